import { highlightCss } from '@/lib/page/highlight-css';
import { browser } from '@/lib/platform/browser';
import { askPage, type PageState, type TabState } from '@/lib/platform/messages';

/** The state of the annotator in a tab, or undefined where none runs. */
async function runningIn(tabId: number): Promise<PageState | undefined> {
  try {
    return await askPage(tabId, 'state', {});
  } catch {
    // No receiver: nothing of ours runs in the page, the common case.
    return undefined;
  }
}

/** Makes sure that the annotator runs in a tab. @throws where the browser allows no script there. */
export async function ensureAnnotator(tabId: number): Promise<void> {
  if (await runningIn(tabId)) return;
  const target = { tabId };
  await browser.scripting.insertCSS({ target, css: highlightCss() });
  await browser.scripting.executeScript({ target, files: ['/annotator.js'] });
}

/** Can this address be read at all? Without the tabs permission an unknown address counts as readable. */
function isReadable(url: string | undefined): boolean {
  return url === undefined || /^(https?|file):/.test(url);
}

export async function tabState(tabId: number): Promise<TabState> {
  const { url, title } = await browser.tabs.get(tabId);
  const page = await runningIn(tabId);
  if (page) return { kind: 'annotated', url: url ?? '', title: title ?? '', page };
  if (!isReadable(url)) return { kind: 'restricted' };
  return { kind: 'idle', url: url ?? '', title: title ?? '' };
}

/** Shows or hides a tab's annotations. Where the browser refuses, the answer says `restricted`. */
export async function switchTab(tabId: number, shown: boolean): Promise<TabState> {
  try {
    if (shown) await ensureAnnotator(tabId);
    else if (!(await runningIn(tabId))) return tabState(tabId);
  } catch (error) {
    console.info('Cezhu: this page admits no extension:', error);
    return { kind: 'restricted' };
  }
  await askPage(tabId, 'switch', { shown });
  return tabState(tabId);
}
