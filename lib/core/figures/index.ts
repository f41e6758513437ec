/** Figures of talent-policy prose: amounts, shares, ages, spans of time and dates, with their context. */

import type { Region } from '../region';
import type { FoldedText } from '../text/fold';
import type { Span } from '../types';
import { addContext } from './context';
import { bareCurrency } from './currencies';
import type { Finding } from './finding';
import { scan } from './scan';
import { Source } from './source';

export interface FigureOptions {
  /** Decides what a bare 元 is; without it the text's own currency words decide, and failing those CNY. */
  region?: Region;
}

/**
 * The figures of a folded text, ascending by start, none overlapping. All offsets are folded ones; `change` indexes
 * into the returned array. `terms` are the folded spans of the glossary's terms, ascending, free of overlaps: a
 * figure never overlaps one partially, and a term that holds a whole number keeps it. Never throws; linear in time.
 */
export function findFigures(text: FoldedText, terms: readonly Span[], options: FigureOptions = {}): Finding[] {
  const source = new Source(text, (folded) => bareCurrency(folded, options.region), terms);
  const figures = scan(source, terms);
  addContext(source, figures);
  return figures;
}
