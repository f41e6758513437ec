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

export type ClipResult =
  | { kind: 'saved'; clipping: Clipping; shortened: boolean }
  | { kind: 'nothingSelected' }
  /** A private window: the reader is asked, and answers by the same wish once more. */
  | { kind: 'askPrivate' }
  | { kind: 'restricted' };

/** What became of a passage that was sent from a page: the clipping itself is none of the page's. */
export interface PassageResult {
  kind: Exclude<ClipResult['kind'], 'nothingSelected' | 'restricted'>;
}

export interface ClippingMessages {
  'clip.selection': { params: { tabId: number }; result: ClipResult };
  /** From the script in the page: the sentence of the open card is to be kept. */
  'clip.passage': { params: { passage: SelectedPassage }; result: PassageResult };
  /** Moves it to the trash. */
  'clip.remove': { params: { id: string }; result: Clipping | null };
  /** Takes the deletion back. */
  'clip.restore': { params: { clipping: Clipping }; result: null };
  'clip.note': { params: { id: string; note: string }; result: null };
  'clip.addTag': { params: { id: string; name: string }; result: null };
  'clip.removeTag': { params: { id: string; tagId: string }; result: null };
}
