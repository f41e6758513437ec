/** What merging a staged job would do: the same rules as in the background, over the same rows. */
import { type MergeCounts, noCounts } from '@/lib/core/formats/package/merge/outcome';
import type { PackageBatch } from '@/lib/core/formats/package/types';
import { database } from '@/lib/store/database';
import { planBatch } from '@/lib/store/read-merge';
import { stagedBatches } from '@/lib/store/staged';
import { surveyOf } from '@/lib/store/survey';

export interface Preview {
  counts: MergeCounts;
  /** When the last of those clippings was deleted here that are left out for it, ISO 8601, UTC; '' where none is. */
  lastErased: string;
}

/** @param progress hears how many batches are looked at. @throws DOMException AbortError once `signal` fires. */
export async function previewOf(
  job: string,
  progress: (batches: number) => void,
  signal: AbortSignal,
): Promise<Preview> {
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
  let lastErased = '';
  for await (const batch of batches()) {
    const { outcomes, erased } = await planBatch(db, batch, survey);
    for (const outcome of outcomes) counts[batch.table][outcome]++;
    lastErased = [lastErased, ...erased].sort().at(-1) ?? '';
    progress(++looked);
  }
  return { counts, lastErased };
}
