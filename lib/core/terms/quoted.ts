/** Names in quotation marks with their head within or behind: “归巢计划”, “进百企、访千才”行动, “筑人才”APP. An open class. */
import patterns from '@/assets/terms/patterns.json';
import { isDigit, isHan } from '../figures/characters';
import { words } from '../figures/lexicon';
import { type FoldedText, foldWord } from '../text/fold';
import type { Category, Term } from '../types';
import { headsOf } from './heads';
import { longestWord } from './match';
import { newTerm } from './new-term';
import { buildTrie } from './trie';

const OPEN = '“'.charCodeAt(0);
const CLOSE = '”'.charCodeAt(0);
const { id, heads, cores, longest, ownHeads, ownLongest, ownReach, reach } = patterns.quoted;
const OWN_HEADS = headsOf(ownHeads);
const HEADS = headsOf(heads);
const HEAD_TRIE = buildTrie(HEADS.map(({ word }) => word));
const CORE_TRIE = buildTrie(words(cores).map(foldWord));
const ENDS = new Set([...'。;!?\n\u2029'].map((mark) => mark.charCodeAt(0)));
const CLAUSE_ENDS = new Set([...ENDS, ','.charCodeAt(0)]);

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

/** Does a word of the field stand in `[open, to)` or within `back` units before it, behind the last of `ends`? */
function isAboutTalent(codes: Uint16Array, open: number, to: number, back = reach, ends = CLAUSE_ENDS): boolean {
  let from = open;
  while (from > Math.max(0, open - back) && !ends.has(codes[from - 1] as number)) from--;
  for (let at = from; at < to; at++) if (longestWord(CORE_TRIE, codes, at) >= 0) return true;
  return false;
}

/** “归巢计划”, “鸠兹英才”: the category of quoted words that are a name by themselves, in a sentence about talent. */
function ownCategory(text: FoldedText, open: number, close: number): Category | undefined {
  const { codes } = text;
  if (close - open - 1 > ownLongest) return undefined;
  const quoted = text.slice(open + 1, close);
  const head = OWN_HEADS.find(({ word }) => quoted.length > word.length + 1 && quoted.endsWith(word));
  if (!head) return undefined;
  for (let at = open + 1; at < close; at++)
    if (!isHan(codes[at] as number) && !isDigit(codes[at] as number)) return undefined;
  // 实施细则 and 若干意见 name no document by themselves.
  if (head.category === 'document') return isAboutTalent(codes, open, close, 0) ? 'document' : undefined;
  let to = close;
  while (to < Math.min(codes.length, close + ownReach) && !ENDS.has(codes[to] as number)) to++;
  return isAboutTalent(codes, open, to, ownReach, ENDS) ? head.category : undefined;
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
    const index = close > at + 1 ? longestWord(HEAD_TRIE, codes, close + 1) : -1;
    const head = index < 0 ? undefined : HEADS[index];
    const end = head ? close + 1 + head.word.length : close;
    const [first, last] = head ? [at, end] : [at + 1, close];
    const ofHead = head && isAboutTalent(codes, at, end) ? head.category : undefined;
    const category = head || close <= at ? ofHead : ownCategory(text, at, close);
    if (category)
      found.push(newTerm({ id, name: text.slice(first, last), category }, first, last, 'pattern', undefined));
    from = Math.max(end, at) + 1;
  }
  return found;
}
