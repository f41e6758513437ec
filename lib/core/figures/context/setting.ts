import type { Span } from '../../types';
import type { Source } from '../source';
import type { Cues } from './cues';
import type { Genre } from './genre';

/** Where a figure stands: what the context rules read. Offsets are folded ones. */
export interface Setting {
  source: Source;
  cues: Cues;
  /** Starts of the figure's clause and of its sentence. */
  clause: number;
  sentence: number;
  /** End of the figure before, or the sentence's start: what lies before belongs to others. */
  from: number;
  /** The nearest heading over the figure, and the last one of the first rank. */
  heading: Span | undefined;
  section: Span | undefined;
  /** The words that introduce the list in which it stands. */
  lead: Span | undefined;
  genre: Genre | undefined;
}
