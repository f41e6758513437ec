/**
 * Every write to the database. Imported by the background alone (kept by a test), so that there is one writer.
 * A promise that resolves means that the transaction has committed, not only that a request has succeeded.
 */

import type { Clipping } from '../core/clippings/types';
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';
import { idsMeaning } from './read-tags';
import { addTags } from './write-tags';

async function change(
  db: CezhuDatabase,
  id: string,
  now: string,
  edit: (clipping: Clipping) => Partial<Clipping> | undefined,
): Promise<void> {
  await db.transaction('rw', db.clippings, async () => {
    const clipping = await db.clippings.get(id);
    if (!clipping) throw new DOMException(`no clipping has the id ${id}`, 'NotFoundError');
    const edited = edit(clipping);
    if (edited) await db.clippings.put({ ...clipping, ...edited, changed: now });
  });
}

export async function setNote(db: CezhuDatabase, id: string, note: string, now: string): Promise<void> {
  await change(db, id, now, () => ({ note }));
}

/** Puts a tag on a clipping; a tag that differs only in script, width or case is the same tag. */
export async function addTag(db: CezhuDatabase, clippingId: string, name: string, now: string): Promise<Tag> {
  const [tag] = await addTags(db, [clippingId], [name], now);
  return tag as Tag;
}

export async function removeTag(db: CezhuDatabase, clippingId: string, tagId: string, now: string): Promise<void> {
  await db.transaction('rw', db.clippings, db.tags, async () => {
    const meaning = await idsMeaning(db, tagId);
    await change(db, clippingId, now, ({ tags }) => {
      const others = tags.filter((id) => !meaning.includes(id));
      return others.length < tags.length ? { tags: others } : undefined;
    });
  });
}
