/** What the views read of the tags; each usable in a live query. */
import { carriedIds, followedTags, tagsByAnyId } from '../core/tags/follow';
import { idForName } from '../core/tags/registers/tag-id';
import type { Tag } from '../core/types';
import { sha256 } from '../platform/hash';
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

/** The tags that these ids mean, each once, in the order given; without those that are gone. */
export async function tagsOf(db: CezhuDatabase, ids: Iterable<string>): Promise<Tag[]> {
  const wanted = [...new Set(ids)];
  const tags = (await db.tags.bulkGet(wanted)).filter((tag) => tag !== undefined);
  const known = new Set(tags.map(({ id }) => id));
  const others = wanted.filter((id) => !known.has(id));
  const more = others.length === 0 ? [] : await db.tags.where('also').anyOf(others).distinct().toArray();
  return followedTags(wanted, tagsByAnyId([...tags, ...more]));
}

/** All ids by which clippings carry the tag of this id; the id alone where the tag is gone. */
export async function idsMeaning(db: CezhuDatabase, id: string): Promise<string[]> {
  return carriedIds((await tagsOf(db, [id])).concat({ id, name: '', created: '' }));
}

/** The id that a tag gets which is made with that name; see `idForName`. */
export function newTagId(db: CezhuDatabase, name: string): Promise<string> {
  const known = async (id: string): Promise<{ name: string; isGone: boolean } | undefined> => {
    const [shown, gone] = await Promise.all([db.tags.get(id), db.goneTags.get(id)]);
    const tag = gone ?? shown;
    return tag && { name: tag.name, isGone: gone !== undefined };
  };
  return idForName(name, known, sha256);
}

/** How many clippings carry each id of a tag: one walk along the index, no clipping is read. */
export async function countTags(db: CezhuDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await db.clippings.orderBy('tags').eachKey((key) => {
    const id = String(key);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

/** How much each id of a tag is used: nothing of it depends on the tags themselves. */
export interface TagTally {
  /** How many clippings carry each. */
  counts: ReadonlyMap<string, number>;
  /** When each was last put on one of the newest clippings. */
  used: ReadonlyMap<string, string>;
}

export async function tagTally(db: CezhuDatabase): Promise<TagTally> {
  const [counts, used] = await Promise.all([countTags(db), lastUses(db)]);
  return { counts, used };
}

/** How many clippings carry a tag that is known by several ids, some of them perhaps by two at once; by the tag's id. */
export async function countsOfJoined(
  db: CezhuDatabase,
  tags: readonly Tag[],
  { counts }: TagTally,
): Promise<Map<string, number>> {
  const joined = tags.filter((tag) => tag.also && carriedIds([tag]).filter((id) => counts.has(id)).length > 1);
  const numbers = await Promise.all(joined.map((tag) => countCarrying(db, carriedIds([tag]))));
  return new Map(joined.map(({ id }, at) => [id, numbers[at] ?? 0]));
}

/** The tags with their use. Without `joined`, clippings that carry two ids of one tag count twice. */
export function withUse(
  tags: readonly Tag[],
  { counts, used }: TagTally,
  joined: ReadonlyMap<string, number> = new Map(),
): TagUse[] {
  return tags.map((tag) => {
    const ids = carriedIds([tag]);
    const last = ids.map((id) => used.get(id) ?? '').sort();
    return {
      ...tag,
      clippings: joined.get(tag.id) ?? ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
      used: last.at(-1) || tag.created,
    };
  });
}

/** All tags with their use, in no particular order. */
export async function tagUses(db: CezhuDatabase): Promise<TagUse[]> {
  const [tags, tally] = await Promise.all([db.tags.toArray(), tagTally(db)]);
  return withUse(tags, tally, await countsOfJoined(db, tags, tally));
}

const byName = new Intl.Collator('zh');

/** All tags with the number of clippings that carry each, the most used first. */
export async function tagsWithCounts(db: CezhuDatabase): Promise<TagCount[]> {
  const uses = await tagUses(db);
  return uses
    .map(({ used: _, ...tag }) => tag)
    .sort((a, b) => b.clippings - a.clippings || byName.compare(a.name, b.name));
}

/** When tags were last put on one of the newest clippings, by the ids that those carry. */
export async function lastUses(db: CezhuDatabase): Promise<Map<string, string>> {
  const newest = await db.clippings.orderBy('created').reverse().limit(RECENT).toArray();
  const used = new Map<string, string>();
  for (const { tags, created } of newest) {
    for (const id of tags) if (!used.has(id)) used.set(id, created);
  }
  return used;
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
  const byId = tagsByAnyId(await tagsOf(db, [...tags, ...[...others.values()].flat()]));
  const own = new Set(followedTags(tags, byId));
  const company = new Map<string, number>();
  for (const other of others.values()) {
    for (const tag of followedTags(other, byId)) {
      if (!own.has(tag)) company.set(tag.id, (company.get(tag.id) ?? 0) + 1);
    }
  }
  return company;
}

/** How many clippings carry at least one of these ids; see `carriedIds`. */
export async function countCarrying(db: CezhuDatabase, ids: readonly string[]): Promise<number> {
  const carrying = (id: string) => db.clippings.where('tags').equals(id);
  const numbers = await Promise.all(ids.map((id) => carrying(id).count()));
  const carried = ids.filter((_, at) => numbers[at] !== 0);
  if (carried.length < 2) return Math.max(0, ...numbers);
  // A clipping that carries two of them is one. Keys come all at once, where a walk would take a step for each.
  const keys = await Promise.all(carried.map((id) => carrying(id).primaryKeys()));
  return new Set(keys.flat()).size;
}

/** The pairs of look-alike tags that the reader keeps apart. */
export async function tagsApart(db: CezhuDatabase): Promise<Set<string>> {
  const value = (await db.notes.get(TAGS_APART))?.value;
  return new Set(Array.isArray(value) ? value.map(String) : []);
}
