/** The year in which the text was written, where its dateline tells: 发布时间：2025年3月1日, （2025年1月16日）. */
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { yearOf } from './when-role';

/** A dateline stands no further from the text's beginning. */
const REACH = 300;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OPENING = new CharacterSet('\n\u2029(: \t|');
const CLOSING = new CharacterSet('\n\u2029), (\t|');

/** Is there an end of a line at `at`, one that the folding has skipped or another? */
function isBreak(source: Source, at: number): boolean {
  if (at <= 0 || at >= source.codes.length) return true;
  const { softBreaks } = source.folded;
  for (let index = 0; index < softBreaks.length; index++) {
    const soft = softBreaks[index] as number;
    if (soft >= at) return soft === at;
  }
  return false;
}

/** The year of the first day that stands alone in a line, in brackets or behind a label near the text's beginning. */
export function yearOfText(source: Source, figures: readonly Finding[]): number | undefined {
  for (const { kind, start, end, value } of figures) {
    if (start > REACH) return undefined;
    if (kind !== 'date' || typeof value !== 'string' || !DAY.test(value)) continue;
    const isOpen = source.isAmong(OPENING, start - 1) || isBreak(source, start);
    if (isOpen && (source.isAmong(CLOSING, end) || isBreak(source, end))) return yearOf(value);
  }
  return undefined;
}
