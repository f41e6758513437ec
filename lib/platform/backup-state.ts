/** What is remembered of backups between starts of the background. */
import type { Downloaded } from '../core/backups/download-name';
import { browser } from './browser';

const KEY = 'backups';

export interface BackupState {
  /** Something has been written since the last backup. */
  due: boolean;
  /** The reader wants one in the downloads folder too. */
  downloads: boolean;
  downloaded: Downloaded;
  /** Why the last automatic backup failed. */
  failure?: { name: string; message: string };
}

function readState(stored: unknown): BackupState {
  const { due, downloads, downloaded, failure } = (stored ?? {}) as Partial<BackupState>;
  return {
    due: due === true,
    downloads: downloads === true,
    downloaded: typeof downloaded === 'object' ? downloaded : {},
    ...(typeof failure?.name === 'string' ? { failure } : {}),
  };
}

export async function loadBackupState(): Promise<BackupState> {
  return readState((await browser.storage.local.get(KEY))[KEY]);
}

let changing: Promise<void> = Promise.resolve();

/** One change after the other in this context. */
export function changeBackupState(edit: (state: BackupState) => BackupState): Promise<void> {
  const change = async (): Promise<void> => {
    await browser.storage.local.set({ [KEY]: edit(await loadBackupState()) });
  };
  // What failed before concerns who asked for it.
  changing = changing.then(change, change);
  return changing;
}

/** Calls `changed` whenever it changes, in whatever context. */
export function watchBackupState(changed: (state: BackupState) => void, signal: AbortSignal): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && changes[KEY]) changed(readState(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
