import { highlightCss } from '@/lib/page/highlight-css';
import { browser } from '@/lib/platform/browser';
import { askPage, MessageError, type PageState, type TabState } from '@/lib/platform/messages';
import { addressOfPage } from '@/lib/platform/reader-page';

/** The state of the annotator in a tab, or undefined where none runs. */
async function runningIn(tabId: number): Promise<PageState | undefined> {
  try {
    return await askPage(tabId, 'state', {});
  } catch (error) {
    // No receiver: nothing of ours runs in the page, the common case. What our own script reports is another matter.
    if (error instanceof MessageError && error.name !== 'NoAnswerError') throw error;
    return undefined;
  }
}

async function inject(tabId: number): Promise<void> {
  if (await runningIn(tabId)) return;
  const target = { tabId };
  await browser.scripting.insertCSS({ target, css: highlightCss() });
  // At once: an image that never arrives must not keep the reader waiting.
  await browser.scripting.executeScript({ target, files: ['/annotator.js'], injectImmediately: true });
}

/** Injections under way, by tab: the gate and the reader may ask for the same one together. */
const injecting = new Map<number, Promise<void>>();

/** Makes sure that the annotator runs in a tab. @throws where the browser allows no script there. */
export function ensureAnnotator(tabId: number): Promise<void> {
  const pending = injecting.get(tabId) ?? inject(tabId).finally(() => injecting.delete(tabId));
  injecting.set(tabId, pending);
  return pending;
}

/** Does the browser let us into the tab's page? Only trying tells: addresses may be hidden from us, rules differ. */
export async function admitsScripts(tabId: number): Promise<boolean> {
  // Our own reader page admits none, and needs none.
  if (await runningIn(tabId)) return true;
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => true, injectImmediately: true });
    return true;
  } catch (error) {
    console.info('Cezhu: this page admits no extension:', error);
    return false;
  }
}

export async function tabState(tabId: number): Promise<TabState> {
  const { url: shown = '', title = '' } = await browser.tabs.get(tabId);
  const url = addressOfPage(shown);
  const page = await runningIn(tabId);
  if (page) return { kind: 'annotated', url, title, page };
  return (await admitsScripts(tabId)) ? { kind: 'idle', url, title } : { kind: 'restricted' };
}

/** Shows or hides a tab's annotations. Where the browser refuses, the answer says `restricted`. */
export async function switchTab(tabId: number, shown: boolean): Promise<TabState> {
  if (!(await runningIn(tabId))) {
    if (!shown || !(await admitsScripts(tabId))) return tabState(tabId);
    await ensureAnnotator(tabId);
  }
  await askPage(tabId, 'switch', { shown });
  return tabState(tabId);
}
