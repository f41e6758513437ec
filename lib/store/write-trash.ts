/** Deleting clippings in two steps, into the trash and out of it; see write.ts. */
import { erasedBefore } from '../core/clippings/retention';
import { tombstoneKey } from '../core/clippings/tombstone';
import type { Clipping, TrashedClipping } from '../core/clippings/types';
import type { CezhuDatabase } from './database';

/**
 * Rows written at once. Dexie tells the views which rows a `bulkPut` of less than fifty has touched, and of a longer
 * one only that anything may have changed: they would read a library of 100,000 clippings again.
 */
export const ROWS_AT_ONCE = 49;

function present<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}

/** `list` in parts of ROWS_AT_ONCE. */
export function* inParts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += ROWS_AT_ONCE) yield list.slice(from, from + ROWS_AT_ONCE);
}

/** Moves clippings to the trash in one transaction; answers those that were there, as they were. */
export async function trashClippings(db: CezhuDatabase, ids: readonly string[], now: string): Promise<Clipping[]> {
  return db.transaction('rw', db.clippings, db.trash, async () => {
    const moved: Clipping[] = [];
    for (const part of inParts(ids)) {
      const clippings = present(await db.clippings.bulkGet([...part]));
      await db.trash.bulkPut(clippings.map((clipping): TrashedClipping => ({ ...clipping, trashed: now })));
      moved.push(...clippings);
    }
    await db.clippings.bulkDelete([...ids]);
    return moved;
  });
}

/** Moves one clipping to the trash and answers it; null where there is none. */
export async function trashClipping(db: CezhuDatabase, id: string, now: string): Promise<Clipping | null> {
  return (await trashClippings(db, [id], now))[0] ?? null;
}

/**
 * Puts trashed clippings back in one transaction; answers their ids. A clipping that was made again meanwhile under
 * the same id stays as it is. They count as changed `now`: on another computer, which has heard of the deletion, that
 * is older.
 */
export async function restoreClippings(db: CezhuDatabase, ids: readonly string[], now: string): Promise<string[]> {
  return db.transaction('rw', db.clippings, db.trash, async () => {
    const restored: string[] = [];
    for (const part of inParts(ids)) {
      const trashed = present(await db.trash.bulkGet([...part]));
      const existing = await db.clippings.bulkGet(trashed.map(({ id }) => id));
      const back = trashed.filter((_, index) => existing[index] === undefined);
      await db.clippings.bulkPut(back.map(({ trashed: _, ...clipping }): Clipping => ({ ...clipping, changed: now })));
      restored.push(...trashed.map(({ id }) => id));
    }
    await db.trash.bulkDelete(restored);
    return restored;
  });
}

/** Takes back the deletion of a clipping, also where the trash has been emptied since. */
export async function restoreClipping(db: CezhuDatabase, clipping: Clipping, now: string): Promise<void> {
  await db.transaction('rw', db.clippings, db.trash, db.notes, async () => {
    const [restored] = await restoreClippings(db, [clipping.id], now);
    await db.notes.delete(tombstoneKey(clipping.id));
    if (restored === undefined && !(await db.clippings.get(clipping.id)))
      await db.clippings.put({ ...clipping, changed: now });
  });
}

/** Leaves a tombstone for each, inside the transaction that erases them. */
async function bury(db: CezhuDatabase, ids: readonly string[]): Promise<void> {
  for (const part of inParts(ids)) {
    const gone = present(await db.trash.bulkGet([...part]));
    await db.notes.bulkPut(gone.map(({ id, trashed }) => ({ key: tombstoneKey(id), value: trashed })));
  }
}

/** Erases for good, but for a tombstone: the named ones, or all that the trash holds. */
export async function eraseTrash(db: CezhuDatabase, ids: readonly string[] | 'all'): Promise<void> {
  await db.transaction('rw', db.trash, db.notes, async () => {
    await bury(db, ids === 'all' ? await db.trash.toCollection().primaryKeys() : ids);
    if (ids === 'all') await db.trash.clear();
    else await db.trash.bulkDelete([...ids]);
  });
}

/** Erases what has lain in the trash for thirty days; answers how many there were. */
export async function eraseOldTrash(db: CezhuDatabase, now: string): Promise<number> {
  return db.transaction('rw', db.trash, db.notes, async () => {
    const ids = await db.trash.where('trashed').below(erasedBefore(now)).primaryKeys();
    await bury(db, ids);
    await db.trash.bulkDelete(ids);
    return ids.length;
  });
}
