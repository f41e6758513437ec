/** What the views read, each usable in a live query. */
import type { Clipping } from '../core/clippings/types';
import type { CezhuDatabase } from './database';
import { idsMeaning } from './read-tags';

/** A page's clippings, in page order; `limit` of them, whichever they are. */
export async function clippingsOfPage(
  db: CezhuDatabase,
  pageId: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<Clipping[]> {
  const clippings = await db.clippings.where('pageId').equals(pageId).limit(limit).toArray();
  return clippings.sort((a, b) => a.selector[1].start - b.selector[1].start || (a.created < b.created ? -1 : 1));
}

/** Clippings with one tag up to which they are read and sorted; beyond, the newest of all are looked through. */
const MANY = 400;

/** The newest clippings that carry a tag, newest first. */
export async function clippingsWithTag(db: CezhuDatabase, limit: number, tagId: string): Promise<Clipping[]> {
  const ids = await idsMeaning(db, tagId);
  const numbers = await Promise.all(ids.map((id) => db.clippings.where('tags').equals(id).count()));
  if (Math.max(...numbers) > MANY) {
    const newest = db.clippings.orderBy('created').reverse();
    return newest
      .filter(({ tags }) => tags.some((id) => ids.includes(id)))
      .limit(limit)
      .toArray();
  }
  const clippings = await db.clippings.where('tags').anyOf(ids).distinct().toArray();
  return clippings.sort((a, b) => (a.created < b.created ? 1 : -1)).slice(0, limit);
}

export { type TagCount, tagsWithCounts } from './read-tags';
