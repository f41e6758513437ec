/** Sends the rows of a file to the background, a bounded number of bytes at a time. */
import type { PackageBatch, PackageRows, PackageTable } from '@/lib/core/formats/package/types';
import { askBackground } from '@/lib/platform/messages';

/** Rows, and about how many code units of JSON, that are sent at once: a message may have 64 MB. */
const MOST_ROWS = 500;
const MOST_UNITS = 500_000;

export class Stager {
  /** Batches that are sent. */
  batches = 0;
  private batch: PackageBatch | undefined;
  private units = 0;

  private constructor(readonly job: string) {}

  static async begin(): Promise<Stager> {
    return new Stager(await askBackground('transfer.begin', {}));
  }

  /** @throws MessageError where the background refuses it. */
  async take<T extends PackageTable>(table: T, from: number, rows: PackageRows[T][]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      const { batch } = this;
      if (batch?.table !== table || batch.rows.length >= MOST_ROWS || this.units >= MOST_UNITS) await this.flush();
      this.batch ??= { table, from: from + index, rows: [] } as PackageBatch;
      (this.batch.rows as unknown[]).push(row);
      this.units += JSON.stringify(row).length;
    }
  }

  async flush(): Promise<void> {
    if (!this.batch) return;
    await askBackground('transfer.stage', { job: this.job, n: this.batches++, batch: this.batch });
    this.batch = undefined;
    this.units = 0;
  }

  /** Gives up what was staged; a failure is no news to who hears of another one already. */
  async discard(): Promise<void> {
    await discardJob(this.job).catch((error: unknown) => console.error('Cezhu: rows of a file stay staged:', error));
  }
}

/** Clears away what a job has staged. */
export async function discardJob(job: string): Promise<void> {
  await askBackground('transfer.discard', { job });
}
