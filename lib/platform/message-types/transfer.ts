/** Messages by which a file's rows come into the database. */
import type { MergeCounts } from '../../core/formats/package/merge/outcome';
import type { PackageBatch } from '../../core/formats/package/types';

export interface TransferMessages {
  /** Begins a job; answers its name. */
  'transfer.begin': { params: Record<string, never>; result: string };
  /** Puts rows beside the tables; `n` counts the batches of the job from 0. */
  'transfer.stage': { params: { job: string; n: number; batch: PackageBatch }; result: null };
  /** Clears away what a job has staged, and what it could be taken back with. */
  'transfer.discard': { params: { job: string }; result: null };
  /** Merges what was staged, all or nothing; `withErased`: also what was deleted here for good. */
  'transfer.commit': { params: { job: string; withErased: boolean }; result: MergeCounts };
  /** How many batches of the running job are merged. Asking keeps the background awake meanwhile. */
  'transfer.progress': { params: { job: string }; result: number };
  /** Takes a merge back; answers how many rows stay since the reader has changed them. */
  'transfer.undo': { params: { job: string }; result: number };
}
