/** What is left of erased clippings; see core/clippings/tombstone. Usable inside a transaction that has the notes. */
import { tombstoneKey } from '../core/clippings/tombstone';
import type { CezhuDatabase } from './database';

/** When each of these was deleted for good; without those that were not. */
export async function tombstonesOf(db: CezhuDatabase, ids: readonly string[]): Promise<Map<string, unknown>> {
  const notes = await db.notes.bulkGet(ids.map(tombstoneKey));
  return new Map(ids.flatMap((id, index) => (notes[index] ? [[id, notes[index].value] as const] : [])));
}
