/** What the reader says of a board that this device does not know. */
import { NAMELESS_STORE } from './admission';
import { newStoreId } from './heard';
import { unionOfStores } from './meta';
import type { SyncRecord } from './sync-record';

/**
 * `join`: both are the reader's. `apart`: the tags of this device stay here. `replace`: the account is the reader's and
 * what stands there is not, the board gives way to the tags of this device.
 */
export type StoreAnswer = 'join' | 'apart' | 'replace';

/** After “yes” to a board that says nothing of whose it is, milliseconds. */
const TRUSTED_FOR = 30 * 24 * 3_600_000;

/**
 * The record once the reader has answered about these stores.
 * @param random from 0 to below 1, each time another; `now`: milliseconds since 1970
 */
export function answered(
  { replaced = [], ...record }: SyncRecord,
  stores: readonly string[],
  answer: StoreAnswer,
  { now, random }: { now: number; random: () => number },
): SyncRecord {
  const others = (ids: readonly string[]): string[] => ids.filter((id) => !stores.includes(id));
  const named = stores.filter((id) => id !== NAMELESS_STORE);
  if (answer === 'join')
    return {
      ...record,
      stores: unionOfStores(record.stores, named),
      refused: others(record.refused),
      replaced: others(replaced),
      trustsUntil: named.length < stores.length ? now + TRUSTED_FOR : record.trustsUntil,
    };
  return {
    ...record,
    refused: [...others(record.refused), ...stores],
    replaced: answer === 'replace' ? [...others(replaced), ...stores] : others(replaced),
    // A new identity: whoever has had this store replaced is asked before that is done to it again.
    stores: answer === 'replace' ? unionOfStores([newStoreId(random)], record.stores) : record.stores,
  };
}
