/** Words looked up at a place in the text, longest first, in time that does not grow with the word list. */

import { foldWord } from '../text/fold';
import type { Source } from './source';
import { type Direction, LOST_ON_WAY, readingsOf, WordTree } from './word-tree';

export interface Hit<T> {
  word: string;
  value: T;
  start: number;
  end: number;
}

export class Lexicon<T> {
  private readonly words: string[] = [];
  private readonly values: T[] = [];
  /** The words as they are read on and read back; each tree is made when it is first asked. */
  private onward: WordTree | undefined;
  private backward: WordTree | undefined;

  /** Where a word stands twice the first counts. */
  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [written, value] of entries) {
      this.words.push(foldWord(written));
      this.values.push(value);
    }
  }

  /** May a word begin with this code unit? */
  mayOpen(code: number): boolean {
    this.onward ??= new WordTree(this.words, 1);
    return this.onward.opens(code);
  }

  /** The longest word that begins at `start` and that `accept` takes. */
  at(source: Source, start: number, accept?: (hit: Hit<T>) => boolean): Hit<T> | undefined {
    const { codes, limit } = source;
    if (start < 0 || start >= limit) return undefined;
    this.onward ??= new WordTree(this.words, 1);
    const tree = this.onward;
    if (!tree.opens(codes[start] as number)) return undefined;
    let index = tree.longest(codes, start, limit - start);
    while (index >= 0) {
      const hit = this.hit(index, start);
      if (!accept || accept(hit)) return hit;
      index = tree.longest(codes, start, hit.word.length - 1);
    }
    return index === LOST_ON_WAY ? this.lostAt(tree, codes, start, limit - start, 1, accept) : undefined;
  }

  /** The longest word that ends at `end` and begins at or after `from`. */
  endingAt(source: Source, end: number, from = 0): Hit<T> | undefined {
    const reach = from > 0 ? end - from : end;
    if (reach <= 0 || end > source.limit) return undefined;
    this.backward ??= new WordTree(this.words, -1);
    if (!this.backward.opens(source.codes[end - 1] as number)) return undefined;
    const index = this.backward.longest(source.codes, end - 1, reach);
    if (index >= 0) return this.hit(index, end - (this.words[index] as string).length);
    return index === LOST_ON_WAY ? this.lostAt(this.backward, source.codes, end - 1, reach, -1) : undefined;
  }

  private hit(index: number, start: number): Hit<T> {
    const word = this.words[index] as string;
    return { word, value: this.values[index] as T, start, end: start + word.length };
  }

  /**
   * The same where a lost character stands on the way: for each that the first unit at `at` may be the longest word
   * that `accept` takes, of two as long the one that the list has first.
   */
  private lostAt(
    tree: WordTree,
    codes: Uint16Array,
    at: number,
    reach: number,
    direction: Direction,
    accept?: (hit: Hit<T>) => boolean,
  ): Hit<T> | undefined {
    for (const first of readingsOf(codes[at] as number)) {
      const found: number[] = [];
      tree.wordsAlong(codes, at, reach, first, found);
      const hits = found
        .sort((a, b) => this.lengthOf(b) - this.lengthOf(a) || a - b)
        .map((index) => this.hit(index, direction === 1 ? at : at + 1 - this.lengthOf(index)));
      const hit = accept ? hits.find(accept) : hits[0];
      if (hit) return hit;
    }
    return undefined;
  }

  private lengthOf(index: number): number {
    return (this.words[index] as string).length;
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
