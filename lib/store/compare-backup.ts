/** Previews what restoring a backup would do; reads only. */
import type { Table } from 'dexie';
import { type Comparison, checkIsBackup, isSameRow } from '../core/backups/compare';
import type { PackagePart } from '../core/formats/package/read';
import { PACKAGE_TABLES, type PackageTable } from '../core/formats/package/types';
import { withoutOthers } from '../core/tags/rows';
import type { CezhuDatabase } from './database';

export type StoredTable = Exclude<PackageTable, 'settings'>;

export const STORED_TABLES = PACKAGE_TABLES.filter((name): name is StoredTable => name !== 'settings');

/** The key of a row, as its table has it. */
export function keyOf(table: Table, row: object): string | string[] {
  const { keyPath } = table.schema.primKey;
  const part = (path: string) => String((row as Record<string, unknown>)[path]);
  return Array.isArray(keyPath) ? keyPath.map(part) : part(keyPath ?? '');
}

/**
 * Counts, table by table, what is new, the same, different and not in the backup. Without a database, where it cannot
 * be opened, everything is new.
 * @throws DOMException NotBackupError where the file holds what somebody has shared.
 */
export async function compareBackup(
  db: CezhuDatabase | undefined,
  parts: AsyncIterable<PackagePart>,
): Promise<Comparison> {
  const comparison = Object.fromEntries(
    STORED_TABLES.map((name) => [name, { fresh: 0, same: 0, different: 0, missing: 0 }]),
  ) as Comparison;
  for await (const part of parts) {
    if ('header' in part) checkIsBackup(part.header);
    if (!('table' in part) || part.table === 'settings') continue;
    const counts = comparison[part.table];
    if (!db) {
      counts.fresh += part.rows.length;
      continue;
    }
    const table: Table<object, unknown> = db.table(part.table);
    const there = await table.bulkGet(part.rows.map((row) => keyOf(table, row)));
    for (const [index, row] of part.rows.entries()) {
      const found = there[index];
      if (found === undefined) counts.fresh++;
      else if (isSameRow(withoutOthers(found), row)) counts.same++;
      else counts.different++;
    }
  }
  if (!db) return comparison;
  for (const name of STORED_TABLES) {
    const counts = comparison[name];
    counts.missing = (await db.table(name).count()) - counts.same - counts.different;
  }
  return comparison;
}
