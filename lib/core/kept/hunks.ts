/** The differences between a passage as it was and as it is, each with its place in both. */
import type { Edit, Span } from '../types';

/** A difference: `was` in the old text, `now` in the new one; either may be empty. */
export interface Hunk {
  was: Span;
  now: Span;
  /** The locator knows it as a figure that has changed. */
  figure?: boolean;
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

/** Whether something happens to a span: it is overlapped, or something has come or gone strictly inside. */
export function isTouched(span: Span, change: Span): boolean {
  if (change.start < change.end) return overlaps(span, change);
  return span.start < change.start && change.start < span.end;
}

/** The old text and the differences, from the new text and what stood in the place of its edited parts. */
export function hunksOf(now: string, edits: readonly Edit[]): { was: string; hunks: Hunk[] } {
  const hunks: Hunk[] = [];
  let was = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.at.start - b.at.start)) {
    const start = Math.max(at, Math.min(edit.at.start, now.length));
    const end = Math.max(start, Math.min(edit.at.end, now.length));
    was += now.slice(at, start);
    const old = { start: was.length, end: was.length + edit.was.length };
    hunks.push({ was: old, now: { start, end }, ...(edit.figure ? { figure: true } : {}) });
    was += edit.was;
    at = end;
  }
  return { was: was + now.slice(at), hunks };
}

type Side = 'was' | 'now';

function startIn(at: number, hunks: readonly Hunk[], from: Side, to: Side): number {
  let shift = 0;
  for (const hunk of hunks) {
    if (hunk[from].start > at) break;
    if (hunk[from].end >= at) return hunk[to].start;
    shift = hunk[to].end - hunk[from].end;
  }
  return at + shift;
}

function endIn(at: number, hunks: readonly Hunk[], from: Side, to: Side): number {
  let end = at;
  for (const hunk of hunks) {
    if (hunk[from].start > at) break;
    end = hunk[from].end >= at ? hunk[to].end : at + hunk[to].end - hunk[from].end;
  }
  return end;
}

/** What a span of one side is on the other, the differences that it overlaps or touches included. */
export function counterpart({ start, end }: Span, hunks: readonly Hunk[], from: Side): Span {
  const to = from === 'was' ? 'now' : 'was';
  return { start: startIn(start, hunks, from, to), end: endIn(end, hunks, from, to) };
}

const union = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});

/** Widens a pair of spans until each is just what stands in the place of the other. */
export function widened({ was, now }: Hunk, hunks: readonly Hunk[]): Hunk {
  const wider = union(was, counterpart(now, hunks, 'now'));
  const after = union(now, counterpart(wider, hunks, 'was'));
  const isSettled =
    wider.start === was.start && wider.end === was.end && after.start === now.start && after.end === now.end;
  return isSettled ? { was, now } : widened({ was: wider, now: after }, hunks);
}

/** Joins differences that overlap or touch. */
export function mergeHunks(hunks: readonly Hunk[]): Hunk[] {
  const merged: Hunk[] = [];
  for (const hunk of [...hunks].sort((a, b) => a.now.start - b.now.start || a.was.start - b.was.start)) {
    const last = merged.at(-1);
    if (!last || hunk.now.start > last.now.end || hunk.was.start > last.was.end) {
      merged.push({ was: { ...hunk.was }, now: { ...hunk.now } });
      continue;
    }
    last.was = union(last.was, hunk.was);
    last.now = union(last.now, hunk.now);
  }
  return merged;
}
