import { browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { addressOfPage } from '@/lib/platform/reader-page';
import { targetTab } from './use-tab';

export interface TargetPage {
  tabId: number | undefined;
  /** The key of the page's clippings; undefined where the browser does not tell the address. */
  pageId: string | undefined;
}

/** The tab that a view speaks of and its page, as the browser knows them at once: neither page nor background is asked. */
export async function targetPage(search: string): Promise<TargetPage> {
  const tabId = await targetTab(search);
  if (tabId === undefined) return { tabId, pageId: undefined };
  const url = await browser.tabs.get(tabId).then(
    (tab) => tab.url,
    (error: unknown) => {
      // A view that names a tab outlives it.
      console.info('Cezhu: the tab is gone:', error);
      return undefined;
    },
  );
  return { tabId, pageId: url ? await pageIdOf(addressOfPage(url)) : undefined };
}
