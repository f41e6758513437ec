/** What is known in a page of the clippings that were made from its article. */
import type { ClippingColour } from '../clippings/types';
import type { Location, Selector, Span } from '../types';

/** What a page is told of a clipping of its own article: never the note, never the tags. */
export interface KeptPassage {
  id: string;
  selector: Selector;
  colour: ClippingColour;
  /** When it was kept, ISO 8601, UTC. */
  created: string;
  /** Where its figures stand, counted in the selector's quote, ascending: to name those that have changed. */
  figures: Span[];
}

/** A stretch of a changed passage: as it was, gone, or come. */
export interface DiffPiece {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

/** 50万元 → 60万元; '' where a figure has gone or come. */
export interface FigureChange {
  was: string;
  now: string;
}

/** What has changed in a passage since it was kept. */
export interface KeptChange {
  pieces: DiffPiece[];
  figures: FigureChange[];
}

/** As it was, edited, or not there, in the order in which they are counted. */
export const KEPT_STATUSES = ['exact', 'changed', 'orphan'] as const satisfies readonly Location['status'][];

/** How a clipping's passage stands in a page. */
export interface KeptState {
  id: string;
  status: Location['status'];
  /** Where it has changed. */
  change?: KeptChange;
}

/** How all of a page's clippings stand. */
export interface KeptStates {
  /** `off`: the reader wants none looked for; `busy`: not all are looked for yet. */
  kind: 'off' | 'busy' | 'settled';
  states: KeptState[];
}
