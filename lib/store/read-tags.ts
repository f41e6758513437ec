/** What the views read of the tags; each usable in a live query. */
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';

/** Key of the note of the pairs of tags that look alike and that the reader keeps apart. */
export const TAGS_APART = 'tags-apart';
/** The newest clippings that tell which tags were used last. */
const RECENT = 300;
/** Clippings of one article, or with a tag in common, that tell which tags go together. */
const COMPANY = 100;

export interface TagCount extends Tag {
  clippings: number;
}

/** A tag with what tells how much and when it was used. */
export interface TagUse extends TagCount {
  /** When it was last put on a clipping among the newest, else when it was made; ISO 8601. */
  used: string;
}

/** The tags with these ids, without those that are gone, in the order given. */
export async function tagsOf(db: CezhuDatabase, ids: Iterable<string>): Promise<Tag[]> {
  const tags = await db.tags.bulkGet([...new Set(ids)]);
  return tags.filter((tag) => tag !== undefined);
}

/** How many clippings carry each tag: one walk along the index of tags, no clipping is read. */
export async function countTags(db: CezhuDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await db.clippings.orderBy('tags').eachKey((key) => {
    const id = String(key);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

const byName = new Intl.Collator('zh');

/** All tags with the number of clippings that carry each, the most used first. */
export async function tagsWithCounts(db: CezhuDatabase): Promise<TagCount[]> {
  const [tags, counts] = await Promise.all([db.tags.toArray(), countTags(db)]);
  return tags
    .map((tag) => ({ ...tag, clippings: counts.get(tag.id) ?? 0 }))
    .sort((a, b) => b.clippings - a.clippings || byName.compare(a.name, b.name));
}

/** When tags were last put on one of the newest clippings, by id. */
export async function lastUses(db: CezhuDatabase): Promise<Map<string, string>> {
  const newest = await db.clippings.orderBy('created').reverse().limit(RECENT).toArray();
  const used = new Map<string, string>();
  for (const { tags, created } of newest) {
    for (const id of tags) if (!used.has(id)) used.set(id, created);
  }
  return used;
}

/** All tags with their use, in no particular order. */
export async function tagUses(db: CezhuDatabase): Promise<TagUse[]> {
  const [tags, counts, used] = await Promise.all([db.tags.toArray(), countTags(db), lastUses(db)]);
  return tags.map((tag) => ({
    ...tag,
    clippings: counts.get(tag.id) ?? 0,
    used: used.get(tag.id) ?? tag.created,
  }));
}

/** How often other tags stand beside those of a clipping, or on the same article: by id, the clipping's own left out. */
export async function tagCompany(
  db: CezhuDatabase,
  { id, pageId, tags }: { id: string; pageId: string; tags: readonly string[] },
): Promise<Map<string, number>> {
  const [article, together] = await Promise.all([
    db.clippings.where('pageId').equals(pageId).limit(COMPANY).toArray(),
    db.clippings
      .where('tags')
      .anyOf([...tags])
      .limit(COMPANY)
      .toArray(),
  ]);
  const others = new Map([...article, ...together].map((clipping) => [clipping.id, clipping.tags]));
  others.delete(id);
  const company = new Map<string, number>();
  for (const one of [...others.values()].flat()) {
    if (!tags.includes(one)) company.set(one, (company.get(one) ?? 0) + 1);
  }
  return company;
}

/** How many clippings carry at least one of these tags. */
export async function countCarrying(db: CezhuDatabase, ids: readonly string[]): Promise<number> {
  if (ids.length === 1)
    return db.clippings
      .where('tags')
      .equals(ids[0] ?? '')
      .count();
  return db.clippings
    .where('tags')
    .anyOf([...ids])
    .distinct()
    .count();
}

/** The pairs of look-alike tags that the reader keeps apart. */
export async function tagsApart(db: CezhuDatabase): Promise<Set<string>> {
  const value = (await db.notes.get(TAGS_APART))?.value;
  return new Set(Array.isArray(value) ? value.map(String) : []);
}
