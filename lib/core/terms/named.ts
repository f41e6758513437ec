/**
 * Named things of talent policy that no glossary can list: 兴辽英才计划, 陇原人才服务卡, 天河区港澳青年创新创业服务中心.
 * A head word tells what it is and so its category; a core word within tells that it is about talent; words
 * that no name holds bound it on the left.
 */
import functionWords from '@/assets/figures/function-words.json';
import patterns from '@/assets/terms/patterns.json';
import { CharacterSet, isHan, PART, Part } from '../figures/characters';
import { words } from '../figures/lexicon';
import { WordTree } from '../figures/word-tree';
import { type FoldedText, foldWord } from '../text/fold';
import type { Category, Span, Term } from '../types';
import { newTerm } from './new-term';
import type { UnitPair } from './unit-pairs';

const { id, heads, cores, stops, verbs, kept, longest } = patterns.named;
const HEADS = Object.entries(heads).flatMap(([category, list]) =>
  words(list).map((word) => ({ word: foldWord(word), category: category as Category })),
);
const HEAD_TREE = new WordTree(
  HEADS.map(({ word }) => word),
  -1,
);
const LONGEST_HEAD = Math.max(...HEADS.map(({ word }) => word.length));
const CORES = words(cores).map(foldWord);
const CORE_TREE = new WordTree(CORES, 1);
const STOPS = [stops, verbs, functionWords.verbs, functionWords.particles].flatMap(words).map(foldWord);
const STOP_TREE = new WordTree(STOPS, 1);
const KEPT = words(kept).map(foldWord);
const KEPT_TREE = new WordTree(KEPT, 1);
/** 5400余套, 300多个 */
const MORE = new CharacterSet('余多来');
/** A name has this many units before its head at the least. */
const SHORTEST_NAME = 2;

/** For each code unit, 1 where a head may end with it. */
const ENDS = new Uint8Array(65_536);
for (const { word } of HEADS) ENDS[word.charCodeAt(word.length - 1)] = 1;
const LONG_HEADS = HEADS.filter(({ word }) => word.length > 1);
const LONE_HEADS = HEADS.filter(({ word }) => word.length === 1);
/** The last two units of heads, and heads of a single unit: at the second of such a pair a head may end. */
export const HEAD_ENDS: readonly UnitPair[] = [
  {
    firsts: LONG_HEADS.map(({ word }) => word.charCodeAt(word.length - 2)),
    seconds: LONG_HEADS.map(({ word }) => word.charCodeAt(word.length - 1)),
  },
  { firsts: undefined, seconds: LONE_HEADS.map(({ word }) => word.charCodeAt(0)) },
];
/** For each code unit what may begin with it: most places need no look into a tree. */
const CORE = 1;
const STOP = 2;
const KEEP = 4;
const OPENS = new Uint8Array(65_536);
for (const [bit, list] of [
  [CORE, CORES],
  [STOP, STOPS],
  [KEEP, KEPT],
] as const)
  for (const word of list) OPENS[word.charCodeAt(0)] = (OPENS[word.charCodeAt(0)] as number) | bit;

/** Length of the longest word of the tree at `at` that ends at or before `end`; 0 where none stands. */
function lengthAt(tree: WordTree, list: readonly string[], codes: Uint16Array, at: number, end: number): number {
  const index = tree.longest(codes, at, end - at);
  return index < 0 ? 0 : (list[index] as string).length;
}

const TAB = 0x09;
const LINE_ENDS = new CharacterSet('\n\u2029');

/** Where a line with cells ends though the folding has skipped its break: no name goes on in the next row. */
function rowEnds({ codes, softBreaks }: FoldedText): number[] {
  const ends: number[] = [];
  let from = 0;
  for (const soft of softBreaks) {
    for (let at = soft - 1; at >= from && !LINE_ENDS.has(codes[at] as number); at--) {
      if (codes[at] !== TAB) continue;
      ends.push(soft);
      break;
    }
    from = soft;
  }
  return ends;
}

/** Start of the run of Han characters that ends at `end`, no more than `longest` back nor before `from`. */
function runStart(codes: Uint16Array, end: number, from: number): number {
  const first = Math.max(from, end - longest);
  let start = end;
  while (start > first && isHan(codes[start - 1] as number)) start--;
  return start;
}

/** Does a core word stand in `[from, end)`? Asked first, since before most heads none does. */
function holdsCore(codes: Uint16Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (((OPENS[codes[at] as number] as number) & CORE) !== 0 && CORE_TREE.longest(codes, at, end - at) >= 0)
      return true;
  return false;
}

interface Name {
  start: number;
  /** Does a core word stand in it or in its head? */
  isOfTalent: boolean;
}

/** Reads `[start, head)` on and takes what stands behind its last stop word; `end` is where the head ends. */
function nameBefore(codes: Uint16Array, start: number, head: number, end: number): Name {
  let from = start;
  let core = -1;
  for (let at = start; at < end; ) {
    const opens = OPENS[codes[at] as number] as number;
    if (opens === 0) {
      at++;
      continue;
    }
    const whole = (opens & KEEP) === 0 ? 0 : lengthAt(KEPT_TREE, KEPT, codes, at, end);
    const isStop = (opens & STOP) !== 0 && whole === 0 && at < head;
    const stop = isStop ? lengthAt(STOP_TREE, STOPS, codes, at, head) : 0;
    const about = (opens & CORE) === 0 ? 0 : lengthAt(CORE_TREE, CORES, codes, at, end);
    if (stop > about) {
      from = at + stop;
      at = from;
      continue;
    }
    if (about > 0) core = at;
    at += Math.max(whole, about, 1);
  }
  return { start: from, isOfTalent: core >= from };
}

/**
 * Collects all such names of a folded text; offsets are folded ones, ascending, none overlapping. Where one of the
 * glossary's `terms`, which ascend, holds the head already, only the names of programmes are taken whole.
 */
export class NamedThings {
  readonly found: Term[] = [];
  /** End of the last name. */
  private from = 0;
  private next = 0;
  private readonly borders: readonly number[];
  private border = 0;

  constructor(
    private readonly text: FoldedText,
    private readonly terms: readonly Span[],
  ) {
    this.borders = rowEnds(text);
  }

  /** Takes the name whose head ends with the unit at `at`, if there is one; asked of each of `HEAD_ENDS`, in order. */
  take(at: number): void {
    const { codes } = this.text;
    const index = HEAD_TREE.longest(codes, at, Math.min(LONGEST_HEAD, at + 1));
    if (index < 0) return;
    const { word, category } = HEADS[index] as (typeof HEADS)[number];
    const end = at + 1;
    const head = end - word.length;
    const { terms } = this;
    while (this.next < terms.length && (terms[this.next] as Span).end < end) this.next++;
    const known = terms[this.next];
    if (known && known.start < head && (known.end > end || category !== 'programme')) return;
    const { borders } = this;
    while ((borders[this.border] ?? end) < end) this.from = Math.max(this.from, borders[this.border++] as number);
    if (this.from > head) return;
    const run = runStart(codes, head, this.from);
    if (!holdsCore(codes, run, end)) return;
    const { start: bare, isOfTalent } = nameBefore(codes, run, head, end);
    const start = behindMeasure(codes, bare);
    if (!isOfTalent || head - start < SHORTEST_NAME) return;
    // 人才公寓 goes on where 人才 seemed to end.
    if (isHan(codes[end] as number) && goesOn(codes, end)) return;
    const name = this.text.slice(start, end);
    this.found.push(newTerm({ id, name, category }, start, end, 'pattern', undefined));
    this.from = end;
  }
}

/** 5400套工程师公寓: behind the measure word of a number that ends at `start`, which is no part of the name. */
function behindMeasure(codes: Uint16Array, start: number): number {
  const before = codes[start - 1] ?? 0;
  return PART[before] !== Part.none || MORE.has(before) ? start + 1 : start;
}

/** Does another head follow within a few characters, so that the name is longer: 技能人才|评价中心? */
function goesOn(codes: Uint16Array, end: number): boolean {
  const last = Math.min(codes.length, end + LONGEST_HEAD);
  for (let at = end; at < last && isHan(codes[at] as number); at++) {
    if (ENDS[codes[at] as number] === 0) continue;
    const index = HEAD_TREE.longest(codes, at, at + 1 - end);
    if (index >= 0) return lengthAt(STOP_TREE, STOPS, codes, end, last) === 0;
  }
  return false;
}
