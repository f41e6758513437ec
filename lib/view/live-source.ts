/** A live query that begins before there is a component to show what it finds. */
import { liveQuery } from 'dexie';
import type { Live } from './use-live';

export interface LiveSource<T> {
  readonly current: Live<T>;
  /** Calls `listener` with what is found from now on; answers what ends that. */
  listen(listener: (live: Live<T>) => void): () => void;
}

/** Asks now, and again whenever any context changes what was read, for as long as the page lives. */
export function startLive<T>(query: () => Promise<T>): LiveSource<T> {
  const listeners = new Set<(live: Live<T>) => void>();
  let current: Live<T> = { kind: 'loading' };
  const take = (live: Live<T>): void => {
    current = live;
    for (const listener of listeners) listener(live);
  };
  liveQuery(query).subscribe({
    next: (value) => take({ kind: 'ready', value }),
    error: (error: unknown) => take({ kind: 'failed', error }),
  });
  return {
    get current() {
      return current;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
