/**
 * How Hypothesis finds quotes again, written anew from its published description, to compare with: the very quote where
 * it stands, else the closest matches with up to half its length in errors; each is scored by quote, context and
 * position, and the best is taken however low its score.
 */
import search from 'approx-string-match';
import type { Location, Selector } from '@/lib/core/types';

interface Match {
  start: number;
  end: number;
  errors: number;
}

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const TOTAL = 92;
const MOST_ERRORS = 256;

function exactMatches(text: string, quote: string): Match[] {
  const matches: Match[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    matches.push({ start, end: start + quote.length, errors: 0 });
  return matches;
}

/** 1 where `wanted` stands in `text`, less for each error, 0 where it does not. */
function likeness(text: string, wanted: string): number {
  if (wanted === '' || text === '') return 0;
  const [best] = search(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}

export function hypothesisLocate(text: string, [{ exact, prefix, suffix }, position]: Selector): Location {
  if (exact === '') return { status: 'orphan' };
  if (text.slice(position.start, position.end) === exact)
    return { status: 'exact', start: position.start, end: position.end };
  const found = exactMatches(text, exact);
  const matches = found.length > 0 ? found : search(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  let best: (Match & { score: number }) | undefined;
  for (const match of matches) {
    const sum =
      WEIGHTS.quote * (1 - match.errors / exact.length) +
      WEIGHTS.prefix *
        (prefix ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1) +
      WEIGHTS.suffix * (suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1) +
      WEIGHTS.position * (1 - Math.abs(match.start - position.start) / text.length);
    const score = sum / TOTAL;
    if (!best || score > best.score) best = { ...match, score };
  }
  if (!best) return { status: 'orphan' };
  const { start, end, errors, score } = best;
  return errors === 0 ? { status: 'exact', start, end } : { status: 'changed', start, end, score, edits: [] };
}
