/** A live query that begins before there is a component to show what it finds. */
import { followLive, type Live } from './use-live';
import { painted } from './use-painted';

export interface LiveSource<T> {
  readonly current: Live<T>;
  /** Calls `listener` with what is found from now on; answers what ends that. */
  listen(listener: (live: Live<T>) => void): () => void;
}

/** Resolves once something has been found, or that has failed, and what is shown of it is on the screen. */
export function shown(source: LiveSource<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const look = ({ kind }: Live<unknown>): boolean => {
      if (kind !== 'loading') void painted().then(resolve);
      return kind !== 'loading';
    };
    if (look(source.current)) return;
    const leave = source.listen((live) => {
      if (look(live)) leave();
    });
  });
}

/**
 * Asks now, and again whenever any context changes what was read, for as long as the page lives.
 * @param first what is to be shown before this is asked; where that has failed, this has as well until it is answered
 */
export function startLive<T>(query: () => Promise<T>, first?: LiveSource<unknown>): LiveSource<T> {
  const listeners = new Set<(live: Live<T>) => void>();
  let current: Live<T> = { kind: 'loading' };
  const take = (live: Live<T>): void => {
    current = live;
    for (const listener of listeners) listener(live);
  };
  const ask = () => followLive(query, take);
  if (!first) ask();
  else
    void shown(first).then(() => {
      if (first.current.kind === 'failed') take(first.current);
      ask();
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
