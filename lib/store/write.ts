/**
 * Every write to the database. Imported by the background alone (kept by a test), so that there is one writer.
 * A promise that resolves means that the transaction has committed, not only that a request has succeeded.
 */

import type { Clipping } from '../core/clippings/types';
import { mergeTags } from '../core/tags/board';
import { cleanTagName, tagKey } from '../core/tags/tag-name';
import type { Tag } from '../core/types';
import { sha256 } from '../platform/hash';
import type { CezhuDatabase } from './database';

/** Hex digits of a tag's id: 48 bits. */
const TAG_ID_LENGTH = 12;

export async function putClipping(db: CezhuDatabase, clipping: Clipping): Promise<void> {
  await db.transaction('rw', db.clippings, () => db.clippings.put(clipping));
}

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

/** A tag of that name as if it were new. @throws DOMException SyntaxError where the name is empty. */
export async function newTag(input: string, now: string): Promise<Tag> {
  const name = cleanTagName(input);
  if (!name) throw new DOMException('a tag needs a name', 'SyntaxError');
  return { id: (await sha256(tagKey(name))).slice(0, TAG_ID_LENGTH), name, created: now };
}

/** Puts a tag on a clipping; a tag that differs only in script, width or case is the same tag. */
export async function addTag(db: CezhuDatabase, clippingId: string, name: string, now: string): Promise<Tag> {
  // Hashed before the transaction: IndexedDB would commit it while the digest is awaited.
  const wanted = await newTag(name, now);
  return db.transaction('rw', db.clippings, db.tags, async () => {
    const tag = (await db.tags.get(wanted.id)) ?? wanted;
    await db.tags.put(tag);
    // Fails the whole where the clipping is gone, so that no tag is left behind that nobody put anywhere.
    await change(db, clippingId, now, ({ tags }) => (tags.includes(tag.id) ? undefined : { tags: [...tags, tag.id] }));
    return tag;
  });
}

export async function removeTag(db: CezhuDatabase, clippingId: string, tagId: string, now: string): Promise<void> {
  await change(db, clippingId, now, ({ tags }) =>
    tags.includes(tagId) ? { tags: tags.filter((id) => id !== tagId) } : undefined,
  );
}

/** Joins tags that came from elsewhere into the database; answers all tags after the merge. */
export async function joinTags(db: CezhuDatabase, incoming: readonly Tag[]): Promise<Tag[]> {
  return db.transaction('rw', db.tags, async () => {
    const known = new Map((await db.tags.toArray()).map((tag) => [tag.id, tag]));
    const merged = mergeTags([...known.values()], incoming);
    // Only what differs: every write runs the views' queries again.
    await db.tags.bulkPut(merged.filter((tag) => JSON.stringify(tag) !== JSON.stringify(known.get(tag.id))));
    return merged;
  });
}
