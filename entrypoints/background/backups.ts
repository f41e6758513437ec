/** Backups: made when something has changed, at a pace; kept in the browser and, if the reader wants, in the downloads. */
import { checkIsBackup } from '@/lib/core/backups/compare';
import { downloadNames } from '@/lib/core/backups/download-name';
import { type BackupEntry, shortIdentity } from '@/lib/core/backups/entry';
import { wholePackage } from '@/lib/core/formats/package/read';
import { readSettings } from '@/lib/core/settings';
import { changeBackupState, loadBackupState } from '@/lib/platform/backup-state';
import { browser } from '@/lib/platform/browser';
import { downloadBackup, mayDownload } from '@/lib/platform/downloads';
import type { BackupMessages, Handlers } from '@/lib/platform/messages';
import { rootError } from '@/lib/platform/root-error';
import { saveSettings } from '@/lib/platform/settings';
import { makeBackup } from '@/lib/store/backup';
import { type BackupFile, backupFile, backupText, removeChosen, unpacked } from '@/lib/store/backup-files';
import { database } from '@/lib/store/database';
import { type RestoreMode, restoreRows } from '@/lib/store/write-restore';
import { glossariesChanged } from './own-glossaries';
import { storeKeeper } from './store-health';
import { tagsChanged } from './tags';

const ALARM = 'backup';
/** Minutes after the first change, and between backups. */
const SOON = 10;
const PACE = 60;
/** Milliseconds between calls that keep Chromium's worker from being taken for idle. */
const AWAKE = 20_000;

let queue: Promise<unknown> = Promise.resolve();

/** One after the other, with the background kept awake. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const awake = async (): Promise<T> => {
    const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  };
  const turn = queue.then(awake, awake);
  queue = turn;
  return turn;
}

function make(reason: BackupEntry['reason'], now: () => string): Promise<BackupFile> {
  return makeBackup(database(), { now: now(), app: browser.runtime.getManifest().version, reason });
}

/** Copies a backup into the downloads folder, where the reader wants that and it has not been done today. */
async function copyToDownloads({ name, identity }: BackupFile, now: string): Promise<void> {
  const { downloads, downloaded } = await loadBackupState();
  if (!downloads || !(await mayDownload())) return;
  const { names, done } = downloadNames(now, shortIdentity(identity), downloaded);
  if (names.length === 0) return;
  await downloadBackup(name, names, backupText);
  await changeBackupState((state) => ({ ...state, downloaded: done }));
}

async function backUp(reason: BackupEntry['reason'], now: () => string): Promise<BackupFile> {
  // What is written from here on is due for the next.
  await changeBackupState((state) => ({ ...state, due: false }));
  try {
    const made = await make(reason, now);
    await copyToDownloads(made, now());
    await changeBackupState(({ failure: _past, ...state }) => state);
    return made;
  } catch (error) {
    const { name, message } = rootError(error);
    await changeBackupState((state) => ({ ...state, due: true, failure: { name, message } }));
    throw error;
  }
}

/** The scheduled backup: nothing where nothing has changed, or where the database is not sound. */
async function backUpIfDue(now: () => string): Promise<void> {
  if (!(await loadBackupState()).due) return;
  if ((await storeKeeper().health()).kind !== 'sound') return;
  await backUp('byItself', now);
}

/** Browsers may forget alarms when they end. */
async function ensureAlarm(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: SOON, periodInMinutes: PACE });
}

function report(error: unknown): void {
  console.error('Cezhu: not everything about backups was done:', error);
}

let isNoted = false;

/** Tables that no backup holds. */
const ASIDE = ['notes', 'staged'];

/** Something has been written: a backup is due. */
export function backupIsDue(tables: readonly string[]): void {
  if (isNoted || tables.every((name) => ASIDE.includes(name))) return;
  isNoted = true;
  changeBackupState((state) => ({ ...state, due: true })).catch((error: unknown) => {
    isNoted = false;
    report(error);
  });
}

export function followBackups(now: () => string): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    isNoted = false;
    inTurn(() => backUpIfDue(now)).catch(report);
  });
  ensureAlarm().catch(report);
}

/** Restores a backup; what is there goes into one of its own before, so that it can be undone. */
async function restore(backup: string, mode: RestoreMode, now: () => string): Promise<string | null> {
  // Read and checked as a whole before anything is touched.
  const { header, contents } = await wholePackage(await unpacked(await backupFile(backup)));
  checkIsBackup(header);
  const keeper = storeKeeper();
  const health = await keeper.health();
  const isReadable = health.kind === 'sound' || health.kind === 'lost';
  const before = isReadable ? await make('before', now) : undefined;
  // The reader has been told that what cannot be opened goes.
  if (!isReadable) await keeper.startAnew();
  await keeper.overrule(async () => {
    await restoreRows(database(), contents, mode, now());
    const settings = contents.settings.find(({ key }) => key === 'settings');
    if (mode === 'replace' && settings) await saveSettings(readSettings(settings.value));
  });
  await removeChosen();
  // Open pages and the board of tags do not hear of it otherwise.
  glossariesChanged().catch(report);
  tagsChanged();
  return before?.name ?? null;
}

export function backupHandlers(now: () => string): Handlers<BackupMessages> {
  return {
    'backup.now': {
      from: 'view',
      handle: async () => {
        const { clippings } = await inTurn(() => backUp('byHand', now));
        isNoted = false;
        return { clippings };
      },
    },
    'backup.restore': {
      from: 'view',
      handle: async ({ backup, mode }) => ({ before: await inTurn(() => restore(backup, mode, now)) }),
    },
  };
}
