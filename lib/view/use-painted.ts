import { useLayoutEffect } from 'preact/hooks';

/** Calls `shown` behind the next frame, which paints what has been drawn by now; answers what calls that off. */
function behindFrame(shown: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      shown();
      port1.close();
    };
    port2.postMessage(undefined);
  });
  return () => cancelAnimationFrame(frame);
}

/** Marks in the browser's own timeline when a part of the page was first on the screen; `npm run bench:popup` reads it. */
export function usePainted(name: string): void {
  useLayoutEffect(() => behindFrame(() => performance.mark(name)), []);
}

/** Milliseconds after which nobody waits for a frame any more: pages that are not seen have none. */
const PATIENCE = 100;

/** Resolves once what has been drawn by now is on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const leave = behindFrame(resolve);
    setTimeout(() => {
      leave();
      resolve();
    }, PATIENCE);
  });
}
