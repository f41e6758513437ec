/** Puts articles into the comparison, and keeps what the reader says of rows and tables. */
import { clippedFacts } from '@/lib/core/clippings/facts';
import type { ComparedArticle, ReadFigure } from '@/lib/core/compare/types';
import { checkRow } from '@/lib/core/formats/package/check';
import { browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { newUuid } from '@/lib/platform/ids';
import {
  askPage,
  type ComparedResult,
  type CompareMessages,
  type FigurePart,
  type Handlers,
} from '@/lib/platform/messages';
import { addressOfPage } from '@/lib/platform/reader-page';
import { factEditsOf } from '@/lib/store/article-facts';
import { database } from '@/lib/store/database';
import {
  changeComparison,
  chooseMetrics,
  createComparison,
  putComparedArticle,
  removeComparedArticles,
  removeComparison,
  restoreComparedArticles,
  restoreComparison,
} from '@/lib/store/write-compare';
import { mayKeep } from './private-windows';

/** A page that changes while it is being read is begun anew so many times. */
const PATIENCE = 3;

/** All figures of a tab's page, read while it stayed as it was; undefined where it never did. */
async function figuresOf(tabId: number): Promise<(FigurePart & { figures: ReadFigure[] }) | undefined> {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const first = await askPage(tabId, 'comparable', { from: 0 });
    const figures = [...first.figures];
    let isSame = true;
    while (isSame && figures.length < first.total) {
      const part = await askPage(tabId, 'comparable', { from: figures.length });
      isSame = part.version === first.version && part.figures.length > 0;
      figures.push(...part.figures);
    }
    if (isSame) return { ...first, figures };
  }
  return undefined;
}

async function addArticle(tabId: number, now: string): Promise<ComparedResult> {
  const tab = await browser.tabs.get(tabId);
  const read = await figuresOf(tabId);
  if (!read) return { kind: 'restless' };
  if (read.total === 0) return { kind: 'empty' };
  if (!(await mayKeep(tab))) return { kind: 'askPrivate' };
  // The article is that of the tab, by the browser's word.
  const url = addressOfPage(tab.url ?? read.url);
  const pageId = await pageIdOf(url);
  const title = tab.title ?? read.title;
  const facts = clippedFacts(read.facts, await factEditsOf(database(), pageId), title);
  const article: ComparedArticle = { pageId, url, title, facts, figures: read.figures, added: now, changed: now };
  // What comes from a page is looked at like what comes from a file.
  const previous = await putComparedArticle(database(), checkRow('comparedArticles', article, 0));
  return { kind: 'added', pageId, figures: read.figures.length, previous };
}

/** `now` is the time in ISO 8601. */
export function compareHandlers(now: () => string): Handlers<CompareMessages> {
  const db = database;
  return {
    'compare.addArticle': { from: 'view', handle: ({ tabId }) => addArticle(tabId, now()) },
    'compare.removeArticles': { from: 'view', handle: ({ pageIds }) => removeComparedArticles(db(), pageIds) },
    'compare.restoreArticles': {
      from: 'view',
      handle: async ({ articles }) => {
        await restoreComparedArticles(db(), articles);
        return null;
      },
    },
    'compare.choose': { from: 'view', handle: ({ changes }) => chooseMetrics(db(), changes, now()) },
    'compare.create': { from: 'view', handle: (fields) => createComparison(db(), newUuid(), fields, now()) },
    'compare.change': {
      from: 'view',
      handle: async (fields) => {
        await changeComparison(db(), fields, now());
        return null;
      },
    },
    'compare.remove': { from: 'view', handle: ({ id }) => removeComparison(db(), id) },
    'compare.restore': {
      from: 'view',
      handle: async ({ comparison }) => {
        await restoreComparison(db(), comparison);
        return null;
      },
    },
  };
}
