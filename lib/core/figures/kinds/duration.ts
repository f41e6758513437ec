/** Spans of time, ISO 8601 as spoken: 连续9年 P9Y, 两年半 P2Y6M, 一个半月 P45D, 10个工作日 P10D, 30分钟 PT30M. */
import { boundAfter, boundBefore } from '../bounds';
import type { Draft, KindRules } from '../draft';
import { readNumeral } from '../numerals';
import type { Quantity } from '../quantities';
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
/** Words before a span that look back over it: 近三年 is three years, not fewer than three. */
const LOOK_BACK = ['最近', '近'];
const LAST_DAY_OF_MONTH = 31;

/** ISO 8601 of `value` units named Y M W D TH TM TS, with a further part such as 6M behind. */
function iso(value: number, unit: string, rest = ''): string {
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
  if (!number || !source.has(word, number.end)) return undefined;
  return { end: number.end + word.length, rest: iso(number.value, name).slice(1) };
}

/** 日 behind a small number is a day of the month unless something says that days are counted. */
function isCalendarDay(source: Source, { unit, min, end, start }: Quantity, from: number): boolean {
  if (unit?.word !== '日' || min > LAST_DAY_OF_MONTH) return false;
  return (
    !boundAfter(source, end, true) && !boundBefore(source, start, from) && !source.isOneOf('满续每后期', start - 1)
  );
}

function lookBackStart(source: Source, start: number, from: number): number | undefined {
  for (const word of LOOK_BACK) {
    const at = start - word.length;
    if (at >= from && source.has(word, at) && !source.isOneOf('附临靠贴邻就亲将', at - 1)) return at;
  }
  return undefined;
}

/** Takes in 连续, 近 and 最近, which belong to the span. */
function withLead(source: Source, draft: Draft, from: number): Draft {
  const back = lookBackStart(source, draft.start, from);
  if (back !== undefined) {
    // 最近3年内 is bounded by its 内.
    return boundAfter(source, draft.end, true) || draft.more
      ? { ...draft, start: back }
      : { ...draft, start: back, bound: 'exact' };
  }
  const lead = draft.start - 2;
  return lead >= from && source.has('连续', lead) ? { ...draft, start: lead } : draft;
}

export const duration: KindRules = {
  behind: '个',
  read(source, at, from): Draft | undefined {
    if (source.isOneOf('半', at) && !source.isOneOf('上下大前后过', at - 1)) {
      for (const [word, value] of HALVES) {
        if (!source.has(word, at + 1) || source.isOneOf('报度工级空', at + 1 + word.length)) continue;
        return withLead(
          source,
          { kind: 'duration', start: at, end: at + 1 + word.length, value, more: word.includes('多') },
          from,
        );
      }
      return undefined;
    }
    const number = readNumeral(source, at);
    if (!number) return undefined;
    if (source.has('个半月', number.end)) {
      return withLead(
        source,
        { kind: 'duration', start: at, end: number.end + 3, value: `P${number.value * 30 + 15}D` },
        from,
      );
    }
    const hours = ['个半小时', '个半钟头'].find((word) => source.has(word, number.end));
    if (!hours) return undefined;
    return withLead(
      source,
      { kind: 'duration', start: at, end: number.end + hours.length, value: iso(number.value, 'TH', 'T30M') },
      from,
    );
  },
  fromQuantity(source, quantity, from): Draft | undefined {
    const { start, end, min, max, low, range, more, unit } = quantity;
    if (!unit) return undefined;
    const { name } = unit.value;
    // Four digits before 年 are a year, two high ones mostly too (98年).
    if (name === 'Y' && low.digits === 4) return undefined;
    if (name === 'Y' && low.arabic && low.digits === 2 && min >= 80 && !range) return undefined;
    if (isCalendarDay(source, quantity, from)) return undefined;
    const rest = range || min !== max ? undefined : readRest(source, end, name);
    const value: string | [string, string] =
      min === max ? iso(min, name, rest?.rest) : [iso(min, name), iso(max, name)];
    return withLead(source, { kind: 'duration', start, end: rest?.end ?? end, value, more }, from);
  },
};
