/** The clippings of the pages that are open: handed to them, and kept true as clippings change. */
import { keptPassage } from '@/lib/core/kept/passage';
import { joinStates } from '@/lib/core/kept/states';
import type { Handlers, KeptMessages } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { followClippings, type TouchedPages } from '@/lib/store/follow-clippings';
import { clippingsOfPage } from '@/lib/store/read';
import { articleChange } from './article-change';
import { articleOfSender, tellArticle } from './article-of';
import { askFrames } from './frames';
import { openAtKept, showInTab, showKept, takeUpJump } from './kept-jump';
import { checkKeptSet, updateKeptSet } from './kept-set';
import { rememberStanding } from './standings';

export function keptHandlers(): Handlers<KeptMessages> {
  return {
    'kept.ofPage': {
      // The reader page is a view, and annotated like web pages.
      from: 'any',
      handle: async (_, sender) => {
        const clippings = await clippingsOfPage(database(), await articleOfSender(sender));
        return clippings.map(keptPassage);
      },
    },
    'kept.settled': {
      from: 'any',
      handle: async (_, { tab }) => {
        if (tab?.id === undefined) return null;
        rememberStanding(tab.id);
        await takeUpJump(tab.id);
        return null;
      },
    },
    'kept.show': {
      from: 'any',
      handle: async ({ id, where }, { tab }) => {
        if (tab?.id !== undefined) await showKept(tab.id, id, where);
        return null;
      },
    },
    'kept.states': {
      from: 'view',
      handle: async ({ tabId }) => joinStates((await askFrames(tabId, 'keptStates', {})).map(({ value }) => value)),
    },
    'kept.articleChange': { from: 'view', handle: ({ tabId, pageId }) => articleChange(tabId, pageId) },
    'kept.goTo': { from: 'view', handle: ({ tabId, id }) => showInTab(tabId, id) },
    'kept.open': { from: 'view', handle: ({ id }) => openAtKept(id) },
  };
}

function report(error: unknown): void {
  console.error('Cezhu: not every open page has its clippings as they are now:', error);
}

/** Articles whose clippings have changed since the last were told. */
let waiting = new Map<string, string>();
let isTelling = false;

/** What comes in while others are told goes out together: a thousand clippings saved at once need few rounds. */
async function tellAll(): Promise<void> {
  if (isTelling) return;
  isTelling = true;
  while (waiting.size > 0) {
    const pages = waiting;
    waiting = new Map();
    const works = [updateKeptSet(pages), ...[...pages.keys()].map((pageId) => tellArticle(pageId, 'clippingsChanged'))];
    for (const outcome of await Promise.allSettled(works)) if (outcome.status === 'rejected') report(outcome.reason);
  }
  isTelling = false;
}

function changed(pages: TouchedPages): void {
  for (const [pageId, url] of pages) waiting.set(pageId, url);
  void tellAll();
}

/** Call it before the database is first used. */
export function followKept(): void {
  followClippings(database(), changed);
  checkKeptSet().catch(report);
}
