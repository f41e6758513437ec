/** What is read of the database to be shared with somebody else. */
import type { Clipping } from '../core/clippings/types';
import type { PackageSources } from '../core/formats/package/write';
import { followedTags, tagsByAnyId } from '../core/tags/follow';
import { tagIdOf } from '../core/tags/registers/tag-id';
import type { Tag } from '../core/types';
import { sha256 } from '../platform/hash';
import type { CezhuDatabase } from './database';
import { allGlossaries, termsIn } from './read-glossaries';
import { idsMeaning, tagsOf } from './read-tags';

/** Clippings that are read at once. */
const BATCH = 500;

export async function idsOfTag(db: CezhuDatabase, tagId: string): Promise<string[]> {
  const meaning = await idsMeaning(db, tagId);
  return db.clippings.where('tags').anyOf(meaning).distinct().primaryKeys();
}

export function idsOfArticle(db: CezhuDatabase, pageId: string): Promise<string[]> {
  return db.clippings.where('pageId').equals(pageId).primaryKeys();
}

async function* batchesOf(db: CezhuDatabase, ids: readonly string[]): AsyncGenerator<Clipping[]> {
  const sorted = [...ids].sort();
  for (let at = 0; at < sorted.length; at += BATCH) {
    const rows = await db.clippings.bulkGet(sorted.slice(at, at + BATCH));
    yield rows.filter((row) => row !== undefined);
  }
}

export interface Giving {
  notes: boolean;
  /** Name of the clipper; '' for none. */
  by: string;
}

/** A clipping as it is given away: without its note unless that is wanted, with the clipper's name where that is. */
export function sharedClipping(clipping: Clipping, { notes, by }: Giving): Clipping {
  // What came from somebody else keeps that name.
  const name = clipping.by ?? by;
  return { ...clipping, note: notes ? clipping.note : '', ...(name ? { by: name } : {}) };
}

/** The clippings of those ids as they are given away: under the tags that they carry now. */
export async function* sharedClippings(
  db: CezhuDatabase,
  ids: readonly string[],
  giving: Giving,
): AsyncGenerator<Clipping> {
  const tags = await tagsOfClippings(db, ids);
  const byId = tagsByAnyId(tags);
  const given = new Map(await Promise.all(tags.map(async (tag) => [tag, await tagIdOf(tag.name, sha256)] as const)));
  for await (const batch of batchesOf(db, ids)) {
    for (const clipping of batch) {
      const carried = followedTags(clipping.tags, byId).map((tag) => given.get(tag) ?? tag.id);
      yield { ...sharedClipping(clipping, giving), tags: carried };
    }
  }
}

/** These clippings, each with the names of its tags and the text that its position counts in, where that was kept. */
export async function* clippingsWithTexts(
  db: CezhuDatabase,
  ids: readonly string[],
): AsyncGenerator<{ clipping: Clipping; tagNames: string[]; text?: string }> {
  const byId = tagsByAnyId(await tagsOfClippings(db, ids));
  for await (const batch of batchesOf(db, ids)) {
    for (const clipping of batch) {
      const text = await textOf(db, clipping);
      const tagNames = followedTags(clipping.tags, byId).map(({ name }) => name);
      yield { clipping, tagNames, ...(text === undefined ? {} : { text }) };
    }
  }
}

/** The kept text of an article in which the clipping stands where it says. */
async function textOf(db: CezhuDatabase, { pageId, selector: [{ exact }, { start, end }] }: Clipping) {
  const snapshots = await db.snapshots.where('pageId').equals(pageId).toArray();
  return snapshots.find(({ text }) => text.slice(start, end) === exact)?.text;
}

/** The tags that these clippings carry, ascending by id. */
export async function tagsOfClippings(db: CezhuDatabase, ids: readonly string[]): Promise<Tag[]> {
  const used = new Set<string>();
  for await (const batch of batchesOf(db, ids)) for (const { tags } of batch) for (const tag of tags) used.add(tag);
  const tags = await tagsOf(db, [...used]);
  return tags.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The tags of these clippings as they are given away: under the ids that whoever makes a tag of that name has, and
 * without what has become of them here.
 */
export async function sharedTags(db: CezhuDatabase, ids: readonly string[]): Promise<Tag[]> {
  const tags = await tagsOfClippings(db, ids);
  const given = await Promise.all(
    tags.map(async ({ name, created }) => ({ id: await tagIdOf(name, sha256), name, created })),
  );
  return given.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The reader's glossaries with their terms, without deleted ones. */
export async function glossarySources(db: CezhuDatabase): Promise<PackageSources> {
  const glossaries = (await allGlossaries(db)).sort((a, b) => (a.id < b.id ? -1 : 1));
  async function* terms() {
    for (const { id } of glossaries) yield* await termsIn(db, id).toArray();
  }
  return { glossaries, userTerms: terms() };
}

export interface ArticleChoice {
  pageId: string;
  title: string;
}

/** The articles clipped from last, the newest first. */
export async function recentArticles(db: CezhuDatabase, limit: number): Promise<ArticleChoice[]> {
  const articles = new Map<string, ArticleChoice>();
  await db.clippings
    .orderBy('changed')
    .reverse()
    .until(() => articles.size >= limit)
    .each(({ pageId, title, url }) => {
      if (!articles.has(pageId)) articles.set(pageId, { pageId, title: title || url });
    });
  return [...articles.values()];
}
