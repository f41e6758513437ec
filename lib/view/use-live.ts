import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import { rootError } from '@/lib/platform/root-error';
import type { LiveSource } from './live-source';

export type Live<T> = { kind: 'loading' } | { kind: 'failed'; error: unknown } | { kind: 'ready'; value: T };

/**
 * Runs a query of the database now and again whenever any context of the extension changes what it read; answers what
 * ends that. Every failure is told: Dexie's live queries keep silent where the database was closed, which is all that a
 * view hears of one that another page keeps from being opened. What has been found by then stays.
 */
export function followLive<T>(query: () => Promise<T>, take: (live: Live<T>) => void): () => void {
  let found = false;
  const ask = async (): Promise<Live<T>> => {
    try {
      return { kind: 'ready', value: await query() };
    } catch (error) {
      return { kind: 'failed', error };
    }
  };
  const subscription = liveQuery(ask).subscribe((live) => {
    if (live.kind === 'failed' && found && rootError(live.error).name === 'DatabaseClosedError') return;
    found ||= live.kind === 'ready';
    take(live);
  });
  return () => subscription.unsubscribe();
}

/**
 * A query of the database that is run again whenever any context of the extension changes what it read.
 * `keys` are what the query depends on besides the database. `begun` is the same query where it has begun already.
 */
export function useLive<T>(query: () => Promise<T>, keys: readonly unknown[], begun?: LiveSource<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>(begun?.current ?? { kind: 'loading' });
  // Not a frame later, as useEffect would be.
  useLayoutEffect(() => {
    if (!begun) return followLive(query, setLive);
    setLive(begun.current);
    return begun.listen(setLive);
  }, [begun, ...keys]);
  return live;
}
