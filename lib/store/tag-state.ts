/** All that is known of the tags, read and written as a whole: which of them are shown follows from all of them. */
import { HybridClock } from '../core/tags/registers/clock';
import type { When } from '../core/tags/registers/operations';
import { ResolvedTags } from '../core/tags/registers/resolve';
import { MOST_DEVICES, NEVER, type Stamp } from '../core/tags/registers/stamp';
import { joinTags, sameTag, type TagRegisters } from '../core/tags/registers/tag-registers';
import { registersOf, rowsOf, type TagRow } from '../core/tags/rows';
import type { CezhuDatabase } from './database';

/** Key of the note of this device's number and of the latest stamp that its clock has given. */
const CLOCK = 'tag-clock';
/** Key of the note that the tags have changed since other devices were told. */
export const TAGS_DIRTY = 'tags-dirty';

/** Tables that a change of tags needs in its transaction. */
export const TAG_TABLES = ['tags', 'goneTags', 'notes'] as const;

interface KeptClock {
  last: Stamp;
  device: number;
}

function newDevice(): number {
  return 1 + ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % MOST_DEVICES);
}

function isStamp(value: unknown): value is Stamp {
  return Array.isArray(value) && value.length === 3 && value.every((part) => Number.isSafeInteger(part) && part >= 0);
}

function readClock(value: unknown): KeptClock {
  const { last, device } = (typeof value === 'object' && value !== null ? value : {}) as Partial<KeptClock>;
  const known = Number.isInteger(device) && Number(device) >= 1 && Number(device) <= MOST_DEVICES;
  return { last: isStamp(last) ? last : NEVER, device: known ? Number(device) : newDevice() };
}

/** The tags as a transaction finds them, and changes them. */
export class TagState {
  private readonly rows: ReadonlyMap<string, TagRow>;
  private readonly before: ReadonlyMap<string, TagRegisters>;
  private readonly all: Map<string, TagRegisters>;
  private readonly clock: HybridClock;
  private seen: ResolvedTags | undefined;

  private constructor(
    private readonly db: CezhuDatabase,
    rows: readonly TagRow[],
    kept: KeptClock,
    private readonly now: number,
  ) {
    this.rows = new Map(rows.map((row) => [row.id, row]));
    this.before = new Map(joinTags(rows.map(registersOf), []).map((tag) => [tag.id, tag]));
    this.all = new Map(this.before);
    this.clock = new HybridClock(kept.last, kept.device);
  }

  /** Reads all of it; inside a transaction of TAG_TABLES. @param now ISO 8601, UTC */
  static async read(db: CezhuDatabase, now: string): Promise<TagState> {
    const [tags, gone, clock] = await Promise.all([db.tags.toArray(), db.goneTags.toArray(), db.notes.get(CLOCK)]);
    return new TagState(db, [...tags, ...gone], readClock(clock?.value), Date.parse(now));
  }

  /** The device's clock, for operations. */
  get when(): When {
    return { clock: this.clock, now: this.now };
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

  /**
   * Writes what has changed: only rows that differ, since every write runs the views' queries again.
   * @param told other devices are to be told
   */
  async write(told = this.changes().length > 0): Promise<void> {
    const { tags, goneTags } = rowsOf(this.registers, this.rows);
    await this.writeTable('tags', tags);
    await this.writeTable('goneTags', goneTags);
    if (!told) return;
    const { last, device } = this.clock;
    await this.db.notes.put({ key: CLOCK, value: { last, device } satisfies KeptClock });
    await this.db.notes.put({ key: TAGS_DIRTY, value: true });
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
