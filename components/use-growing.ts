import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows rendered at first, as many as a popup shows before it is scrolled, and so many more each time. */
const FIRST = 3;
const STEP = 12;

/** How many rows of a list to render: more once `end`, which stands behind them, comes near the window. */
export function useGrowing(total: number): { count: number; end: RefObject<HTMLDivElement | null> } {
  const [count, setCount] = useState(FIRST);
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (count >= total || !end.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setCount((now) => now + STEP);
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, total]);
  return { count: Math.min(count, total), end };
}
