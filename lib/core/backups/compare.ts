/** What a backup holds against what is there. */
import type { PackageHeader, PackageRows, PackageTable } from '../formats/package/types';

export interface TableComparison {
  /** In the backup, and not there. */
  fresh: number;
  same: number;
  different: number;
  /** There, and not in the backup. */
  missing: number;
}

export type Comparison = Record<Exclude<PackageTable, 'settings'>, TableComparison>;

/** JSON with the keys in one order, so that equal rows give equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

export function isSameRow(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** When a row was last touched; '' where it does not say. */
function touched(row: PackageRows[PackageTable]): string {
  const times = row as Partial<Record<'trashed' | 'changed' | 'opened' | 'taken' | 'created', string>>;
  return times.trashed ?? times.changed ?? times.opened ?? times.taken ?? times.created ?? '';
}

/** Where a row is there and in the backup: is the backup's the later one? */
export function isLater(fromBackup: PackageRows[PackageTable], there: PackageRows[PackageTable]): boolean {
  return touched(fromBackup) > touched(there);
}

/**
 * Clippings that somebody has shared are no backup: replacing everything by them would be a loss.
 * @throws DOMException NotBackupError
 */
export function checkIsBackup({ kind }: PackageHeader): void {
  if (kind === 'share') throw new DOMException('clippings that were shared are no backup', 'NotBackupError');
}
