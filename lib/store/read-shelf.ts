/** The short lists of a popup: by index only, whatever the database holds; each usable in a live query. */
import type { Clipping } from '../core/clippings/types';
import { carriedIds, followedTags, tagsByAnyId } from '../core/tags/follow';
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';
import { clippingsOfPage, clippingsWithTag } from './read';
import { countCarrying, type TagCount, tagsOf } from './read-tags';

/** Clippings with the tags that they carry. */
export interface Shelf {
  clippings: Clipping[];
  tags: Tag[];
  /** How many there are in all; more than those listed where they are many. */
  total: number;
}

export interface RecentShelf extends Shelf {
  /** The tags of the newest clippings of all, with how many carry each. */
  filter: TagCount[];
}

/** Newest clippings looked at, of which those of the page are left out. */
const LOOKED = 48;
/** Tags offered as filters. */
const FILTERS = 12;

function tagsIn(clippings: readonly Clipping[]): string[] {
  return [...new Set(clippings.flatMap(({ tags }) => tags))];
}

/** Several reads in one transaction: beginning one takes longer than most of them. */
function atOnce<T>(db: CezhuDatabase, work: () => Promise<T>): Promise<T> {
  return db.transaction('r', ['clippings', 'tags'], work);
}

/** An article's clippings in the order of the page, at most `limit` of them. */
export function shelfOfPage(db: CezhuDatabase, pageId: string, limit: number): Promise<Shelf> {
  return atOnce(db, async () => {
    const total = await db.clippings.where('pageId').equals(pageId).count();
    const clippings = await clippingsOfPage(db, pageId, limit);
    return { clippings, total, tags: await tagsOf(db, tagsIn(clippings)) };
  });
}

/** The newest clippings without those of one page or, with a tag, the newest that carry it. */
export function recentShelf(
  db: CezhuDatabase,
  limit: number,
  notPageId: string | undefined,
  tagId?: string,
): Promise<RecentShelf> {
  return atOnce(db, async () => {
    const newest = await db.clippings.orderBy('created').reverse().limit(LOOKED).toArray();
    const clippings =
      tagId === undefined
        ? newest.filter(({ pageId }) => pageId !== notPageId).slice(0, limit)
        : await clippingsWithTag(db, limit, tagId);
    const chosen = tagId === undefined ? [] : [tagId];
    const byId = tagsByAnyId(await tagsOf(db, [...tagsIn(newest), ...tagsIn(clippings), ...chosen]));
    const filters = followedTags(tagsIn(newest), byId).slice(0, FILTERS);
    // A chosen tag stays to be taken back, also where none of the newest carries it.
    const wanted = [...new Set([...followedTags(chosen, byId).filter((tag) => !filters.includes(tag)), ...filters])];
    const filter = await Promise.all(
      wanted.map(async (tag) => ({ ...tag, clippings: await countCarrying(db, carriedIds([tag])) })),
    );
    return { clippings, tags: followedTags(tagsIn(clippings), byId), filter, total: clippings.length };
  });
}
