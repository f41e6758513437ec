/** Whether two clippings are of one passage. */
import { fold } from '../text/fold';
import type { Selector } from '../types';

const folded = (text: string): string => fold(text).text.trim();

/**
 * Two selectors of one article mean the same passage: their quotes differ in nothing but script, width, case and noise,
 * and they stand at the same place, or between the same words where the text before them has grown.
 */
export function isSamePassage([quote, position]: Selector, [otherQuote, otherPosition]: Selector): boolean {
  const isThere = position.start === otherPosition.start && position.end === otherPosition.end;
  if (isThere && quote.exact === otherQuote.exact) return true;
  if (!isThere) {
    const context = folded(quote.prefix) + folded(quote.suffix);
    if (context === '') return false;
    if (folded(quote.prefix) !== folded(otherQuote.prefix)) return false;
    if (folded(quote.suffix) !== folded(otherQuote.suffix)) return false;
  }
  return folded(quote.exact) === folded(otherQuote.exact);
}
