/** Of the places where a passage's very words stand, the one that is the passage. */
import type { Span } from '../types';
import { cutsNumber, type Evidence, evidenceFor, isUnaltered, PUSHED_TRUST } from './evidence';
import type { GramIndex } from './gram-index';
import { isAmongLookAlikes } from './list';
import type { MatchText } from './match-text';
import type { Pattern } from './pattern';
import type { Side } from './side';

/** Places that are looked at closely; the others share less of the nearest context. */
const MOST_CLOSE = 24;
/** Context compared to choose them. */
const MOST_RUN = 64;
/** A quote so long, which stood once where it was kept and stands once, is the passage wherever it is. */
const UNMISTAKABLE = 20;
/** A quote so long needs one side of its context. */
const TELLING = 8;
/** Share of a block's own units that may be others. */
const FEW_ERRORS = 0.15;
/** Units of a block that pages hardly ever have twice. */
const LONG_BLOCK = 24;
/** So much better, of two for both sides of the context, must the best place be than the next. */
const MARGIN = 0.15;

interface Hit extends Span {
  evidence: Evidence;
}

function runs(pattern: Pattern, codes: Uint16Array, start: number): number {
  const own = pattern.text.codes;
  let before = 0;
  while (before < MOST_RUN && before < pattern.start && own[pattern.start - 1 - before] === codes[start - 1 - before])
    before++;
  let after = 0;
  const end = start + pattern.quote.length;
  const most = Math.min(MOST_RUN, own.length - pattern.end);
  while (after < most && own[pattern.end + after] === codes[end + after]) after++;
  return before + after;
}

/** The starts with the longest common context about them. */
function closest(pattern: Pattern, codes: Uint16Array, starts: readonly number[]): number[] {
  if (starts.length <= MOST_CLOSE) return [...starts];
  const counts = new Uint32Array(2 * MOST_RUN + 1);
  const lengths = Uint8Array.from(starts, (start) => runs(pattern, codes, start));
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  let least = counts.length - 1;
  for (let taken = counts[least] as number; least > 0 && taken + (counts[least - 1] as number) <= MOST_CLOSE; )
    taken += counts[--least] as number;
  return starts.filter((_, index) => (lengths[index] as number) >= least).slice(0, MOST_CLOSE + 1);
}

function weight({ before, after }: Evidence): number {
  return before + after;
}

/** The passage's own block goes on beside it as it did. */
function goesOn(side: Side): boolean {
  return side.keepsBlock || (side.inBlock >= TELLING && side.ownErrors <= side.inBlock * FEW_ERRORS);
}

/** Short blocks stand in pages more than once: then what is around the block must be known too. */
function isKnownPlace({ left, right, before, after }: Evidence, length: number): boolean {
  if (left.inBlock + length + right.inBlock >= LONG_BLOCK) return true;
  const knows = (side: Side, trusted: number) =>
    (side.agreement >= 0.7 && side.length - side.inBlock >= TELLING) ||
    (side.inBlock < TELLING && trusted === PUSHED_TRUST);
  return knows(left, before) || knows(right, after);
}

/**
 * What it takes depends on how much the quote says by itself: nothing more for a long one that stood and stands once,
 * one side of the context for a shorter one, and for words that are said often both sides and the block about them.
 */
function suffices(hit: Hit, pattern: Pattern, text: MatchText, count: number): boolean {
  const { evidence } = hit;
  const { quote, wasRepeated } = pattern;
  const { before, after, left, right, otherWord, otherNumber } = evidence;
  const more = Math.max(before, after);
  const less = Math.min(before, after);
  if (otherWord) return false;
  if (count === 1 && !wasRepeated) {
    if (quote.length >= UNMISTAKABLE) return true;
    if (quote.length >= TELLING && (more >= 0.5 || (left.keepsBlock && right.keepsBlock))) return true;
  }
  if (otherNumber && (more < 0.95 || less < 0.5)) return false;
  if (!goesOn(left) && !goesOn(right)) return false;
  if (!isKnownPlace(evidence, quote.length)) return false;
  if (!isUnaltered(evidence) && isAmongLookAlikes(pattern, text, hit)) return false;
  if ((more >= 0.8 && less >= 0.45) || less >= 0.65) return true;
  return less >= 0.35 && [left, right].some((side) => side.inBlock >= TELLING && side.keepsBlock);
}

/** Where the very words stand, ascending. */
export function startsOf(pattern: Pattern, text: MatchText, index: GramIndex): number[] {
  const { length } = pattern.quote;
  return index.hitsOf(pattern.quote).filter((start) => !cutsNumber(pattern, text, { start, end: start + length }));
}

/** Undefined where none of `starts` is it for certain. `at` is where the passage stood, in the text's codes. */
export function exactPlace(pattern: Pattern, text: MatchText, starts: readonly number[], at: number): Span | undefined {
  const { length } = pattern.quote;
  const hits = closest(pattern, text.codes, starts)
    .map((start) => {
      const span = { start, end: start + length };
      return { ...span, evidence: evidenceFor(pattern, text, span) };
    })
    .filter((hit) => suffices(hit, pattern, text, starts.length));
  hits.sort((a, b) => weight(b.evidence) - weight(a.evidence));
  const [best, second] = hits;
  if (!best) return undefined;
  if (!second || weight(best.evidence) - weight(second.evidence) >= MARGIN) return best;
  // Of places that are alike only the one that has not moved.
  return hits.find(({ start, evidence }) => start === at && weight(evidence) === weight(best.evidence));
}
