/** How far what stands about a candidate says that it is the passage. */
import type { Span } from '../types';
import { isDigit, type MatchText } from './match-text';
import type { Pattern } from './pattern';
import { compareSide, type Side } from './side';

export interface Evidence {
  left: Side;
  right: Side;
  /** 0 to 1: how far the context on that side is what it was. */
  before: number;
  after: number;
  /** Beside it in its own block stands another word of a level, rank or kind. */
  otherWord: boolean;
  /** Beside it in its own block stands another number. */
  otherNumber: boolean;
}

/** Nearest units of the context by which text is known to have come between. */
const TELLING = 12;
/** What no context is worth; a few units of it add a little. */
const LITTLE_CONTEXT = 0.5;
/** What context is worth that stands no longer beside the passage, but not far away. */
export const PUSHED_TRUST = 0.6;
/** How far, in code units, the context may have been pushed away. */
const PUSHED = 800;
/** A block's own units beside the passage that tell as much as the whole context, when all of them are there. */
const OWN = 6;
const FEW_OWN = 3;
/** Edits that one word or number takes. */
const ONE_WORD = 3;

/** The passage's own context, pushed away by what has come between. */
function isPushed(pattern: Pattern, text: MatchText, at: number, step: 1 | -1, own: number): boolean {
  const { codes } = pattern.text;
  const border = step > 0 ? pattern.end + own : pattern.start - own;
  const wanted =
    step > 0 ? codes.subarray(border, border + TELLING) : codes.subarray(Math.max(0, border - TELLING), border);
  if (wanted.length < TELLING) return false;
  const from = step > 0 ? at : Math.max(0, at - PUSHED);
  const to = Math.min(text.codes.length, step > 0 ? at + PUSHED : at) - TELLING;
  for (let start = from; start <= to; start++) {
    let same = 0;
    while (same < TELLING && text.codes[start + same] === wanted[same]) same++;
    if (same === TELLING) return true;
  }
  return false;
}

/** Weighs the whole context, the nearest of it and how far it agrees without a break. */
function trust(side: Side, pushed: () => boolean): number {
  // At the text's edge little or nothing speaks for it or against it.
  if (side.length === 0) return LITTLE_CONTEXT;
  if (side.run === side.length) return Math.min(1, LITTLE_CONTEXT + side.length * 0.04);
  const runs = Math.min(side.run, 8) / 8;
  let trusted = 0.45 * side.agreement + 0.35 * side.near + 0.2 * runs - 0.08 * Math.min(4, side.mismatches);
  if (side.keepsBlock) {
    trusted = Math.max(trusted, side.inBlock >= OWN ? 0.8 : side.inBlock >= FEW_OWN ? 0.6 : 0.35);
    if (trusted < PUSHED_TRUST && pushed()) trusted = PUSHED_TRUST;
  }
  if (side.otherNumber) trusted *= 0.7;
  if (side.otherWord) trusted = Math.min(trusted, 0.2);
  return Math.max(0, trusted);
}

export function evidenceFor(pattern: Pattern, text: MatchText, { start, end }: Span): Evidence {
  const left = compareSide(pattern, text, start, -1);
  const right = compareSide(pattern, text, end, 1);
  return {
    left,
    right,
    before: trust(left, () => isPushed(pattern, text, start, -1, left.inBlock)),
    after: trust(right, () => isPushed(pattern, text, end, 1, right.inBlock)),
    otherWord: left.otherWord || right.otherWord,
    otherNumber: left.otherNumber || right.otherNumber,
  };
}

/**
 * Is what stands about it in its own block just what it was, or all that stands about it but one word or number on one
 * side? Among look-alikes that is all that tells them apart.
 */
export function isUnaltered({ left, right }: Evidence): boolean {
  if (left.ownErrors + right.ownErrors === 0) return true;
  const isOneWord = left.ownErrors + right.ownErrors <= ONE_WORD && left.mismatches + right.mismatches <= 1;
  return isOneWord && left.farErrors + right.farErrors === 0 && (left.ownErrors === 0 || right.ownErrors === 0);
}

/** Would a number be cut by the borders that is whole in the kept passage? */
export function cutsNumber(pattern: Pattern, text: MatchText, { start, end }: Span): boolean {
  return (
    (cutsAt(text.codes, start) && !cutsAt(pattern.text.codes, pattern.start)) ||
    (cutsAt(text.codes, end) && !cutsAt(pattern.text.codes, pattern.end))
  );
}

const DOT = 0x2e;
const COMMA = 0x2c;

function cutsAt(codes: Uint16Array, at: number): boolean {
  const isMark = (code: number | undefined) => code === DOT || code === COMMA;
  const before = codes[at - 1] ?? 0;
  const behind = codes[at] ?? 0;
  if (isDigit(before) && isDigit(behind)) return true;
  if (isMark(before) && isDigit(behind)) return isDigit(codes[at - 2] ?? 0);
  return isDigit(before) && isMark(behind) && isDigit(codes[at + 1] ?? 0);
}
