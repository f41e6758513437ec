/**
 * Double-array trie over folded code units (Aoe 1989): one array look-up pair per character, whatever the
 * number of words. `base` and `check` are plain typed arrays, so a compiled trie can be stored or sent.
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
}

interface Branch {
  node: number;
  depth: number;
  /** The words `order[first .. last)` share their first `depth` units. */
  first: number;
  last: number;
}

function alphabetOf(letters: ArrayLike<number>): Uint16Array {
  const alphabet = new Uint16Array(65_536);
  for (let index = 0; index < letters.length; index++) alphabet[letters[index] as number] = index + 1;
  return alphabet;
}

function buildAlphabet(words: readonly string[]): { alphabet: Uint16Array; letters: number } {
  const uses = new Map<number, number>();
  for (const word of words) {
    for (let i = 0; i < word.length; i++) uses.set(word.charCodeAt(i), (uses.get(word.charCodeAt(i)) ?? 0) + 1);
  }
  // Frequent letters get small numbers: siblings lie close together and the arrays stay short.
  const letters = [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
  return { alphabet: alphabetOf(letters), letters: letters.length };
}

/** Slots that grow as needed, with the lowest place where a search for room still makes sense. */
class Slots {
  base = new Int32Array(1024);
  check = new Int32Array(1024).fill(-1);
  word = new Int32Array(1024).fill(-1);
  /** No child stands below 2, since base and letter are 1 at the least: from 1 on, the search would never advance. */
  private firstFree = 2;

  reserve(size: number): void {
    if (size <= this.check.length) return;
    const grow = (old: Int32Array, filling: number) => {
      const grown = new Int32Array(Math.max(size, old.length * 2)).fill(filling, old.length);
      grown.set(old);
      return grown;
    };
    this.base = grow(this.base, 0);
    this.check = grow(this.check, -1);
    this.word = grow(this.word, -1);
  }

  /** The lowest base at which all `letters` (ascending) find free slots. */
  place(letters: readonly number[]): number {
    const smallest = letters[0] ?? 1;
    while (this.firstFree < this.check.length && this.check[this.firstFree] !== -1) this.firstFree++;
    for (let base = Math.max(1, this.firstFree - smallest); ; base++) {
      this.reserve(base + (letters.at(-1) ?? 0) + 1);
      if (letters.every((letter) => this.check[base + letter] === -1)) return base;
    }
  }
}

/** Room for every letter above the highest base: a look-up in the compiled trie never leaves the arrays. */
function sizeOf(bases: Int32Array, letters: number): number {
  let highest = 0;
  for (let index = 0; index < bases.length; index++) highest = Math.max(highest, bases[index] as number);
  return highest + letters + 1;
}

/**
 * Compiles words (of folded code units, not empty) into a trie; where a word stands twice the first one counts.
 */
export function buildTrie(words: readonly string[]): Trie {
  const { alphabet, letters } = buildAlphabet(words);
  const order = words.map((_, index) => index);
  order.sort((a, b) => {
    const [x, y] = [words[a] as string, words[b] as string];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  const slots = new Slots();
  slots.check[0] = 0;
  const pending: Branch[] = [{ node: 0, depth: 0, first: 0, last: order.length }];
  for (let branch = pending.pop(); branch; branch = pending.pop()) {
    const { node, depth } = branch;
    let { first } = branch;
    while (first < branch.last && (words[order[first] as number] as string).length === depth) {
      if (slots.word[node] === -1) slots.word[node] = order[first] as number;
      first++;
    }
    const children: Branch[] = [];
    for (let i = first; i < branch.last; ) {
      const code = (words[order[i] as number] as string).charCodeAt(depth);
      let end = i + 1;
      while (end < branch.last && (words[order[end] as number] as string).charCodeAt(depth) === code) end++;
      children.push({ node: alphabet[code] as number, depth: depth + 1, first: i, last: end });
      i = end;
    }
    if (children.length === 0) continue;
    const base = slots.place(children.map((child) => child.node).sort((a, b) => a - b));
    slots.base[node] = base;
    for (const child of children) {
      const slot = base + child.node;
      slots.check[slot] = node;
      pending.push({ ...child, node: slot });
    }
  }
  const size = sizeOf(slots.base, letters);
  slots.reserve(size);
  return {
    alphabet,
    base: slots.base.slice(0, size),
    check: slots.check.slice(0, size),
    word: slots.word.slice(0, size),
    lengths: Uint32Array.from(words, (word) => word.length),
  };
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
 * The bases of the nodes that have children, in the order in which a walk along `words`, the trie's own, first comes
 * to them. With the words and the letters they are all there is to a trie: see `trieOf`.
 */
export function basesOf({ alphabet, base }: Trie, words: readonly string[]): number[] {
  const bases: number[] = [];
  const isSeen = new Uint8Array(base.length);
  for (const word of words) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      if (isSeen[node] === 0) bases.push(base[node] as number);
      isSeen[node] = 1;
      node = (base[node] as number) + (alphabet[word.charCodeAt(i)] as number);
    }
  }
  return bases;
}

/** The trie of `words` from its `lettersOf` and `basesOf`: one walk along the words, where building has to search. */
export function trieOf(words: readonly string[], letters: ArrayLike<number>, bases: Int32Array): Trie {
  const alphabet = alphabetOf(letters);
  const size = sizeOf(bases, letters.length);
  const base = new Int32Array(size);
  const check = new Int32Array(size).fill(-1);
  const word = new Int32Array(size).fill(-1);
  const lengths = new Uint32Array(words.length);
  check[0] = 0;
  let next = 0;
  for (let index = 0; index < words.length; index++) {
    const units = words[index] as string;
    let node = 0;
    for (let i = 0; i < units.length; i++) {
      // No base is 0: letters are counted from 1, and 0 is the root.
      if (base[node] === 0) base[node] = bases[next++] as number;
      const slot = (base[node] as number) + (alphabet[units.charCodeAt(i)] as number);
      check[slot] = node;
      node = slot;
    }
    word[node] = index;
    lengths[index] = units.length;
  }
  return { alphabet, base, check, word, lengths };
}

/** The child of `node` by a folded code unit, or -1. */
export function child(trie: Trie, node: number, code: number): number {
  const letter = trie.alphabet[code] as number;
  if (letter === 0) return -1;
  const slot = (trie.base[node] as number) + letter;
  return trie.check[slot] === node && slot !== 0 ? slot : -1;
}
