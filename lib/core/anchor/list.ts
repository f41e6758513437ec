/** Does a passage stand among look-alikes: the lines of a list, the rows of a table? */
import type { Span } from '../types';
import { mask } from './masked';
import type { MatchText } from './match-text';
import type { Pattern } from './pattern';

/** Share of pairs of units that two blocks have in common when they are lines of one list. */
const ALIKE = 0.45;
/** Longer blocks are compared by their beginnings. */
const MOST = 160;
/** Blocks on either side that are compared: lists may have something between their lines. */
const NEIGHBOURS = 2;

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function isAlike(one: string, other: string): boolean {
  const most = Math.max(one.length, other.length) - 1;
  const least = Math.min(one.length, other.length) - 1;
  if (least < 2 || (2 * least) / (least + most) < ALIKE) return false;
  const pairs = pairsOf(one);
  let shared = 0;
  for (const [pair, count] of pairsOf(other)) shared += Math.min(count, pairs.get(pair) ?? 0);
  return (2 * shared) / (least + most) >= ALIKE;
}

function blockText(text: MatchText, start: number, end: number): string {
  return mask(text.codes, start, Math.min(end, start + MOST)).text;
}

/** So many units of a block that is cut by the end of the context tell which it is. */
const FEWEST = 6;
const ENOUGH = 16;

function equal(one: Uint16Array, other: Uint16Array): boolean {
  return one.length === other.length && one.every((code, at) => code === other[at]);
}

/** Is the stretch's block the one that stood before or behind the kept passage's? */
function wasNeighbour({ text: own, start, end }: Pattern, text: MatchText, span: Span): boolean {
  const from = own.blockStart(start);
  const before = own.codes.subarray(Math.max(0, own.blockStart(from - 1), from - ENOUGH), from);
  const blockEnd = text.blockEnd(span.end);
  if (before.length >= FEWEST && equal(before, text.codes.subarray(Math.max(0, blockEnd - before.length), blockEnd)))
    return true;
  const to = own.blockEnd(end);
  const behind = own.codes.subarray(to, Math.min(to + ENOUGH, own.blockEnd(to + 1)));
  const blockStart = text.blockStart(span.start);
  return behind.length >= FEWEST && equal(behind, text.codes.subarray(blockStart, blockStart + behind.length));
}

/** Does it stand beside blocks that look like its own? */
function standsInList(text: MatchText, span: Span): boolean {
  let start = text.blockStart(span.start);
  const first = blockText(text, start, text.blockEnd(span.start + 1));
  for (let turn = 0; turn < NEIGHBOURS && start > 0; turn++) {
    const before = text.blockStart(start - 1);
    if (isAlike(first, blockText(text, before, start))) return true;
    start = before;
  }
  let end = text.blockEnd(span.end);
  const last = blockText(text, text.blockStart(span.end - 1), end);
  for (let turn = 0; turn < NEIGHBOURS && end < text.codes.length; turn++) {
    const behind = text.blockEnd(end + 1);
    if (isAlike(last, blockText(text, end, behind))) return true;
    end = behind;
  }
  return false;
}

export function isAmongLookAlikes(pattern: Pattern, text: MatchText, span: Span): boolean {
  return wasNeighbour(pattern, text, span) || standsInList(text, span);
}
