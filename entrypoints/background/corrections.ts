/** The reader's corrections: kept for articles by address, and handed to the pages that show them. */
import { checkCorrection } from '@/lib/core/corrections/check-correction';
import { type Browser, browser } from '@/lib/platform/browser';
import { formerPageIdOf, pageIdOf } from '@/lib/platform/hash';
import { newId } from '@/lib/platform/ids';
import type { Handlers, ToBackground } from '@/lib/platform/messages';
import { addressOfPage } from '@/lib/platform/reader-page';
import { correctionsOf } from '@/lib/store/corrections';
import { database } from '@/lib/store/database';
import { putCorrection, removeCorrection } from '@/lib/store/write-corrections';
import { tellArticle } from './article-of';

interface Article {
  pageId: string;
  /** Where its corrections may lie from before; they are found by their words, so those of its neighbours do no harm. */
  formerId: string | undefined;
  isPrivate: boolean;
}

/**
 * The article that a message is about: that of the tab that a view names, else that of the page that sends it, which
 * speaks of its own only, whatever it says.
 * @throws DOMException NotFoundError where no address is known.
 */
async function articleOf(tabId: number | undefined, { tab, url }: Browser.runtime.MessageSender): Promise<Article> {
  const isView = url?.startsWith(browser.runtime.getURL('')) === true;
  const meant = isView && tabId !== undefined ? await browser.tabs.get(tabId) : tab;
  const address = meant?.url ?? (isView ? undefined : url);
  if (!meant || !address) throw new DOMException('the address of the page is not known', 'NotFoundError');
  const [pageId, formerId] = await Promise.all(
    [pageIdOf, formerPageIdOf].map((keyOf) => keyOf(addressOfPage(address))),
  );
  return { pageId: pageId as string, formerId, isPrivate: meant.incognito };
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
      // The reader page is a view, and annotated like web pages.
      from: 'any',
      handle: async (_, sender) => {
        const { pageId, formerId } = await articleOf(undefined, sender);
        const former = formerId === undefined ? [] : await correctionsOf(db(), formerId);
        return [...former, ...(await correctionsOf(db(), pageId))];
      },
    },
    'correction.put': {
      from: 'any',
      handle: async ({ tabId, ...input }, sender) => {
        const { pageId, isPrivate } = await articleOf(tabId, sender);
        if (isPrivate) throw new DOMException('nothing is kept of a private tab', 'PrivateTabError');
        const corrected = await putCorrection(db(), newId(), pageId, checkCorrection(input), now());
        tellArticle(pageId, 'correctionsChanged').catch(report);
        return corrected;
      },
    },
    'correction.remove': {
      from: 'any',
      handle: async ({ tabId, id }, sender) => {
        const { pageId, formerId } = await articleOf(tabId, sender);
        const removed =
          (await removeCorrection(db(), pageId, id)) ??
          (formerId === undefined ? null : await removeCorrection(db(), formerId, id));
        tellArticle(pageId, 'correctionsChanged').catch(report);
        return removed;
      },
    },
  };
}
