import { useEffect, useState } from 'preact/hooks';

/** Is there room for a table with columns? */
export function useWide(query = '(min-width: 680px)'): boolean {
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const listener = (): void => setWide(list.matches);
    // The width may have changed since the first look.
    listener();
    list.addEventListener('change', listener);
    return () => list.removeEventListener('change', listener);
  }, [query]);
  return wide;
}
