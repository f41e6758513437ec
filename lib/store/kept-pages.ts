/** Which articles have clippings: usable in live queries. */
import type { Snapshot } from '../core/clippings/types';
import type { CezhuDatabase } from './database';

/** An address of each article that has clippings. */
export async function clippedAddresses(db: CezhuDatabase): Promise<string[]> {
  const pageIds = await db.clippings.orderBy('pageId').uniqueKeys();
  // One after the other: the keys of ten thousand articles are quickly read, but not all of their clippings at once.
  const addresses: string[] = [];
  await db.transaction('r', db.clippings, async () => {
    for (const pageId of pageIds) {
      const first = await db.clippings.where('pageId').equals(pageId).first();
      if (first) addresses.push(first.url);
    }
  });
  return addresses;
}

export async function hasClippings(db: CezhuDatabase, pageId: string): Promise<boolean> {
  return (await db.clippings.where('pageId').equals(pageId).limit(1).count()) > 0;
}

/** The first text that was kept of an article; undefined where none was. */
export async function firstSnapshotOf(db: CezhuDatabase, pageId: string): Promise<Snapshot | undefined> {
  const snapshots = await db.snapshots.where('pageId').equals(pageId).toArray();
  return snapshots.sort((a, b) => (a.taken < b.taken ? -1 : 1))[0];
}
