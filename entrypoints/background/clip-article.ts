/** Clippings of an article's figures, terms and facts, for the panel. */
import { MOST_AT_ONCE } from '@/lib/core/clippings/limits';
import { browser } from '@/lib/platform/browser';
import {
  type ArticleClipResult,
  type ArticleSelection,
  askPage,
  type ClipWish,
  type SelectedPassage,
} from '@/lib/platform/messages';
import { keepPassages } from './clip';
import { mayKeep } from './private-windows';

/** Keeps what the panel has chosen of a tab's article: all of it or, where something fails, nothing. */
export async function clipArticle(
  tabId: number,
  selection: ArticleSelection,
  wish: ClipWish,
): Promise<ArticleClipResult> {
  const tab = await browser.tabs.get(tabId);
  const passages: SelectedPassage[] = [];
  let page = { title: '', url: '' };
  for (let total = 1; passages.length < Math.min(total, MOST_AT_ONCE); ) {
    const part = await askPage(tabId, 'passages', { selection, from: passages.length });
    // The page has changed meanwhile: what it had is kept.
    if (!part || part.passages.length === 0) break;
    passages.push(...part.passages);
    total = part.total;
    page = part;
  }
  if (passages.length === 0) return { kind: 'gone' };
  if (!(await mayKeep(tab))) return { kind: 'askPrivate' };
  const { saved, known } = await keepPassages({ tab, frameId: 0, ...page }, passages.slice(0, MOST_AT_ONCE), wish);
  return { kind: 'saved', ids: saved.map(({ id }) => id), known: known.length };
}
