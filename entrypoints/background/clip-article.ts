/** Clippings of an article's figures, terms and facts, for the panel. */
import { MOST_AT_ONCE } from '@/lib/core/clippings/limits';
import { browser } from '@/lib/platform/browser';
import {
  type ArticleClipResult,
  type ArticleSelection,
  askPage,
  type ClipWish,
  type PassagePart,
} from '@/lib/platform/messages';
import { keepPassages, type Refused } from './clip';
import { mayKeep } from './private-windows';

/** The passages that the panel has chosen, in slices that one transaction takes; ends where the page has no more. */
async function* slicesOf(tabId: number, selection: ArticleSelection): AsyncGenerator<PassagePart> {
  let slice: PassagePart | undefined;
  for (let from = 0, total = 1; from < total; ) {
    const part = await askPage(tabId, 'passages', { selection, from });
    // The page has changed meanwhile: what it had is kept.
    if (!part || part.passages.length === 0) break;
    from += part.passages.length;
    total = part.total;
    slice = { ...part, passages: [...(slice?.passages ?? []), ...part.passages] };
    if (slice.passages.length < MOST_AT_ONCE) continue;
    yield slice;
    slice = undefined;
  }
  if (slice) yield slice;
}

/** Keeps what the panel has chosen of a tab's article, however much it is; each slice of it whole or not at all. */
export async function clipArticle(
  tabId: number,
  selection: ArticleSelection,
  wish: ClipWish,
): Promise<ArticleClipResult> {
  const tab = await browser.tabs.get(tabId);
  const ids: string[] = [];
  let known = 0;
  let isAsked = false;
  let refused: Refused | undefined;
  for await (const { passages, ...page } of slicesOf(tabId, selection)) {
    if (!isAsked && !(await mayKeep(tab))) return { kind: 'askPrivate' };
    isAsked = true;
    const kept = await keepPassages({ tab, frameId: 0, ...page }, passages, wish);
    // What comes after is tried all the same: a full disk may have been made room on, and the file shall hold all.
    if ('error' in kept) refused = { ...kept, clippings: [...(refused?.clippings ?? []), ...kept.clippings] };
    else {
      for (const { id } of kept.saved) ids.push(id);
      known += kept.known.length;
    }
  }
  if (!isAsked) return { kind: 'gone' };
  return refused ? { kind: 'unsaved', ids, known, ...refused } : { kind: 'saved', ids, known };
}
