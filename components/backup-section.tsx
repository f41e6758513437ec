import { BackupList, type BackupListProps } from './backup-list';
import { BackupPreview, type BackupPreviewProps } from './backup-preview';
import { FileDrop } from './file-drop';
import { Notice, type NoticeProps } from './notice';
import { Switch } from './switch';

export interface BackupSectionProps {
  strings: {
    title: string;
    hint: string;
    now: string;
    downloads: string;
    downloadsHint: string;
    file: string;
    fileHint: string;
    exportAll: string;
    exportHint: string;
  };
  list: BackupListProps;
  preview: BackupPreviewProps | undefined;
  notice: NoticeProps | undefined;
  /** Backups go into the downloads folder, too. */
  downloads: boolean;
  /** A backup is being made. */
  busy: boolean;
  /** False where the database is not sound: nothing is backed up that has been lost. */
  canBackUp: boolean;
  onNow: () => void;
  /** Saves what can be read as a file; absent where nothing can. */
  onExport?: () => void;
  onDownloads: (wanted: boolean) => void;
  /** Restores a file; absent where the page has another way. */
  onFile?: (file: File) => void;
  /** It stands in a section about backups that has other ways as well. */
  nested: boolean;
}

/** Backups: how they are made, which there are, and how one is restored. */
export function BackupSection(props: BackupSectionProps) {
  const { strings, list, preview, notice, downloads, busy, canBackUp } = props;
  const Heading = props.nested ? 'h3' : 'h2';
  return (
    <section class="backup-section" id="backups" aria-label={strings.title}>
      <Heading>{strings.title}</Heading>
      <p>{strings.hint}</p>
      {canBackUp && (
        <>
          <Switch label={strings.downloads} checked={downloads} onChange={props.onDownloads} />
          <p class="hint">{strings.downloadsHint}</p>
        </>
      )}
      <div class="backup-tools">
        {canBackUp && (
          <button type="button" class="secondary" data-action="backup" disabled={busy} onClick={props.onNow}>
            {strings.now}
          </button>
        )}
        {props.onExport && (
          <button
            type="button"
            class="secondary"
            data-action="export"
            title={strings.exportHint}
            onClick={props.onExport}
          >
            {strings.exportAll}
          </button>
        )}
      </div>
      {notice && <Notice {...notice} />}
      {preview && <BackupPreview {...preview} />}
      <BackupList {...list} />
      {props.onFile && (
        <FileDrop strings={{ choose: strings.file, hint: strings.fileHint }} accept=".json,.gz" onFile={props.onFile} />
      )}
    </section>
  );
}
