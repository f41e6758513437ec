/** The reader's corrections: kept for articles by address, and handed to the pages that show them. */
import { checkCorrection } from '@/lib/core/corrections/check-correction';
import { type Browser, browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { newId } from '@/lib/platform/ids';
import { askPage, type Handlers, type ToBackground } from '@/lib/platform/messages';
import { correctionsOf } from '@/lib/store/corrections';
import { database } from '@/lib/store/database';
import { putCorrection, removeCorrection } from '@/lib/store/write-corrections';

/** The tab that a message is about: a page speaks of its own only, whatever it says. */
async function tabOf(tabId: number | undefined, { tab }: Browser.runtime.MessageSender): Promise<Browser.tabs.Tab> {
  if (tabId === undefined || tab?.id === undefined) {
    if (tab?.id !== undefined) return tab;
    if (tabId === undefined) throw new DOMException('no tab is named', 'NotFoundError');
  }
  const isView = !tab || tab.url?.startsWith(browser.runtime.getURL(''));
  return isView ? browser.tabs.get(tabId) : tab;
}

async function articleOf(tab: Browser.tabs.Tab): Promise<string> {
  if (!tab.url) throw new DOMException('the address of the page is not known', 'NotFoundError');
  return pageIdOf(tab.url);
}

/** Lets the pages that show an article know. */
async function tell(pageId: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  // In most tabs nothing of ours runs, and none answers.
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined && url && (await pageIdOf(url)) === pageId) await askPage(id, 'correctionsChanged', {});
    }),
  );
}

function report(error: unknown): void {
  console.error('Cezhu: not every open page has the corrections as they are now:', error);
}

/** `now` is the time in ISO 8601. */
export function correctionHandlers(
  now: () => string,
): Pick<Handlers<ToBackground>, Extract<keyof ToBackground, `correction.${string}`>> {
  const db = database;
  return {
    'correction.ofPage': {
      from: 'page',
      handle: async (_, { tab }) => (tab?.url ? correctionsOf(db(), await pageIdOf(tab.url)) : []),
    },
    'correction.put': {
      from: 'any',
      handle: async ({ tabId, ...input }, sender) => {
        const tab = await tabOf(tabId, sender);
        if (tab.incognito) throw new DOMException('nothing is kept of a private tab', 'PrivateTabError');
        const pageId = await articleOf(tab);
        const corrected = await putCorrection(db(), newId(), pageId, checkCorrection(input), now());
        tell(pageId).catch(report);
        return corrected;
      },
    },
    'correction.remove': {
      from: 'any',
      handle: async ({ tabId, id }, sender) => {
        const pageId = await articleOf(await tabOf(tabId, sender));
        const removed = await removeCorrection(db(), pageId, id);
        tell(pageId).catch(report);
        return removed;
      },
    },
  };
}
