/** The kinds of edits, each a passage of an article and what becomes of it. */
import { BLOCK_BREAK } from '@/lib/core/text/characters';
import type { Span } from '@/lib/core/types';
import type { Article } from './articles';
import { blocksOf, convertAll, deleteBlock, insertBlock, type Marked, moveBlock, replace } from './edit';
import { CLAUSES, PARAGRAPHS, PHRASES } from './inserts';
import * as noise from './noise';
import {
  AMOUNT,
  amounts,
  blockAround,
  cells,
  clauses,
  lines,
  lookAlikesOf,
  often,
  once,
  rows,
  stretches,
} from './passages';
import type { Random } from './random';

/** What has become of a kept passage. */
export interface Made {
  /** The text in which it was kept. */
  kept: string;
  passage: Span;
  now: Marked;
  /** As Location's; nothing is asked where the edit may be read either way. */
  status?: 'exact' | 'changed';
  /** Who refuses is right as well: nothing but its old place tells the passage from others. */
  mayRefuse?: boolean;
  /** The figure that has been revised in the passage. */
  revised?: { was: string; now: string };
}

export type Kind = (article: Article, random: Random) => Made | undefined;

type Choose = (text: string) => Span[];

function chosen(text: string, random: Random, ...choices: Choose[]): Span | undefined {
  const spans = random.pick(choices)(text);
  return spans.length > 0 ? random.pick(spans) : undefined;
}

const ANY: Choose[] = [lines, clauses, clauses, stretches, cells, amounts];

/** The passage stays as it is, the page about it changes. */
function around(choices: Choose[], change: (marked: Marked, random: Random) => Marked | undefined): Kind {
  return ({ text }, random) => {
    const passage = chosen(text, random, ...choices);
    const now = passage && change({ text, passage }, random);
    return now && passage && { kept: text, passage, now, status: 'exact' };
  };
}

function touches({ passage }: Marked, span: Span): boolean {
  return passage !== null && span.start <= passage.end && span.end >= passage.start;
}

function pickBlock(marked: Marked, random: Random, side: 'before' | 'after' | 'any'): Span | undefined {
  const { text, passage } = marked;
  const fit = blocksOf(text).filter((block) => {
    if (touches(marked, block)) return false;
    if (side === 'any' || !passage) return true;
    return side === 'before' ? block.end <= passage.start : block.start >= passage.end;
  });
  return fit.length > 0 ? random.pick(fit) : undefined;
}

/** Text before, behind, or just at the passage. */
function inserted(side: 'before' | 'after' | 'next'): (marked: Marked, random: Random) => Marked | undefined {
  return (marked, random) => {
    const { passage } = marked;
    if (!passage) return undefined;
    if (side === 'next') {
      const inFront = random.next() < 0.5;
      const piece = random.pick(inFront ? CLAUSES : PHRASES);
      const at = inFront ? passage.start : passage.end;
      return replace(marked, { start: at, end: at }, piece);
    }
    const block = pickBlock(marked, random, side);
    return (
      block &&
      insertBlock(marked, block.start, random.shuffled(PARAGRAPHS).slice(0, random.between(1, 4)).join(BLOCK_BREAK))
    );
  };
}

function deleted(side: 'before' | 'after'): (marked: Marked, random: Random) => Marked | undefined {
  return (marked, random) => {
    const block = pickBlock(marked, random, side);
    return block && deleteBlock(marked, block);
  };
}

/** Another paragraph goes elsewhere. */
function othersMoved(marked: Marked, random: Random): Marked | undefined {
  const block = pickBlock(marked, random, 'any');
  const target = pickBlock(marked, random, 'any');
  return block && target && block.start !== target.start ? moveBlock(marked, block, target.start) : undefined;
}

/** The paragraph of the passage goes elsewhere. */
function selfMoved(marked: Marked, random: Random): Marked | undefined {
  if (!marked.passage) return undefined;
  const block = blockAround(marked.text, marked.passage);
  const target = pickBlock(marked, random, 'any');
  const fits = target && block.end >= marked.passage.end && target.start !== block.start;
  return fits ? moveBlock(marked, block, target.start) : undefined;
}

function amountsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(AMOUNT)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Another amount in the same spelling. */
export function revise(amount: string, random: Random): string {
  const number = amount.match(/^[\d,. ]*\d/)?.[0] ?? '';
  const factor = random.pick([0.5, 0.8, 1.2, 1.5, 2]);
  const digits = (number.split('.')[1] ?? '').length;
  const value = Number(number.replace(/[, ]/g, ''));
  const scaled = (value * factor).toFixed(digits);
  const revised = scaled === number || Number(scaled) === value ? (value + 1).toFixed(digits) : scaled;
  const grouped = /[, ]\d{3}/.test(number)
    ? revised.replace(/\B(?=(\d{3})+$)/g, number.includes(',') ? ',' : ' ')
    : revised;
  return grouped + amount.slice(number.length);
}

/** An amount inside the passage changes. */
function revised(choices: Choose[]): Kind {
  return ({ text }, random) => {
    const passage = chosen(text, random, ...choices);
    const inside = passage ? amountsIn(text, passage) : [];
    if (!passage || inside.length === 0) return undefined;
    const amount = random.pick(inside);
    const was = text.slice(amount.start, amount.end);
    const now = revise(was, random);
    const alike = lookAlikesOf(text, blockAround(text, passage)).length > 0;
    const whole = passage.end - passage.start >= 12 && blockAround(text, passage).start === passage.start;
    return {
      kept: text,
      passage,
      now: replace({ text, passage }, amount, now),
      status: 'changed',
      // A part of a line in a list is told by its line's label alone.
      mayRefuse: alike && !whole,
      revised: { was, now },
    };
  };
}

/** Words come, go or are exchanged inside the passage. */
function reworded({ text }: Article, random: Random): Made | undefined {
  const passage = chosen(text, random, lines, lines, clauses, stretches);
  if (!passage || passage.end - passage.start < 18) return undefined;
  const at = random.between(passage.start + 3, passage.end - 6);
  const room = Math.max(1, Math.min(4, Math.floor((passage.end - passage.start) * 0.08)));
  const span = { start: at, end: at + random.between(0, room) };
  if (/[\d\u2029]/.test(text.slice(span.start - 1, span.end + 1))) return undefined;
  const by = span.end > span.start && random.next() < 0.5 ? '' : random.pick(PHRASES).slice(0, room);
  if (by === text.slice(span.start, span.end)) return undefined;
  return {
    kept: text,
    passage,
    now: replace({ text, passage }, span, by),
    status: 'changed',
    // One word is what sets the lines of a list apart.
    mayRefuse: lookAlikesOf(text, blockAround(text, passage)).length > 0,
  };
}

/** A sentence's clause more or less in a long passage. */
function rebuilt({ text }: Article, random: Random): Made | undefined {
  const passage = chosen(text, random, lines, stretches);
  if (!passage || passage.end - passage.start < 60) return undefined;
  const commas = [...text.slice(passage.start, passage.end - 8).matchAll(/，/g)].map(
    ({ index }) => passage.start + index + 1,
  );
  if (commas.length === 0) return undefined;
  const at = random.pick(commas);
  return {
    kept: text,
    passage,
    now: replace({ text, passage }, { start: at, end: at }, random.pick(CLAUSES)),
    status: 'changed',
    mayRefuse: lookAlikesOf(text, blockAround(text, passage)).length > 0,
  };
}

const PARTS: Choose[] = [
  (text) => withLookAlikes(text, lines(text)),
  (text) => withLookAlikes(text, clauses(text)),
  (text) => withLookAlikes(text, amounts(text)),
  (text) => withLookAlikes(text, rows(text)),
  (text) => withLookAlikes(text, cells(text)),
  (text) => withLookAlikes(text, often(text)),
];

function withLookAlikes(text: string, spans: Span[]): Span[] {
  return spans.filter((span) => lookAlikesOf(text, blockAround(text, span)).length > 0);
}

/** The passage goes, with its line or its paragraph; what looks like it stays. */
function gone(choices: Choose[]): Kind {
  return ({ text }, random) => {
    const passage = chosen(text, random, ...choices);
    if (!passage) return undefined;
    const block = blockAround(text, passage);
    const all = { start: block.start, end: Math.max(block.end, passage.end) };
    const now = deleteBlock({ text, passage }, all);
    const more =
      random.next() < 0.3 ? inserted('before')({ text: now.text, passage: { start: 0, end: 0 } }, random) : undefined;
    return { kept: text, passage, now: { text: (more ?? now).text, passage: null } };
  };
}

/** The same passage written otherwise. */
function written(convert: (article: Article, random: Random) => (part: string) => string, status?: 'exact'): Kind {
  return (article, random) => {
    const passage = chosen(article.text, random, lines, clauses, stretches, amounts, often);
    if (!passage) return undefined;
    const now = convertAll({ text: article.text, passage }, convert(article, random));
    return { kept: article.text, passage, now, ...(status ? { status } : {}) };
  };
}

/** An article with one line at several places of it, as pages repeat notes and footers; the passage is one of them. */
function withBoilerplate(text: string, random: Random): { kept: string; passage: Span } | undefined {
  const line = random.pick(
    lines(text)
      .filter(({ end, start }) => end - start < 50)
      .map(({ start, end }) => text.slice(start, end)),
  );
  // Of two copies on end nobody can say which one has gone.
  const starts = blocksOf(text).flatMap(({ start, end }, index, all) => {
    const before = all[index - 1];
    return [text.slice(start, end), text.slice(before?.start, before?.end)].includes(line) ? [] : [start];
  });
  const places = random.shuffled(starts.filter((_, index) => index > 0 && index % 3 === 0)).slice(0, 4);
  let marked: Marked = { text, passage: null };
  for (const at of places.sort((a, b) => b - a)) marked = insertBlock(marked, at, line);
  const copies = blocksOf(marked.text).filter(({ start, end }) => marked.text.slice(start, end) === line);
  const passage = random.pick(copies);
  return { kept: marked.text, passage };
}

function repeated({ text }: Article, random: Random): Made | undefined {
  const made = withBoilerplate(text, random);
  if (!made) return undefined;
  const change = random.pick([inserted('before'), inserted('after'), othersFarMoved]);
  const now = change({ text: made.kept, passage: made.passage }, random);
  return now && { ...made, now, status: 'exact' };
}

/** A far paragraph moves: the passage's neighbours stay. */
function othersFarMoved(marked: Marked, random: Random): Marked | undefined {
  const { text, passage } = marked;
  if (!passage) return undefined;
  const far = blocksOf(text).filter(({ start, end }) => start > passage.end + 100 || end < passage.start - 100);
  if (far.length < 2) return undefined;
  const [block, target] = random.shuffled(far) as [Span, Span];
  return moveBlock(marked, block, target.start);
}

function repeatedGone({ text }: Article, random: Random): Made | undefined {
  const made = withBoilerplate(text, random);
  if (!made) return undefined;
  const now = deleteBlock({ text: made.kept, passage: made.passage }, made.passage);
  return { ...made, now: { text: now.text, passage: null } };
}

/** A word is exchanged in the line of a short passage, some characters before or behind it. */
function neighbourReworded({ text }: Article, random: Random): Made | undefined {
  const passage = chosen(text, random, often, once, amounts);
  if (!passage) return undefined;
  const block = blockAround(text, passage);
  const before = random.next() < 0.5;
  const at = before ? passage.start - random.between(5, 20) : passage.end + random.between(3, 18);
  const span = { start: at, end: at + 2 };
  if (span.start < block.start || span.end > block.end || !/^\p{Script=Han}+$/u.test(text.slice(span.start, span.end)))
    return undefined;
  return {
    kept: text,
    passage,
    now: replace({ text, passage }, span, random.pick(PHRASES).slice(0, 2)),
    status: 'exact',
    mayRefuse: lookAlikesOf(text, block).length > 0,
  };
}

/** Several changes about the passage at once, then another script, width or noise. */
function combined(article: Article, random: Random): Made | undefined {
  const passage = chosen(article.text, random, ...ANY);
  if (!passage) return undefined;
  let now: Marked = { text: article.text, passage };
  for (const change of [inserted('before'), inserted('after'), deleted('after')]) now = change(now, random) ?? now;
  const look = random.pick([
    noise.otherScript(article.variant, random),
    noise.fullWidth,
    (part: string) => noise.spaced(part, random),
  ]);
  return { kept: article.text, passage, now: convertAll(now, look), status: 'exact' };
}

/** Edited inside, and the page about it has changed too, farther away. */
function editedEverywhere(article: Article, random: Random): Made | undefined {
  const made = random.pick([revised([lines, stretches, clauses]), reworded])(article, random);
  if (!made) return undefined;
  const { text, passage } = made.now;
  const far: Marked = { text, passage };
  const now = random.pick([inserted('before'), inserted('after'), othersFarMoved])(far, random);
  return now && { ...made, now };
}

/** Everything in the article but its first lines goes, and another article comes. */
function replaced(other: (article: Article) => string): Kind {
  return (article, random) => {
    const passage = chosen(article.text, random, lines, clauses, amounts, once);
    return passage && { kept: article.text, passage, now: { text: other(article), passage: null } };
  };
}

export function kinds(others: (article: Article) => string): Record<string, Kind> {
  return {
    unchanged: around(ANY, (marked) => marked),
    'inserted before': around(ANY, inserted('before')),
    'inserted after': around(ANY, inserted('after')),
    'inserted at its border': around([lines, clauses, stretches], inserted('next')),
    'deleted before': around(ANY, deleted('before')),
    'deleted after': around(ANY, deleted('after')),
    'others moved': around(ANY, othersMoved),
    'moved itself': around([lines, clauses, amounts], selfMoved),
    'amount revised inside': revised([lines, lines, stretches, clauses]),
    'amount alone revised': revised([amounts, cells]),
    reworded,
    'clause inserted inside': rebuilt,
    'look-alikes about, text inserted': around(PARTS, inserted('before')),
    'look-alikes about, text deleted': around(PARTS, deleted('before')),
    'gone, look-alikes stay': gone(PARTS),
    'gone, look-alikes stay (lines)': gone(PARTS.slice(0, 2)),
    gone: gone([lines, clauses, stretches, once]),
    'gone, often said': gone([often]),
    'another article': replaced(others),
    'other script': written(({ variant }, random) => noise.otherScript(variant, random), 'exact'),
    'other script and words': written(({ variant }) => noise.otherWords(variant)),
    'full width': written(() => noise.fullWidth, 'exact'),
    'half width': written(() => noise.halfWidth, 'exact'),
    're-wrapped': written((_, random) => (part) => noise.rewrapped(part, random), 'exact'),
    'inline tags': written((_, random) => (part) => noise.spaced(part, random), 'exact'),
    'pinyin glosses': written((_, random) => (part) => noise.glossed(part, random), 'exact'),
    'lost characters': written((_, random) => (part) => noise.lost(part, random)),
    repeated,
    'repeated, this one gone': repeatedGone,
    'often said, text inserted': around([often], inserted('before')),
    'often said, text deleted': around([often], deleted('before')),
    'neighbour reworded': neighbourReworded,
    combined,
    'edited inside and about': editedEverywhere,
  };
}
