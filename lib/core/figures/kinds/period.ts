/** Stretches of the calendar: 2022—2024年, 2015年至2020年, 2025年1-6月, “十四五”时期, 上半年, 前三季度. */
import { isMinguo, isoDate, MINGUO, type Moment, readMinguo, readMoment, readYearDigits } from '../calendar';
import { isDigit, isHan } from '../characters';
import { type Draft, type KindRules, newDraft } from '../draft';
import { skipTimeOfDay } from '../machine';
import { type Numeral, readNumeral } from '../numerals';
import { skipRangeMark } from '../quantities';
import type { Source } from '../source';
import { QUOTES, readPlan } from './plan';

type Day = Omit<Moment, 'end'>;

/** A point or a stretch of the calendar: for a point both ends are the same. */
interface Stretch {
  first: Day;
  last: Day;
  end: number;
}

function dayOf(year?: number, month?: number, day?: number): Day {
  return { year, month, day };
}

const MONTHS = 12;
const DAYS = 31;
const YEAR_WORDS = ['学年度', '学年', '年度', '赛季', '财年', '年'];
/** Words for the year after the one just named. */
const NEXT_YEAR = ['次年', '翌年', '来年'];
const THIS_YEAR = ['今年', '去年', '当年', '本年'];

/** A number of a month, a quarter or a day: whole, and no spread such as 三五. */
function readOrdinal(source: Source, at: number, most: number): Numeral | undefined {
  const number = readNumeral(source, at);
  if (!number || number.high !== undefined || number.more || number.value < 1 || number.value > most) return undefined;
  return Number.isInteger(number.value) ? number : undefined;
}

/** 前9月, 前9个月 at `at`: months of a year, where a year or the beginning of a clause stands before them. */
function readFirstMonths(source: Source, at: number, ofYear: boolean): Stretch | undefined {
  if (!source.isOneOf('前', at)) return undefined;
  const number = readOrdinal(source, at + 1, MONTHS);
  if (!number || number.value === 1) return undefined;
  const opens = ofYear || source.firstAt(THIS_YEAR, at - 2) !== undefined || !isHan(source.peek(at - 1));
  const word = source.has('个月', number.end) && opens ? '个月' : source.isOneOf('月', number.end) ? '月' : undefined;
  if (!word) return undefined;
  return { first: dayOf(undefined, 1), last: dayOf(undefined, number.value), end: number.end + word.length };
}

/** 上半年, 第一季度, 前三季度, 前9月 at `at`. */
function readPart(source: Source, at: number, ofYear: boolean): Stretch | undefined {
  if (source.has('上半年', at)) return { first: dayOf(undefined, 1), last: dayOf(undefined, 6), end: at + 3 };
  if (source.has('下半年', at)) return { first: dayOf(undefined, 7), last: dayOf(undefined, 12), end: at + 3 };
  const up = source.isOneOf('前', at);
  const number = readOrdinal(source, up || source.isOneOf('第', at) ? at + 1 : at, 4);
  const isCounted = number !== undefined && source.has('个季度', number.end);
  // 2024年第三季: without a year 第三季 is a television series.
  const isShort = number !== undefined && ofYear && source.isOneOf('第', at) && source.isOneOf('季', number.end);
  if (!number || !(isCounted || isShort || source.has('季度', number.end))) return readFirstMonths(source, at, ofYear);
  if (isCounted && !up) return undefined;
  const last = number.value * 3;
  const end = number.end + (isCounted ? 3 : source.isOneOf('度', number.end + 1) ? 2 : 1);
  return { first: dayOf(undefined, up ? 1 : last - 2), last: dayOf(undefined, last), end };
}

/** 1-6月 at `at`. */
function readMonths(source: Source, at: number): Stretch | undefined {
  const first = readOrdinal(source, at, MONTHS);
  if (!first) return undefined;
  const mark = skipRangeMark(source, first.end);
  const last = mark > first.end ? readOrdinal(source, mark, MONTHS) : undefined;
  if (!last || !source.isOneOf('月', last.end)) return undefined;
  return { first: dayOf(undefined, first.value), last: dayOf(undefined, last.value), end: last.end + 1 };
}

function inYear(day: Day, year: number | undefined): Day {
  return year === undefined || day.year !== undefined ? day : dayOf(year, day.month, day.day);
}

function ofYear({ first, last, end }: Stretch, year: number | undefined): Stretch {
  return { first: inYear(first, year), last: inYear(last, year), end };
}

/** Whatever of the calendar begins at `at`: a date, or a part of a year with or without its year. */
function readStretch(source: Source, at: number): Stretch | undefined {
  const part = readPart(source, at, false);
  if (part) return part;
  const moment = readMoment(source, at);
  if (!moment) return undefined;
  const { year } = moment;
  if (year !== undefined && moment.month === undefined) {
    const within = readPart(source, moment.end, true) ?? readMonths(source, moment.end);
    if (within) return ofYear(within, year);
  }
  return { first: moment, last: moment, end: moment.end };
}

/** Where the second part of a period begins whose first ends at `end`, or `end`: 起 may stand before 至. */
function skipTo(source: Source, end: number): number {
  const from = source.isOneOf('起', end) && source.isOneOf('至到', end + 1) ? end + 1 : end;
  const mark = skipRangeMark(source, from);
  return mark === from ? end : mark;
}

function isNextYear(source: Source, at: number): boolean {
  return source.firstAt(NEXT_YEAR, at) !== undefined;
}

/** What stands behind 至: a part without a year takes that of the first, 次年 the one after it. */
function readSecond(source: Source, at: number, first: Stretch, minguo: boolean): Stretch | undefined {
  const { year } = first.last;
  if (isNextYear(source, at)) {
    const second = readStretch(source, at + 2);
    return second && ofYear(second, year === undefined ? undefined : year + 1);
  }
  const later = minguo ? readMinguo(source, at) : undefined;
  if (later) {
    const month = readMoment(source, later.end + 1);
    if (!month || month.year !== undefined) {
      const year = dayOf(later.value);
      return { first: year, last: year, end: later.end + 1 };
    }
    return ofYear({ first: month, last: month, end: month.end }, later.value);
  }
  const second = readStretch(source, at);
  if (second) return ofYear(second, second.last.year ?? year);
  // 4月28-30日
  const day = first.last.day === undefined ? undefined : readOrdinal(source, at, DAYS);
  if (!day || !source.isOneOf('日号', day.end)) return undefined;
  const last = dayOf(year, first.last.month, day.value);
  return { first: last, last, end: day.end + 1 };
}

/** The second day with the hour behind it, where the first had one too. */
function withHour(source: Source, second: Stretch | undefined, isTimed: boolean): Stretch | undefined {
  return second && isTimed ? { ...second, end: skipTimeOfDay(source, second.end) } : second;
}

/** The period as a draft; nothing where it would run backwards, unless it says itself that it `wraps` into a new year. */
function toDraft(source: Source, start: number, from: Day, to: Day, end: number, wraps = false): Draft | undefined {
  const first = isoDate(from);
  const last = isoDate(to);
  if (first >= last && !wraps) return undefined;
  return newDraft('period', isMinguo(source, start) ? start - 2 : start, end, `${first}/${last}`);
}

/** 2022—2024年, 1996-97赛季, 民国115至117年, （2021—2025）: the first year without its 年. */
function readYears(source: Source, at: number): Draft | undefined {
  const minguo = isMinguo(source, at) ? readNumeral(source, at) : undefined;
  const first = minguo ? undefined : readYearDigits(source, at);
  const end = minguo?.end ?? at + 4;
  if (!minguo && first === undefined) return undefined;
  const dash = skipRangeMark(source, end);
  const mark = dash === end && source.isOneOf('/', end) ? end + 1 : dash;
  if (mark === end) return undefined;
  if (minguo) {
    const last = readMinguo(source, mark);
    return last && toDraft(source, at, dayOf(minguo.value + MINGUO), dayOf(last.value), last.end + 1);
  }
  let last = readYearDigits(source, mark);
  let behind = mark + 4;
  if (
    last === undefined &&
    first !== undefined &&
    isDigit(source.at(mark)) &&
    isDigit(source.at(mark + 1)) &&
    !isDigit(source.at(mark + 2))
  ) {
    last = Math.floor(first / 100) * 100 + Number(source.slice(mark, mark + 2));
    behind = mark + 2;
  }
  if (first === undefined || last === undefined) return undefined;
  const word = source.firstAt(YEAR_WORDS, behind);
  const bracketed = behind === mark + 4 && source.isOneOf('(', at - 1) && source.isOneOf(')', behind);
  if (!word && !bracketed) return undefined;
  return toDraft(source, at, dayOf(first), dayOf(last), behind + (word?.length ?? 0));
}

/** 4月28-30日. */
function readDays(source: Source, at: number): Draft | undefined {
  const month = readOrdinal(source, at, MONTHS);
  if (!month || !source.isOneOf('月', month.end)) return undefined;
  const first = readOrdinal(source, month.end + 1, DAYS);
  const mark = first ? skipRangeMark(source, first.end) : 0;
  const last = first && mark > first.end ? readOrdinal(source, mark, DAYS) : undefined;
  if (!first || !last || !source.isOneOf('日号', last.end)) return undefined;
  const from = dayOf(undefined, month.value, first.value);
  return toDraft(source, at, from, dayOf(undefined, month.value, last.value), last.end + 1);
}

/** Does a range of months such as 1-6月 begin with this number? */
function mayBeMonth(source: Source, { value, end }: Numeral): boolean {
  const mark = value <= MONTHS ? skipRangeMark(source, end) : end;
  if (mark === end) return false;
  const last = readNumeral(source, mark);
  return last !== undefined && source.isOneOf('月', last.end);
}

export const period: KindRules = {
  behind: `年月季学财个五至到/ 时期规计以末初开-—–―~〜～─${QUOTES}`,
  read(source, at): Draft | undefined {
    const plan = readPlan(source, at);
    if (plan) return plan;
    const lead = source.isOneOf('前上下第', at - 1) ? at - 1 : at;
    const number = readNumeral(source, at);
    const part = readPart(source, lead, false);
    const start = part ? lead : at;
    if (!part && lead < at && source.isOneOf('第', lead)) return undefined;
    // 1至2, 1到3: neither a year nor a day or month stands here.
    if (
      !part &&
      number &&
      number.digits !== 4 &&
      !isMinguo(source, at) &&
      !source.isOneOf('年月季', number.end) &&
      !mayBeMonth(source, number)
    )
      return undefined;
    const years = part ? undefined : readYears(source, at);
    if (years) return years;
    const first = part ?? readStretch(source, at) ?? readMonths(source, at);
    if (!first) return undefined;
    // 2025年10月10日9时至11月10日17时: the hours belong to the days.
    const hour = first.last.day === undefined ? first.end : skipTimeOfDay(source, first.end);
    const mark = skipTo(source, hour);
    const second =
      mark > hour
        ? withHour(source, readSecond(source, mark, first, isMinguo(source, at)), hour > first.end)
        : undefined;
    const wraps = first.first.year === undefined && isNextYear(source, mark);
    const joined = second && toDraft(source, start, first.first, second.last, second.end, wraps);
    if (joined) return joined;
    if (first.first !== first.last) return toDraft(source, start, first.first, first.last, first.end);
    return first.first.year === undefined ? readDays(source, at) : undefined;
  },
};
