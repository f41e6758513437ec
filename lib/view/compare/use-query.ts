/** The query that the page shows, and the saved comparison that it came from; the address says which. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { type CompareQuery, NO_COMPARE_QUERY, type SavedComparison } from '@/lib/core/compare/query';
import { database } from '@/lib/store/database';
import { useLive } from '../use-live';

export interface QueryState {
  query: CompareQuery;
  change: (fields: Partial<CompareQuery>) => void;
  saved: readonly SavedComparison[];
  /** The saved comparison that is open. */
  current: SavedComparison | undefined;
  /** The query is no longer what was saved. */
  changed: boolean;
  open: (id: string) => void;
}

const NONE: never[] = [];

export function useQuery(): QueryState {
  const [id, setId] = useState(() => location.hash.slice(1));
  /** What the reader has changed since it was opened. */
  const [own, setOwn] = useState<CompareQuery>();
  const live = useLive(() => database().comparisons.orderBy('id').toArray(), []);
  const saved = live.kind === 'ready' ? live.value : NONE;
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    const read = (): void => {
      setId(location.hash.slice(1));
      setOwn(undefined);
    };
    addEventListener('hashchange', read, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);
  const current = saved.find((one) => one.id === id);
  const query = own ?? current?.query ?? NO_COMPARE_QUERY;
  return {
    query,
    change: (fields) => setOwn({ ...query, ...fields }),
    saved,
    current,
    changed: own !== undefined && JSON.stringify(own) !== JSON.stringify(current?.query ?? NO_COMPARE_QUERY),
    open: (next) => {
      history.replaceState(null, '', next ? `#${next}` : location.pathname);
      setId(next);
      setOwn(undefined);
    },
  };
}
