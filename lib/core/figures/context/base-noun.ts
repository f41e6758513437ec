/** Where the noun for a whole begins, and the nouns directly before a number: 财政支出的2%, 全体委员三分之一. */
import data from '@/assets/figures/context-base.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf, isDigit, isHan, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon, words } from '../lexicon';
import type { Source } from '../source';
import { nounBefore } from './metric';
import { PLACES } from './place-words';
import { AFTER_STOP, BASES, FUNCTION_WORDS } from './words';

export const REACH = 24;
export const SHORTEST = 2;
const LONGEST_WHOLE = 8;
/** 本地区上年度全口径城镇单位就业人员平均工资收入 */
const LONGEST_NOUN = 36;
const LONGEST_ASIDE = 16;
const BOUNDS = plainLexicon(data.bounds);
/** 按实际投入的20%: words before what a percentage is of. */
const LEADS = plainLexicon(data.leads);
/** What may stand between a noun and its 的, and the number. */
const NOUN_TAILS = words(data.nounTails);
/** 总数: a noun may stand before it. */
const TOTALS = plainLexicon(data.totals);
/** Last words of a noun for an amount: 合同额, 市场价. */
const AMOUNTS = plainLexicon(data.amounts);
/** 目前, 原先 */
const TIMES = plainLexicon(data.times);
const EQUALS = plainLexicon(data.equals);
const SETS = plainLexicon(data.sets);
const PREPOSITIONS = plainLexicon(data.prepositions);
const OF = codeOf('的');
const OFS = new CharacterSet('的之');
/** 全球前1%, 专业前三成 */
const TOP = codeOf('前');
/** 第一年50%, 每人20% */
const NO_AMOUNT = new CharacterSet('第每年月');

/** The span without 在, 从 and the like at its front; undefined where nothing is left. */
export function withoutPreposition(source: Source, span: Span | undefined): Span | undefined {
  if (!span) return undefined;
  const start = PREPOSITIONS.endAt(source, span.start, span.end);
  if (start < 0) return span;
  return span.end - start >= SHORTEST ? { start, end: span.end } : undefined;
}

function isRun(source: Source, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHan(source.peek(at))) return false;
  return true;
}

/** Start of the noun in `[from, end)`: behind its last 的, and behind the last verb or bound: 顶尖人才不足全国. */
function nounStart(source: Source, from: number, end: number): number {
  let start = from;
  // 期间实际发生的场地租金总额: what stands behind the last 的.
  for (let at = end - SHORTEST - 1; at > start; at--) if (source.at(at) === OF) start = at + 1;
  for (let at = start; at < end - SHORTEST; at++) {
    const word = FUNCTION_WORDS.endAt(source, at, end - SHORTEST);
    // 上年度 is more than the 上年 of the list.
    const isWhole = word >= 0 && !source.isOneOf('度', word);
    const lead = isWhole ? word : LEADS.endAt(source, at, end - SHORTEST);
    if (lead < 0) continue;
    start = lead;
    at = lead - 1;
  }
  return start;
}

/** Offset of the bracket that opens the aside which ends at `end`, or `end`. */
function beforeAside(source: Source, end: number, from: number): number {
  if (!source.isOneOf(')', end - 1)) return end;
  for (let at = end - 2; at >= Math.max(from, end - LONGEST_ASIDE); at--) if (source.isOneOf('(', at)) return at;
  return end;
}

/** The noun that ends at `end`, an aside within it passed over: 贷款额度上限(30万元)之和. */
export function nounTo(source: Source, clause: number, end: number): Span | undefined {
  const first = Math.max(clause, end - LONGEST_NOUN);
  let start = end;
  for (;;) {
    const aside = beforeAside(source, start, first);
    if (aside < start) start = aside;
    else if (start > first && isHan(source.peek(start - 1))) start--;
    else break;
  }
  start = behindYear(source, nounStart(source, start, end));
  return end - start >= SHORTEST ? { start, end } : undefined;
}

/** 2023届毕业生: the measure word of a year is no part of the noun behind it. */
function behindYear(source: Source, start: number): number {
  return isDigit(source.peek(start - 1)) && source.isOneOf('届年级度', start) ? start + 1 : start;
}

/** Offset behind the noun to which the bounds before the number at `to` belong: 实际投入最高50%. */
function beforeTails(source: Source, to: number): number {
  let end = to;
  for (const word of NOUN_TAILS) if (source.has(word, end - word.length)) end -= word.length;
  return end;
}

/** 财政支出的2%, 较高一方标准的1.5倍: the noun before the 的 directly before the number. */
export function nounOf(source: Source, clause: number, to: number): Span | undefined {
  const end = beforeTails(source, to);
  if (!source.isAmong(OFS, end - 1)) return undefined;
  const noun = nounTo(source, clause, end - 1);
  // 留台率由目前的52%: when it was so; 回来的不到两成: what they did.
  const isNone =
    noun && (TIMES.endAt(source, noun.start) === noun.end || FUNCTION_WORDS.endAt(source, noun.start) === noun.end);
  return isNone ? undefined : noun;
}

/** 按项目投入20%给予补助: the noun for an amount directly before the number. */
export function amountBefore(source: Source, clause: number, to: number): Span | undefined {
  if (!AMOUNTS.isBefore(source, to, clause)) return undefined;
  const noun = nounTo(source, clause, to);
  return noun && !source.isAmong(NO_AMOUNT, noun.start) ? noun : undefined;
}

/** 不得少于全体委员三分之一, 处违法所得1倍以上: the noun between the bound or verb and the number. */
export function boundedNoun(source: Source, clause: number, to: number): Span | undefined {
  for (let at = to - SHORTEST; at >= Math.max(clause, to - REACH); at--) {
    const start = BOUNDS.endAt(source, at);
    if (start < 0) continue;
    // 承担项目的比例由18%: of a ratio that moves.
    if (source.isOneOf('由从的', to - 1)) return undefined;
    return to - start >= SHORTEST && isRun(source, start, to) ? { start, end: to } : undefined;
  }
  return undefined;
}

/** 全省90%的科研机构, 美国1/4的公司, 总数二分之一: a word for a whole directly before the number in `[to, end)`. */
export function wholeBefore(source: Source, clause: number, to: number, end = to): Span | undefined {
  const place = source.at(end) === OF ? PLACES.startBefore(source, to, clause) : -1;
  if (place >= 0) return { start: place, end: to };
  for (let at = Math.max(clause, to - REACH); at < to; at++) {
    if (BASES.endAt(source, at) !== to) continue;
    return { start: TOTALS.isAt(source, at) ? totalStart(source, clause, at, to) : at, end: to };
  }
  return undefined;
}

/** Start of the noun of which the 总数 in `[start, to)` is the total. */
function totalStart(source: Source, clause: number, start: number, to: number): number {
  let from = start;
  while (
    from > clause &&
    isHan(source.peek(from - 1)) &&
    !AFTER_STOP.isBefore(source, from, clause) &&
    to - from < LONGEST_WHOLE
  )
    from--;
  return from;
}

/** 进入ESI全球前1%, 成绩位列专业前10%: the whole whose first ones they are. */
export function toppedWhole(source: Source, clause: number, to: number): Span | undefined {
  if (source.at(to - 1) !== TOP) return undefined;
  return wholeBefore(source, clause, to - 1) ?? nounBefore(source, to - 1, clause);
}

/** 租金按照市场租金的60%, 顶尖人才不足全国的2%: does what is measured stand before the noun? */
export function isMeasuredBy(source: Source, span: Span): boolean {
  return isCompared(source, span) || SETS.isBefore(source, span.start) || source.isOneOf(':', span.start - 1);
}

/** Is a noun set as equal to the number or against it, so that the number is no part of it: 相当于美国的四成? */
export function isCompared(source: Source, { start }: Span): boolean {
  return EQUALS.isBefore(source, start);
}

/** 较去年同期的4318宗减少5.9% */
export function isOfAmount(source: Source, at: number): boolean {
  return source.at(at) === OF && PART[source.peek(at + 1)] !== Part.none;
}

/** Is the number one without a word of bound before it: 项目投入20%, not 研发费用不低于3%? */
export function isBare({ start }: Finding, source: Source): boolean {
  return PART[source.peek(start)] !== Part.none;
}
