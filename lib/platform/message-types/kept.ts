/** Messages about a page's own clippings: where they stand in it, and the way to them. */
import type { TextChange } from '../../core/kept/compare-snapshot';
import type { KeptPassage, KeptStates } from '../../core/kept/types';
import type { Jumped } from '../messages';

/** What became of the wish to see a clipping in its article. */
export type Opened =
  | Jumped
  /** The passage is shown as soon as the page has it: it may be read only when the reader allows it, or is being read. */
  | { kind: 'waiting' };

/** How an article's text differs from what was kept of it, and when that was, ISO 8601. */
export interface ArticleChange extends TextChange {
  taken: string;
}

export interface KeptMessages {
  /** How a tab's article differs from what was first kept of it; null where nothing was. */
  'kept.articleChange': { params: { tabId: number; pageId: string }; result: ArticleChange | null };
  /** The clippings of the article that the page that asks shows; never their notes and tags. */
  'kept.ofPage': { params: Record<string, never>; result: KeptPassage[] };
  /** From the script in the page: where its clippings stand is known, or known anew. Views hear it too. */
  'kept.settled': { params: Record<string, never>; result: null };
  /** From a card: shows a clipping of the page in the panel or in the library. */
  'kept.show': { params: { id: string; where: 'panel' | 'library' }; result: null };
  /** How the clippings of a tab's article stand in it, over all its frames. */
  'kept.states': { params: { tabId: number }; result: KeptStates };
  /** Leads to a clipping's passage in a tab; a page that is not annotated is, first. */
  'kept.goTo': { params: { tabId: number; id: string }; result: Opened };
  /** Opens a clipping's article, or the tab that shows it, at the passage. */
  'kept.open': { params: { id: string }; result: Opened };
}

export interface KeptPageMessages {
  /** Clippings of the page's article were made, changed or deleted. */
  clippingsChanged: { params: Record<string, never>; result: null };
  keptStates: { params: Record<string, never>; result: KeptStates };
  /** `gone` where the page, or this frame of it, does not hold the passage. */
  goToKept: { params: { id: string }; result: Jumped };
  /** The page's text as it now is, as selectors count in it. */
  pageText: { params: Record<string, never>; result: { text: string } };
}
