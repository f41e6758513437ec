import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

export type Live<T> = { kind: 'loading' } | { kind: 'failed'; error: unknown } | { kind: 'ready'; value: T };

/**
 * A query of the database that is run again whenever any context of the extension changes what it read.
 * `keys` are what the query depends on besides the database.
 */
export function useLive<T>(query: () => Promise<T>, keys: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ kind: 'loading' });
  // Not a frame later, as useEffect would be.
  useLayoutEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ kind: 'ready', value }),
      error: (error: unknown) => setLive({ kind: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, keys);
  return live;
}
