/**
 * The background's hold on the database: it looks at it whenever it is opened, lets nothing be written to one that is
 * not what it was, and notes after each write what it holds.
 */
import Dexie from 'dexie';
import { type Canary, identify, loadCanary, look, saveCanary } from './canary';
import type { CezhuDatabase } from './database';
import { type Health, judge, shutBy } from './health';

const PAUSE = 500;

export interface KeeperOptions {
  now: () => string;
  /** Milliseconds between two counts: with many clippings each takes a while. */
  pause?: number;
  newIdentity: () => string;
  /** A write has been committed to these tables. */
  written?: (tables: readonly string[]) => void;
  /** The database has been opened and looked at. */
  judged?: (health: Health) => void;
}

export class StoreKeeper {
  private current: Health | undefined;
  private noting: Promise<void> | undefined;
  private again = false;
  /** Something is being restored: it may be written to a database that is not sound. */
  private overruled = false;

  /** Call it before the database is opened. */
  constructor(
    private readonly db: CezhuDatabase,
    private readonly options: KeeperOptions,
  ) {
    db.use({
      stack: 'dbcore',
      name: 'keeper',
      create: (core) => ({
        transaction: (tables, mode, settings) => {
          if (mode === 'readonly') return core.transaction(tables, mode, settings);
          this.checkWritable();
          const transaction = core.transaction(tables, mode, settings);
          (transaction as unknown as IDBTransaction).addEventListener('complete', () => this.committed(tables));
          return transaction;
        },
      }),
    });
    // What is asked of the database meanwhile waits.
    db.on('ready', () => this.examine(), true);
  }

  /** Opens the database if need be and says how it is. */
  async health(): Promise<Health> {
    try {
      await this.db.open();
      return this.current ?? { kind: 'sound' };
    } catch (error) {
      return shutBy(error);
    }
  }

  /** The reader has decided: what is there now counts, and is written to from now on. */
  async accept(): Promise<void> {
    await this.db.open();
    this.current = { kind: 'sound' };
    this.db.loss = undefined;
    await identify(this.db, this.options.newIdentity());
    await this.noted();
  }

  /** Restores something into the database as it is; only when that has succeeded it counts as sound. */
  async overrule(work: () => Promise<void>): Promise<void> {
    await this.db.open();
    this.overruled = true;
    try {
      await work();
    } finally {
      this.overruled = false;
    }
    if (this.current?.kind === 'sound') await this.noted();
    else await this.accept();
  }

  /** Erases the database and makes an empty one: the reader has been asked. */
  async startAnew(): Promise<void> {
    this.db.close({ disableAutoOpen: false });
    await Dexie.delete(this.db.name);
    await this.accept();
  }

  /** Resolves when the canary tells what the database holds. */
  async noted(): Promise<void> {
    this.note();
    while (this.noting) await this.noting;
  }

  private examine(): PromiseLike<void> {
    return look(this.db).then(async (found) => {
      const canary = await loadCanary();
      this.current = judge(found, canary, this.db.loss);
      this.options.judged?.(this.current);
      if (this.current.kind !== 'sound') return;
      // Not awaited: whoever opens the database waits for this look.
      const settled = found.identity === undefined ? identify(this.db, this.options.newIdentity()) : undefined;
      if (!settled && !canary) this.note();
      settled?.then(
        () => this.note(),
        (error: unknown) => console.error('Cezhu: the database has no identity yet:', error),
      );
    });
  }

  private checkWritable(): void {
    if (this.overruled || this.current?.kind === 'sound') return;
    throw new DOMException('the database is not what it was: nothing is written to it', 'StoreUnhealthyError');
  }

  private committed(tables: readonly string[]): void {
    // Notes are none of what is counted.
    if (tables.some((name) => name !== 'notes')) this.note();
    this.options.written?.(tables);
  }

  /** One note at a time: what is written meanwhile is in the next. */
  private note(): void {
    if (this.noting) {
      this.again = true;
      return;
    }
    this.noting = this.writeCanary()
      .catch((error: unknown) => console.error('Cezhu: what the database holds is not noted:', error))
      .then(() => this.rest())
      .finally(() => {
        this.noting = undefined;
        if (!this.again) return;
        this.again = false;
        this.note();
      });
  }

  /** Where more has been written meanwhile: not at once again. */
  private async rest(): Promise<void> {
    if (this.again) await new Promise((resolve) => setTimeout(resolve, this.options.pause ?? PAUSE));
  }

  private async writeCanary(): Promise<void> {
    const { identity, ...holdings } = await look(this.db);
    if (identity === undefined || this.current?.kind !== 'sound') return;
    const canary: Canary = { identity, ...holdings, at: this.options.now() };
    await saveCanary(canary);
  }
}
