/** The staging area: where a file's rows wait until all of them are there. Read by views for the preview. */
import Dexie from 'dexie';
import type { PackageBatch } from '../core/formats/package/types';
import type { CezhuDatabase } from './database';

/** All keys of a job. */
export function jobRange(job: string): [from: [string, number], to: [string, unknown]] {
  return [
    [job, 0],
    [job, Dexie.maxKey],
  ];
}

/** What was staged, in order. Usable inside a transaction. */
export async function* stagedBatches(db: CezhuDatabase, job: string): AsyncGenerator<PackageBatch> {
  for (let n = 0; ; n++) {
    const staged = await db.staged.get([job, n]);
    if (!staged) return;
    yield staged.content as PackageBatch;
  }
}
