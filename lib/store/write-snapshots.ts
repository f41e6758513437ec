/** Keeping snapshots of articles; see write.ts. */
import { MOST_SNAPSHOTS } from '../core/clippings/limits';
import type { Snapshot } from '../core/clippings/types';
import type { CezhuDatabase } from './database';

/** Keeps a snapshot unless the same text is there already, or the article has enough of them; answers whether it is new. */
export async function putSnapshot(db: CezhuDatabase, snapshot: Snapshot): Promise<boolean> {
  return db.transaction('rw', db.snapshots, async () => {
    // Keys only: texts are long.
    const keys = await db.snapshots.where('pageId').equals(snapshot.pageId).primaryKeys();
    if (keys.length >= MOST_SNAPSHOTS || keys.some(([, sha256]) => sha256 === snapshot.sha256)) return false;
    await db.snapshots.add(snapshot);
    return true;
  });
}
