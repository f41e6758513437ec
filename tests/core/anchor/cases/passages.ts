/** What a reader may have kept of an article: lines, clauses, several blocks, cells, amounts, words that occur often. */
import { distance } from 'fastest-levenshtein';
import { BLOCK_BREAK } from '@/lib/core/text/characters';
import type { Span } from '@/lib/core/types';
import { blocksOf } from './edit';

const SHORTEST_LINE = 12;
const SHORTEST_CLAUSE = 9;
const OFTEN = 3;
const LONGEST_WORD = 8;
/** Lines that differ in no more than this share are look-alikes of each other. */
const ALIKE = 0.3;

export function lines(text: string): Span[] {
  return blocksOf(text).filter(
    ({ start, end }) => end - start >= SHORTEST_LINE && !text.slice(start, end).includes('\t'),
  );
}

export function rows(text: string): Span[] {
  return blocksOf(text).filter(({ start, end }) => text.slice(start, end).includes('\t'));
}

function within({ start, end }: Span, text: string, pattern: RegExp): Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Parts of lines between commas and full stops. */
export function clauses(text: string): Span[] {
  return lines(text)
    .flatMap((line) => within(line, text, /[^，。；：？！「」“”]+/g))
    .filter(({ start, end }) => end - start >= SHORTEST_CLAUSE);
}

export function cells(text: string): Span[] {
  return rows(text).flatMap((row) => within(row, text, /[^\t]+/g));
}

const NUMBER = String.raw`\d+(?:[,. ]\d+)*`;
/** A number with its unit. */
export const AMOUNT = new RegExp(
  `${NUMBER}(?:万|萬|亿|億)?(?:元|人|名|个|個|项|項|家|套|张|張|宗|户|戶|所|间|間|年|%)`,
  'g',
);

export function amounts(text: string): Span[] {
  return blocksOf(text).flatMap((block) => within(block, text, AMOUNT));
}

/** Two or three blocks on end. */
export function stretches(text: string): Span[] {
  const all = blocksOf(text);
  return all.slice(0, -2).map(({ start }, index) => ({ start, end: (all[index + 1 + (index % 2)] as Span).end }));
}

/** Every occurrence of runs of 2 to 8 Han characters that the text has at least three times. */
export function often(text: string): Span[] {
  const places = new Map<string, number[]>();
  for (let length = 2; length <= LONGEST_WORD; length++) {
    for (let at = 0; at + length <= text.length; at++) {
      const word = text.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(word)) places.set(word, [...(places.get(word) ?? []), at]);
    }
  }
  return [...places].flatMap(([word, starts]) =>
    starts.length < OFTEN ? [] : starts.map((start) => ({ start, end: start + word.length })),
  );
}

/** Words that the text has once, four to eight characters. */
export function once(text: string): Span[] {
  return clauses(text)
    .map(({ start, end }) => ({ start, end: Math.min(end, start + 4 + (start % 5)) }))
    .filter(({ start, end }) => {
      const word = text.slice(start, end);
      return /^\p{Script=Han}+$/u.test(word) && text.indexOf(word) === text.lastIndexOf(word);
    });
}

export function blockAround(text: string, { start }: Span): Span {
  const from = text.lastIndexOf(BLOCK_BREAK, start - 1) + 1;
  const to = text.indexOf(BLOCK_BREAK, start);
  return { start: from, end: to < 0 ? text.length : to };
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+(?:[,. ]\d+)*/g, '0');
}

/** Blocks of the text that look like the given one. */
export function lookAlikesOf(text: string, block: Span): Span[] {
  const wanted = withoutNumbers(text.slice(block.start, block.end));
  return blocksOf(text).filter(({ start, end }) => {
    if (start === block.start) return false;
    const other = withoutNumbers(text.slice(start, end));
    return distance(wanted, other) <= ALIKE * Math.max(wanted.length, other.length);
  });
}
