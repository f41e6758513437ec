/** Messages by which clippings are made and changed. */
import type { Clipping } from '../../core/clippings/types';
import type { Annotation, Selector } from '../../core/types';

/** A passage of a page, with the annotations in it. */
export interface SelectedPassage {
  quote: string;
  selector: Selector;
  annotations: Annotation[];
}

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
  | { kind: 'nothingSelected' }
  /** A private window: the reader is asked, and answers by the same wish once more. */
  | { kind: 'askPrivate' }
  | { kind: 'restricted' };

/** What became of a passage that was sent from a page: a clipping that is kept is none of the page's. */
export type PassageResult = { kind: 'saved' | 'askPrivate' } | UnsavedClipping;

export interface ClippingMessages {
  /** `id` is the clipping's to be, made by who asks: asked again with the same, nothing is kept twice. */
  'clip.selection': { params: { tabId: number; id?: string }; result: ClipResult };
  /** From the script in the page: the sentence of the open card is to be kept. */
  'clip.passage': { params: { passage: SelectedPassage; id?: string }; result: PassageResult };
  'clip.remove': { params: { id: string }; result: Clipping | null };
  'clip.restore': { params: { clipping: Clipping }; result: null };
  'clip.note': { params: { id: string; note: string }; result: null };
  'clip.addTag': { params: { id: string; name: string }; result: null };
  'clip.removeTag': { params: { id: string; tagId: string }; result: null };
}
