import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows rendered at first, as many as a popup shows before it is scrolled, and so many more each time. */
const FIRST = 3;
const STEP = 12;
/** Milliseconds after which more rows come even where the page is busy. */
const PATIENCE = 150;

/** How many rows of a list to render: more once `end`, which stands behind them, comes near the window. */
export function useGrowing(total: number): { count: number; end: RefObject<HTMLDivElement | null> } {
  const [count, setCount] = useState(FIRST);
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (count >= total || !end.current) return;
    let idle = 0;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        // What is not in sight yet waits until what is has been painted.
        cancelIdleCallback(idle);
        idle = requestIdleCallback(() => setCount((now) => now + STEP), { timeout: PATIENCE });
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => {
      cancelIdleCallback(idle);
      observer.disconnect();
    };
  }, [count, total]);
  return { count: Math.min(count, total), end };
}
