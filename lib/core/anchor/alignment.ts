/** What has changed between a kept passage and where it stands now, token by token. */
import { diffArrays } from 'diff';
import { same } from '../figures/source';
import { isLost } from '../text/fold';
import type { Span } from '../types';
import { isDigit, isLatin } from './match-text';
import { numberEnd } from './telling';

/** Spans of codes that differ: of the kept passage, and of the text as it is now. Either may be empty. */
export interface Change {
  was: Span;
  now: Span;
}

/** More tokens than this may not come and go: the passage is another one. */
const MOST_EDITS = 320;

type Key = number | string;

interface Tokens {
  keys: Key[];
  /** Where each begins, and, last, where the span ends. */
  starts: number[];
}

/** Numbers and Latin words whole, all else unit by unit. */
function tokensOf(codes: Uint16Array, { start, end }: Span): Tokens {
  const keys: Key[] = [];
  const starts: number[] = [];
  for (let at = start; at < end; ) {
    const code = codes[at] as number;
    let next = at + 1;
    if (isDigit(code)) next = numberEnd(codes, at, end);
    else if (isLatin(code)) while (next < end && isLatin(codes[next] as number)) next++;
    keys.push(next === at + 1 ? code : String.fromCharCode(...codes.subarray(at, Math.min(next, at + 256))));
    starts.push(at);
    at = next;
  }
  starts.push(end);
  return { keys, starts };
}

/** A lost character is whichever may be read like it. */
function isSame(one: Key, other: Key): boolean {
  if (one === other) return true;
  if (typeof one === 'string' || typeof other === 'string') return false;
  return isLost(one) ? same(one, other) : isLost(other) && same(other, one);
}

/** The changes in order; undefined where there are too many. */
export function changesBetween(was: Uint16Array, wasSpan: Span, now: Uint16Array, nowSpan: Span): Change[] | undefined {
  const before = tokensOf(was, wasSpan);
  const after = tokensOf(now, nowSpan);
  const parts = diffArrays(before.keys, after.keys, { comparator: isSame, maxEditLength: MOST_EDITS });
  if (!parts) return undefined;
  const changes: Change[] = [];
  let old = 0;
  let recent = 0;
  let open: Change | undefined;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      open = undefined;
      old += count;
      recent += count;
      continue;
    }
    if (!open) {
      const from = before.starts[old] as number;
      const to = after.starts[recent] as number;
      open = { was: { start: from, end: from }, now: { start: to, end: to } };
      changes.push(open);
    }
    if (removed) {
      old += count;
      open.was.end = before.starts[old] as number;
    } else {
      recent += count;
      open.now.end = after.starts[recent] as number;
    }
  }
  return changes;
}
