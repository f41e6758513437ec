import { BackupSection } from '@/components/backup-section';
import { i18n } from '@/lib/platform/i18n';
import { backupRow, comparisonRows, listStrings, previewStrings, sectionStrings } from '@/lib/view/backup-words';
import { exportBackup } from '@/lib/view/export-backup';
import { useBackups } from '@/lib/view/use-backups';

export interface BackupsProps {
  /** The database can be written to: backups are made of it. */
  isSound: boolean;
  /** The database can be read. */
  isReadable: boolean;
  /** The ways to and from files, where the page has no others: it stands alone then. */
  files: boolean;
  /** Hears that something has been restored. */
  restored: () => void;
}

/** The section about backups with all that moves it: mounted in any page of the extension. */
export function Backups({ isSound, isReadable, files: withFiles, restored }: BackupsProps) {
  const backups = useBackups(isReadable, restored);
  const { open, files, attempt } = backups;
  return (
    <BackupSection
      strings={sectionStrings()}
      list={{
        rows: files.map(backupRow),
        open: open?.backup,
        strings: listStrings(),
        onOpen: (name) => {
          const file = files.find((one) => one.name === name);
          if (file) backups.look(name, backupRow(file).when);
        },
      }}
      preview={
        open && {
          title: i18n.t('backups.previewTitle', [open.title]),
          rows: comparisonRows(open),
          strings: previewStrings(),
          busy: backups.busy,
          onRestore: backups.restore,
          onCancel: backups.cancel,
        }
      }
      notice={backups.notice}
      downloads={backups.downloads}
      busy={backups.busy}
      canBackUp={isSound}
      onNow={backups.backUp}
      {...(isReadable && withFiles ? { onExport: () => attempt(() => exportBackup(document)) } : {})}
      nested={!withFiles}
      onDownloads={backups.setDownloads}
      {...(withFiles ? { onFile: backups.lookAtFile } : {})}
    />
  );
}
