/** What a merge does, in the reader's language. */
import { SKIP_REASONS } from '@/lib/core/formats/import/types';
import { groupDigits } from '@/lib/core/formats/notation';
import { type MergeCounts, OUTCOMES, type Outcome } from '@/lib/core/formats/package/merge/outcome';
import { PACKAGE_TABLES } from '@/lib/core/formats/package/types';
import { i18n } from '@/lib/platform/i18n';
import type { StagedFile } from './staged-file';

/** Outcomes that have a column; what is left out is told in words. */
const COLUMNS = OUTCOMES.filter((outcome) => outcome !== 'skipped' && outcome !== 'erased');

export function outcomeColumns(): { outcome: Outcome; label: string }[] {
  return COLUMNS.map((outcome) => ({ outcome, label: i18n.t(`outcome.${outcome}`) }));
}

/** A row for each sort of thing that the file has. */
export function mergeRows(counts: MergeCounts) {
  return PACKAGE_TABLES.filter((table) => COLUMNS.some((outcome) => counts[table][outcome] > 0)).map((table) => ({
    name: table,
    label: i18n.t(`transferTable.${table}`),
    cells: COLUMNS.map((outcome) => {
      const count = counts[table][outcome];
      return { outcome, count, text: groupDigits(count) };
    }),
  }));
}

/** Does the merge change anything? */
export function changesAnything(counts: MergeCounts): boolean {
  return PACKAGE_TABLES.some((table) =>
    (['added', 'changed', 'bothNotes'] as const).some((one) => counts[table][one] > 0),
  );
}

/** Rows that are new, and that change. */
export function mergeTotals(counts: MergeCounts): { added: number; changed: number } {
  const sum = (outcome: Outcome) => PACKAGE_TABLES.reduce((total, table) => total + counts[table][outcome], 0);
  return { added: sum('added'), changed: sum('changed') + sum('bothNotes') };
}

/** A time of ISO 8601 as the browser shows times. */
function timeWords(time: string): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** What is to be known of the file besides the numbers, a sentence each. */
export function fileHints({ format, header, skipped, leftOut, known }: StagedFile): string[] {
  const said: string[] = [i18n.t(`importFormat.${format}`)];
  if (header) said.push(i18n.t(`packageKind.${header.kind}`, [timeWords(header.made)]));
  if (header?.by) said.push(i18n.t('transfer.sender', [header.by]));
  if (known > 0) said.push(i18n.t('transfer.known', [groupDigits(known)]));
  for (const reason of SKIP_REASONS) {
    const count = skipped[reason];
    if (count) said.push(i18n.t(`skipReason.${reason}`, [groupDigits(count)]));
  }
  if (leftOut.size > 0) {
    const fields = [...leftOut].map(([field, count]) => `${field} (${groupDigits(count)})`);
    said.push(i18n.t('transfer.leftOut', [fields.join(', ')]));
  }
  return said;
}
