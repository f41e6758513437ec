/**
 * What tells look-alike passages apart: numbers, and the words of levels, ranks and kinds (省级, A类, 一等奖, 博士).
 * assets/anchor/telling.json lists them; a word of one group in place of another makes a different passage.
 */
import words from '@/assets/anchor/telling.json';
import { foldWord } from '../text/fold';
import { isDigit, isLatin } from './match-text';

export interface Telling {
  start: number;
  end: number;
  /** 0 for numbers; else the group of the word, or of single letters. */
  group: number;
  word: string;
}

export const NUMBER_GROUP = 0;
const LETTER_GROUP = 1;
const FIRST_WORD_GROUP = 2;
const DOT = 0x2e;
const COMMA = 0x2c;
const SPACE = 0x20;
/** Behind a number with which a line begins: it counts the lines. */
const COUNTING = new Set([...'.、)'].map((mark) => mark.charCodeAt(0)));

interface Word {
  word: string;
  group: number;
}

function groupsOfWords(): string[][] {
  const numerals = [...words.numerals];
  const ranks = words.rankHeads.map((head) => numerals.map((numeral) => numeral + head));
  const ordinals = words.ordinalHeads.map((head) => numerals.map((numeral) => `第${numeral}${head}`));
  return [...words.groups, ...ranks, ...ordinals];
}

/** By first code unit, the longest first. */
const WORDS = new Map<number, Word[]>();
groupsOfWords().forEach((group, index) => {
  for (const each of group) {
    const word = foldWord(each);
    const first = word.charCodeAt(0);
    WORDS.set(first, [...(WORDS.get(first) ?? []), { word, group: FIRST_WORD_GROUP + index }]);
  }
});
for (const list of WORDS.values()) list.sort((a, b) => b.word.length - a.word.length);

/** Behind the number that begins at `at`: digits, with marks between them. */
export function numberEnd(codes: Uint16Array, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const code = codes[end] as number;
    const joins = (code === DOT || code === COMMA || code === SPACE) && end + 1 < limit && isDigit(codes[end + 1] ?? 0);
    if (!isDigit(code) && !joins) break;
    end++;
  }
  return end;
}

function stringOf(codes: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...codes.subarray(start, end));
}

function wordAt(codes: Uint16Array, at: number, limit: number): Word | undefined {
  return WORDS.get(codes[at] as number)?.find(({ word }) => {
    if (at + word.length > limit) return false;
    for (let i = 1; i < word.length; i++) if (codes[at + i] !== word.charCodeAt(i)) return false;
    return true;
  });
}

/** The telling words in `[from, to)`, ascending; `isBlockStart` says whether a block begins at an offset. */
export function tellingIn(
  codes: Uint16Array,
  from: number,
  to: number,
  isBlockStart: (at: number) => boolean,
): Telling[] {
  const found: Telling[] = [];
  for (let at = from; at < to; ) {
    const code = codes[at] as number;
    if (isDigit(code)) {
      const end = numberEnd(codes, at, to);
      const counts = COUNTING.has(codes[end] ?? 0) && isBlockStart(at);
      if (!counts)
        found.push({ start: at, end, group: NUMBER_GROUP, word: stringOf(codes, at, Math.min(end, at + 64)) });
      at = end;
    } else if (isLatin(code)) {
      let end = at + 1;
      while (end < to && isLatin(codes[end] as number)) end++;
      if (end === at + 1) found.push({ start: at, end, group: LETTER_GROUP, word: String.fromCharCode(code) });
      at = end;
    } else {
      const known = wordAt(codes, at, to);
      if (known) found.push({ start: at, end: at + known.word.length, ...known });
      at += known ? known.word.length : 1;
    }
  }
  return found;
}
