/** What is read of the snapshots of articles; usable in live queries. */
import type { Snapshot } from '../core/clippings/types';
import type { CezhuDatabase } from './database';

/** A snapshot without its text. */
export type SnapshotEntry = Pick<Snapshot, 'pageId' | 'sha256' | 'taken'>;

/** The snapshots of an article, the newest first. */
export async function snapshotsOf(db: CezhuDatabase, pageId: string): Promise<Snapshot[]> {
  const snapshots = await db.snapshots.where('pageId').equals(pageId).toArray();
  return snapshots.sort((a, b) => (a.taken < b.taken ? 1 : a.taken > b.taken ? -1 : 0));
}

/** The same without their texts. */
export async function snapshotEntries(db: CezhuDatabase, pageId: string): Promise<SnapshotEntry[]> {
  return (await snapshotsOf(db, pageId)).map(({ sha256, taken }) => ({ pageId, sha256, taken }));
}

/** One snapshot; undefined where there is none. */
export async function snapshotOf(db: CezhuDatabase, pageId: string, sha256: string): Promise<Snapshot | undefined> {
  return db.snapshots.get([pageId, sha256]);
}
