/** What merging a staged job would do: the same rules as in the background, over the same rows. */
import { type MergeCounts, noCounts } from '@/lib/core/formats/package/merge/outcome';
import type { PackageBatch } from '@/lib/core/formats/package/types';
import { database } from '@/lib/store/database';
import { planBatch } from '@/lib/store/read-merge';
import { stagedBatches } from '@/lib/store/staged';
import { surveyOf } from '@/lib/store/survey';

/** @param progress hears how many batches are looked at. @throws DOMException AbortError once `signal` fires. */
export async function previewOf(
  job: string,
  progress: (batches: number) => void,
  signal: AbortSignal,
): Promise<MergeCounts> {
  const db = database();
  const counts = noCounts();
  async function* batches(): AsyncGenerator<PackageBatch> {
    for await (const batch of stagedBatches(db, job)) {
      signal.throwIfAborted();
      yield batch;
    }
  }
  const survey = await surveyOf(db, batches());
  let looked = 0;
  for await (const batch of batches()) {
    for (const outcome of (await planBatch(db, batch, survey)).outcomes) counts[batch.table][outcome]++;
    progress(++looked);
  }
  return counts;
}
