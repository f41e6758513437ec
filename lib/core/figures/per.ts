/** What a rate is counted per: 每人每月 before the number, 元/平方米/月 behind it. */
import per from '@/assets/figures/per.json';
import type { Per } from '../types';
import { codeOf, isHan } from './characters';
import { Lexicon, words } from './lexicon';
import type { Source } from './source';

function* entries(groups: Record<string, string>): Generator<readonly [string, Per]> {
  for (const [name, list] of Object.entries(groups)) {
    for (const word of words(list)) yield [word, name as Per];
  }
}

const UNIT = new Lexicon(entries(per.units));
const BEFORE = new Lexicon(entries(per.before));
const NAMED = new Lexicon(entries(per.named));
/** The units that say how often. */
const TIME: ReadonlySet<Per> = new Set<Per>(['month', 'year', 'day', 'hour']);
const EACH = '每/';
/** How far back 每月 may stand from its number: 每月分别给予A类、B类人才 3000元. */
const REACH = 22;
/** For each code unit what it means in a walk back from a number: the end of its clause, or a word that says per what. */
const ENDS = 1;
const OPENS = 2;
const SIGNS = new Uint8Array(65_536);
for (let code = 0; code < SIGNS.length; code++) SIGNS[code] = BEFORE.mayOpen(code) ? OPENS : 0;
SIGNS[codeOf('每')] = OPENS;
for (const mark of ',。;:!?\n\t\u2029') SIGNS[codeOf(mark)] = ENDS;
const NONE: readonly Per[] = [];

/** Offset behind /月, /人·年 or 每平方米每月 at `at`; `at` itself where none stands. */
export function skipPer(source: Source, at: number): number {
  return source.isOneOf(EACH, at) ? readPerAfter(source, at).end : at;
}

export function readPerAfter(source: Source, at: number): { end: number; per: readonly Per[] } {
  if (!source.isOneOf(EACH, at)) return { end: at, per: NONE };
  const found: Per[] = [];
  let end = at;
  while (found.length < 3) {
    const joined = source.isOneOf(EACH, end) || (found.length > 0 && source.isOneOf('·.*', end));
    const hit = joined ? UNIT.at(source, end + 1) : undefined;
    if (!hit) break;
    found.push(hit.value);
    end = hit.end;
  }
  return { end, per: found };
}

/** Longest run of words between 每 and its one: 每成功引进一名. */
const LONGEST_EACH = 8;
/** What stands before the 年 of 上年收入 and 2024年产值, which name a year and no rate. */
const NOT_AFTER = per.notAfter;
/** Words that name a rate whatever stands before them: 税前年薪. */
const OF_TIME: ReadonlySet<string> = new Set(words(per.ofTime));
/** 标准为3000元: an amount of what the clause before spoke of. */
const STANDING = new Lexicon(words(per.standing).map((word) => [word, true] as const));
const YEAR_BEHIND = new Lexicon(words(per.behind).map((word) => [word, true] as const));

/** What a heading says of its cells: 月薪(税前), 生活补贴(元/人·月); its words stand in `[start, end)`. */
export function perOfHeading(source: Source, start: number, end: number): readonly Per[] {
  const before = perBefore(source, end, start);
  if (before.length > 0) return before;
  for (let at = start; at < end; at++) {
    const { per } = readPerAfter(source, at);
    if (per.length > 0) return per;
  }
  return NONE;
}

/** 26万元年薪, 3000元的月租: the per of the noun behind an amount that ends at `end`. */
export function perNamed(source: Source, end: number): Per | undefined {
  return NAMED.at(source, source.isOneOf('的', end) ? end + 1 : end)?.value;
}

/** Does 之课税年度 stand at `at`, behind the amount of such a year? */
export function isOfTaxYear(source: Source, at: number): boolean {
  return YEAR_BEHIND.at(source, at) !== undefined;
}

/** The unit of 每引进一名, 每新增1人, its 每 standing at `at`, read no further than `end`. */
export function readEach(source: Source, at: number, end: number): Per | undefined {
  const last = Math.min(end, at + LONGEST_EACH);
  for (let i = at + 1; i < last; i++) {
    if (source.isOneOf('1一', i)) {
      const hit = UNIT.at(source, i + 1);
      return hit && hit.end <= end ? hit.value : undefined;
    }
    if (!isHan(source.at(i))) return undefined;
  }
  return undefined;
}

/**
 * 每月, 每人每年, 月薪, 人均 to the left of a number, within its clause and not before `from`. `times` takes only what
 * says how often, and 每人 directly before: a span of time is counted per year, hardly ever per person.
 */
export function perBefore(source: Source, start: number, from: number, times = false): readonly Per[] {
  let found: Per[] | undefined;
  const first = Math.max(from, start - REACH);
  for (let i = start - 1; i >= first; i--) {
    const sign = SIGNS[source.at(i)];
    if (sign === 0) continue;
    if (sign === ENDS) {
      // 每人每年安排一次体检，标准为3000元
      if (source.isOneOf(',', i) && STANDING.at(source, i + 1)) continue;
      const each = !times && source.isOneOf(',', i) ? eachBefore(source, i, from) : undefined;
      if (each && !found?.includes(each)) found = found ? [each, ...found] : [each];
      break;
    }
    const hit = BEFORE.at(source, i);
    const value = hit ? (hit.end <= start && !isOfYear(source, hit) ? hit.value : undefined) : eachAt(source, i, start);
    if (value === undefined || found?.includes(value)) continue;
    // 面试时间每人不超过15分钟
    const isDirect = value === 'person' && hit?.end === start;
    if (times && !isDirect && !(TIME.has(value) && source.isOneOf('每', i))) continue;
    if (found) found.unshift(value);
    else found = [value];
  }
  return found ?? NONE;
}

const RISING = new Lexicon(words(per.rising).map((word) => [word, true] as const));
const RISING_REACH = 8;

/** 年均增长6%, 每年发放20%: is the share one of every year? */
export function isYearly(source: Source, start: number, from: number): boolean {
  for (let at = start - 1; at >= Math.max(from, start - RISING_REACH); at--) {
    if (SIGNS[source.at(at)] === ENDS) return false;
    if (RISING.at(source, at) !== undefined) return true;
  }
  return false;
}

/**
 * 每新增1名博士，给予5万元: the unit of the clause before the one that ends at `comma`, if that clause opens with 每 and
 * counts one; read no further back than `from`.
 */
function eachBefore(source: Source, comma: number, from: number): Per | undefined {
  const first = Math.max(from, comma - REACH);
  let start = comma;
  while (start > first && SIGNS[source.at(start - 1)] !== ENDS) start--;
  for (let at = start; at < comma && at < start + LONGEST_EACH; at++)
    if (source.isOneOf('每', at)) return readEach(source, at, comma);
  return undefined;
}

function eachAt(source: Source, at: number, end: number): Per | undefined {
  return source.isOneOf('每', at) ? readEach(source, at, end) : undefined;
}

function isOfYear(source: Source, { word, start }: { word: string; start: number }): boolean {
  if (OF_TIME.has(word) || !source.isOneOf('年月日', start)) return false;
  return source.isOneOf(NOT_AFTER, start - 1) && !source.has('税前', start - 2) && !source.has('税后', start - 2);
}
