/** Of the places that are like an edited passage, the one that is the passage. */
import type { Location, Span } from '../types';
import { type Change, changesBetween } from './alignment';
import { refitted } from './borders';
import { type Candidate, candidatesFor, errorBound } from './candidates';
import { cutsNumber, type Evidence, evidenceFor, isUnaltered } from './evidence';
import { editsOf } from './figure-edits';
import type { GramIndex } from './gram-index';
import { isAmongLookAlikes } from './list';
import { mask } from './masked';
import { isDigit, type MatchText } from './match-text';
import type { Pattern } from './pattern';
import { NUMBER_GROUP, tellingIn } from './telling';

interface Rival extends Candidate {
  evidence: Evidence;
  changes: Change[];
  /** What has become of the words of levels, ranks and kinds in the passage itself. */
  words: 'none' | 'gone' | 'other';
  /** Numbers that have changed. */
  numbers: number;
  score: number;
}

/** Units of a passage that say little, and that say much, by themselves. */
const SHORT = 8;
const LONG = 40;
const LONGEST_WORD = 4;
/** So much better must the best place score than its rivals. */
const MARGIN = 0.15;
const LEAST_SCORE = 0.6;
const NUMERALS = new Set([...'一二三四五六七八九十百千万亿两零〇'].map((one) => one.charCodeAt(0)));

function holdsNumeral(codes: Uint16Array, { start, end }: Span): boolean {
  for (let at = start; at < end; at++)
    if (isDigit(codes[at] as number) || NUMERALS.has(codes[at] as number)) return true;
  return false;
}

/** What changes do to the words of levels, ranks and kinds: another of the same group comes, or one just goes. */
function wordsChanged(
  pattern: Pattern,
  text: MatchText,
  span: Span,
  changes: readonly Change[],
): 'none' | 'gone' | 'other' {
  const { codes } = pattern.text;
  const wordsOf = (all: Uint16Array, { start, end }: Span) =>
    // A word may cross the border.
    tellingIn(all, Math.max(0, start - LONGEST_WORD), Math.min(all.length, end + LONGEST_WORD), () => false).filter(
      ({ group }) => group !== NUMBER_GROUP,
    );
  const old = wordsOf(codes, pattern);
  const recent = old.length > 0 ? wordsOf(text.codes, span) : [];
  let result: 'none' | 'gone' | 'other' = 'none';
  for (const { was, now } of changes) {
    for (const one of old.filter((each) => each.start < was.end && each.end > was.start)) {
      const come = recent.filter((other) => other.start <= now.end && other.end >= now.start);
      if (come.some(({ word }) => word === one.word)) continue;
      if (come.some(({ group }) => group === one.group)) return 'other';
      result = 'gone';
    }
  }
  return result;
}

/** Units that have come or gone, a number as one and another number as none. */
function errorsOf(changes: readonly Change[], pattern: Pattern, text: MatchText): number {
  return changes.reduce((sum, { was, now }) => {
    const old = mask(pattern.text.codes, was.start, was.end).text;
    const recent = mask(text.codes, now.start, now.end).text;
    return sum + (old === recent ? 0 : Math.max(old.length, recent.length));
  }, 0);
}

function rivalOf(candidate: Candidate, pattern: Pattern, text: MatchText): Rival | undefined {
  const kept = { start: pattern.start, end: pattern.end };
  const changes = changesBetween(pattern.text.codes, kept, text.codes, candidate);
  if (!changes) return undefined;
  const errors = Math.max(candidate.errors, errorsOf(changes, pattern, text));
  const evidence = evidenceFor(pattern, text, candidate);
  const numbers = changes.filter(
    ({ was, now }) => holdsNumeral(pattern.text.codes, was) && holdsNumeral(text.codes, now),
  ).length;
  const length = pattern.quote.length;
  const likeness = Math.max(0, 1 - (errors + numbers) / Math.max(4, length));
  return {
    ...candidate,
    errors,
    evidence,
    changes,
    words: wordsChanged(pattern, text, candidate, changes),
    numbers,
    score: 0.6 * likeness + 0.2 * evidence.before + 0.2 * evidence.after,
  };
}

/**
 * Among look-alikes a passage whose number has changed must be the same in all else, and one whose words have changed
 * must stand where it stood.
 */
function differsAsLookAlikes({ evidence, errors, numbers }: Rival): boolean {
  if (!isUnaltered(evidence)) return true;
  const { left, right } = evidence;
  if (errors === 0) return false;
  return numbers > 0 || left.farErrors + right.farErrors > 0;
}

function suffices(rival: Rival, pattern: Pattern, text: MatchText): boolean {
  return isLikely(rival, pattern) && !(differsAsLookAlikes(rival) && isAmongLookAlikes(pattern, text, rival));
}

/**
 * Short passages need both sides of their context, longer ones whose number or words have changed nearly both; a side
 * that tells is enough for a long passage of which little has changed, or into which text has only come.
 */
function isLikely(rival: Rival, { quote, wasRepeated }: Pattern): boolean {
  const { evidence, errors, numbers, words, changes, score } = rival;
  if (words === 'other' || evidence.otherWord || score < LEAST_SCORE) return false;
  const more = Math.max(evidence.before, evidence.after);
  const less = Math.min(evidence.before, evidence.after);
  const { length } = quote;
  if (words === 'gone' && less < 0.75) return false;
  if (changes.length === 0 && length >= LONG / 2 && !wasRepeated) return true;
  if (changes.length === 0) return less >= 0.65 || (more >= 0.8 && less >= 0.35) || (more >= 0.6 && length >= LONG / 2);
  if (length <= SHORT) return more >= 0.75 && less >= 0.5;
  const both = more >= 0.6 && less >= 0.45;
  if (numbers > 0 && errors > 0)
    return both && less >= 0.6 && errors <= Math.max(1, length * (less >= 0.9 ? 0.2 : 0.1));
  if (numbers > 0) return both || (more >= 0.6 && length >= LONG / 2);
  const isSwapped = changes.some(({ was, now }) => was.end > was.start && now.end > now.start);
  return both || (more >= 0.6 && (!isSwapped || (length >= LONG && errors <= length * 0.08)));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** May the passage have been this one just as well? */
function threatens(other: Rival, best: Rival): boolean {
  if (overlaps(other, best) || other.words === 'other' || other.evidence.otherWord) return false;
  return other.errors <= best.errors + 1 && best.score - other.score < MARGIN;
}

/** Does a stretch share text with the quote's very words? Then those are another passage like it. */
function holdsQuote({ start, end }: Span, { quote }: Pattern, starts: readonly number[]): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) + quote.length <= start) low = middle + 1;
    else high = middle;
  }
  return low < starts.length && (starts[low] as number) < end;
}

/** `changed`, or `exact` where nothing but lost characters differs; `doubtful` where some place may be it and none is for certain. */
export function changedPlace(
  pattern: Pattern,
  text: MatchText,
  index: GramIndex,
  starts: readonly number[],
): Location | 'doubtful' | undefined {
  const bound = errorBound(pattern.quote.length);
  const rivals = candidatesFor(pattern, text, index)
    .filter((one) => !holdsQuote(one, pattern, starts) && !cutsNumber(pattern, text, one))
    .flatMap((one) => rivalOf(refitted(one, pattern, text), pattern, text) ?? [])
    .filter(({ errors }) => errors <= bound);
  // Of two that are as good the longer: text that came in near an edge is not a cut.
  rivals.sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start));
  const best = rivals.find((one) => suffices(one, pattern, text));
  if (!best || rivals.some((other) => threatens(other, best))) return rivals.length > 0 ? 'doubtful' : undefined;
  const span = text.toRaw(best);
  if (best.changes.length === 0) return { status: 'exact', ...span };
  const edits = editsOf(best.changes, pattern.text, pattern, text, best);
  return { status: 'changed', ...span, score: best.score, edits };
}
