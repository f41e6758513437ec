import type { Clipping } from '@/lib/core/clippings/types';
import type { CezhuDatabase } from '@/lib/store/database';

/** Puts a clipping into the database as it is, as no reader can: in a transaction of its own, over what has its id. */
export async function putClipping(db: CezhuDatabase, clipping: Clipping): Promise<void> {
  await db.transaction('rw', db.clippings, () => db.clippings.put(clipping));
}
