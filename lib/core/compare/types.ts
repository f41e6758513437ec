/** What is compared: plain data. docs/formats.md has what of it is stored. */

import type { Sentence } from '../article/sentence';
import type { ContextField } from '../article/view';
import type { ClippedFacts } from '../clippings/types';
import type { Bound, FigureKind, FigureValue, Per, Role, Selector, When } from '../types';

/** A figure as the engine has read it, its context as text: what is kept of an article that is compared. */
export interface ReadFigure {
  kind: FigureKind;
  value: FigureValue;
  /** As `Figure.unit`. */
  unit?: string;
  bound: Bound;
  per?: Per[];
  role?: Role;
  metric?: string;
  place?: string;
  audience?: string;
  /** ISO 8601, as `When.value`. */
  when?: string;
  whenRole?: When['role'];
  /** Of what a share or growth is taken. */
  base?: string;
  /** Fields that an earlier sentence or a heading says. */
  inherited?: ContextField[];
  /** Of a change: the index in the same list of the figure that it begins with. */
  from?: number;
  sentence: Sentence;
  selector: Selector;
}

/** An article whose figures the reader has put into the comparison. */
export interface ComparedArticle {
  /** As `Clipping.pageId`. */
  pageId: string;
  url: string;
  title: string;
  facts: ClippedFacts;
  /** In the order of the text. */
  figures: ReadFigure[];
  /** ISO 8601, UTC: when it was first put in, and when last read. */
  added: string;
  changed: string;
}

/** Where a figure stands. */
export interface FigureSource {
  pageId: string;
  url: string;
  title: string;
  /** Who published the article; '' where that is not known. */
  publisher: string;
  /** ISO 8601; '' where that is not known. */
  published: string;
  /** The clipping that holds it. */
  clipping?: string;
  /** Offset in the article's text. */
  start: number;
  /** As written. */
  text: string;
  sentence: Sentence;
}

/** A figure as it is compared: what was read, with the reader's corrections; '' in a field that nothing says. */
export interface ComparedFigure {
  /** The same as long as its first source is. */
  id: string;
  kind: FigureKind;
  value: FigureValue;
  unit: string;
  bound: Bound;
  per: readonly Per[];
  role: Role | '';
  metric: string;
  place: string;
  audience: string;
  when: string;
  whenRole: When['role'] | '';
  base: string;
  /** What it was before, where the text tells a change. */
  from?: FigureValue;
  inherited: readonly ContextField[];
  /** The reader has put something of it right. */
  edited: boolean;
  /** The first is the one whose reading is shown; the same figure in copies of the article follows. */
  sources: FigureSource[];
}
