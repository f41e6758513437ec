/** Changes as the reader is shown them: whole figures, in the raw texts. */
import { scan } from '../figures/scan';
import { Source } from '../figures/source';
import { fold } from '../text/fold';
import type { Edit, Span } from '../types';
import type { Change } from './alignment';
import type { MatchText } from './match-text';

/** Raw units on either side of a change that are read for its figure. */
const REACH = 40;
const NUMERAL = /[\d０-９一二三四五六七八九十百千万亿兩两萬億零〇半几幾%％]/;

/** The figures that touch a span of codes, as one span of codes; undefined where none does. */
function figureAbout(text: MatchText, { start, end }: Span): Span | undefined {
  const raw = text.toRaw({ start: Math.max(0, start - 1), end: Math.min(text.codes.length, end + 1) });
  if (!NUMERAL.test(text.raw.slice(raw.start, raw.end))) return undefined;
  const from = Math.max(0, raw.start - REACH);
  const folded = fold(text.raw.slice(from, raw.end + REACH));
  let found: Span | undefined;
  for (const figure of scan(new Source(folded), [])) {
    const { start: first, end: last } = folded.toRawSpan(figure);
    const span = { start: text.fromRaw(first + from), end: text.fromRaw(last + from) };
    const touches = end > start ? span.start < end && span.end > start : span.start < start && span.end > end;
    if (touches) found = found ? { start: found.start, end: span.end } : span;
  }
  return found;
}

interface Widened extends Change {
  figure: boolean;
}

/** Grown over the figures at it; what lies beside a change is the same in both texts, so both grow alike. */
function widened({ was, now }: Change, own: MatchText, text: MatchText): Widened {
  const old = figureAbout(own, was);
  const recent = figureAbout(text, now);
  if (!old && !recent) return { was, now, figure: false };
  const left = Math.max(0, old ? was.start - old.start : 0, recent ? now.start - recent.start : 0);
  const right = Math.max(0, old ? old.end - was.end : 0, recent ? recent.end - now.end : 0);
  return {
    was: { start: was.start - left, end: was.end + right },
    now: { start: now.start - left, end: now.end + right },
    figure: true,
  };
}

/**
 * `wasSpan` and `nowSpan` are the passage in the codes of its kept text and of the text as it is now: nothing grows
 * out of them.
 */
export function editsOf(
  changes: readonly Change[],
  own: MatchText,
  wasSpan: Span,
  text: MatchText,
  nowSpan: Span,
): Edit[] {
  const merged: Widened[] = [];
  for (const change of changes) {
    const next = widened(change, own, text);
    const cutLeft = Math.max(0, wasSpan.start - next.was.start, nowSpan.start - next.now.start);
    const cutRight = Math.max(0, next.was.end - wasSpan.end, next.now.end - nowSpan.end);
    next.was = { start: next.was.start + cutLeft, end: next.was.end - cutRight };
    next.now = { start: next.now.start + cutLeft, end: next.now.end - cutRight };
    const last = merged.at(-1);
    if (last && (next.was.start < last.was.end || next.now.start < last.now.end)) {
      last.was = { start: Math.min(last.was.start, next.was.start), end: Math.max(last.was.end, next.was.end) };
      last.now = { start: Math.min(last.now.start, next.now.start), end: Math.max(last.now.end, next.now.end) };
      last.figure ||= next.figure;
    } else merged.push(next);
  }
  return merged.map(({ was, now, figure }) => {
    const old = own.toRaw(was);
    const edit: Edit = { at: text.toRaw(now), was: was.end > was.start ? own.raw.slice(old.start, old.end) : '' };
    return figure ? { ...edit, figure } : edit;
  });
}
