/**
 * Every write to the database. Imported by the background alone (kept by a test), so that there is one writer.
 * A promise that resolves means that the transaction has committed, not only that a request has succeeded.
 */

import type { CezhuDatabase } from './database';

export async function setNote(db: CezhuDatabase, id: string, note: string, now: string): Promise<void> {
  await db.transaction('rw', db.clippings, async () => {
    const clipping = await db.clippings.get(id);
    if (!clipping) throw new DOMException(`no clipping has the id ${id}`, 'NotFoundError');
    await db.clippings.put({ ...clipping, note, changed: now });
  });
}
