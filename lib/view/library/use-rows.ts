/** Whole rows of the database by id, as they come into sight; live. */
import { useRef } from 'preact/hooks';
import { type Live, useLive } from '../use-live';

/** Rows that are kept although they are out of sight: on the way back nothing flickers. */
const KEPT = 400;

/** `read` answers the rows of the ids that are there still. */
export function useRows<T extends { id: string }>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<T[]>,
): { rowOf: (id: string) => T | undefined; live: Live<T[]> } {
  const kept = useRef(new Map<string, T>());
  const wanted = ids.join();
  const live = useLive(async () => {
    const rows = await read(ids);
    const { current } = kept;
    for (const id of ids) current.delete(id);
    for (const row of rows) current.set(row.id, row);
    for (const id of current.keys()) {
      if (current.size <= KEPT) break;
      if (!ids.includes(id)) current.delete(id);
    }
    return rows;
  }, [wanted]);
  return { rowOf: (id) => kept.current.get(id), live };
}
