/** All that is known of the tags, read and written as a whole: which of them are shown follows from all of them. */
import { HybridClock } from '../core/tags/registers/clock';
import type { When } from '../core/tags/registers/operations';
import { ResolvedTags } from '../core/tags/registers/resolve';
import { compareStamps } from '../core/tags/registers/stamp';
import { joinTags, sameTag, type TagRegisters } from '../core/tags/registers/tag-registers';
import { registersOf, rowsOf, type TagRow } from '../core/tags/rows';
import type { SyncRecord } from '../core/tags/shared-board/sync-record';
import type { CezhuDatabase } from './database';
import { keptSyncRecord, newRecord, noteTagsChanged, putSyncRecord } from './sync-record';

/** Tables that a change of tags needs in its transaction. */
export const TAG_TABLES = ['tags', 'goneTags', 'notes'] as const;

/** The tags as a transaction finds them, and changes them. */
export class TagState {
  private readonly rows: ReadonlyMap<string, TagRow>;
  private readonly before: ReadonlyMap<string, TagRegisters>;
  private readonly all: Map<string, TagRegisters>;
  private clock: HybridClock;
  private seen: ResolvedTags | undefined;

  private constructor(
    private readonly db: CezhuDatabase,
    rows: readonly TagRow[],
    private kept: SyncRecord,
    /** The record that stands in the database. */
    private readonly stored: SyncRecord | undefined,
    private readonly now: number,
  ) {
    this.rows = new Map(rows.map((row) => [row.id, row]));
    this.before = new Map(joinTags(rows.map(registersOf), []).map((tag) => [tag.id, tag]));
    this.all = new Map(this.before);
    this.clock = new HybridClock(kept.clock, kept.device.number);
  }

  /** Reads all of it; inside a transaction of TAG_TABLES. @param now ISO 8601, UTC */
  static async read(db: CezhuDatabase, now: string): Promise<TagState> {
    const [tags, gone, stored] = await Promise.all([db.tags.toArray(), db.goneTags.toArray(), keptSyncRecord(db)]);
    const rows = [...tags, ...gone];
    const record = stored ?? newRecord(rows.length > 0, Date.parse(now));
    return new TagState(db, rows, record, stored, Date.parse(now));
  }

  /** The device's clock, for operations. */
  get when(): When {
    return { clock: this.clock, now: this.now };
  }

  /** What is kept of sharing, with the clock as it has gone on. */
  get record(): SyncRecord {
    const { last } = this.clock;
    return compareStamps(last, this.kept.clock) === 0 ? this.kept : { ...this.kept, clock: last };
  }

  /** Puts a record in the place of the one that there is; answers whether that is another. */
  setRecord(record: SyncRecord): boolean {
    this.kept = record;
    this.clock = new HybridClock(record.clock, record.device.number);
    return JSON.stringify(record) !== JSON.stringify(this.stored);
  }

  get registers(): TagRegisters[] {
    return [...this.all.values()];
  }

  /** What is shown for names and ids. */
  get resolved(): ResolvedTags {
    this.seen ??= new ResolvedTags(this.all.values());
    return this.seen;
  }

  get(id: string): TagRegisters | undefined {
    return this.all.get(id);
  }

  set(...tags: TagRegisters[]): void {
    for (const tag of tags) this.all.set(tag.id, tag);
    this.seen = undefined;
  }

  /** Makes as if nothing had been known of these: other devices, and files, may tell of them again. */
  forget(...ids: string[]): void {
    for (const id of ids) this.all.delete(id);
    this.seen = undefined;
  }

  /** The tags that are no longer what they were, as they were and as they are; those that are new have no `before`. */
  changes(): { before?: TagRegisters; after: TagRegisters }[] {
    return this.registers.flatMap((after) => {
      const before = this.before.get(after.id);
      if (!before) return { after };
      return sameTag(before, after) ? [] : { before, after };
    });
  }

  /** Takes note of stamps that came from elsewhere. */
  observe(tags: Iterable<TagRegisters>): void {
    for (const { name, colour, life } of tags) {
      for (const { stamp } of [name, colour, life]) this.clock.observe(stamp, this.now);
    }
  }

  /** Writes what has been changed here; the board has to be told. */
  async write(told = this.changes().length > 0): Promise<void> {
    if (!told) return;
    await this.writeJoined();
    await noteTagsChanged(this.db, this.now);
  }

  /** Writes what has changed, wherever: only rows that differ, since every write runs the views' queries again. */
  async writeJoined(): Promise<void> {
    const { tags, goneTags } = rowsOf(this.registers, this.rows);
    await this.writeTable('tags', tags);
    await this.writeTable('goneTags', goneTags);
    if (JSON.stringify(this.record) !== JSON.stringify(this.stored)) await putSyncRecord(this.db, this.record);
  }

  private async writeTable(name: 'tags' | 'goneTags', rows: readonly TagRow[]): Promise<void> {
    const table = this.db.table<TagRow, string>(name);
    const there = new Set(await table.toCollection().primaryKeys());
    const changed = rows.filter((row) => !there.delete(row.id) || !sameRow(row, this.rows.get(row.id)));
    if (changed.length > 0) await table.bulkPut(changed);
    // What is left has moved to the other table.
    if (there.size > 0) await table.bulkDelete([...there]);
  }
}

/** Inside a transaction that has written tags by itself: settles which of them are shown. */
export async function settleTags(db: CezhuDatabase, now: string): Promise<void> {
  const state = await TagState.read(db, now);
  state.observe(state.registers);
  await state.write(true);
}

/** Key by key, whatever their order. */
function sameRow(a: TagRow, b: TagRow | undefined): boolean {
  if (!b) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => JSON.stringify(Reflect.get(a, key)) === JSON.stringify(Reflect.get(b, key)));
}

/** Runs a change of the tags in a transaction of its own, or of these tables besides, and writes what it has changed. */
export function changeTags<T>(
  db: CezhuDatabase,
  now: string,
  work: (state: TagState) => T | Promise<T>,
  tables: readonly string[] = [],
): Promise<T> {
  return db.transaction('rw', [...TAG_TABLES, ...tables], async () => {
    const state = await TagState.read(db, now);
    const result = await work(state);
    await state.write();
    return result;
  });
}
