/** What the reader has put right about an article's annotations: plain data, kept beside the original. */
import type { FigureKind, FigureValue, Selector } from '../types';

/** Fields of a figure that the reader can correct; those left as they are stay absent, '' empties one. */
export interface FigureEdits {
  value?: FigureValue;
  /** As `Figure.unit`. */
  unit?: string;
  metric?: string;
  /** ISO 8601, as `When.value`. */
  when?: string;
  audience?: string;
  place?: string;
}

/** What stands at the passage instead of what the engine read there. */
export type Verdict = { kind: 'notTerm' } | { kind: 'notFigure' } | { kind: 'figure'; edits: FigureEdits };

export interface Correction {
  /** Random UUID. */
  id: string;
  /** As `Clipping.pageId`: the article. */
  pageId: string;
  /** The annotation's passage; with what it was, it tells which annotation is meant. */
  selector: Selector;
  /** The term's id, or the figure's kind. */
  subject: { type: 'term'; id: string } | { type: 'figure'; kind: FigureKind };
  verdict: Verdict;
  /** ISO 8601, UTC. */
  created: string;
  changed: string;
}
