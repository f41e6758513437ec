/** Finds a correction's passage in a text. It never guesses. */
import { CONTEXT_LENGTH } from '../anchor/describe';
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

function only(fits: readonly Fit[]): Fit | undefined {
  return fits.length === 1 ? fits[0] : undefined;
}

/**
 * The one place with the quote in its nearest context: on both sides, or else on a side that tells enough. Of places
 * that fit equally the one with all the context that is kept is taken, or the one that stands just where the selector's
 * position says; undefined where there is none.
 */
export function passageOf(text: string, [quote, position]: Selector): Span | undefined {
  const { exact } = quote;
  if (!exact) return undefined;
  const prefix = quote.prefix.slice(-CONTEXT_LENGTH);
  const suffix = quote.suffix.slice(0, CONTEXT_LENGTH);
  const fits = fitsOf(text, exact, prefix, suffix);
  const both = fits.filter(({ before, after }) => before && after);
  const one = fits.filter(
    ({ before, after }) => (before && prefix.length >= TELLING) || (after && suffix.length >= TELLING),
  );
  const best = both.length > 0 ? both : one;
  const whole = best.filter(
    ({ start }) =>
      start >= quote.prefix.length &&
      text.startsWith(quote.prefix, start - quote.prefix.length) &&
      text.startsWith(quote.suffix, start + exact.length),
  );
  const found = only(best) ?? only(whole) ?? best.find(({ start }) => start === position.start);
  return found && { start: found.start, end: found.start + exact.length };
}
