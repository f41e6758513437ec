/**
 * Double-array trie over folded code units (Aoe 1989): one array look-up pair per character, whatever the
 * number of words. `base` and `check` are plain typed arrays, so a compiled trie can be stored or sent.
 *
 * A node with one child needs no search for room: its child takes the next slot behind all that branches. Most nodes
 * are such, so what has to be stored of a trie are its few branching nodes (`basesOf`).
 */

export interface Trie {
  /** Code unit → letter of the trie's alphabet, 1-based; 0 where no word has the unit. */
  readonly alphabet: Uint16Array;
  /** For a node, the offset to which a letter is added to find the child. */
  readonly base: Int32Array;
  /** For a slot, its parent node; -1 where free. */
  readonly check: Int32Array;
  /** For a node, the index of the word that ends there; -1 where none does. */
  readonly word: Int32Array;
  /** For a word, its length in code units. */
  readonly lengths: Uint32Array;
  /** From this slot on stand only children that have no sibling. */
  readonly onlyChildren: number;
}

/** A node on the way to `order[first .. last)`, which share their first `depth` units. */
interface Branch {
  depth: number;
  first: number;
  last: number;
}

/** What a walk along the words comes to where it first meets a node. */
interface Met {
  /** The first word that goes on from the node, as an index. */
  word: number;
  depth: number;
  /** 0 where it has one child. */
  base: number;
}

function alphabetOf(letters: ArrayLike<number>): Uint16Array {
  const alphabet = new Uint16Array(65_536);
  for (let index = 0; index < letters.length; index++) alphabet[letters[index] as number] = index + 1;
  return alphabet;
}

/** The code units of the words. Frequent ones get small numbers: siblings lie close together and the arrays stay short. */
function lettersIn(words: readonly string[]): number[] {
  const uses = new Map<number, number>();
  for (const word of words) {
    for (let i = 0; i < word.length; i++) uses.set(word.charCodeAt(i), (uses.get(word.charCodeAt(i)) ?? 0) + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
}

/** Slots that a search for room may pass before the searches after it begin later. */
const PATIENCE = 256;

/** Which slots are taken, with the lowest place where a search for room still makes sense. */
class Slots {
  private taken = new Uint8Array(1024);
  /** No child stands below 2, since base and letter are 1 at the least: from 1 on, the search would never advance. */
  private firstFree = 2;

  private reserve(size: number): void {
    if (size <= this.taken.length) return;
    const grown = new Uint8Array(Math.max(size, this.taken.length * 2));
    grown.set(this.taken);
    this.taken = grown;
  }

  /** Takes room for all `letters` (ascending) at the lowest base at which they find it. */
  place(letters: readonly number[]): number {
    const smallest = letters[0] ?? 1;
    while (this.taken[this.firstFree] === 1) this.firstFree++;
    const lowest = Math.max(1, this.firstFree - smallest);
    for (let base = lowest; ; base++) {
      this.reserve(base + (letters.at(-1) ?? 0) + 1);
      if (!letters.every((letter) => this.taken[base + letter] === 0)) continue;
      for (const letter of letters) this.taken[base + letter] = 1;
      // Gaps too narrow for siblings stay for ever: whoever has searched long lets those after it begin later.
      if (base - lowest > PATIENCE) this.firstFree += (base - lowest) >> 1;
      return base;
    }
  }
}

/** Words in alphabetical order, as indices; equal ones in their own. */
function alphabetical(words: readonly string[]): number[] {
  return words
    .map((_, index) => index)
    .sort((a, b) => {
      const [x, y] = [words[a] as string, words[b] as string];
      return x < y ? -1 : x > y ? 1 : a - b;
    });
}

/** All nodes that have children, with room for those of the branching ones. */
function placeNodes(words: readonly string[], alphabet: Uint16Array): Met[] {
  const order = alphabetical(words);
  const slots = new Slots();
  const met: Met[] = [];
  const pending: Branch[] = [{ depth: 0, first: 0, last: order.length }];
  for (let branch = pending.pop(); branch; branch = pending.pop()) {
    const { depth, last } = branch;
    let { first } = branch;
    while (first < last && (words[order[first] as number] as string).length === depth) first++;
    if (first === last) continue;
    let word = order[first] as number;
    const letters: number[] = [];
    for (let i = first; i < last; ) {
      const code = (words[order[i] as number] as string).charCodeAt(depth);
      let end = i;
      for (; end < last && (words[order[end] as number] as string).charCodeAt(depth) === code; end++) {
        word = Math.min(word, order[end] as number);
      }
      letters.push(alphabet[code] as number);
      pending.push({ depth: depth + 1, first: i, last: end });
      i = end;
    }
    met.push({ word, depth, base: letters.length === 1 ? 0 : slots.place(letters.sort((a, b) => a - b)) });
  }
  return met;
}

/** Even numbers are twice a base, odd ones twice a number of nodes in a row that have one child, and 1. */
class Bases {
  readonly codes: number[] = [];
  private inRow = 0;

  add(base: number): void {
    if (base === 0) this.inRow++;
    else {
      this.close();
      this.codes.push(2 * base);
    }
  }

  close(): void {
    if (this.inRow > 0) this.codes.push(2 * this.inRow + 1);
    this.inRow = 0;
  }
}

function codesOf(met: readonly Met[]): Int32Array {
  const bases = new Bases();
  for (const { base } of met) bases.add(base);
  bases.close();
  return Int32Array.from(bases.codes);
}

/**
 * Compiles words (of folded code units, not empty) into a trie; where a word stands twice the first one counts.
 */
export function buildTrie(words: readonly string[]): Trie {
  const letters = lettersIn(words);
  const met = placeNodes(words, alphabetOf(letters)).sort((a, b) => a.word - b.word || a.depth - b.depth);
  return trieOf(words, letters, codesOf(met));
}

/** The letters of a trie's alphabet: code units, in the order of their numbers. */
export function lettersOf({ alphabet }: Trie): number[] {
  const letters: number[] = [];
  for (let code = 0; code < alphabet.length; code++) {
    const letter = alphabet[code] as number;
    if (letter > 0) letters[letter - 1] = code;
  }
  return letters;
}

/**
 * The nodes that have children, in the order in which a walk along `words`, the trie's own, first comes to them: the
 * bases of those that branch, and how many in a row do not. With the words and the letters they are all there is to
 * a trie: see `trieOf`.
 */
export function basesOf({ alphabet, base, onlyChildren }: Trie, words: readonly string[]): number[] {
  const bases = new Bases();
  const isSeen = new Uint8Array(base.length);
  for (const word of words) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const child = (base[node] as number) + (alphabet[word.charCodeAt(i)] as number);
      if (isSeen[node] === 0) bases.add(child < onlyChildren ? (base[node] as number) : 0);
      isSeen[node] = 1;
      node = child;
    }
  }
  bases.close();
  return bases.codes;
}

/** The highest base, and how many nodes have one child. */
function extentOf(bases: Int32Array): { highest: number; single: number } {
  let [highest, single] = [0, 0];
  for (let index = 0; index < bases.length; index++) {
    const code = bases[index] as number;
    if (code % 2 === 1) single += code >> 1;
    else highest = Math.max(highest, code >> 1);
  }
  return { highest, single };
}

/** The trie of `words` from its `lettersOf` and `basesOf`: one walk along the words, where building has to search. */
export function trieOf(words: readonly string[], letters: ArrayLike<number>, bases: Int32Array): Trie {
  const alphabet = alphabetOf(letters);
  const { highest, single } = extentOf(bases);
  const onlyChildren = highest + letters.length + 1;
  // Room for every letter above the highest base: a look-up never leaves the arrays.
  const size = onlyChildren + single + letters.length + 1;
  const base = new Int32Array(size);
  const check = new Int32Array(size).fill(-1);
  const word = new Int32Array(size).fill(-1);
  const lengths = new Uint32Array(words.length);
  check[0] = 0;
  let [next, inRow, free] = [0, 0, onlyChildren];
  for (let index = 0; index < words.length; index++) {
    const units = words[index] as string;
    let node = 0;
    for (let i = 0; i < units.length; i++) {
      const letter = alphabet[units.charCodeAt(i)] as number;
      // No base is 0: letters are counted from 1, and 0 is the root.
      if (base[node] === 0) {
        if (inRow === 0) {
          const code = bases[next++] as number;
          if (code % 2 === 1) inRow = code >> 1;
          else base[node] = code >> 1;
        }
        if (inRow > 0) {
          inRow--;
          base[node] = free++ - letter;
        }
      }
      const slot = (base[node] as number) + letter;
      check[slot] = node;
      node = slot;
    }
    if (word[node] === -1) word[node] = index;
    lengths[index] = units.length;
  }
  return { alphabet, base, check, word, lengths, onlyChildren };
}

/** The child of `node` by a folded code unit, or -1. */
export function child(trie: Trie, node: number, code: number): number {
  const letter = trie.alphabet[code] as number;
  if (letter === 0) return -1;
  const slot = (trie.base[node] as number) + letter;
  return trie.check[slot] === node && slot !== 0 ? slot : -1;
}
