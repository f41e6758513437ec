/** What the reader has put right about an article's annotations: plain data, kept beside the original. */
import type { FigureEdits, FigureKind, Selector } from '../types';

/** What the reader says of a passage, or, with `hidden`, of all passages of the article that hold the term. */
export type Verdict =
  | { kind: 'notTerm' }
  | { kind: 'hidden' }
  | { kind: 'notFigure' }
  | { kind: 'figure'; edits: FigureEdits };

/** What the annotation was: with its passage this tells which one is meant. */
export type Subject = { type: 'term'; id: string; name: string } | { type: 'figure'; kind: FigureKind };

export interface Correction {
  /** Random UUID. */
  id: string;
  /** As `Clipping.pageId`: the article. */
  pageId: string;
  selector: Selector;
  subject: Subject;
  verdict: Verdict;
  /** ISO 8601, UTC. */
  created: string;
  changed: string;
}

/** What says which annotation a correction is of. */
export type CorrectionTarget = Pick<Correction, 'selector' | 'subject'>;

/** A correction as the reader makes it; the background adds the rest. */
export type CorrectionDraft = Pick<Correction, 'selector' | 'subject' | 'verdict'>;
