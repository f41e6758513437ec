/** What components/backup-section says, and how it tells of backups. */

import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import type { BackupFile } from '@/lib/store/backup-files';
import { STORED_TABLES } from '@/lib/store/compare-backup';
import type { OpenBackup } from './use-backups';

/** A moment of the past, in the reader's language and time zone. */
export function momentWords(iso: string): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), format).format(new Date(iso));
}

function sizeWords(bytes: number): string {
  const [value, unit] = bytes < 1_048_576 ? [bytes / 1_024, 'kilobyte'] : [bytes / 1_048_576, 'megabyte'];
  const format = { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(browser.i18n.getUILanguage(), format).format(value);
}

export function backupRow({ name, made, reason, clippings, size }: BackupFile): {
  name: string;
  when: string;
  about: string;
} {
  const about = i18n.t('backups.entry', [String(clippings), sizeWords(size)]);
  return { name, when: momentWords(made), about: `${i18n.t(`backupReason.${reason}`)} · ${about}` };
}

/** The rows of the preview; undefined while it is read. */
export function comparisonRows({ comparison }: OpenBackup) {
  return comparison && STORED_TABLES.map((table) => ({ kind: i18n.t(`backupTable.${table}`), ...comparison[table] }));
}

export function sectionStrings() {
  return {
    title: i18n.t('backups.title'),
    hint: i18n.t('backups.hint'),
    now: i18n.t('backups.now'),
    downloads: i18n.t('backups.downloads'),
    downloadsHint: i18n.t('backups.downloadsHint'),
    file: i18n.t('backups.file'),
    fileHint: i18n.t('backups.fileHint'),
    exportAll: i18n.t('backups.export'),
    exportHint: i18n.t('backups.exportHint'),
  };
}

export function listStrings() {
  return {
    list: i18n.t('backups.list'),
    none: i18n.t('backups.none'),
    restore: i18n.t('backups.restore'),
    restoreOf: (when: string) => i18n.t('backups.restoreOf', [when]),
  };
}

export function previewStrings() {
  return {
    reading: i18n.t('backups.reading'),
    nothing: i18n.t('backups.nothing'),
    kind: i18n.t('backups.columns'),
    fresh: i18n.t('backups.fresh'),
    same: i18n.t('backups.same'),
    different: i18n.t('backups.different'),
    missing: i18n.t('backups.missing'),
    merge: i18n.t('backups.merge'),
    mergeHint: i18n.t('backups.mergeHint'),
    replace: i18n.t('backups.replace'),
    replaceHint: i18n.t('backups.replaceHint'),
    cancel: i18n.t('backups.cancel'),
  };
}
