import type { Span } from '../../types';
import type { Source } from '../source';
import type { Cues } from './cues';

/** Where a figure stands: what the context rules read. Offsets are folded ones. */
export interface Setting {
  source: Source;
  cues: Cues;
  /** Starts of the figure's clause and of its sentence. */
  clause: number;
  sentence: number;
  /** End of the figure before, or the sentence's start: what lies before belongs to others. */
  from: number;
  /** The numbered heading over the figure. */
  heading: Span | undefined;
}
