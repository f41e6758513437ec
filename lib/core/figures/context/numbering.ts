/** 第三条, （一）, 1.: the number that opens a clause says nothing of what follows. */
import { CharacterSet, codeOf } from '../characters';
import type { Source } from '../source';

const REACH = 8;
const COLON = codeOf(':');
const IS = codeOf('是');
const FIRST_RANK = new CharacterSet('、章');
const OTHER_RANKS = new CharacterSet('().条款项0123456789');
const DIGITS = '0123456789一二三四五六七八九十百零';
const MARKS = '“”" *-■●◆◇▶▪•★☆※√×>#';
const NUMBERS = new CharacterSet(DIGITS);
const BULLETS = new CharacterSet(MARKS);
/** All that is skipped begins with one of these. */
const OPENERS = new CharacterSet(`${MARKS}${DIGITS}(第`);

/** Offset behind the numbering, bullet or quotation mark at `start`, or `start`. */
export function afterNumbering(source: Source, start: number): number {
  if (!source.isAmong(OPENERS, start)) return start;
  let at = start;
  while (source.isAmong(BULLETS, at)) at++;
  const bracket = source.isOneOf('(', at);
  if (bracket || source.isOneOf('第', at)) {
    let end = at + 1;
    while (end < at + REACH && source.isAmong(NUMBERS, end)) end++;
    if (end > at + 1 && source.isOneOf(bracket ? ')' : '条款项章', end)) at = end + 1;
  } else {
    let end = at;
    while (end < at + 3 && source.isAmong(NUMBERS, end)) end++;
    if (end > at && source.isOneOf('、.', end)) at = end + 1;
  }
  return source.isOneOf(' ', at) ? at + 1 : at;
}

/** Offset behind the 问： or Q2： that opens a question at `start`, or `start`. */
export function afterAsking(source: Source, start: number): number {
  if (!source.isOneOf('问q', start)) return start;
  let at = start + 1;
  while (at < start + 3 && source.isAmong(NUMBERS, at)) at++;
  return source.at(at) === COLON ? at + 1 : start;
}

/** Offset behind the 一是, 二是 or 其一 with which a part of an enumeration in running text begins at `start`, or `start`. */
export function afterListing(source: Source, start: number): number {
  const at = source.at(start) === COLON ? start + 1 : start;
  return source.at(at + 1) === IS && source.isAmong(NUMBERS, at) ? at + 2 : start;
}

/** Is the numbering in `[start, end)` of the first rank: 一、, 第二章; not （一）, 1. or 第三条? */
export function isFirstRank(source: Source, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (source.isAmong(FIRST_RANK, at)) return true;
    if (source.isAmong(OTHER_RANKS, at)) return false;
  }
  return false;
}
