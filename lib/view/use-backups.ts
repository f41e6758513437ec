/** The backups, and what can be done with them: the state behind components/backup-section. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Comparison } from '@/lib/core/backups/compare';
import { readPackage } from '@/lib/core/formats/package/read';
import { type BackupState, changeBackupState, loadBackupState, watchBackupState } from '@/lib/platform/backup-state';
import { askToDownload, mayDownload } from '@/lib/platform/downloads';
import { i18n } from '@/lib/platform/i18n';
import { askBackground, MessageError } from '@/lib/platform/messages';
import {
  type BackupFile,
  backupFile,
  listBackups,
  placeChosen,
  removeChosen,
  unpacked,
} from '@/lib/store/backup-files';
import { compareBackup } from '@/lib/store/compare-backup';
import { database } from '@/lib/store/database';
import { errorText } from './error-text';
import { type Said, useAttempts } from './use-attempt';

/** `unlimitedStorage` keeps the browser from clearing up here; where it does not say so, it is asked. */
async function keepFromEviction(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** A backup that the reader looks at before restoring it. */
export interface OpenBackup {
  /** Name in the private file system. */
  backup: string;
  /** As the reader knows it: when it was made, or the file's name. */
  title: string;
  /** Undefined while it is read. */
  comparison: Comparison | undefined;
}

export interface Backups {
  files: readonly BackupFile[];
  open: OpenBackup | undefined;
  downloads: boolean;
  busy: boolean;
  notice: Said | undefined;
  backUp: () => void;
  setDownloads: (wanted: boolean) => void;
  look: (backup: string, title: string) => void;
  lookAtFile: (file: File) => void;
  restore: (mode: 'merge' | 'replace') => void;
  cancel: () => void;
  attempt: (work: () => Promise<void>) => void;
}

/** `isReadable`: the database can be opened. `restored` hears that it is another now. */
export function useBackups(isReadable: boolean, restored: () => void): Backups {
  const [files, setFiles] = useState<readonly BackupFile[]>([]);
  const [state, setState] = useState<BackupState>();
  const [open, setOpen] = useState<OpenBackup>();
  const [busy, setBusy] = useState(false);
  const { notice, say, attempt } = useAttempts('recovery.failed');
  const refresh = async (): Promise<void> => setFiles(await listBackups());
  const busily = (work: () => Promise<void>): void =>
    attempt(async () => {
      setBusy(true);
      try {
        await work();
      } finally {
        setBusy(false);
      }
      await refresh();
    });
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    // A backup that the background has made comes with a change of this state.
    watchBackupState((now) => {
      setState(now);
      attempt(refresh);
    }, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  useEffect(() => {
    attempt(keepFromEviction);
    attempt(async () => setState(await loadBackupState()));
    attempt(refresh);
  }, []);

  const look = (backup: string, title: string): void => {
    setOpen({ backup, title, comparison: undefined });
    say(undefined);
    attempt(async () => {
      try {
        const parts = readPackage(await unpacked(await backupFile(backup)));
        setOpen({ backup, title, comparison: await compareBackup(isReadable ? database() : undefined, parts) });
      } catch (error) {
        setOpen(undefined);
        throw error;
      }
    });
  };
  const lookAtFile = (file: File): void => attempt(async () => look(await placeChosen(file), file.name));

  const undo = (before: string): void =>
    busily(async () => {
      await askBackground('backup.restore', { backup: before, mode: 'replace' });
      say({ kind: 'done', text: i18n.t('backups.undone') });
      restored();
    });
  const restore = (mode: 'merge' | 'replace'): void =>
    busily(async () => {
      if (!open) return;
      const { before } = await askBackground('backup.restore', { backup: open.backup, mode });
      const action = before && { label: i18n.t('backups.undo'), run: () => undo(before) };
      say({ kind: 'done', text: i18n.t('backups.restored'), ...(action ? { action } : {}) });
      setOpen(undefined);
      restored();
    });
  const backUp = (): void =>
    busily(async () => {
      const { clippings } = await askBackground('backup.now', {});
      say({ kind: 'done', text: i18n.t('backups.made', [String(clippings)]) });
    });
  const setDownloads = (wanted: boolean): void => {
    // Asked before anything is awaited: browsers insist.
    const asked = wanted ? askToDownload() : Promise.resolve(true);
    attempt(async () => {
      const granted = (await asked) && (!wanted || (await mayDownload()));
      await changeBackupState((now) => ({
        ...now,
        downloads: wanted && granted,
        ...(wanted ? { downloaded: {} } : {}),
      }));
      if (!granted) say({ kind: 'hint', text: i18n.t('backups.downloadsRefused') });
      else if (wanted) backUp();
    });
  };
  const failure = state?.failure;
  const failed: Said | undefined = failure && {
    kind: 'failed',
    text: i18n.t('backups.failed', [errorText(new MessageError(failure.name, failure.message))]),
  };
  return {
    files,
    open,
    downloads: state?.downloads === true,
    busy,
    notice: notice ?? failed,
    backUp,
    setDownloads,
    look,
    lookAtFile,
    restore,
    cancel: () => {
      setOpen(undefined);
      attempt(removeChosen);
    },
    attempt,
  };
}
