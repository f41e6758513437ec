/** Words looked up at a place in the text, longest first, in time that does not grow with the word list. */

import { foldWord, isLost } from '../text/fold';
import type { Source } from './source';
import { LOST_ON_WAY, NO_WORD, readingsOf, WordTree } from './word-tree';

/** Slots of a filter per code unit at the least. */
const FILTER_ROOM = 8;
const FEWEST_SLOTS = 64;

/** Some code units: a small table, by their last bits, so large that few others share a slot with one. */
class UnitFilter {
  private readonly slots: Uint8Array;

  constructor(units: readonly number[]) {
    const fewest = new Set(units).size * FILTER_ROOM;
    let size = FEWEST_SLOTS;
    while (size < fewest) size *= 2;
    this.slots = new Uint8Array(size);
    for (const unit of units) this.slots[unit & (size - 1)] = 1;
  }

  /** May the code unit be among them? True of some that are not, and of what stands for a lost character. */
  has(unit: number): boolean {
    return this.slots[unit & (this.slots.length - 1)] === 1 || isLost(unit);
  }
}

/** Fibonacci hashing: 2^32 divided by the golden ratio spreads neighbouring keys evenly. */
const SPREAD = 0x9e3779b1;

/** The first two units of words: most places that the first alone lets pass fail at this one look. */
class PairFilter {
  /** By hashed pair. */
  private readonly slots: Uint8Array;
  private readonly shift: number;
  /** Words of a single unit: whatever may follow them. */
  private readonly lone: UnitFilter;

  constructor(words: readonly string[]) {
    const pairs = words.filter((word) => word.length > 1);
    this.lone = new UnitFilter(words.filter((word) => word.length === 1).map((word) => word.charCodeAt(0)));
    let size = FEWEST_SLOTS;
    while (size < pairs.length * FILTER_ROOM) size *= 2;
    this.slots = new Uint8Array(size);
    this.shift = 32 - Math.log2(size);
    for (const word of pairs) this.slots[this.slotOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  }

  private slotOf(first: number, second: number): number {
    return Math.imul((first << 16) | second, SPREAD) >>> this.shift;
  }

  /** May a word begin with the two units, 0 standing for a second where there is none? As wrong as `UnitFilter`. */
  has(first: number, second: number): boolean {
    return this.slots[this.slotOf(first, second)] === 1 || this.lone.has(first) || isLost(second);
  }
}

export interface Hit<T> {
  word: string;
  value: T;
  start: number;
  end: number;
}

export class Lexicon<T> {
  private readonly words: string[] = [];
  private readonly values: T[] = [];
  /** Of the words: nearer at hand than the words themselves. */
  private readonly lengths: Uint8Array;
  /** What words may begin and end with: at most places none does, which these tell before a tree is asked. */
  private readonly first: UnitFilter;
  private readonly last: UnitFilter;
  private readonly firstTwo: PairFilter;
  /** The words as they are read on and read back; each tree is made when it is first asked. */
  private onward: WordTree | undefined;
  private backward: WordTree | undefined;

  /** Where a word stands twice the first counts. */
  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [written, value] of entries) {
      this.words.push(foldWord(written));
      this.values.push(value);
    }
    this.lengths = Uint8Array.from(this.words, (word) => word.length);
    this.first = new UnitFilter(this.words.map((word) => word.charCodeAt(0)));
    this.firstTwo = new PairFilter(this.words);
    this.last = new UnitFilter(this.words.map((word) => word.charCodeAt(word.length - 1)));
  }

  /** Does a word begin with this code unit, or may it where that stands for a lost character? */
  mayOpen(code: number): boolean {
    this.onward ??= new WordTree(this.words, 1);
    return this.onward.opens(code);
  }

  /** The longest word that begins at `start` and that `accept` takes. */
  at(source: Source, start: number, accept?: (hit: Hit<T>) => boolean): Hit<T> | undefined {
    const index = this.indexAt(source, start, source.limit, accept);
    return index < 0 ? undefined : this.hit(index, start);
  }

  /** The longest word that ends at `end` and begins at or after `from`. */
  endingAt(source: Source, end: number, from = 0): Hit<T> | undefined {
    const index = this.indexBefore(source, end, from);
    return index < 0 ? undefined : this.hit(index, end - this.lengthOf(index));
  }

  /**
   * Offset behind the longest word that begins at `start` and ends at or before `limit`, which is no further on than
   * the source's; -1 where none does.
   */
  endAt(source: Source, start: number, limit = source.limit): number {
    const index = this.indexAt(source, start, limit);
    return index < 0 ? -1 : start + this.lengthOf(index);
  }

  /** Offset of the longest word that ends at `end` and begins at or after `from`; -1 where none does. */
  startBefore(source: Source, end: number, from = 0): number {
    const index = this.indexBefore(source, end, from);
    return index < 0 ? -1 : end - this.lengthOf(index);
  }

  /** Does a word begin at `start`? */
  isAt(source: Source, start: number): boolean {
    return this.indexAt(source, start, source.limit) >= 0;
  }

  /** Does a word begin in `[from, to)`? */
  isWithin(source: Source, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.isAt(source, at)) return true;
    return false;
  }

  /** Does a word end at `end` that begins at or after `from`? */
  isBefore(source: Source, end: number, from = 0): boolean {
    return this.indexBefore(source, end, from) >= 0;
  }

  /**
   * Index of the longest word in `[start, limit)` that begins at `start` and that `accept` takes; negative where none
   * does.
   */
  indexAt(source: Source, start: number, limit = source.limit, accept?: (hit: Hit<T>) => boolean): number {
    return start >= 0 && start < limit && this.first.has(source.codes[start] as number)
      ? this.longestAt(source.codes, start, limit - start, accept)
      : NO_WORD;
  }

  /** The same of at most `reach` units, where one may begin. */
  private longestAt(codes: Uint16Array, start: number, reach: number, accept?: (hit: Hit<T>) => boolean): number {
    const second = reach > 1 ? (codes[start + 1] as number) : 0;
    if (!this.firstTwo.has(codes[start] as number, second)) return NO_WORD;
    this.onward ??= new WordTree(this.words, 1);
    const tree = this.onward;
    let index = tree.longest(codes, start, reach);
    if (accept)
      while (index >= 0 && !accept(this.hit(index, start)))
        index = tree.longest(codes, start, this.lengthOf(index) - 1);
    return index === LOST_ON_WAY ? this.lostAt(tree, codes, start, reach, accept) : index;
  }

  /** Index of the longest word in `[from, end)` that ends at `end`, or `NO_WORD`. */
  private indexBefore({ codes, limit }: Source, end: number, from: number): number {
    return end > 0 && end > from && end <= limit && this.last.has(codes[end - 1] as number)
      ? this.longestBefore(codes, end, from)
      : NO_WORD;
  }

  /** The same where one may end. */
  private longestBefore(codes: Uint16Array, end: number, from: number): number {
    this.backward ??= new WordTree(this.words, -1);
    const tree = this.backward;
    const reach = end - Math.max(from, 0);
    const index = tree.longest(codes, end - 1, reach);
    return index === LOST_ON_WAY ? this.lostAt(tree, codes, end - 1, reach) : index;
  }

  private hit(index: number, start: number): Hit<T> {
    const word = this.words[index] as string;
    return { word, value: this.values[index] as T, start, end: start + word.length };
  }

  /**
   * The same where a lost character stands on the way: for each that the first unit at `at` may be the longest word of
   * at most `reach` units that `accept` takes, of two as long the one that the list has first.
   */
  private lostAt(
    tree: WordTree,
    codes: Uint16Array,
    at: number,
    reach: number,
    accept?: (hit: Hit<T>) => boolean,
  ): number {
    for (const first of readingsOf(codes[at] as number)) {
      const found: number[] = [];
      tree.wordsAlong(codes, at, reach, first, found);
      found.sort((a, b) => this.lengthOf(b) - this.lengthOf(a) || a - b);
      // Only words that are read on are ever refused: they begin at `at`.
      const index = accept ? found.find((each) => accept(this.hit(each, at))) : found[0];
      if (index !== undefined) return index;
    }
    return NO_WORD;
  }

  /** Value of the word at `index`. */
  valueOf(index: number): T {
    return this.values[index] as T;
  }

  lengthOf(index: number): number {
    return this.lengths[index] as number;
  }
}

/** Splits a data file's space-separated word list. */
export function words(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

/** A lexicon of a data file's word list, whose words say nothing but that they are there. */
export function plainLexicon(list: string): Lexicon<true> {
  return new Lexicon(words(list).map((word) => [word, true] as const));
}
