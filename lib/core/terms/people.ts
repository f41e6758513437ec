/** Kinds of people by what they are and do: 固网运营人才, 海外医生, 港澳青年工程师. An open class: modifiers and a head in a row. */
import patterns from '@/assets/terms/patterns.json';
import { CharacterSet } from '../figures/characters';
import { words } from '../figures/lexicon';
import { NO_WORD, WordTree } from '../figures/word-tree';
import { LOST_FIRST, LOST_LAST } from '../text/characters';
import { type FoldedText, foldWord, isLost } from '../text/fold';
import type { Span, Term } from '../types';
import { longestWord } from './match';
import { newTerm } from './new-term';
import { buildTrie } from './trie';
import type { UnitPair } from './unit-pairs';

const { id, mods, heads, trades } = patterns.people;
/** 国际护士节, 青年科学家奖: behind the head another word goes on. */
const NOT_BEFORE = new CharacterSet(patterns.people.notBefore);
const MODS = words(mods).map(foldWord);
const HEADS = words(heads).map(foldWord);
/** Modifiers that say of people what they do: two of them may stand beside each other (科技和技能人才). */
const TRADES = new Set(words(trades).map(foldWord));
const AND = new CharacterSet('和与及');
/** Modifiers first, so that an index tells which is which. */
const WORDS = [...MODS, ...HEADS];
const TRIE = buildTrie(WORDS);
const MODS_BACKWARD = new WordTree(MODS, -1);
const LONGEST_MOD = Math.max(...MODS.map((word) => word.length));
/** 海外高层次青年科技人才 */
const MOST_MODS = 4;
/** A row begins no further before its head. */
const REACH = MOST_MODS * LONGEST_MOD;
const LOST = Array.from({ length: LOST_LAST - LOST_FIRST + 1 }, (_, index) => LOST_FIRST + index);
/** The last unit of a modifier and the first of a head, or a lost one: at the second of such a pair a head may begin. */
export const HEAD_STARTS: readonly UnitPair[] = [
  {
    firsts: [...MODS.map((word) => word.charCodeAt(word.length - 1)), ...LOST],
    seconds: [...HEADS.map((word) => word.charCodeAt(0)), ...LOST],
  },
];

/** Offset behind the head that follows one or more modifiers from `at` on, or -1. */
function endOfRow(codes: Uint16Array, at: number): number {
  let end = at;
  for (let count = 0; count <= MOST_MODS; count++) {
    const index = longestWord(TRIE, codes, end);
    if (index < 0) return -1;
    end += (WORDS[index] as string).length;
    if (index >= MODS.length) return count > 0 && !NOT_BEFORE.has(codes[end] ?? 0) ? end : -1;
    if (AND.has(codes[end] ?? 0) && TRADES.has(WORDS[index] as string) && TRADES.has(tradeAt(codes, end + 1))) end++;
  }
  return -1;
}

/** The modifier at `at`; empty where none stands. */
function tradeAt(codes: Uint16Array, at: number): string {
  const index = longestWord(TRIE, codes, at);
  return index >= 0 && index < MODS.length ? (WORDS[index] as string) : '';
}

/** May the code unit be part of a row? */
function isOfRow(code: number): boolean {
  return TRIE.alphabet[code] !== 0 || AND.has(code) || isLost(code);
}

/** Collects all such rows of a folded text that the glossary's `terms`, which ascend, do not hold; folded offsets, ascending. */
export class PeopleRows {
  readonly found: Term[] = [];
  /** No row begins before this offset that is not found yet. */
  private from = 0;
  private next = 0;

  constructor(
    private readonly text: FoldedText,
    private readonly terms: readonly Span[],
  ) {}

  /** Takes the row whose head begins at `head`, if there is one; asked of each of `HEAD_STARTS`, in order. */
  take(head: number): void {
    const { codes } = this.text;
    // Few places have a head behind a modifier, and no row is without them: so they are looked for first.
    if (head <= this.from || longestWord(TRIE, codes, head) < MODS.length) return;
    if (MODS_BACKWARD.longest(codes, head - 1, Math.min(LONGEST_MOD, head)) === NO_WORD) return;
    const first = Math.max(this.from, head - REACH);
    this.from = head;
    while (this.from > first && isOfRow(codes[this.from - 1] as number)) this.from--;
    while (this.from < head) this.from = this.goOn(this.from);
  }

  /** Takes the row that begins at `at`, if there is one, and tells where the next may. */
  private goOn(at: number): number {
    const { terms } = this;
    const end = endOfRow(this.text.codes, at);
    if (end < 0) return at + 1;
    while (this.next < terms.length && (terms[this.next] as Span).end <= at) this.next++;
    const known = terms[this.next];
    if (known && known.start <= at && known.end >= end) return at + 1;
    const name = this.text.slice(at, end);
    this.found.push(newTerm({ id, name, category: 'group' }, at, end, 'pattern', undefined));
    return end;
  }
}
