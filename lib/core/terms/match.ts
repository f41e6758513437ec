/** Words of the trie at a place in folded text, where a lost character stands for any that its reading allows. */
import { isLost } from '../text/fold';
import { charactersReadAs } from '../text/glosses';
import { child, type Trie } from './trie';

/**
 * Calls `found` for each word that begins at `at` and ends by `limit`, shorter ones first on any one path.
 * `node` is where the path has come to before `at`: 0 at a word's beginning.
 */
export function eachWord(
  trie: Trie,
  codes: Uint16Array,
  at: number,
  limit: number,
  node: number,
  found: (word: number, end: number) => void,
): void {
  let current = node;
  for (let i = at; i < limit; i++) {
    const code = codes[i] as number;
    if (isLost(code)) {
      for (const candidate of charactersReadAs(code)) {
        const next = child(trie, current, candidate);
        if (next < 0) continue;
        const word = trie.word[next] as number;
        if (word >= 0) found(word, i + 1);
        eachWord(trie, codes, i + 1, limit, next, found);
      }
      return;
    }
    current = child(trie, current, code);
    if (current < 0) return;
    const word = trie.word[current] as number;
    if (word >= 0) found(word, i + 1);
  }
}

/**
 * The longest word that begins at `at`, or -1. Allocates nothing; what only lost characters need is left
 * to `eachWord`.
 */
export function longestWord(trie: Trie, codes: Uint16Array, at: number): number {
  const { alphabet, base, check, word } = trie;
  let node = 0;
  let longest = -1;
  for (let i = at; i < codes.length; i++) {
    const code = codes[i] as number;
    const letter = alphabet[code] as number;
    if (letter === 0) return isLost(code) ? longestBehind(trie, codes, i, node, longest) : longest;
    const next = (base[node] as number) + letter;
    if (check[next] !== node) break;
    node = next;
    const found = word[node] as number;
    if (found >= 0) longest = found;
  }
  return longest;
}

/** The longest of `shorter`, which may be -1, and the words that go on from `node` with the lost character at `at`. */
function longestBehind(trie: Trie, codes: Uint16Array, at: number, node: number, shorter: number): number {
  const { lengths } = trie;
  let longest = shorter;
  eachWord(trie, codes, at, codes.length, node, (found) => {
    if (longest < 0 || (lengths[found] as number) > (lengths[longest] as number)) longest = found;
  });
  return longest;
}
