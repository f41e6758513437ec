import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { LiveSource } from './live-source';

export type Live<T> = { kind: 'loading' } | { kind: 'failed'; error: unknown } | { kind: 'ready'; value: T };

/**
 * A query of the database that is run again whenever any context of the extension changes what it read.
 * `keys` are what the query depends on besides the database. `begun` is the same query where it has begun already.
 */
export function useLive<T>(query: () => Promise<T>, keys: readonly unknown[], begun?: LiveSource<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>(begun?.current ?? { kind: 'loading' });
  // Not a frame later, as useEffect would be.
  useLayoutEffect(() => {
    if (begun) {
      setLive(begun.current);
      return begun.listen(setLive);
    }
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ kind: 'ready', value }),
      error: (error: unknown) => setLive({ kind: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, [begun, ...keys]);
  return live;
}
