/** The popup's two lists as live queries that begin before anything is drawn. */
import { database } from '@/lib/store/database';
import { type RecentShelf, recentShelf, type Shelf, shelfOfPage } from '@/lib/store/read-shelf';
import { type LiveSource, startLive } from '@/lib/view/live-source';

/** Clippings of the page listed. */
const OF_PAGE = 200;

export function readPageShelf(pageId: string): Promise<Shelf> {
  return shelfOfPage(database(), pageId, OF_PAGE);
}

export function pageShelf(pageId: string): LiveSource<Shelf> {
  return startLive(() => readPageShelf(pageId));
}

export function recentShelves(): LiveSource<RecentShelf> {
  return startLive(() => recentShelf(database()));
}
