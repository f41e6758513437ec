/** Finds a correction's passage in a text. It never guesses. */
import type { Selector, Span } from '../types';

/** UTF-16 code units of context that tell a passage when the context on its other side has changed. */
const TELLING = 12;

interface Fit {
  start: number;
  before: boolean;
  after: boolean;
}

function fitsOf(text: string, exact: string, prefix: string, suffix: string): Fit[] {
  const fits: Fit[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const before = text.startsWith(prefix, start - prefix.length) && start >= prefix.length;
    const after = text.startsWith(suffix, start + exact.length);
    if (before || after) fits.push({ start, before, after });
  }
  return fits;
}

/**
 * The one place with the quote in its context: on both sides, or else on a side that tells enough. Of places that fit
 * equally only one that stands just where the selector's position says is taken; undefined where there is none.
 */
export function passageOf(text: string, [quote, position]: Selector): Span | undefined {
  const { exact, prefix, suffix } = quote;
  if (!exact) return undefined;
  const fits = fitsOf(text, exact, prefix, suffix);
  const both = fits.filter(({ before, after }) => before && after);
  const one = fits.filter(
    ({ before, after }) => (before && prefix.length >= TELLING) || (after && suffix.length >= TELLING),
  );
  const best = both.length > 0 ? both : one;
  const found = best.length > 1 ? best.find(({ start }) => start === position.start) : best[0];
  return found && { start: found.start, end: found.start + exact.length };
}
