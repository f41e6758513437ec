/**
 * Keeps the tags and storage.sync level while the background lives, and makes sure that it is woken for what is left.
 * All that matters is kept in the database and in alarms: it may be stopped at any moment.
 */
import { browser } from '@/lib/platform/browser';
import { sha256 } from '@/lib/platform/hash';
import { loadSettings, watchSettings } from '@/lib/platform/settings';
import { database } from '@/lib/store/database';
import { random } from '@/lib/store/sync-record';
import { tagStore } from '@/lib/store/tag-store';
import { syncArea } from '@/lib/sync/board-area';
import { Debounce } from '@/lib/sync/debounce';
import { nameIfNameless } from '@/lib/sync/device-name';
import { LOOK_EVERY, nextTry } from '@/lib/sync/schedule';
import { TagSync } from '@/lib/sync/tag-sync';

/** The look that comes whatever happens, and the one for what waits. */
const LOOK = 'tags';
const RETRY = 'tags-retry';
/** Name of the lock: two backgrounds must not write at once, as may happen while one replaces the other. */
const LOCK = 'cezhu-tags';

let opened: TagSync | undefined;

/** What keeps the tags level. */
export function tagSync(): TagSync {
  opened ??= new TagSync({
    area: syncArea,
    store: tagStore(database(), () => new Date().toISOString()),
    digest: sha256,
    now: Date.now,
    random,
  });
  return opened;
}

function report(error: unknown): void {
  console.error('Cezhu: the tags and storage.sync are not level:', error);
}

/** Runs work on the tags' part of storage.sync, alone, and sees to it that what is left is done later. */
export function withBoard<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, async () => work());
}

/** Looks at the board where the reader shares tags. */
export async function levelTags(): Promise<void> {
  if (!(await loadSettings()).shareTags) return;
  const status = await withBoard(async () => {
    await nameIfNameless(tagStore(database(), () => new Date().toISOString()));
    return tagSync().pass();
  });
  const delayInMinutes = nextTry(status, Date.now());
  if (delayInMinutes === undefined) await browser.alarms.clear(RETRY);
  else await browser.alarms.create(RETRY, { delayInMinutes });
}

const soon = new Debounce(
  () => levelTags().catch(report),
  {
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  Date.now,
);

/** Tags have changed here: the board is told in a moment, together with what follows. */
export function tagsChanged(): void {
  soon.ask();
  // Should the background end before.
  browser.alarms.create(RETRY, { delayInMinutes: 0.5 }).catch(report);
}

/** Browsers may forget alarms when they end. */
async function ensureAlarm(): Promise<void> {
  if (await browser.alarms.get(LOOK)) return;
  await browser.alarms.create(LOOK, { periodInMinutes: LOOK_EVERY });
}

/** Looks at the board now, at a pace, and whenever something may have changed on it. */
export function followTagBoard(): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') soon.ask();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOOK || name === RETRY) levelTags().catch(report);
  });
  watchSettings(({ shareTags }) => {
    if (shareTags) soon.ask();
  });
  ensureAlarm().catch(report);
  levelTags().catch(report);
}
