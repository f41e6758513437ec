/** Names in quotation marks with their head behind: “进百企、访千才”行动, “甲秀之光”计划. An open class of programmes. */
import patterns from '@/assets/terms/patterns.json';
import { words } from '../figures/lexicon';
import { type FoldedText, foldWord } from '../text/fold';
import type { Term } from '../types';
import { longestWord } from './match';
import { newTerm } from './new-term';
import { buildTrie } from './trie';

const OPEN = '“'.charCodeAt(0);
const CLOSE = '”'.charCodeAt(0);
const { id, heads, cores, longest, reach } = patterns.quoted;
const HEADS = words(heads).map(foldWord);
const HEAD_TRIE = buildTrie(HEADS);
const CORE_TRIE = buildTrie(words(cores).map(foldWord));
const ENDS = new Set([...'。;!?\n\u2029'].map((mark) => mark.charCodeAt(0)));

/** Offset of the ” that closes the “ at `open`; -1 where none does within its sentence. */
function closingOf(codes: Uint16Array, open: number): number {
  const last = Math.min(codes.length, open + longest);
  for (let at = open + 1; at < last; at++) {
    const code = codes[at] as number;
    if (code === CLOSE) return at;
    if (code === OPEN || ENDS.has(code)) return -1;
  }
  return -1;
}

/** Does a word of the field stand between the quotation marks or close before them in the sentence? */
function isAboutTalent(codes: Uint16Array, open: number, close: number): boolean {
  let from = open;
  while (from > Math.max(0, open - reach) && !ENDS.has(codes[from - 1] as number)) from--;
  for (let at = from; at < close; at++) if (longestWord(CORE_TRIE, codes, at) >= 0) return true;
  return false;
}

/** All of them in a folded text, quotation marks and head included; folded offsets, ascending, none overlapping. */
export function findQuoted(text: FoldedText): Term[] {
  const { codes, landmarks } = text;
  const found: Term[] = [];
  /** No name begins before this offset that is not found yet. */
  let from = 0;
  for (const at of landmarks) {
    if (codes[at] !== OPEN || at < from) continue;
    const close = closingOf(codes, at);
    const head = close > at + 1 ? longestWord(HEAD_TRIE, codes, close + 1) : -1;
    const end = head < 0 ? close : close + 1 + (HEADS[head] as string).length;
    if (head >= 0 && isAboutTalent(codes, at, close))
      found.push(newTerm({ id, name: text.slice(at, end), category: 'programme' }, at, end, 'pattern', undefined));
    from = Math.max(end, at) + 1;
  }
  return found;
}
