/** Puts work off until nothing has asked for it for a while, but not for ever: browsers count writes. */

export interface Timer {
  /** Calls `work` once after so many milliseconds; answers how to call that off. */
  after(milliseconds: number, work: () => void): () => void;
}

/** Waits so long after the last change, and at the most so long after the first, in milliseconds. */
const QUIET = 2000;
const LONGEST = 10_000;

export class Debounce {
  #callOff: (() => void) | undefined;
  #since: number | undefined;

  constructor(
    private readonly work: () => void,
    private readonly timer: Timer,
    private readonly now: () => number,
  ) {}

  ask(): void {
    this.#since ??= this.now();
    this.#callOff?.();
    const left = Math.max(this.#since + LONGEST - this.now(), 0);
    this.#callOff = this.timer.after(Math.min(QUIET, left), () => {
      this.#callOff = undefined;
      this.#since = undefined;
      this.work();
    });
  }
}
