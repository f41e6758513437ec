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
 * The first offset from `from` on at which a word may begin, as two units and one look at the trie tell; at most
 * places none does. It may be wrong to say yes: for speed it leaves to the closer look whether the node is the root's.
 */
export function nextCandidate(trie: Trie, codes: Uint16Array, from: number): number {
  const { alphabet, base, check, word } = trie;
  const hasSingles = trie.shortest === 1;
  const last = codes.length - 1;
  const root = base[0] as number;
  let letter = alphabet[codes[from] as number] as number;
  for (let at = from; at < last; at++) {
    const node = root + letter;
    const next = alphabet[codes[at + 1] as number] as number;
    if (check[(base[node] as number) + next] === node) return at;
    if (hasSingles && (word[node] as number) >= 0 && check[node] === 0) return at;
    // A lost character is no letter.
    if ((letter === 0 || next === 0) && (isLost(codes[at] as number) || isLost(codes[at + 1] as number))) return at;
    letter = next;
  }
  return Math.max(from, last);
}

/**
 * The longest word that begins at `at`, or -1. Allocates nothing; what only lost characters need is left
 * to `eachWord`.
 */
export function longestWord(trie: Trie, codes: Uint16Array, at: number): number {
  const { alphabet, base, check, word, lengths } = trie;
  let node = 0;
  let longest = -1;
  for (let i = at; i < codes.length; i++) {
    const code = codes[i] as number;
    const letter = alphabet[code] as number;
    if (letter === 0) {
      if (isLost(code)) {
        eachWord(trie, codes, i, codes.length, node, (found) => {
          if (longest < 0 || (lengths[found] as number) > (lengths[longest] as number)) longest = found;
        });
      }
      break;
    }
    const next = (base[node] as number) + letter;
    if (check[next] !== node) break;
    node = next;
    const found = word[node] as number;
    if (found >= 0) longest = found;
  }
  return longest;
}
