/** A list of words as a tree in one hash table: a step from a node by a code unit is one look-up, mostly a single load. */

import { isLost } from '../text/fold';
import { charactersReadAs } from '../text/glosses';

/** Which way a text is read along a word. */
export type Direction = 1 | -1;

/** What `longest` answers instead of a word's index. */
export const NO_WORD = -1;
/** A lost character stood on the way: `wordsAlong` tells what it may have been. */
export const LOST_ON_WAY = -2;

const ROOT = 0;
const FREE = -1;
/** In the table a node where a word ends and none goes on is this number less the word's index. */
const LEAF = -2;
/** Slots of the table per entry at the least: so few are taken that a look-up seldom meets another's. */
const ROOM = 3;
/** Fibonacci hashing: 2^32 divided by the golden ratio spreads neighbouring keys evenly. */
const SPREAD = 0x9e3779b1;

/** One key for a node and a code unit; trees have fewer than 2^15 nodes, so that it is never `FREE`. */
function keyOf(node: number, code: number): number {
  return (node << 16) | code;
}

export class WordTree {
  /** Pairs of a key and the node to which it leads or what `LEAF` says of it, by hashed key; `FREE` where there is none. */
  private readonly table: Int32Array;
  private readonly shift: number;
  /** For a node from which words go on, the index of the one that ends there; `NO_WORD` where none does. */
  private readonly words: Int32Array;

  /** `words` are folded; where one stands twice the first counts. Read back they are entered last unit first. */
  constructor(
    words: readonly string[],
    private readonly direction: Direction,
  ) {
    const steps = new Map<number, number>();
    const ends: number[] = [NO_WORD];
    const inner = new Set<number>();
    words.forEach((word, index) => {
      let node = ROOT;
      for (let i = 0; i < word.length; i++) {
        const key = keyOf(node, word.charCodeAt(direction === 1 ? i : word.length - 1 - i));
        inner.add(node);
        node = steps.get(key) ?? ends.push(NO_WORD) - 1;
        steps.set(key, node);
      }
      if (ends[node] === NO_WORD) ends[node] = index;
    });
    const bits = Math.ceil(Math.log2(Math.max(2, steps.size * ROOM)));
    this.shift = 32 - bits;
    this.words = Int32Array.from(ends);
    this.table = new Int32Array(2 << bits).fill(FREE);
    for (const [key, node] of steps) {
      const slot = this.slotOf(key);
      this.table[slot] = key;
      this.table[slot + 1] = inner.has(node) ? node : LEAF - (ends[node] as number);
    }
  }

  /** Place of the key in the table, or of the free pair where it would stand. */
  private slotOf(key: number): number {
    const { table } = this;
    let slot = (Math.imul(key, SPREAD) >>> this.shift) << 1;
    while (table[slot] !== key && table[slot] !== FREE) slot = (slot + 2) & (table.length - 1);
    return slot;
  }

  /** What the table says of the node to which `code` leads from `node`. */
  private child(node: number, code: number): number {
    return this.table[this.slotOf(keyOf(node, code)) + 1] as number;
  }

  /** Does a word begin with this code unit, or may it where that stands for a lost character? */
  opens(code: number): boolean {
    return isLost(code) || this.child(ROOT, code) !== FREE;
  }

  /**
   * Index of the longest word of at most `reach` units that stands at `at`, which is the offset of its first unit,
   * of its last one in a tree that reads back. The text must go on for `reach` units.
   */
  longest(codes: Uint16Array, at: number, reach: number): number {
    const { direction, table, shift, words } = this;
    const last = table.length - 1;
    let node = ROOT;
    let longest = NO_WORD;
    for (let i = 0; i < reach; i++) {
      const code = codes[at + i * direction] as number;
      const key = (node << 16) | code;
      // `slotOf` written out: most look-ups of the engine end here.
      let slot = (Math.imul(key, SPREAD) >>> shift) << 1;
      while (table[slot] !== key) {
        if (table[slot] === FREE) return isLost(code) ? LOST_ON_WAY : longest;
        slot = (slot + 2) & last;
      }
      node = table[slot + 1] as number;
      if (node <= LEAF) return LEAF - node;
      const word = words[node] as number;
      if (word >= 0) longest = word;
    }
    return longest;
  }

  /**
   * Adds to `found` the indexes of all words of at most `reach` units that stand at `at`, `code` being the first unit
   * that is looked for there and lost characters further on standing for any with their reading.
   */
  wordsAlong(codes: Uint16Array, at: number, reach: number, code: number, found: number[], node = ROOT): void {
    const next = this.child(node, code);
    if (next === FREE || reach <= 0) return;
    const word = next <= LEAF ? LEAF - next : (this.words[next] as number);
    if (word >= 0) found.push(word);
    if (reach === 1 || next <= LEAF) return;
    const behind = at + this.direction;
    const unit = codes[behind] as number;
    if (!isLost(unit)) this.wordsAlong(codes, behind, reach - 1, unit, found, next);
    else for (const each of charactersReadAs(unit)) this.wordsAlong(codes, behind, reach - 1, each, found, next);
  }
}

/** The code units that one of the text may stand for. */
export function readingsOf(code: number): Iterable<number> {
  return isLost(code) ? charactersReadAs(code) : [code];
}
