/** The short lists of a popup: by index only, whatever the database holds; each usable in a live query. */
import type { Clipping } from '../core/clippings/types';
import { carriedIds, followedTags, tagsByAnyId } from '../core/tags/follow';
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';
import { clippingsOfPage, clippingsWithTag } from './read';
import { countCarrying, tagsOf } from './read-tags';
import { type Standings, standingsOf } from './standings';

/** Clippings with the tags that they carry. */
export interface Shelf {
  clippings: Clipping[];
  tags: Tag[];
  /** How many there are in all; more than those listed where they are many. */
  total: number;
  /** How they stood in their articles when those were last open. */
  standings: Standings;
}

export interface RecentShelf extends Shelf {
  /** The tags of the newest clippings of all. */
  filter: Tag[];
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
  return db.transaction('r', ['clippings', 'tags', 'notes'], work);
}

/** An article's clippings in the order of the page, at most `limit` of them. */
export function shelfOfPage(db: CezhuDatabase, pageId: string, limit: number): Promise<Shelf> {
  return atOnce(db, async () => {
    const total = await db.clippings.where('pageId').equals(pageId).count();
    const clippings = await clippingsOfPage(db, pageId, limit);
    const [tags, standings] = await Promise.all([tagsOf(db, tagsIn(clippings)), standingsOf(db, [pageId])]);
    return { clippings, total, tags, standings };
  });
}

/**
 * The newest clippings or, with a tag, `limit` of the newest that carry it. Without a tag there are more of them than a
 * list shows, which leaves out those of its page: the question need not wait until it is known which page that is.
 */
export function recentShelf(db: CezhuDatabase, tagId?: string, limit = LOOKED): Promise<RecentShelf> {
  return atOnce(db, async () => {
    const newest = await db.clippings.orderBy('created').reverse().limit(LOOKED).toArray();
    const clippings = tagId === undefined ? newest : await clippingsWithTag(db, limit, tagId);
    const chosen = tagId === undefined ? [] : [tagId];
    const [tags, standings] = await Promise.all([
      tagsOf(db, [...tagsIn(newest), ...tagsIn(clippings), ...chosen]),
      standingsOf(
        db,
        clippings.map(({ pageId }) => pageId),
      ),
    ]);
    const byId = tagsByAnyId(tags);
    const filters = followedTags(tagsIn(newest), byId).slice(0, FILTERS);
    // A chosen tag stays to be taken back, also where none of the newest carries it.
    const filter = [...new Set([...followedTags(chosen, byId).filter((tag) => !filters.includes(tag)), ...filters])];
    return { clippings, tags: followedTags(tagsIn(clippings), byId), filter, standings, total: clippings.length };
  });
}

/** How many clippings carry each of these tags, by the tags' ids. */
export function countEach(db: CezhuDatabase, tags: readonly Tag[]): Promise<Map<string, number>> {
  return db.transaction('r', db.clippings, async () => {
    const counts = await Promise.all(
      tags.map(async (tag) => [tag.id, await countCarrying(db, carriedIds([tag]))] as const),
    );
    return new Map(counts);
  });
}
