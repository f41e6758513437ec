/** What the library reads: keys of everything, whole rows only a few at a time, and which rows others have changed. */
import Dexie, { type IndexableType, type IntervalTree, type IntervalTreeNode, type ObservabilitySet } from 'dexie';
import type { Clipping, TrashedClipping } from '../core/clippings/types';
import { pageOfStanding } from '../core/kept/standings';
import type { CezhuDatabase } from './database';

/** The ids of all clippings, newest first. */
export async function clippingIds(db: CezhuDatabase): Promise<string[]> {
  // Backwards IndexedDB would walk over them one by one.
  return (await db.clippings.orderBy('created').primaryKeys()).reverse();
}

/** Clippings by id, in the order of the ids; those that are gone are left out. */
export async function clippingsById(db: CezhuDatabase, ids: readonly string[]): Promise<Clipping[]> {
  return (await db.clippings.bulkGet([...ids])).filter((clipping) => clipping !== undefined);
}

/** The ids of what lies in the trash, deleted last first. */
export async function trashIds(db: CezhuDatabase): Promise<string[]> {
  return (await db.trash.orderBy('trashed').primaryKeys()).reverse();
}

export async function trashById(db: CezhuDatabase, ids: readonly string[]): Promise<TrashedClipping[]> {
  return (await db.trash.bulkGet([...ids])).filter((clipping) => clipping !== undefined);
}

/** The keys of a set of ranges; `all` where one of them is more than a key. */
function keysOf(tree: IntervalTree): IndexableType[] | 'all' {
  const { from, to, l, r }: Partial<IntervalTreeNode> = tree;
  if (from === undefined) return [];
  if (from !== to) return 'all';
  const [left, right] = [l, r].map((side) => (side ? keysOf(side) : []));
  return left === 'all' || right === 'all' ? 'all' : [...(left ?? []), from, ...(right ?? [])];
}

/** What a transaction of any context of the extension has touched. */
export interface Touched {
  /** Ids of clippings that were made, changed or deleted; `all` where that is not known. */
  clippings: string[] | 'all';
  tags: boolean;
  /** Articles of which it has been noted how their clippings stand; `all` where that is not known. */
  standings: string[] | 'all';
}

function touchedBy(parts: ObservabilitySet, name: string): Touched {
  const ranges = (table: string): IntervalTree[] =>
    ['', ':dels'].flatMap((part) => parts[`idb://${name}/${table}/${part}`] ?? []);
  const keys = (table: string): string[] | 'all' => {
    const known = ranges(table).map(keysOf);
    return known.includes('all') ? 'all' : [...new Set(known.flat().map(String))];
  };
  const notes = keys('notes');
  return {
    clippings: keys('clippings'),
    tags: ['tags', 'goneTags'].some((table) => ranges(table).length > 0),
    standings: notes === 'all' ? 'all' : notes.flatMap((key) => pageOfStanding(key) ?? []),
  };
}

/** Calls `listener` after each transaction, of whatever context, that has touched clippings, tags or how clippings stand. */
export function followLibrary(db: CezhuDatabase, listener: (touched: Touched) => void, signal: AbortSignal): void {
  const heard = (parts: ObservabilitySet): void => {
    const touched = touchedBy(parts, db.name);
    if (touched.tags || touched.clippings.length > 0 || touched.standings.length > 0) listener(touched);
  };
  Dexie.on.storagemutated.subscribe(heard);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(heard));
}
