/**
 * After an update, a reload or an enabling of the extension its scripts in open pages are cut off. The new ones take
 * over: gates look at open pages, and what the reader had annotated by hand is annotated again, where a permission
 * is held.
 */
import { browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { loadSites } from '@/lib/platform/sites';
import { switchTab } from './inject';
import { lookAtPermittedTabs } from './permitted-sites';

/** In storage.session, which ends with the extension's process as the scripts do: set once they have been replaced. */
const BEGUN = 'begun';
/** In storage.local: tabs whose annotations are shown, each with the id of its page, so that a later tab of that number is not taken for it. */
const ANNOTATED = 'annotatedTabs';

type Annotated = Record<string, string>;

let writing: Promise<void> = Promise.resolve();

async function load(): Promise<Annotated> {
  const stored = (await browser.storage.local.get(ANNOTATED))[ANNOTATED];
  return typeof stored === 'object' && stored !== null ? { ...(stored as Annotated) } : {};
}

function change(edit: (tabs: Annotated) => boolean): Promise<void> {
  const next = writing.then(async () => {
    const tabs = await load();
    if (edit(tabs)) await browser.storage.local.set({ [ANNOTATED]: tabs });
  });
  // What fails concerns who asked for it, not those who come after.
  writing = next.then(
    () => undefined,
    () => undefined,
  );
  return next;
}

/** Takes note of whether a tab is annotated. Nothing is noted of private windows. */
export async function rememberTab(
  { id, url, incognito }: { id: number; url: string; incognito: boolean },
  shown: boolean,
): Promise<void> {
  if (incognito) return;
  const pageId = await pageIdOf(url);
  await change((tabs) => {
    if (shown ? tabs[id] === pageId : !(id in tabs)) return false;
    if (shown) tabs[id] = pageId;
    else delete tabs[id];
    return true;
  });
}

/** Which of the tabs that are open now are to be annotated again by hand: their address is known, and the same. */
async function annotatedStill(before: Annotated): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  const checks = tabs.map(async ({ id, url }) =>
    id !== undefined && url && before[id] !== undefined && before[id] === (await pageIdOf(url)) ? [id] : [],
  );
  return (await Promise.all(checks)).flat();
}

/** Does its work once after each start of the extension, not of the background. */
export async function takeOver(): Promise<void> {
  if ((await browser.storage.session.get(BEGUN))[BEGUN]) return;
  await browser.storage.session.set({ [BEGUN]: true });
  const before = await load();
  await change((tabs) => {
    for (const id of Object.keys(tabs)) delete tabs[id];
    return true;
  });
  const { paused } = await loadSites();
  if (paused) return;
  const again = await annotatedStill(before);
  const works = [lookAtPermittedTabs(), ...again.map((tabId) => switchTab(tabId, true))];
  for (const outcome of await Promise.allSettled(works)) {
    if (outcome.status === 'rejected') console.info('Cezhu: an open page admits no extension:', outcome.reason);
  }
}

/** Closed tabs are forgotten. */
export function followOpenTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    const forgotten = change((tabs) => tabId in tabs && delete tabs[tabId]);
    forgotten.catch((error: unknown) => console.error('Cezhu: a closed tab is still noted:', error));
  });
}
