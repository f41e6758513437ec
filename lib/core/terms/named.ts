/**
 * Named things of talent policy that no glossary can list: 兴辽英才计划, 陇原人才服务卡, 天河区港澳青年创新创业服务中心.
 * A head word tells what it is and so its category; a core word within tells that it is about talent; words
 * that no name holds bound it on the left.
 */
import patterns from '@/assets/terms/patterns.json';
import { CharacterSet, isHan, PART, Part } from '../figures/characters';
import { WordTree } from '../figures/word-tree';
import { type FoldedText, foldWord } from '../text/fold';
import type { Category, Span, Term } from '../types';
import { headsOf } from './heads';
import { holdsCore, isStop, nameBefore, runStart } from './name-start';
import { newTerm } from './new-term';
import type { UnitPair } from './unit-pairs';

const { id, heads, notBefore } = patterns.named;
const HEADS = headsOf(heads);
const HEAD_TREE = new WordTree(
  HEADS.map(({ word }) => word),
  -1,
);
const LONGEST_HEAD = Math.max(...HEADS.map(({ word }) => word.length));
/** 奖|励, 基金|会: characters with which another word goes on where the head seems to end. */
const NOT_BEFORE = new Map(Object.entries(notBefore).map(([word, list]) => [foldWord(word), new CharacterSet(list)]));
const OPEN = '“'.charCodeAt(0);
const CLOSE = '”'.charCodeAt(0);
const LONGEST_QUOTED = 8;
/** 5400余套, 300多个 */
const MORE = new CharacterSet('余多来');
/** Kinds of names that are taken whole though the glossary has their ends. */
const WHOLE = new Set<Category>(['programme', 'platform', 'evaluate']);
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
const LEVELS = new CharacterSet('省市区县');
const NO_LEVEL_BEFORE = new CharacterSet('块域场级际属内外委');

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
    if (NOT_BEFORE.get(word)?.has(codes[end] ?? 0)) return;
    const { terms } = this;
    while (this.next < terms.length && (terms[this.next] as Span).end < end) this.next++;
    const known = terms[this.next];
    if (known && known.start < head && (known.end > end || !WHOLE.has(category))) return;
    const { borders } = this;
    while ((borders[this.border] ?? end) < end) this.from = Math.max(this.from, borders[this.border++] as number);
    if (this.from > head) return;
    const run = runStart(codes, head, this.from);
    if (!holdsCore(codes, run, end)) return;
    const { start: bare, isOfTalent } = nameBefore(codes, run, head, end);
    const behind = behindLevel(codes, behindMeasure(codes, bare));
    if (!isOfTalent || head - behind < SHORTEST_NAME) return;
    // 人才公寓 goes on where 人才 seemed to end.
    if (isHan(codes[end] as number) && goesOn(codes, end)) return;
    const start = behind === run && category !== 'governance' ? withQuoted(codes, behind, this.from) : behind;
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

/** 市人才服务中心: behind a level that stands for the place; 市场, 区块链 and 县域 are words of their own. */
function behindLevel(codes: Uint16Array, start: number): number {
  return LEVELS.has(codes[start] as number) && !NO_LEVEL_BEFORE.has(codes[start + 1] ?? 0) ? start + 1 : start;
}

/** “侨乡”青年创业园: from the quotation mark that opens before `start`, if what it quotes stands directly before and is short. */
function withQuoted(codes: Uint16Array, start: number, from: number): number {
  if (codes[start - 1] !== CLOSE) return start;
  const last = Math.max(from, start - 2 - LONGEST_QUOTED);
  let at = start - 2;
  while (at > last && isHan(codes[at] as number)) at--;
  return at >= from && at < start - 2 && codes[at] === OPEN ? at : start;
}

/** Does another head follow within a few characters, so that the name is longer: 技能人才|评价中心? */
function goesOn(codes: Uint16Array, end: number): boolean {
  const last = Math.min(codes.length, end + LONGEST_HEAD);
  for (let at = end; at < last && isHan(codes[at] as number); at++) {
    if (ENDS[codes[at] as number] === 0) continue;
    const index = HEAD_TREE.longest(codes, at, at + 1 - end);
    if (index >= 0) return !isStop(codes, end, last);
  }
  return false;
}
