/**
 * Where words of a list may begin, told by their first two or three code units: at most places none does, which one
 * look at a small table tells.
 */
import { isLost } from '../text/fold';

/** Fibonacci hashing: 2^32 divided by the golden ratio spreads neighbouring keys evenly. */
const SPREAD = 0x9e3779b1;
/** Slots of the table per word at the least: so few are taken that a look-up seldom meets another's. */
const ROOM = 2;
const FEWEST_BITS = 10;
/** Units that are looked at. */
const DEPTH = 3;
/** What a word of two units says of the third: it may be any. */
const ANY = -1;

export class Openings {
  /** By the hashed first two units the third ones, as bits: each unit sets the one that its last five bits number. */
  private readonly thirds: Int32Array;
  private readonly shift: number;
  /** A word of one unit may stand anywhere. */
  private readonly hasSingles: boolean;

  constructor(list: readonly string[]) {
    // Each beginning once: a list of a hundred thousand words has few, and a small table of them stays in the cache.
    const words = [...new Set(list.map((word) => word.slice(0, DEPTH)))];
    this.hasSingles = words.some((word) => word.length === 1);
    const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(words.length * ROOM + 1)));
    this.thirds = new Int32Array(1 << bits);
    this.shift = 32 - bits;
    for (const word of words) {
      const slot = Math.imul((word.charCodeAt(0) << 16) | word.charCodeAt(1), SPREAD) >>> this.shift;
      // Shifts count modulo 32.
      const third = word.length < DEPTH ? ANY : 1 << word.charCodeAt(2);
      this.thirds[slot] = (this.thirds[slot] as number) | third;
    }
  }

  /**
   * The first offset from `from` on at which a word may begin; the length of `codes` where none may. It may be wrong to
   * say yes: of the text's end it always says so, and where `holdsLost` tells that there are any, of what holds a lost
   * character.
   */
  next(codes: Uint16Array, from: number, holdsLost: boolean): number {
    const last = codes.length - DEPTH;
    if (this.hasSingles || from > last) return from;
    const { thirds, shift } = this;
    let first = codes[from] as number;
    let second = codes[from + 1] as number;
    for (let at = from; at <= last; at++) {
      const third = codes[at + 2] as number;
      const slot = Math.imul((first << 16) | second, SPREAD) >>> shift;
      const known = ((thirds[slot] as number) >>> third) & 1;
      if (known !== 0 || (holdsLost && (isLost(first) || isLost(second) || isLost(third)))) return at;
      first = second;
      second = third;
    }
    return last + 1;
  }
}
