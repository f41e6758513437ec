/** Keeping new clippings; see write.ts. */
import { isSamePassage } from '../core/clippings/same';
import type { Clipping } from '../core/clippings/types';
import type { CezhuDatabase } from './database';
import { trashClippings } from './write-trash';

/** What became of new clippings. */
export interface Kept {
  saved: Clipping[];
  /** Those that were there already, in place of the given ones. */
  known: Clipping[];
}

/**
 * Keeps clippings of one article, but for passages that it has been clipped already; `anyway` keeps those too. All or
 * none, in one transaction: of two that come at once, one finds the other.
 */
export async function keepClippings(
  db: CezhuDatabase,
  clippings: readonly Clipping[],
  { anyway = false }: { anyway?: boolean | undefined } = {},
): Promise<Kept> {
  return db.transaction('rw', db.clippings, async () => {
    const ids = clippings.map(({ id }) => id);
    const pageIds = [...new Set(clippings.map(({ pageId }) => pageId))];
    const there = anyway ? [] : await db.clippings.where('pageId').anyOf(pageIds).toArray();
    // Asked again because no answer came: what is there stays as it is, with whatever the reader has added since.
    const before = new Map((await db.clippings.bulkGet(ids)).flatMap((one) => (one ? [[one.id, one]] : [])));
    const kept: Kept = { saved: [], known: [] };
    const fresh: Clipping[] = [];
    for (const clipping of clippings) {
      const own = before.get(clipping.id);
      if (own) {
        kept.saved.push(own);
        continue;
      }
      const isIt = (one: Clipping): boolean =>
        one.pageId === clipping.pageId && isSamePassage(one.selector, clipping.selector);
      const known = there.find(isIt);
      if (known) kept.known.push(known);
      else {
        kept.saved.push(clipping);
        fresh.push(clipping);
        if (!anyway) there.push(clipping);
      }
    }
    await db.clippings.bulkAdd(fresh);
    return kept;
  });
}

/**
 * Moves clippings just made to the trash; those that have been changed since are the reader's work and stay. Answers how
 * many went.
 */
export async function undoClippings(db: CezhuDatabase, ids: readonly string[], now: string): Promise<number> {
  return db.transaction('rw', db.clippings, db.trash, async () => {
    const found = await db.clippings.bulkGet([...ids]);
    const untouched = found.flatMap((one) => (one && one.changed === one.created ? [one.id] : []));
    await trashClippings(db, untouched, now);
    return untouched.length;
  });
}
