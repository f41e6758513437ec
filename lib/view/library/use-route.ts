/** What the address of the library page says, behind the #; the browser's history leads back and forth. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { type LibraryRoute, parseRoute, routeHash } from '@/lib/core/library/query-string';

export type Go = (route: LibraryRoute, options?: { replace?: boolean }) => void;

export function useRoute(): [LibraryRoute, Go] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    const read = (): void => setRoute(parseRoute(location.hash));
    // A link changes the hash, the buttons of the browser pop.
    for (const event of ['popstate', 'hashchange']) addEventListener(event, read, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);
  const go: Go = (next, { replace = false } = {}) => {
    const hash = routeHash(next);
    if (replace) history.replaceState(null, '', hash);
    else if (hash !== routeHash(parseRoute(location.hash))) history.pushState(null, '', hash);
    setRoute(next);
  };
  return [route, go];
}
