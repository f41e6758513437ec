import { useEffect, useState } from 'preact/hooks';

/** Milliseconds for which a value has to stand. */
const PAUSE = 400;

/**
 * The value once it has stood for a while, the first one at once: for work that takes its time over tens of thousands of
 * rows, and that whatever is shown at once must not wait behind.
 */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (Object.is(value, settled)) return;
    const timer = setTimeout(() => settle(() => value), PAUSE);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
