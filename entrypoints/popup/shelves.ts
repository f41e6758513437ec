/** The popup's two lists as live queries that begin before anything is drawn. */
import { database } from '@/lib/store/database';
import { type RecentShelf, recentShelf, type Shelf, shelfOfPage } from '@/lib/store/read-shelf';
import { type LiveSource, shown, startLive } from '@/lib/view/live-source';

/** Clippings of the page listed. */
const OF_PAGE = 200;
/** Milliseconds. */
const PATIENCE = 1_000;

/** What the popup shows of the database. */
export interface Shelves {
  page: { pageId: string; shelf: LiveSource<Shelf> } | undefined;
  recent: LiveSource<RecentShelf>;
  /**
   * Resolves once the page's list is on the screen, at once where there is none: what else is asked waits for it, but not
   * for long: what is wrong with the database has to be said.
   */
  shown: Promise<void>;
}

export function readPageShelf(pageId: string): Promise<Shelf> {
  return shelfOfPage(database(), pageId, OF_PAGE);
}

/** The list of the page first: while it is asked for, nothing else is. */
export function beginShelves(pageId: string | undefined): Shelves {
  const recently = () => recentShelf(database());
  if (pageId === undefined) return { page: undefined, recent: startLive(recently), shown: Promise.resolve() };
  const shelf = startLive(() => readPageShelf(pageId));
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  return { page: { pageId, shelf }, recent: startLive(recently, shelf), shown: Promise.race([shown(shelf), patience]) };
}
