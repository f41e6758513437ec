/** Writes a file's rows into the tables, all or none; see write.ts. */
import { checkRow } from '../core/formats/package/check';
import { type MergeCounts, noCounts } from '../core/formats/package/merge/outcome';
import type { PackageBatch } from '../core/formats/package/types';
import type { CezhuDatabase } from './database';
import { type MergeWish, planBatch, type RowChange } from './read-merge';
import { jobRange, stagedBatches } from './staged';
import { surveyOf } from './survey';
import { settleTags } from './tag-state';

/** Milliseconds after which what was staged is given up: its page was closed, or the browser. */
const STALE = 6 * 60 * 60 * 1000;

/** Begins a job and clears away what older ones have left; answers its name. @param now ISO 8601, UTC */
export async function beginJob(db: CezhuDatabase, now: string): Promise<string> {
  const stale = new Date(Date.parse(now) - STALE).toISOString();
  await db.transaction('rw', db.staged, async () => {
    for (const [from, to] of [
      ['', stale],
      [undoOf(''), undoOf(stale)],
    ]) {
      await db.staged.where('[job+n]').between([from, 0], [to, 0]).delete();
    }
  });
  return `${now} ${crypto.randomUUID()}`;
}

/** The job that takes another one back. */
function undoOf(job: string): string {
  return `undo ${job}`;
}

/** Puts rows beside the tables. `n` counts the batches of a job from 0. @throws PackageError where a row is none. */
export async function stage(db: CezhuDatabase, job: string, n: number, batch: PackageBatch): Promise<void> {
  const { table, from, rows } = batch;
  const content = { table, from, rows: rows.map((row, index) => checkRow(table, row, from + index)) };
  await db.transaction('rw', db.staged, () => db.staged.put({ job, n, content }));
}

/** Clears away what a job has staged, and what would take it back. */
export async function discardJob(db: CezhuDatabase, job: string): Promise<void> {
  await db.transaction('rw', db.staged, async () => {
    for (const one of [job, undoOf(job)]) {
      const [from, to] = jobRange(one);
      await db.staged.where('[job+n]').between(from, to).delete();
    }
  });
}

async function apply(db: CezhuDatabase, changes: readonly RowChange[]): Promise<void> {
  const tables = new Set(changes.map(({ table }) => table));
  for (const table of tables) {
    const ours = changes.filter((change) => change.table === table);
    const gone = ours.filter(({ after }) => after === undefined).map(({ key }) => key);
    const put = ours.filter(({ after }) => after !== undefined).map(({ after }) => after);
    // First what goes: a row that takes its place may have the same unique key.
    if (gone.length > 0) await db.table(table).bulkDelete(gone);
    if (put.length > 0) await db.table(table).bulkPut(put);
  }
}

/**
 * Merges what a job has staged into the tables: all of it or nothing, however the background ends. Answers what was
 * done. `progress` hears how many batches are done. @param now ISO 8601, UTC
 */
export async function commitJob(
  db: CezhuDatabase,
  job: string,
  now: string,
  progress: (batches: number) => void = () => undefined,
  wish: MergeWish = {},
): Promise<MergeCounts> {
  return db.transaction('rw', db.tables, async () => {
    const counts = noCounts();
    const survey = await surveyOf(db, stagedBatches(db, job));
    let n = 0;
    for await (const batch of stagedBatches(db, job)) {
      const { changes, outcomes } = await planBatch(db, batch, survey, wish);
      await apply(db, changes);
      // Tags stay: they may be on other clippings by then, and on other devices.
      const undo = changes.filter(({ table }) => table !== 'tags' && table !== 'goneTags').map(toUndo);
      await db.staged.put({ job: undoOf(job), n, content: undo });
      for (const outcome of outcomes) counts[batch.table][outcome]++;
      progress(++n);
    }
    await settleTags(db, now);
    const [from, to] = jobRange(job);
    await db.staged.where('[job+n]').between(from, to).delete();
    return counts;
  });
}

/** What takes a change back, and by what it is known that nothing has changed since. */
interface Undo extends Pick<RowChange, 'table' | 'key' | 'before'> {
  stamp: unknown;
}

function stampOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, 'changed') : undefined;
}

function toUndo({ table, key, before, after }: RowChange): Undo {
  return { table, key, stamp: stampOf(after), ...(before === undefined ? {} : { before }) };
}

/**
 * Takes a merge back. What the reader has changed since stays; answers how many rows that are. Can be done once.
 */
export async function undoJob(db: CezhuDatabase, job: string): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const [from, to] = jobRange(undoOf(job));
    const steps = await db.staged.where('[job+n]').between(from, to).primaryKeys();
    let kept = 0;
    // Backwards: what an early batch has written a later one may have changed.
    for (const step of steps.reverse()) {
      const undone = (await db.staged.get(step))?.content as Undo[];
      for (const { table, key, before, stamp } of undone.reverse()) {
        const now: unknown = await db.table(table).get(key);
        if (stamp !== stampOf(now)) kept++;
        else if (before === undefined) await db.table(table).delete(key);
        else await db.table<unknown>(table).put(before);
      }
    }
    await db.staged.where('[job+n]').between(from, to).delete();
    return kept;
  });
}
