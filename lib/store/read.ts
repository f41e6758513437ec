/** What the views read, each usable in a live query. */
import type { Clipping, Tag } from '../core/types';
import type { CezhuDatabase } from './database';

/** A page's clippings, in page order. */
export async function clippingsOfPage(db: CezhuDatabase, pageId: string): Promise<Clipping[]> {
  const clippings = await db.clippings.where('pageId').equals(pageId).toArray();
  return clippings.sort((a, b) => a.selector[1].start - b.selector[1].start || (a.created < b.created ? -1 : 1));
}

/** The newest clippings, newest first; with a tag, only those that carry it. */
export async function recentClippings(db: CezhuDatabase, limit: number, tagId?: string): Promise<Clipping[]> {
  if (tagId === undefined) return db.clippings.orderBy('created').reverse().limit(limit).toArray();
  const tagged = await db.clippings.where('tags').equals(tagId).toArray();
  return tagged.sort((a, b) => (a.created < b.created ? 1 : -1)).slice(0, limit);
}

export interface TagCount extends Tag {
  clippings: number;
}

/** All tags with the number of clippings that carry each, the most used first. */
export async function tagsWithCounts(db: CezhuDatabase): Promise<TagCount[]> {
  const tags = await db.tags.toArray();
  const counted = await Promise.all(
    tags.map(async (tag) => ({ ...tag, clippings: await db.clippings.where('tags').equals(tag.id).count() })),
  );
  return counted.sort((a, b) => b.clippings - a.clippings || a.name.localeCompare(b.name, 'zh'));
}
