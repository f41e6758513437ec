/**
 * Where words of a list may begin, told by their first two or three code units: at most places none does, which one
 * look at two small tables tells.
 */
import { isLost } from '../text/fold';

/** Fibonacci hashing: 2^32 divided by the golden ratio spreads neighbouring keys evenly; an odd number for the third unit. */
const SPREAD = 0x9e3779b1;
const SPREAD_THIRD = 0x85ebca6b;
/** Slots of a table per word at the least: so few are taken that a look-up seldom meets another's. */
const ROOM = 24;
/** The few words of two units are asked for as often as all the others. */
const FEWEST_BITS = 14;
/** Units that are looked at. */
const DEPTH = 3;

/** By hashed key, 1 where a word has it: a table of a power of two, which a shift by `shift` leads to. */
interface Filter {
  slots: Uint8Array;
  shift: number;
}

function filterOf(keys: readonly number[]): Filter {
  const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(keys.length * ROOM + 1)));
  const filter = { slots: new Uint8Array(1 << bits), shift: 32 - bits };
  for (const key of keys) filter.slots[key >>> filter.shift] = 1;
  return filter;
}

function pairKey(first: number, second: number): number {
  return Math.imul((first << 16) | second, SPREAD);
}

function tripleKey(pair: number, third: number): number {
  return Math.imul(pair ^ third, SPREAD_THIRD);
}

export class Openings {
  /** Of words of two units, and of the first three units of longer ones. */
  private readonly pairs: Filter;
  private readonly triples: Filter;
  /** A word of one unit may stand anywhere. */
  private readonly hasSingles: boolean;

  constructor(list: readonly string[]) {
    // Each beginning once: a list of a hundred thousand words has few, and a small table of them stays in the cache.
    const words = [...new Set(list.map((word) => word.slice(0, DEPTH)))];
    const pairOf = (word: string) => pairKey(word.charCodeAt(0), word.charCodeAt(1));
    this.hasSingles = words.some((word) => word.length === 1);
    this.pairs = filterOf(words.filter((word) => word.length < DEPTH).map(pairOf));
    this.triples = filterOf(
      words.filter((word) => word.length >= DEPTH).map((word) => tripleKey(pairOf(word), word.charCodeAt(2))),
    );
  }

  /**
   * The first offset from `from` on at which a word may begin; the length of `codes` where none may. It may be wrong to
   * say yes: of the text's end it always says so, and where `holdsLost` tells that there are any, of what holds a lost
   * character.
   */
  next(codes: Uint16Array, from: number, holdsLost: boolean): number {
    const last = codes.length - DEPTH;
    if (this.hasSingles || from > last) return from;
    const { slots: pairs, shift: pairShift } = this.pairs;
    const { slots: triples, shift: tripleShift } = this.triples;
    let first = codes[from] as number;
    let second = codes[from + 1] as number;
    for (let at = from; at <= last; at++) {
      const third = codes[at + 2] as number;
      const pair = pairKey(first, second);
      const known = (pairs[pair >>> pairShift] as number) | (triples[tripleKey(pair, third) >>> tripleShift] as number);
      if (known !== 0 || (holdsLost && (isLost(first) || isLost(second) || isLost(third)))) return at;
      first = second;
      second = third;
    }
    return last + 1;
  }
}
