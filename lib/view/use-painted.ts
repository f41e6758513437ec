import { useLayoutEffect } from 'preact/hooks';

/** Marks in the browser's own timeline when a part of the page was first on the screen; `npm run bench:popup` reads it. */
export function usePainted(name: string): void {
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      // Behind the frame that paints it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.mark(name);
        port1.close();
      };
      port2.postMessage(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
