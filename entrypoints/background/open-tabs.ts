/** What is done to pages that are open when the reader changes where the extension runs. */
import type { Reach } from '@/lib/core/sites';
import { type Browser, browser } from '@/lib/platform/browser';
import { askFrames } from './frames';

/** Key in storage.session of the tabs whose annotations a pause has hidden. */
const HIDDEN_BY_PAUSE = 'hiddenByPause';

function idsOf(tabs: readonly Browser.tabs.Tab[]): number[] {
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Does something with each tab; in most of them nothing of ours runs, and none answers. */
async function inEach<T>(tabIds: readonly number[], work: (tabId: number) => Promise<T>): Promise<T[]> {
  const results = await Promise.allSettled(tabIds.map(work));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function hide(tabIds: readonly number[]): Promise<unknown> {
  return inEach(tabIds, (tabId) => askFrames(tabId, 'switch', { shown: false }));
}

/** The tabs in which annotations are shown. */
async function shownTabs(tabs: readonly Browser.tabs.Tab[]): Promise<number[]> {
  const answers = await inEach(idsOf(tabs), async (tabId) => {
    const states = await askFrames(tabId, 'state', {});
    return states.some(({ value }) => value.shown) ? [tabId] : [];
  });
  return answers.flat();
}

/** Clears the pages of a site. */
export async function clearTabs(pattern: string): Promise<void> {
  await hide(idsOf(await browser.tabs.query({ url: pattern })));
}

/** Clears the pages that a permission no longer lets us read: the browser hides their addresses from us. */
export async function clearUnpermittedTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await hide(idsOf(tabs.filter(({ url }) => url === undefined)));
}

/** Clears all pages, and remembers which. */
export async function pauseTabs(): Promise<void> {
  const shown = await shownTabs(await browser.tabs.query({}));
  await browser.storage.session.set({ [HIDDEN_BY_PAUSE]: shown });
  await hide(shown);
}

/** Shows again what a pause has hidden, in the pages that are still there. */
export async function resumeTabs(): Promise<void> {
  const { [HIDDEN_BY_PAUSE]: hidden } = await browser.storage.session.get(HIDDEN_BY_PAUSE);
  await browser.storage.session.remove(HIDDEN_BY_PAUSE);
  if (Array.isArray(hidden)) await inEach(hidden as number[], (tabId) => askFrames(tabId, 'switch', { shown: true }));
}

/** Runs one of the extension's scripts in the open pages that are within its reach and not annotated. */
export async function runInTabs({ matches, excludeMatches }: Reach, file: '/gate.js' | '/always.js'): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  const excluded = new Set(excludeMatches.length > 0 ? idsOf(await browser.tabs.query({ url: excludeMatches })) : []);
  const shown = await shownTabs(tabs);
  const rest = idsOf(tabs).filter((tabId) => !excluded.has(tabId) && !shown.includes(tabId));
  const runs = rest.map((tabId) =>
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] }),
  );
  // Some of them may not be readable for another reason; the others still are.
  for (const { status, reason } of (await Promise.allSettled(runs)) as PromiseRejectedResult[]) {
    if (status === 'rejected') console.info('Cezhu: an open page admits no extension:', reason);
  }
}
