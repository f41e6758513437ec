/** Names of places that no list holds, told by their suffix where a clause or a title opens: 临澜市. */
import data from '@/assets/figures/context-places.json';
import type { Span } from '../../types';
import { CharacterSet, isDigit, isHan } from '../characters';
import { words } from '../lexicon';
import type { Source } from '../source';
import { findCue } from './cues';
import { NOT_BEHIND, PLACES, SHORTEST_NAME, SUFFIXES } from './place-words';
import { FUNCTION_WORDS, METRIC_LEAD } from './words';

const NOT_NAMES = new CharacterSet(
  words(data.notNames)
    .filter((word) => word.length === 1)
    .join(''),
);
const COMMON: ReadonlySet<string> = new Set(words(data.notNamesAtAll));
const LONGEST_NAME = 5;
/** 她住进了县城: words of a sentence, whichever stands in them. */
const NEVER_WITHIN = new CharacterSet('我你您他她它们了着过这那哪谁就也还都很吗呢吧啊');
/** 年底, 月: what may follow the digits of a date. */
const DATE_UNITS = new CharacterSet('年月日底末度初');
const BEFORE_NAME = new CharacterSet('在从到自');

/** For each code unit what it means to a name that no list holds: its end, a part of it, or perhaps its suffix. */
const ENDS = 0;
const PART = 1;
const SUFFIX = 2;
const NAME_SIGNS = new Uint8Array(65_536);
for (let code = 0; code < NAME_SIGNS.length; code++)
  if (isHan(code)) NAME_SIGNS[code] = SUFFIXES.mayOpen(code) ? SUFFIX : PART;

/** Offset behind the date that begins with the digit at `opening`: 2024年临澜市…. */
function afterDate(source: Source, opening: number): number {
  let at = opening + 1;
  while (isDigit(source.peek(at)) || source.isAmong(DATE_UNITS, at)) at++;
  return at;
}

/**
 * The bare name, 临澜 of 临澜市, that the clause at `opening` begins with, not before `from`; undefined where it begins
 * with none. Most clauses begin with none, which their first characters tell.
 */
export function guessName(source: Source, opening: number, from: number): Span | undefined {
  const { codes } = source;
  if (opening >= codes.length) return undefined;
  let at = isDigit(codes[opening] as number) ? afterDate(source, opening) : opening;
  if (BEFORE_NAME.has(source.peek(at))) at++;
  if (at < from || NAME_SIGNS[source.peek(at)] === ENDS) return undefined;
  const last = Math.min(at + LONGEST_NAME, codes.length - 1);
  for (let end = at + 1; end <= last; end++) {
    const sign = NAME_SIGNS[codes[end] as number];
    if (sign === PART) continue;
    if (sign === ENDS) return undefined;
    if (end < at + SHORTEST_NAME) continue;
    const suffix = SUFFIXES.endAt(source, end);
    if (suffix >= 0) return isName(source, at, end, suffix) ? { start: at, end } : undefined;
  }
  return undefined;
}

/** May `[start, end)` with its suffix up to `suffix` be a name, rather than words that end with 市 or 区? */
function isName(source: Source, start: number, end: number, suffix: number): boolean {
  for (let at = start; at < end; at++) if (source.isAmong(NEVER_WITHIN, at)) return false;
  return (
    !source.isAmong(NOT_NAMES, end - 1) &&
    !holdsName(source, start + 1, end) &&
    // 第十条　市住房主管部门
    !source.isOneOf('第', start) &&
    !source.isAmong(NOT_BEHIND, suffix) &&
    findCue(source, start) < 0 &&
    !METRIC_LEAD.isAt(source, start) &&
    // 借此省下, 是否存在市级平台
    !FUNCTION_WORDS.isWithin(source, start, end) &&
    !COMMON.has(source.slice(start, start + SHORTEST_NAME))
  );
}

/** 本文以杭州: a listed name begins within, so that the words before it are none of a name. */
function holdsName(source: Source, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (PLACES.endAt(source, at) > to) return true;
  return false;
}
