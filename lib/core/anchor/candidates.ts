/**
 * Where in a text an edited passage may stand: pairs of code units that passage and context share with it vote for
 * places; at those with most votes the approximate matcher looks.
 */
import search from 'approx-string-match';
import { charactersReadAs } from '../text/glosses';
import type { Span } from '../types';
import type { GramIndex } from './gram-index';
import { type Masked, mask } from './masked';
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
/** Long stretches are compared unit by unit: so many at the most. */
const MOST_LONG = 3;
/** Stretches of one place with as few errors. */
const MOST_ALIKE = 4;
const WORSE = 1.5;
const RIVALS = 2;

/** Edits that a passage of so many units may have had: one in a short one, a fifth of a long one. */
export function errorBound(length: number): number {
  if (length <= SHORT) return Math.min(SHORT_ERRORS, length - 1);
  return Math.min(MOST_ERRORS, Math.max(SHORT_ERRORS + 1, Math.floor(length * ERROR_SHARE)));
}

/** Where offset 0 of `pattern` would stand for `codes[from, to)` to share most pairs with the text; most first. */
function placesOf({ codes }: MatchText, from: number, to: number, index: GramIndex, length: number): number[] {
  const counts = new Uint32Array(Math.max(0, to - from - 1));
  for (let at = 0; at < counts.length; at++) counts[at] = index.countOf(codes, from + at);
  const rarestFirst = counts.map((_, at) => at).sort((a, b) => (counts[a] as number) - (counts[b] as number));
  const votes = new Uint16Array(((length + to) >> BUCKET_BITS) + 2);
  let left = MOST_VOTES;
  for (const at of rarestFirst) {
    left -= counts[at] as number;
    if (left < 0) break;
    const shift = to - from - at;
    for (const place of index.placesOf(codes, from + at)) {
      const bucket = (place + shift) >> BUCKET_BITS;
      votes[bucket] = (votes[bucket] as number) + 1;
    }
  }
  // A passage may lie across the border of two buckets.
  let most = 0;
  for (let bucket = 0; bucket + 1 < votes.length; bucket++) {
    const both = (votes[bucket] as number) + (votes[bucket + 1] as number);
    votes[bucket] = both;
    if (both > most) most = both;
  }
  const least = Math.max(FEWEST_VOTES, most * WORTH_A_LOOK);
  const worth: number[] = [];
  for (let bucket = 0; bucket < votes.length; bucket++) if ((votes[bucket] as number) >= least) worth.push(bucket);
  worth.sort((a, b) => (votes[b] as number) - (votes[a] as number));
  const taken: number[] = [];
  for (const bucket of worth) {
    if (taken.length === MOST_WINDOWS) break;
    if (taken.every((other) => Math.abs(other - bucket) > 1)) taken.push(bucket);
  }
  return taken.map((bucket) => bucket * BUCKET + BUCKET - to);
}

const LOST = /[\ue000-\ue1ff]/;

function hasLost(text: string): boolean {
  return LOST.test(text);
}

/** Lost characters as those of the quote that they may be. */
function withLostRead(text: string, quote: string): string {
  return text.replace(/[\ue000-\ue1ff]/g, (lost) => {
    const code = charactersReadAs(lost.charCodeAt(0)).find((one) => quote.includes(String.fromCharCode(one)));
    return code === undefined ? lost : String.fromCharCode(code);
  });
}

/** The likest stretches to `quote` about the place where it is expected. */
function look(text: MatchText, quote: Masked, length: number, at: number, bound: number): Candidate[] {
  const slack = bound + 2 * BUCKET;
  const all = text.codes.length;
  const from = Math.min(all, Math.max(0, at - slack));
  const there = mask(text.codes, from, Math.min(all, Math.max(from, at + length + slack)));
  const readable = hasLost(there.text) ? withLostRead(there.text, quote.text) : there.text;
  const found = search(readable, quote.text, bound);
  return found
    .slice(0, MOST_ALIKE)
    .flatMap(({ start, end, errors }) =>
      end > start ? [{ start: there.offsets[start] as number, end: there.offsets[end] as number, errors }] : [],
    );
}

/** Looks at the places in turn. What is much worse than the best so far is neither the passage nor its rival. */
function looks(text: MatchText, quote: Uint16Array, places: readonly number[], offset: number): Candidate[] {
  const wanted = mask(quote, 0, quote.length);
  let bound = Math.min(errorBound(wanted.text.length), wanted.text.length - 1);
  return places.flatMap((place) => {
    const found = look(text, wanted, quote.length, place + offset, bound);
    if (found[0]) bound = Math.min(bound, Math.floor(found[0].errors * WORSE) + RIVALS);
    return found;
  });
}

/** Candidates for the passage, without order; the same stretch only once. */
export function candidatesFor(
  { text: own, start, end, quote }: Pattern,
  text: MatchText,
  index: GramIndex,
): Candidate[] {
  const { length } = text.codes;
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(own.codes.length, end + CONTEXT);
  let found: Candidate[];
  if (quote.length <= 2 * PIECE) {
    found = looks(text, quote, placesOf(own, from, to, index, length), start);
  } else {
    const heads = looks(text, quote.subarray(0, PIECE), placesOf(own, from, start + PIECE, index, length), start);
    const tails = looks(text, quote.subarray(-PIECE), placesOf(own, end - PIECE, to, index, length), end - PIECE);
    found = heads.flatMap((head) => {
      const wanted = head.start + quote.length;
      const slack = Math.min(quote.length / 2, errorBound(quote.length) * 2);
      const near = tails.filter((tail) => tail.start >= head.end && Math.abs(tail.end - wanted) <= slack);
      near.sort((a, b) => Math.abs(a.end - wanted) - Math.abs(b.end - wanted));
      return near.slice(0, 1).map((tail) => ({ start: head.start, end: tail.end, errors: head.errors + tail.errors }));
    });
    found.sort((a, b) => a.errors - b.errors);
    found.splice(MOST_LONG);
  }
  const once = new Map(found.map((one) => [`${one.start} ${one.end}`, one]));
  return [...once.values()];
}
