/** Restores a backup; see write.ts. */
import type { Table } from 'dexie';
import { isLater, isSameRow } from '../core/backups/compare';
import { tombstoneKey } from '../core/clippings/tombstone';
import type { PackageContents, PackageRows, PackageTable } from '../core/formats/package/types';
import { asBefore } from '../core/tags/registers/as-before';
import { revived } from '../core/tags/registers/operations';
import { joinTag } from '../core/tags/registers/tag-registers';
import { registersOf } from '../core/tags/rows';
import { keyOf, STORED_TABLES, type StoredTable } from './compare-backup';
import type { CezhuDatabase } from './database';
import { changeTags, type TagState } from './tag-state';

/** `merge` adds what is missing and takes the later of two; `replace` makes everything as the backup has it. */
export type RestoreMode = 'merge' | 'replace';

/** Rows that go to the database at once. */
const CHUNK = 2_000;

async function putAll(table: Table<object, unknown>, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await table.bulkPut(rows.slice(at, at + CHUNK));
}

/** Where a clipping lies in the trash here and in the list there, or the other way round: what is here stays. */
const COUNTERPARTS: Partial<Record<StoredTable, StoredTable>> = { clippings: 'trash', trash: 'clippings' };

/** Of the backup's rows those that are missing here, or later than those here. */
async function wanted(db: CezhuDatabase, name: StoredTable, rows: readonly object[]): Promise<object[]> {
  const table: Table<object, unknown> = db.table(name);
  const counterpart = COUNTERPARTS[name];
  const chosen: object[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) {
    const some = rows.slice(at, at + CHUNK);
    const keys = some.map((row) => keyOf(table, row));
    const there = await table.bulkGet(keys);
    const elsewhere = counterpart ? await db.table(counterpart).bulkGet(keys) : [];
    for (const [index, row] of some.entries()) {
      const found = there[index] as PackageRows[PackageTable] | undefined;
      if (found === undefined) {
        if (elsewhere[index] === undefined) chosen.push(row);
      } else if (!isSameRow(found, row) && isLater(row as PackageRows[PackageTable], found)) chosen.push(row);
    }
  }
  return chosen;
}

/** A term whose name its glossary has by now under another id cannot be added beside it. */
async function withoutRivals(db: CezhuDatabase, rows: readonly object[]): Promise<object[]> {
  const chosen: object[] = [];
  for (const row of rows as PackageRows['userTerms'][]) {
    const rival = await db.userTerms.where('[glossaryId+key]').equals([row.glossaryId, row.key]).first();
    if (!rival || rival.id === row.id) chosen.push(row);
  }
  return chosen;
}

/**
 * Tags as the backup has them, said anew: other devices have heard of what was done since, and would bring it back. Where
 * a backup is merged in, a tag that it has and that is gone here comes back, and all else is joined.
 */
function restoreTags(state: TagState, { tags, goneTags }: PackageContents, mode: RestoreMode): void {
  const backup = [...tags, ...goneTags].map(registersOf);
  if (mode === 'replace') {
    const there = new Set(backup.map(({ id }) => id));
    state.forget(...state.registers.map(({ id }) => id).filter((id) => !there.has(id)));
  }
  for (const tag of backup) {
    const known = state.get(tag.id);
    const joined = known ? joinTag(known, tag) : tag;
    state.observe([joined]);
    if (mode === 'replace') state.set(asBefore(joined, tag, state.when));
    else state.set(tag.life.value.state === 'live' ? revived(joined, state.when) : joined);
  }
}

/** Writes a backup's rows in one transaction: all or nothing. What is no row (the notes) stays. @param now ISO 8601, UTC */
export async function restoreRows(
  db: CezhuDatabase,
  contents: PackageContents,
  mode: RestoreMode,
  now: string,
): Promise<void> {
  await db.transaction('rw', [...STORED_TABLES, 'notes'], async () => {
    // A clipping that comes back is gone no longer.
    await db.notes.bulkDelete([...contents.clippings, ...contents.trash].map(({ id }) => tombstoneKey(id)));
    await changeTags(db, now, (state) => restoreTags(state, contents, mode));
    for (const name of STORED_TABLES) {
      if (name === 'tags' || name === 'goneTags') continue;
      const table: Table<object, unknown> = db.table(name);
      const rows: readonly object[] = contents[name];
      if (mode === 'replace') {
        await table.clear();
        await putAll(table, rows);
        continue;
      }
      const chosen = await wanted(db, name, rows);
      await putAll(table, name === 'userTerms' ? await withoutRivals(db, chosen) : chosen);
    }
  });
}
