/** What has changed in a passage, for readers: whole figures, and what has gone and come between what is the same. */
import { BLOCK_BREAK } from '../text/characters';
import type { Edit, Span } from '../types';
import { counterpart, type Hunk, hunksOf, isTouched, mergeHunks, overlaps, widened } from './hunks';
import type { DiffPiece, FigureChange, KeptChange } from './types';

/** A passage as it stands in the page. Offsets count in `text`. */
export interface PassageNow {
  text: string;
  edits: readonly Edit[];
  figures: readonly Span[];
}

/** A passage as it was kept. Offsets count in `text`. */
export interface PassageWas {
  text: string;
  figures: readonly Span[];
}

/** The figures' places in the old text as it follows from the edits, which may hold other noise than the kept one. */
function figuresIn(old: string, { text, figures }: PassageWas): Span[] {
  if (old === text) return [...figures];
  let from = 0;
  return figures.flatMap(({ start, end }) => {
    const figure = text.slice(start, end);
    const at = old.indexOf(figure, from);
    if (at < 0) return [];
    from = at + figure.length;
    return [{ start: at, end: from }];
  });
}

/** Figures that stand in each other's place: one or more of the old text, one or more of the new. */
interface Group {
  was: Span[];
  now: Span[];
}

function groupsOf(was: readonly Span[], now: readonly Span[], hunks: readonly Hunk[]): Group[] {
  const groups: Group[] = was.map((figure) => {
    const place = counterpart(figure, hunks, 'was');
    return { was: [figure], now: now.filter((one) => overlaps(one, place)) };
  });
  const joined: Group[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last?.now.some((one) => group.now.includes(one))) {
      last.was.push(...group.was);
      last.now = now.filter((one) => last.now.includes(one) || group.now.includes(one));
    } else joined.push(group);
  }
  const met = new Set(joined.flatMap((group) => group.now));
  return [...joined, ...now.filter((one) => !met.has(one)).map((one) => ({ was: [], now: [one] }))];
}

/** A new figure of which no old one is known: what stood in its place, if part of it is the same, or it was a figure. */
function unknownBefore(figure: Span, hunks: readonly Hunk[]): Span | undefined {
  const around = hunks.find(({ now }) => now.start <= figure.start && now.end >= figure.end);
  if (!around) return counterpart(figure, hunks, 'now');
  return around.figure && around.was.start < around.was.end ? around.was : undefined;
}

interface Pair {
  was?: Span;
  now?: Span;
}

function pairsOf({ was, now }: Group, hunks: readonly Hunk[], isKnown: boolean): Pair[] {
  if (was.length === now.length) return was.map((one, index) => ({ was: one, now: now[index] as Span }));
  if (was.length === 0) {
    return now.flatMap((one) => {
      const before = unknownBefore(one, hunks);
      if (before) return [{ was: before, now: one }];
      // Without the old figures it cannot be told whether it stands in the place of one.
      return isKnown ? [{ now: one }] : [];
    });
  }
  return [...was.map((one) => ({ was: one })), ...now.map((one) => ({ now: one }))];
}

const shown = (text: string): string => text.replaceAll(BLOCK_BREAK, '\n');

/**
 * What has changed between a passage as it was kept and as it stands now. A figure that has changed is shown whole:
 * 50万元 → 60万元, not 5 → 6.
 */
export function changeOf(now: PassageNow, kept: PassageWas): KeptChange {
  const { was, hunks } = hunksOf(now.text, now.edits);
  const isTouching = (pair: Pair): boolean =>
    hunks.some((hunk) => (pair.was && isTouched(pair.was, hunk.was)) || (pair.now && isTouched(pair.now, hunk.now)));
  const textOf = (text: string, span: Span | undefined): string => (span ? text.slice(span.start, span.end) : '');
  // A figure that no edit reaches stands as it was: a long passage has thousands of those.
  const reached = (figures: readonly Span[], side: 'was' | 'now'): Span[] =>
    figures.filter((one) => hunks.some((hunk) => hunk[side].start <= one.end && hunk[side].end >= one.start));
  const pairs = groupsOf(reached(figuresIn(was, kept), 'was'), reached(now.figures, 'now'), hunks)
    .flatMap((group) => pairsOf(group, hunks, kept.figures.length > 0))
    .filter((pair) => isTouching(pair) && textOf(was, pair.was) !== textOf(now.text, pair.now));
  const figures: FigureChange[] = pairs.map((pair) => ({
    was: shown(textOf(was, pair.was)),
    now: shown(textOf(now.text, pair.now)),
  }));
  const whole = pairs.flatMap(({ was: old, now: fresh }) =>
    old && fresh ? [widened({ was: old, now: fresh }, hunks)] : [],
  );
  return { pieces: piecesOf(was, now.text, mergeHunks([...hunks, ...whole])), figures };
}

function piecesOf(was: string, now: string, hunks: readonly Hunk[]): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece['kind'], text: string): void => {
    if (text !== '') pieces.push({ kind, text: shown(text) });
  };
  let at = 0;
  for (const hunk of hunks) {
    add('same', now.slice(at, hunk.now.start));
    add('gone', was.slice(hunk.was.start, hunk.was.end));
    add('come', now.slice(hunk.now.start, hunk.now.end));
    at = hunk.now.end;
  }
  add('same', now.slice(at));
  return pieces;
}
