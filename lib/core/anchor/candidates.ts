/**
 * Where in a text an edited passage may stand: pairs of code units that passage and context share with it vote for
 * places; at those with most votes the approximate matcher looks.
 */
import search from 'approx-string-match';
import { charactersReadAs } from '../text/glosses';
import type { Span } from '../types';
import type { GramIndex } from './gram-index';
import { mask } from './masked';
import type { MatchText } from './match-text';
import type { Pattern } from './pattern';

export interface Candidate extends Span {
  /** Edits that lead from the quote to it, numbers aside. */
  errors: number;
}

/** Of a passage longer than twice this, beginning and end are looked for. */
const PIECE = 200;
const CONTEXT = 40;
/** Places whose votes are counted for one look; the rarest pairs come first. */
const MOST_VOTES = 6_000;
/** Votes for places so near each other (a power of two) are votes for one place. */
const BUCKET_BITS = 4;
const BUCKET = 1 << BUCKET_BITS;
const MOST_WINDOWS = 10;
const FEWEST_VOTES = 3;
/** Places with fewer votes than this share of the most are not looked at. */
const WORTH_A_LOOK = 0.35;
const SHORT = 8;
const SHORT_ERRORS = 1;
const ERROR_SHARE = 0.2;
const MOST_ERRORS = 160;
const MOST_ALIKE = 6;

/** Edits that a passage of so many units may have had: one in a short one, a fifth of a long one. */
export function errorBound(length: number): number {
  if (length <= SHORT) return Math.min(SHORT_ERRORS, length - 1);
  return Math.min(MOST_ERRORS, Math.max(SHORT_ERRORS + 1, Math.floor(length * ERROR_SHARE)));
}

/** Where offset 0 of `pattern` would stand for `codes[from, to)` to share most pairs with the text; most first. */
function placesOf(pattern: MatchText, from: number, to: number, index: GramIndex): number[] {
  const { codes } = pattern;
  const grams: { at: number; count: number }[] = [];
  for (let at = from; at + 1 < to; at++) {
    const count = index.countOf(codes, at);
    if (count > 0) grams.push({ at, count });
  }
  grams.sort((a, b) => a.count - b.count);
  const votes = new Map<number, number>();
  let left = MOST_VOTES;
  for (const { at, count } of grams) {
    if (count > left) break;
    left -= count;
    for (const place of index.placesOf(codes, at)) {
      const bucket = (place - at + to) >> BUCKET_BITS;
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const both = [...votes].map(([bucket, count]) => ({ bucket, count: count + (votes.get(bucket + 1) ?? 0) }));
  both.sort((a, b) => b.count - a.count);
  const least = Math.max(FEWEST_VOTES, (both[0]?.count ?? 0) * WORTH_A_LOOK);
  const taken: number[] = [];
  for (const { bucket, count } of both) {
    if (count < least || taken.length === MOST_WINDOWS) break;
    if (taken.every((other) => Math.abs(other - bucket) > 1)) taken.push(bucket);
  }
  return taken.map((bucket) => bucket * BUCKET + BUCKET - to);
}

const LOST = /[\ue000-\ue1ff]/;

function hasLost(text: string): boolean {
  return LOST.test(text);
}

/** Lost characters as those of the quote that they may be. */
function withLostRead(text: string, quote: Uint16Array): string {
  return text.replace(/[\ue000-\ue1ff]/g, (lost) => {
    const code = charactersReadAs(lost.charCodeAt(0)).find((one) => quote.includes(one));
    return code === undefined ? lost : String.fromCharCode(code);
  });
}

/** The likest stretches to `quote` about the place where it is expected. */
function look(text: MatchText, quote: Uint16Array, at: number, bound: number): Candidate[] {
  const slack = bound + 2 * BUCKET;
  const { length } = text.codes;
  const from = Math.min(length, Math.max(0, at - slack));
  const there = mask(text.codes, from, Math.min(length, Math.max(from, at + quote.length + slack)));
  const readable = hasLost(there.text) ? withLostRead(there.text, quote) : there.text;
  const wanted = mask(quote, 0, quote.length);
  const found = search(readable, wanted.text, Math.min(bound, wanted.text.length - 1));
  return found
    .slice(0, MOST_ALIKE)
    .flatMap(({ start, end, errors }) =>
      end > start ? [{ start: there.offsets[start] as number, end: there.offsets[end] as number, errors }] : [],
    );
}

function looks(text: MatchText, quote: Uint16Array, places: readonly number[], offset: number): Candidate[] {
  const bound = errorBound(mask(quote, 0, quote.length).text.length);
  return places.flatMap((place) => look(text, quote, place + offset, bound));
}

/** Candidates for the passage, without order; the same stretch only once. */
export function candidatesFor(
  { text: own, start, end, quote }: Pattern,
  text: MatchText,
  index: GramIndex,
): Candidate[] {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(own.codes.length, end + CONTEXT);
  let found: Candidate[];
  if (quote.length <= 2 * PIECE) {
    found = looks(text, quote, placesOf(own, from, to, index), start);
  } else {
    const heads = looks(text, quote.subarray(0, PIECE), placesOf(own, from, start + PIECE, index), start);
    const tails = looks(text, quote.subarray(-PIECE), placesOf(own, end - PIECE, to, index), end - PIECE);
    found = heads.flatMap((head) => {
      const wanted = head.start + quote.length;
      const slack = Math.min(quote.length / 2, errorBound(quote.length) * 2);
      const near = tails.filter((tail) => tail.start >= head.end && Math.abs(tail.end - wanted) <= slack);
      near.sort((a, b) => Math.abs(a.end - wanted) - Math.abs(b.end - wanted));
      return near.slice(0, 1).map((tail) => ({ start: head.start, end: tail.end, errors: head.errors + tail.errors }));
    });
  }
  const once = new Map(found.map((one) => [`${one.start} ${one.end}`, one]));
  return [...once.values()];
}
