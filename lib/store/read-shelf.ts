/** The short lists of a popup: by index only, whatever the database holds; each usable in a live query. */
import type { Clipping } from '../core/clippings/types';
import { carriedIds, followedTags, tagsByAnyId } from '../core/tags/follow';
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';
import { clippingsOfPage, clippingsWithTag } from './read';
import { countCarrying, tagsOf } from './read-tags';
import { type Standings, standingsOf } from './standings';

/** What is said of clippings besides what they hold. */
export interface Labels {
  /** The tags that they carry. */
  tags: Tag[];
  /** How they stood in their articles when those were last open. */
  standings: Standings;
}

/** Clippings with the labels of the first of them; `labelsOf` has those of all. */
export interface Shelf extends Labels {
  clippings: Clipping[];
  /** How many there are in all; more than those listed where they are many. */
  total: number;
}

export interface RecentShelf extends Shelf {
  /** The tags of the newest clippings of all. */
  filter: Tag[];
}

/** Newest clippings looked at, of which those of the page are left out. */
const LOOKED = 48;
/** Clippings that have their labels from the start, as many as are drawn first: each tag is a request of its own. */
const LABELLED = 3;
/** Tags offered as filters. */
const FILTERS = 12;

function tagsIn(clippings: readonly Clipping[]): string[] {
  return [...new Set(clippings.flatMap(({ tags }) => tags))];
}

/** Several reads in one transaction: beginning one takes longer than most of them. */
function atOnce<T>(db: CezhuDatabase, work: () => Promise<T>): Promise<T> {
  return db.transaction('r', ['clippings', 'tags', 'notes'], work);
}

/** Usable inside a transaction that has tags and notes. */
export async function labelsOf(db: CezhuDatabase, clippings: readonly Clipping[]): Promise<Labels> {
  const pageIds = clippings.map(({ pageId }) => pageId);
  const [tags, standings] = await Promise.all([tagsOf(db, tagsIn(clippings)), standingsOf(db, pageIds)]);
  return { tags, standings };
}

/** An article's clippings in the order of the page, at most `limit` of them. */
export function shelfOfPage(db: CezhuDatabase, pageId: string, limit: number): Promise<Shelf> {
  return atOnce(db, async () => {
    const clippings = await clippingsOfPage(db, pageId, limit);
    const isWhole = clippings.length < limit;
    const total = isWhole ? clippings.length : await db.clippings.where('pageId').equals(pageId).count();
    return { clippings, total, ...(await labelsOf(db, clippings.slice(0, LABELLED))) };
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
    const filters = tagsIn(newest).slice(0, FILTERS);
    // A chosen tag stays to be taken back, also where none of the newest carries it.
    const chosen = tagId === undefined || filters.includes(tagId) ? [] : [tagId];
    const first = clippings.slice(0, LABELLED);
    const offered = [...chosen, ...filters];
    const [tags, standings] = await Promise.all([
      // At once: most of those that the first carry are offered as well.
      tagsOf(db, [...offered, ...tagsIn(first)]),
      standingsOf(
        db,
        first.map(({ pageId }) => pageId),
      ),
    ]);
    const filter = followedTags(offered, tagsByAnyId(tags));
    return { clippings, filter, total: clippings.length, tags, standings };
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
