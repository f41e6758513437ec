/** Lets a page answer its reader while it works: a timer would be slowed down in a tab that is not seen. */

/** Milliseconds of work in a row. */
const TURN = 24;

export class Breath {
  private begun = performance.now();

  /** Waits for the page's turn where the last one was long ago. */
  async take(): Promise<void> {
    if (performance.now() - this.begun < TURN) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
    this.begun = performance.now();
  }
}
