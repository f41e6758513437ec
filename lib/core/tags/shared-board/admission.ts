/** Whose board is it, and may this version touch it? */

import { FORMAT, unionOfStores } from './meta';
import { type Board, isEmpty } from './read-board';
import type { SharedTags, SyncState } from './sync-record';

/** Stands for the store of a board of form 1, which says nothing of whose it is. */
export const NAMELESS_STORE = 'form 1';

export type Admission =
  /** It may be joined; the device then belongs to these stores. `isReplaced`: without what stands on it. */
  { stores: string[]; isReplaced?: boolean } | { refusal: SyncState };

/** The identities of the store that a board is of. */
export function storesOf({ meta, rows }: Board): string[] {
  if (meta?.stores.length) return meta.stores;
  return rows.length > 0 ? [NAMELESS_STORE] : [];
}

/** @param now milliseconds since 1970 */
export function admit(board: Board, { tags, record }: SharedTags, now: number): Admission {
  const { meta } = board;
  if (board.later.size > 0 || (meta && meta.reads > FORMAT))
    return { refusal: { state: 'newer', format: Math.max(meta?.format ?? 0, FORMAT + 1) } };
  const theirs = storesOf(board);
  // An empty board is a new one or was wiped: it is written again, never taken for a deletion.
  if (isEmpty(board) || theirs.length === 0 || theirs.some((id) => record.stores.includes(id)))
    return { stores: unionOfStores(record.stores, named(theirs)) };
  // A store that has been joined with an unknown one since is asked about again: two readers never replace in turns.
  if (theirs.every((id) => record.replaced?.includes(id))) return { stores: record.stores, isReplaced: true };
  if (tags.length === 0) return { stores: named(theirs) };
  if (now < record.trustsUntil || (theirs[0] === NAMELESS_STORE && record.stores.length === 0))
    return { stores: unionOfStores(record.stores, named(theirs)) };
  if (theirs.some((id) => record.refused.includes(id))) return { refusal: { state: 'apart', stores: theirs } };
  const live = new Set<string>();
  for (const { tags: some } of board.buckets.values())
    for (const { id, life } of some) if (life.value.state === 'live') live.add(id);
  for (const { id } of board.rows) live.add(id);
  const devices = [...board.devices.values()].map(({ name }) => name);
  return { refusal: { state: 'asking', stores: theirs, tags: live.size, devices } };
}

function named(stores: readonly string[]): string[] {
  return stores.filter((id) => id !== NAMELESS_STORE);
}
