/**
 * Where a name begins, read from its head word: at a word that no name holds. What qualifies the head (管理信息|系统)
 * belongs to the name though the same words are verbs elsewhere.
 */
import functionWords from '@/assets/figures/function-words.json';
import patterns from '@/assets/terms/patterns.json';
import { CharacterSet, isHan } from '../figures/characters';
import { words } from '../figures/lexicon';
import { WordTree } from '../figures/word-tree';
import { foldWord } from '../text/fold';

const { cores, stops, verbs, kept, qualifiers, longest } = patterns.named;
const CORES = words(cores).map(foldWord);
const CORE_TREE = new WordTree(CORES, 1);
const STOPS = [stops, verbs, functionWords.verbs, functionWords.particles].flatMap(words).map(foldWord);
const STOP_TREE = new WordTree(STOPS, 1);
const KEPT = words(kept).map(foldWord);
const KEPT_TREE = new WordTree(KEPT, 1);
const QUALIFIERS = words(qualifiers).map(foldWord);
const QUALIFIER_TREE = new WordTree(QUALIFIERS, -1);

/** For each code unit what may begin with it: most places need no look into a tree. */
const CORE = 1;
const STOP = 2;
const KEEP = 4;
const OPENS = new Uint8Array(65_536);
for (const [bit, list] of [
  [CORE, CORES],
  [STOP, STOPS],
  [KEEP, KEPT],
] as const)
  for (const word of list) OPENS[word.charCodeAt(0)] = (OPENS[word.charCodeAt(0)] as number) | bit;

const OPEN_BRACKET = '('.charCodeAt(0);
const CLOSE_BRACKET = ')'.charCodeAt(0);
/** 南沙港澳（国际）青年创新工场: what brackets within a name hold at the most. */
const LONGEST_IN_BRACKETS = 6;

const AND = new CharacterSet('和与及');
/** 培训和评价服务平台: what follows the conjunction in a name, its head included, has this many units at the least. */
const SHORTEST_JOINED = 6;

/** Length of the longest word of the tree at `at` that ends at or before `end`; 0 where none stands. */
export function lengthAt(tree: WordTree, list: readonly string[], codes: Uint16Array, at: number, end: number): number {
  const index = tree.longest(codes, at, end - at);
  return index < 0 ? 0 : (list[index] as string).length;
}

/** Does a word that no name holds begin at `at`, and end by `end`? */
export function isStop(codes: Uint16Array, at: number, end: number): boolean {
  return lengthAt(STOP_TREE, STOPS, codes, at, end) > 0;
}

/** Where the brackets that close at `close` open, within a name: -1 where they do not. */
function openingOf(codes: Uint16Array, close: number, first: number): number {
  const last = Math.max(first, close - 1 - LONGEST_IN_BRACKETS);
  let at = close - 1;
  while (at > last && isHan(codes[at] as number)) at--;
  return at < close - 1 && codes[at] === OPEN_BRACKET && isHan(codes[at - 1] ?? 0) ? at : -1;
}

/** Start of the run of Han characters, brackets among them, that ends at `end`: no more than `longest` back nor before `from`. */
export function runStart(codes: Uint16Array, end: number, from: number): number {
  const first = Math.max(from, end - longest);
  let start = end;
  while (start > first) {
    if (isHan(codes[start - 1] as number)) {
      start--;
      continue;
    }
    const open = codes[start - 1] === CLOSE_BRACKET ? openingOf(codes, start - 1, first) : -1;
    if (open < 0) break;
    start = open;
  }
  return start;
}

/** Does a core word stand in `[from, end)`? Asked first, since before most heads none does. */
export function holdsCore(codes: Uint16Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (((OPENS[codes[at] as number] as number) & CORE) !== 0 && CORE_TREE.longest(codes, at, end - at) >= 0)
      return true;
  return false;
}

/** Where the words that qualify the head begin: no verb of the sentence stands among them. */
function qualifiedFrom(codes: Uint16Array, run: number, head: number, end: number): number {
  const before = (at: number) => (at > run ? lengthBefore(codes, at, run) : 0);
  let from = head;
  for (;;) {
    const length = before(from);
    if (length > 0) from -= length;
    else if (end - from >= SHORTEST_JOINED && from > run && AND.has(codes[from - 1] as number) && before(from - 1) > 0)
      from--;
    else return from;
  }
}

/** Length of the longest qualifier that ends at `at`; 0 where none does. */
function lengthBefore(codes: Uint16Array, at: number, run: number): number {
  const index = QUALIFIER_TREE.longest(codes, at - 1, at - run);
  return index < 0 ? 0 : (QUALIFIERS[index] as string).length;
}

/** Behind the brackets that close in `[start, head)` and open before it: 公司（含园区）人才公寓. */
function outsideBrackets(codes: Uint16Array, start: number, head: number): number {
  for (let at = start; at < head; at++) {
    if (codes[at] === OPEN_BRACKET) return start;
    if (codes[at] === CLOSE_BRACKET) return at + 1;
  }
  return start;
}

export interface Name {
  start: number;
  /** Does a core word stand in it or in its head? */
  isOfTalent: boolean;
}

/** Reads `[start, head)` on and takes what stands behind its last stop word; `end` is where the head ends. */
export function nameBefore(codes: Uint16Array, start: number, head: number, end: number): Name {
  const qualified = qualifiedFrom(codes, start, head, end);
  let from = start;
  let core = -1;
  for (let at = start; at < end; ) {
    const opens = OPENS[codes[at] as number] as number;
    if (opens === 0) {
      at++;
      continue;
    }
    const whole = (opens & KEEP) === 0 ? 0 : lengthAt(KEPT_TREE, KEPT, codes, at, end);
    const mayStop = (opens & STOP) !== 0 && whole === 0 && at < qualified;
    const stop = mayStop ? lengthAt(STOP_TREE, STOPS, codes, at, qualified) : 0;
    const about = (opens & CORE) === 0 ? 0 : lengthAt(CORE_TREE, CORES, codes, at, end);
    if (stop > about) {
      from = at + stop;
      at = from;
      continue;
    }
    if (about > 0) core = at;
    at += Math.max(whole, about, 1);
  }
  const outside = outsideBrackets(codes, from, head);
  return { start: outside, isOfTalent: core >= outside };
}
