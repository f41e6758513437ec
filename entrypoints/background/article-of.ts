/** The article that a page shows, and the pages that show an article. */
import { type Browser, browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { addressOfPage } from '@/lib/platform/reader-page';
import { askFrames } from './frames';

/**
 * The article of the page that sends a message: by the browser's word, not by the page's. In frames it is that of the
 * page around them. @throws DOMException NotFoundError where no address is known.
 */
export async function articleOfSender({ tab, url }: Browser.runtime.MessageSender): Promise<string> {
  const isView = url?.startsWith(browser.runtime.getURL('')) === true;
  const address = tab?.url ?? (isView ? undefined : url);
  if (!tab || !address) throw new DOMException('the address of the page is not known', 'NotFoundError');
  return pageIdOf(addressOfPage(address));
}

/** The open tabs that show an article, as far as the browser tells their addresses. */
export async function tabsOf(pageId: string): Promise<Browser.tabs.Tab[]> {
  const tabs = await browser.tabs.query({});
  const shown = await Promise.all(
    tabs.map(async ({ url }) => url !== undefined && (await pageIdOf(addressOfPage(url))) === pageId),
  );
  return tabs.filter((_, index) => shown[index]);
}

/** Lets the pages that show an article know that what is kept of it has changed. */
export async function tellArticle(pageId: string, what: 'clippingsChanged' | 'correctionsChanged'): Promise<void> {
  // In some of them nothing of ours runs, and none answers.
  await Promise.allSettled(
    (await tabsOf(pageId)).map(async ({ id }) => (id === undefined ? undefined : askFrames(id, what, {}))),
  );
}
