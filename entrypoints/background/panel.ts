/** The panel beside the page: how it is opened, and what is written from it. */
import { SHEET_FACTS } from '@/lib/core/article/sheet';
import { browser } from '@/lib/platform/browser';
import type { Handlers, ToBackground } from '@/lib/platform/messages';
import { openPanel, panelPage, setPanelTarget } from '@/lib/platform/panel';
import { database } from '@/lib/store/database';
import { setFact } from '@/lib/store/write-article-facts';

/** Shows the panel of a tab as a page beside it: the one that is open already, else a new one. */
export async function openPanelInTab(tabId: number): Promise<void> {
  const url = panelPage(tabId);
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => tab.url === url);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    return;
  }
  const { index } = await browser.tabs.get(tabId);
  await browser.tabs.create({ url, index: index + 1, openerTabId: tabId });
}

/** Opens the panel in the handler of something that the reader has done; a tab where there is none. */
export async function showPanel(tabId: number): Promise<void> {
  if (!(await openPanel(tabId))) await openPanelInTab(tabId);
}

/** `now` is the time in ISO 8601. */
export function panelHandlers(
  now: () => string,
): Pick<Handlers<ToBackground>, 'panel.edit' | 'panel.inTab' | 'facts.set'> {
  return {
    'panel.edit': {
      // The reader page is a view, and annotated like web pages.
      from: 'any',
      handle: async ({ index, text }, { tab }) => {
        if (tab?.id === undefined) return null;
        // Together: the browser opens it only if nothing is awaited first.
        await Promise.all([showPanel(tab.id), setPanelTarget({ tabId: tab.id, index, text })]);
        return null;
      },
    },
    'panel.inTab': {
      from: 'view',
      handle: async ({ tabId }) => {
        await openPanelInTab(tabId);
        return null;
      },
    },
    'facts.set': {
      from: 'view',
      handle: async ({ tabId, pageId, name, value }) => {
        if ((await browser.tabs.get(tabId)).incognito) {
          throw new DOMException('nothing is kept of a private tab', 'PrivateTabError');
        }
        if (!SHEET_FACTS.includes(name)) throw new DOMException(`no fact is called ${name}`, 'NotFoundError');
        return setFact(database(), pageId, name, value, now());
      },
    },
  };
}
