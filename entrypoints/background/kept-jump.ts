/** The way to a clipping: to its passage in a page that is open, to its article, to the panel and the library. */
import { type Browser, browser } from '@/lib/platform/browser';
import type { Jumped, Opened } from '@/lib/platform/messages';
import { setPanelTarget } from '@/lib/platform/panel';
import { addressToOpen } from '@/lib/platform/reader-page';
import { loadSites } from '@/lib/platform/sites';
import { database } from '@/lib/store/database';
import { tabsOf } from './article-of';
import { askFrames } from './frames';
import { admitsScripts, runningIn, switchTab } from './inject';
import { showPanel } from './panel';

/** Milliseconds for which a page that was opened may take to load, and to show the passage. */
const LOADING = 30_000;
const PATIENCE = 300_000;

/** A passage that a tab is to show once it has it; in storage.session, for the background may stop meanwhile. */
interface Waiting {
  id: string;
  /** Milliseconds since 1970, after which nobody expects the page to move any more. */
  until: number;
}

const keyOf = (tabId: number): string => `keptJump.${tabId}`;

async function waitingIn(tabId: number): Promise<Waiting | undefined> {
  const waiting = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Waiting | undefined;
  return waiting && waiting.until > Date.now() ? waiting : undefined;
}

/** Leads to a passage, in whichever frame of a tab holds it. */
export async function goToKept(tabId: number, id: string): Promise<Jumped> {
  const jumps = (await askFrames(tabId, 'goToKept', { id })).map(({ value }) => value);
  return jumps.find(({ kind }) => kind === 'shown') ?? jumps.find(({ kind }) => kind === 'hidden') ?? { kind: 'gone' };
}

/** The same at the reader's wish: a page that is not annotated is, first, where the browser lets us in. */
export async function showInTab(tabId: number, id: string): Promise<Opened> {
  if ((await runningIn(tabId))?.shown) return goToKept(tabId, id);
  return (await admitsScripts(tabId)) ? annotateAt(tabId, id) : { kind: 'waiting' };
}

/** Annotates a page, and leads to a passage as soon as it is found there. */
async function annotateAt(tabId: number, id: string): Promise<Opened> {
  await wait(tabId, id);
  await switchTab(tabId, true);
  // The page may have said meanwhile that it has the passage, and been led there.
  return (await waitingIn(tabId)) ? takeUpJump(tabId) : { kind: 'shown' };
}

async function wait(tabId: number, id: string): Promise<void> {
  const waiting: Waiting = { id, until: Date.now() + PATIENCE };
  await browser.storage.session.set({ [keyOf(tabId)]: waiting });
}

/** Leads to the passage that a tab is to show, if there is one and the page has it by now. */
export async function takeUpJump(tabId: number): Promise<Opened> {
  const waiting = await waitingIn(tabId);
  if (!waiting) return { kind: 'gone' };
  const jumped = await goToKept(tabId, waiting.id);
  if (jumped.kind === 'gone') return { kind: 'waiting' };
  await browser.storage.session.remove(keyOf(tabId));
  return jumped;
}

/** Resolves when a tab has loaded its page, or takes too long. */
async function loaded(tabId: number): Promise<void> {
  const done = new AbortController();
  await new Promise<void>((resolve) => {
    // A new tab may have loaded its empty page already, but not yet what it was opened for.
    const check = ({ status, url }: Pick<Browser.tabs.Tab, 'status' | 'url'>): void => {
      if (status === 'complete' && url !== 'about:blank') resolve();
    };
    const look = (id: number, _change: object, tab: Browser.tabs.Tab): void => {
      if (id === tabId) check(tab);
    };
    browser.tabs.onUpdated.addListener(look);
    const timer = setTimeout(resolve, LOADING);
    done.signal.addEventListener('abort', () => {
      browser.tabs.onUpdated.removeListener(look);
      clearTimeout(timer);
    });
    // Where the reader has closed it, there is nothing to wait for.
    browser.tabs.get(tabId).then(check, () => resolve());
  });
  done.abort();
}

/** The tab that shows a clipping's article, brought to the front; a new one where none does. */
async function tabFor(pageId: string, url: string): Promise<number | undefined> {
  const [open] = (await tabsOf(pageId)).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (open?.id === undefined) return (await browser.tabs.create({ url: addressToOpen(url) })).id;
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
  return open.id;
}

/**
 * Opens a clipping's article at its passage. @throws DOMException NotFoundError where there is no such clipping, or
 * its address is none that can be opened.
 */
export async function openAtKept(id: string): Promise<Opened> {
  const clipping = await database().clippings.get(id);
  if (!clipping) throw new DOMException(`no clipping has the id ${id}`, 'NotFoundError');
  const tabId = await tabFor(clipping.pageId, clipping.url);
  if (tabId === undefined) throw new DOMException('the article was not opened', 'NotFoundError');
  await wait(tabId, id);
  await loaded(tabId);
  // A pause holds for what the reader opens, too; and without a permission only a click on the button lets us in.
  const isOpen = !(await loadSites()).paused && (await admitsScripts(tabId));
  return isOpen ? annotateAt(tabId, id) : takeUpJump(tabId);
}

/** Shows a clipping elsewhere, from the card in its page. The panel opens only if nothing is awaited first. */
export async function showKept(tabId: number, id: string, where: 'panel' | 'library'): Promise<void> {
  if (where === 'panel') await Promise.all([showPanel(tabId), setPanelTarget({ tabId, clipping: id })]);
  else
    await browser.tabs.create({ url: `${browser.runtime.getURL('')}library.html#/clipping/${encodeURIComponent(id)}` });
}
