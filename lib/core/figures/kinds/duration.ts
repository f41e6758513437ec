/** Spans of time, ISO 8601 as spoken: 连续9年 P9Y, 两年半 P2Y6M, 一个半月 P45D, 10个工作日 P10D, 30分钟 PT30M. */
import units from '@/assets/figures/units.json';
import { boundAfter, boundBefore } from '../bounds';
import { isDigit } from '../characters';
import { type Draft, isLoneHan, type KindRules, newDraft } from '../draft';
import { Lexicon, words } from '../lexicon';
import { readNumeral } from '../numerals';
import { type Quantity, readSimple, skipRangeMark } from '../quantities';
import type { Source } from '../source';

/** What half of each unit is. */
const HALF: Record<string, string> = { Y: '6M', M: '15D', D: 'T12H', W: '', TH: 'T30M', TM: 'T30S', TS: '' };
/** 半 before one of these is a span of its own. */
const HALVES: readonly (readonly [string, string])[] = [
  ['个多月', 'P15D'],
  ['个月', 'P15D'],
  ['个小时', 'PT30M'],
  ['小时', 'PT30M'],
  ['年', 'P6M'],
  ['天', 'PT12H'],
  ['日', 'PT12H'],
];
/** What stands behind the hours of an hour and a half. */
const HOURS_AND_HALF = ['个半小时', '个半钟头'];
/** Words before a span that look back over it: 近三年 is three years, not fewer than three. */
const LOOK_BACK = ['最近', '近'];
const LAST_DAY_OF_MONTH = 31;
/** Words about 5日 that show that days are counted. */
const DAYS_BEFORE = new Lexicon(words(units.daysBefore).map((word) => [word, true] as const));
const DAYS_BEHIND = new Lexicon(words(units.daysBehind).map((word) => [word, true] as const));
const QUARTER = 3;
/** Minutes of a 刻. */
const QUARTER_HOUR = 15;
/** More years are a misprint or a number that belongs elsewhere. */
const MOST_YEARS = 100_000;

/** ISO 8601 of `value` units named Y M W D TH TM TS, with a further part such as 6M behind. */
export function iso(value: number, unit: string, rest = ''): string {
  const time = unit.startsWith('T');
  const designator = time ? unit.slice(1) : unit;
  const head = `P${time ? 'T' : ''}${value}${designator}`;
  return time && rest.startsWith('T') ? head + rest.slice(1) : head + rest;
}

/** The second part of 3年6个月, 两年零三个月, 1小时30分钟 and 两年半, at `at` behind the first part's unit. */
function readRest(source: Source, at: number, unit: string): { end: number; rest: string } | undefined {
  if (source.isOneOf('半', at) && HALF[unit] && !source.isOneOf('载数导岛', at + 1))
    return { end: at + 1, rest: HALF[unit] };
  const next = unit === 'Y' ? ['个月', 'M'] : unit === 'TH' ? ['分钟', 'TM'] : unit === 'TM' ? ['秒', 'TS'] : undefined;
  if (!next) return undefined;
  const number = readNumeral(source, source.isOneOf('零又', at) ? at + 1 : at);
  const [word = '', name = ''] = next;
  if (!number) return undefined;
  const rest = iso(number.value, name).slice(1);
  if (source.has(word, number.end)) return { end: number.end + word.length, rest };
  // 1小时30分
  const short = name === 'TM' && source.isOneOf('分', number.end) && !source.isOneOf('之', number.end + 1);
  return short ? { end: number.end + 1, rest } : undefined;
}

/** 日 behind a small number is a day of the month unless something says that days are counted. */
function isCalendarDay(source: Source, { unit, min, end, start }: Quantity, from: number): boolean {
  if (unit?.word !== '日' || min > LAST_DAY_OF_MONTH) return false;
  // No day of a month is called 两日.
  if (source.isOneOf('两俩', start)) return false;
  // 届满前120日至30日前: the second number goes with the first, which is no day of a month.
  if (source.has('日至', start - 2) && isDigit(source.at(start - 3)) && isDigit(source.at(start - 5))) return false;
  return (
    !boundAfter(source, end, true) &&
    !boundBefore(source, start, from) &&
    !DAYS_BEFORE.endingAt(source, start) &&
    !DAYS_BEHIND.at(source, end)
  );
}

/** 下一年, 前一天, 这一周 name a time, they do not measure it; 提前一个月 does. */
function isNamed(source: Source, quantity: Quantity): boolean {
  const { start, end } = quantity;
  if (!isLoneHan(quantity, 1) || source.isOneOf('半多', end)) return false;
  return (
    source.isOneOf('下这那每同某次哪新另头', start - 1) ||
    (source.isOneOf('前', start - 1) && !source.isOneOf('提之满期束以', start - 2)) ||
    (source.isOneOf('上', start - 1) && !source.isOneOf('以马加', start - 2))
  );
}

function lookBackStart(source: Source, start: number, from: number): number | undefined {
  for (const word of LOOK_BACK) {
    const at = start - word.length;
    if (at >= from && source.has(word, at) && !source.isOneOf('附临靠贴邻就亲将', at - 1)) return at;
  }
  return undefined;
}

/** Takes 连续, 近 and 最近, which belong to the span, into its draft. */
function withLead(source: Source, draft: Draft, from: number): Draft {
  const back = lookBackStart(source, draft.start, from);
  if (back !== undefined) {
    // 最近3年内 is bounded by its 内.
    if (!draft.more && !boundAfter(source, draft.end, true)) draft.bound = 'exact';
    draft.start = back;
    return draft;
  }
  const lead = draft.start - 2;
  if (lead >= from && source.has('连续', lead)) draft.start = lead;
  return draft;
}

/** 半年至一年: makes the half span `half` that `draft` holds a range where a second one stands behind a range mark. */
function toRange(source: Source, draft: Draft, half: string): Draft {
  const mark = skipRangeMark(source, draft.end);
  const second = mark > draft.end ? readSimple(source, mark) : undefined;
  const unit = second?.unit?.value;
  if (!second || unit?.kind !== 'duration' || second.min !== second.max) return draft;
  draft.end = second.end;
  draft.value = [half, iso(second.min, unit.name)];
  return draft;
}

export const duration: KindRules = {
  behind: '个分刻',
  read(source, at, from): Draft | undefined {
    if (source.isOneOf('半', at) && !source.isOneOf('上下大前后过', at - 1)) {
      for (const [word, value] of HALVES) {
        if (!source.has(word, at + 1) || source.isOneOf('报度工级空', at + 1 + word.length)) continue;
        const draft = newDraft('duration', at, at + 1 + word.length, value, '', word.includes('多'));
        return withLead(source, toRange(source, draft, value), from);
      }
      return undefined;
    }
    const number = readNumeral(source, at);
    if (!number) return undefined;
    const seconds = source.isOneOf('分', number.end) ? readRest(source, number.end + 1, 'TM') : undefined;
    if (seconds && source.isOneOf('秒', seconds.end - 1))
      return newDraft('duration', at, seconds.end, iso(number.value, 'TM', seconds.rest));
    if (source.has('个半月', number.end)) {
      return withLead(source, newDraft('duration', at, number.end + 3, `P${number.value * 30 + 15}D`), from);
    }
    if (source.has('刻钟', number.end))
      return withLead(source, newDraft('duration', at, number.end + 2, iso(number.value * QUARTER_HOUR, 'TM')), from);
    const hours = source.firstAt(HOURS_AND_HALF, number.end);
    if (!hours) return undefined;
    return withLead(source, newDraft('duration', at, number.end + hours.length, iso(number.value, 'TH', 'T30M')), from);
  },
  fromQuantity(source, quantity, from): Draft | undefined {
    const { start, end, min, max, low, range, unit } = quantity;
    if (!unit) return undefined;
    const more = quantity.more || unit.word.includes('多');
    const { name } = unit.value;
    // Four digits before 年 are a year, two high ones mostly too (98年).
    if (name === 'Y' && low.digits === 4) return undefined;
    if (unit.word === '年' && low.arabic && low.digits === 2 && min >= 80 && !range) return undefined;
    if (name === 'Y' && min >= MOST_YEARS) return undefined;
    if (isCalendarDay(source, quantity, from) || isNamed(source, quantity)) return undefined;
    const rest = range || min !== max ? undefined : readRest(source, end, name);
    // Quarters have no designator of their own.
    const spoken = (count: number) => (name === 'Q' ? iso(count * QUARTER, 'M') : iso(count, name, rest?.rest));
    const value: string | [string, string] = min === max ? spoken(min) : [spoken(min), spoken(max)];
    return withLead(source, newDraft('duration', start, rest?.end ?? end, value, '', more), from);
  },
};
