/** Messages by which clippings are made and changed. */
import type { RowId } from '../../core/article/view';
import type { ClippedFacts, Clipping, ClippingColour, SelectedPassage } from '../../core/clippings/types';

export type { SelectedPassage };

/** A passage that the reader has selected. */
export interface Passage extends SelectedPassage {
  title: string;
  url: string;
  /** The selection was longer than one clipping takes: only its beginning is here. */
  shortened: boolean;
}

/** The database did not take a clipping: the reader gets it back, to be saved as a file. */
export interface UnsavedClipping {
  kind: 'unsaved';
  clipping: Clipping;
  /** Why; for lib/view/error-text. */
  error: { name: string; message: string };
}

export type ClipResult =
  | { kind: 'saved'; clipping: Clipping; shortened: boolean }
  | UnsavedClipping
  /** The passage has been clipped before; nothing was kept. `anyway` keeps it all the same. */
  | { kind: 'known'; clipping: Clipping }
  | { kind: 'nothingSelected' }
  /** A private window: the reader is asked, and answers by the same wish once more. */
  | { kind: 'askPrivate' }
  | { kind: 'restricted' };

/** What became of a passage that was sent from a page: a clipping that is kept is none of the page's. */
export type PassageResult = { kind: 'saved' | 'known' | 'askPrivate' } | UnsavedClipping;

/** How a passage is to be kept. */
export interface ClipWish {
  colour?: ClippingColour;
  /** Also where it has been clipped before. */
  anyway?: boolean;
  /** The clipping's to be, made by who asks: asked again with the same, nothing is kept twice. */
  id?: string;
}

/** What the panel clips of an article: the sentence of a figure or term, those of all figures, or the article's facts. */
export type ArticleSelection =
  | { kind: 'figure'; row: RowId }
  | { kind: 'term'; id: string; name: string; nth: number }
  | { kind: 'figures' }
  | { kind: 'article' };

/** Passages of an article, in parts of a bounded size. */
export interface PassagePart {
  /** From the `from`th on. */
  passages: SelectedPassage[];
  total: number;
  title: string;
  url: string;
}

export type ArticleClipResult =
  /** `known` counts those that had been clipped before, which stay as they are. */
  | { kind: 'saved'; ids: string[]; known: number }
  /** The database did not take `clippings`; those of `ids` had been saved before. */
  | { kind: 'unsaved'; ids: string[]; known: number; clippings: Clipping[]; error: { name: string; message: string } }
  /** The page has it no longer. */
  | { kind: 'gone' }
  | { kind: 'askPrivate' };

/** The text of a page for a snapshot. */
export interface ArticleText {
  /** Blocks parted by U+2029; absent where it is longer than a snapshot may be. */
  text?: string;
  length: number;
  facts: ClippedFacts;
}

export interface ClippingMessages {
  'clip.selection': { params: { tabId: number } & ClipWish; result: ClipResult };
  /** From the script in the page: a passage that the reader has chosen there is to be kept. */
  'clip.passage': { params: { passage: SelectedPassage } & ClipWish; result: PassageResult };
  'clip.article': { params: { tabId: number; selection: ArticleSelection } & ClipWish; result: ArticleClipResult };
  /** From the script in the page: opens the clipping of a passage that has been clipped before. */
  'clip.openKnown': { params: { passage: SelectedPassage }; result: null };
  /** Moves clippings just made to the trash; those that the reader has worked on since stay. Answers how many went. */
  'clip.undo': { params: { ids: string[] }; result: number };
  /** Moves it to the trash. */
  'clip.remove': { params: { id: string }; result: Clipping | null };
  /** Takes the deletion back. */
  'clip.restore': { params: { clipping: Clipping }; result: null };
  'clip.note': { params: { id: string; note: string }; result: null };
}

/** What is asked of the script in a page. */
export interface ClippingPageMessages {
  selection: { params: Record<string, never>; result: Passage | null };
  /** Passages of the article for the panel; null where the page has it no longer. */
  passages: { params: { selection: ArticleSelection; from: number }; result: PassagePart | null };
  articleText: { params: Record<string, never>; result: ArticleText };
}
