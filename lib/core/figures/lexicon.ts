/** Words looked up at a place in the text, longest first, in time that does not grow with the word list. */

import { LOST_FIRST, LOST_LAST } from '../text/characters';
import { foldWord, isLost } from '../text/fold';
import { charactersReadAs } from '../text/glosses';
import type { Source } from './source';

interface Entry<T> {
  word: string;
  value: T;
  /** Code unit next to the one under which the entry is filed, 0 if there is none: it tells most entries apart. */
  next: number;
}

export interface Hit<T> {
  word: string;
  value: T;
  start: number;
  end: number;
}

export class Lexicon<T> {
  private readonly byFirst = new Map<number, Entry<T>[]>();
  private readonly byLast = new Map<number, Entry<T>[]>();
  /** One bit per code unit that may open or close a word: most characters are told apart without a map look-up. */
  private readonly opens = new Uint32Array(2048);
  private readonly closes = new Uint32Array(2048);

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [written, value] of words) {
      const word = foldWord(written);
      const last = word.length - 1;
      add(this.byFirst, word.charCodeAt(0), { word, value, next: last > 0 ? word.charCodeAt(1) : 0 });
      add(this.byLast, word.charCodeAt(last), { word, value, next: last > 0 ? word.charCodeAt(last - 1) : 0 });
    }
    for (let lost = LOST_FIRST; lost <= LOST_LAST; lost++) {
      mark(this.opens, lost);
      mark(this.closes, lost);
    }
    for (const code of this.byFirst.keys()) mark(this.opens, code);
    for (const code of this.byLast.keys()) mark(this.closes, code);
    for (const entries of [...this.byFirst.values(), ...this.byLast.values()]) {
      entries.sort((a, b) => b.word.length - a.word.length);
    }
  }

  /** May a word begin with this code unit? */
  mayOpen(code: number): boolean {
    return isMarked(this.opens, code);
  }

  /** The longest word that begins at `start` and that `accept` takes. */
  at(source: Source, start: number, accept?: (hit: Hit<T>) => boolean): Hit<T> | undefined {
    const first = source.at(start);
    if (!isMarked(this.opens, first)) return undefined;
    if (!isLost(first)) return longestAt(this.byFirst.get(first), source, start, accept);
    for (const code of charactersReadAs(first)) {
      const hit = longestAt(this.byFirst.get(code), source, start, accept);
      if (hit) return hit;
    }
    return undefined;
  }

  /** The longest word that ends at `end` and begins at or after `from`. */
  endingAt(source: Source, end: number, from = 0): Hit<T> | undefined {
    const last = source.at(end - 1);
    if (!isMarked(this.closes, last)) return undefined;
    if (!isLost(last)) return longestEndingAt(this.byLast.get(last), source, end, from);
    for (const code of charactersReadAs(last)) {
      const hit = longestEndingAt(this.byLast.get(code), source, end, from);
      if (hit) return hit;
    }
    return undefined;
  }
}

function longestAt<T>(
  entries: readonly Entry<T>[] | undefined,
  source: Source,
  start: number,
  accept: ((hit: Hit<T>) => boolean) | undefined,
): Hit<T> | undefined {
  if (!entries) return undefined;
  const beside = source.at(start + 1);
  for (const { word, value, next } of entries) {
    if (!mayBe(next, beside) || !source.has(word, start)) continue;
    const hit = { word, value, start, end: start + word.length };
    if (!accept || accept(hit)) return hit;
  }
  return undefined;
}

function longestEndingAt<T>(
  entries: readonly Entry<T>[] | undefined,
  source: Source,
  end: number,
  from: number,
): Hit<T> | undefined {
  if (!entries) return undefined;
  const beside = source.at(end - 2);
  for (const { word, value, next } of entries) {
    const start = end - word.length;
    if (start >= from && mayBe(next, beside) && source.has(word, start)) return { word, value, start, end };
  }
  return undefined;
}

/** May the text's unit `code` be the one wanted? 0 wants none. */
export function mayBe(wanted: number, code: number): boolean {
  return wanted === code || wanted === 0 || isLost(code);
}

function mark(bits: Uint32Array, code: number): void {
  bits[code >>> 5] = (bits[code >>> 5] ?? 0) | (1 << (code & 31));
}

function isMarked(bits: Uint32Array, code: number): boolean {
  return ((bits[code >>> 5] ?? 0) & (1 << (code & 31))) !== 0;
}

function add<T>(map: Map<number, Entry<T>[]>, code: number, entry: Entry<T>): void {
  const entries = map.get(code);
  if (entries) entries.push(entry);
  else map.set(code, [entry]);
}

/** Splits a data file's space-separated word list. */
export function words(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

/** A lexicon of a data file's word list, whose words say nothing but that they are there. */
export function plainLexicon(list: string): Lexicon<true> {
  return new Lexicon(words(list).map((word) => [word, true] as const));
}
