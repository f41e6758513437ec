import { Backups } from '@/entrypoints/recovery/backups';
import { i18n } from '@/lib/platform/i18n';
import { downloadBackup } from '@/lib/view/transfer/write-file';
import { Writing } from './writing';

/** One section for both: the file that the reader takes away, and what the browser keeps by itself. */
export function BackupSection() {
  return (
    <section aria-labelledby="backup" data-section="backup">
      <h2 id="backup">{i18n.t('transfer.backup')}</h2>
      <p>{i18n.t('transfer.backupHint')}</p>
      <Writing action="write-backup" label={i18n.t('transfer.backupNow')} write={downloadBackup} primary />
      <Backups isSound isReadable files={false} restored={() => undefined} />
    </section>
  );
}
