/** A board whose store gives way to another: the reader has said that the account is theirs. */
import { deviceKey } from './devices';
import { storeMarks } from './meta';
import type { Board } from './read-board';

/**
 * The board as if nothing stood on it but what members of these stores have written. Buckets of others are to be written
 * over or removed, and so are all devices: the reader's own tell of themselves again.
 */
export function withoutOthers(board: Board, stores: readonly string[]): Board {
  const marks = storeMarks(stores);
  const buckets = new Map([...board.buckets].filter(([, { mark }]) => marks.has(mark)));
  const others = [...board.buckets.keys(), ...board.stale].filter((key) => !buckets.has(key));
  return {
    ...board,
    meta: undefined,
    buckets,
    rows: [],
    stale: new Set(others),
    devices: new Map(),
    obsolete: new Set([...others, ...[...board.devices.keys()].map(deviceKey)]),
  };
}
