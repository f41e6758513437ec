/** Stretches of the calendar: 2022—2024年, 2015年至2020年, 2025年1-6月, “十四五”时期, 上半年, 前三季度. */
import plans from '@/assets/figures/plans.json';
import { isMinguo, isoDate, type Moment, readMoment, readYearDigits } from '../calendar';
import { isDigit } from '../characters';
import type { Draft, KindRules } from '../draft';
import { Lexicon } from '../lexicon';
import { type Numeral, readNumeral } from '../numerals';
import { skipRangeMark } from '../quantities';
import type { Source } from '../source';

const PLANS = new Lexicon(Object.entries(plans));
const QUOTES = '“”"‘’\'';
const TIMES = ['时期', '期间'];
/** 十二五 and later are said without quotation marks too; 五五, 十五 are not. */
const LONG_PLAN = 3;

function readPlan(source: Source, at: number): Draft | undefined {
  const plan = PLANS.at(source, at);
  if (!plan) return undefined;
  const quoted = source.isOneOf(QUOTES, at - 1) && source.isOneOf(QUOTES, plan.end);
  const behind = quoted ? plan.end + 1 : plan.end;
  const time = TIMES.find((word) => source.has(word, behind));
  const planned = source.has('规划', behind) || source.has('计划', behind);
  if (!quoted && (plan.word.length < LONG_PLAN || !(time || planned || source.isOneOf('以末初开', behind))))
    return undefined;
  return { kind: 'period', start: quoted ? at - 1 : at, end: behind + (time?.length ?? 0), value: plan.value };
}

interface Months {
  first: number;
  last: number;
  end: number;
}

/** 上半年, 第一季度, 前三季度 at `at`. */
function readPart(source: Source, at: number): Months | undefined {
  if (source.has('上半年', at)) return { first: 1, last: 6, end: at + 3 };
  if (source.has('下半年', at)) return { first: 7, last: 12, end: at + 3 };
  const up = source.isOneOf('前', at);
  const first = up || source.isOneOf('第', at) ? at + 1 : at;
  const number = readNumeral(source, first);
  if (!number || number.high !== undefined || number.value < 1 || number.value > 4) return undefined;
  const word = ['个季度', '季度'].find((each) => source.has(each, number.end));
  if (!word || (word === '个季度' && !up)) return undefined;
  const last = number.value * 3;
  return { first: up ? 1 : last - 2, last, end: number.end + word.length };
}

function toDraft(
  source: Source,
  at: number,
  from: Omit<Moment, 'end'>,
  to: Omit<Moment, 'end'>,
  end: number,
): Draft | undefined {
  const [start, finish] = [isoDate(from), isoDate(to)];
  if (start >= finish) return undefined;
  return { kind: 'period', start: isMinguo(source, at) ? at - 2 : at, end, value: `${start}/${finish}` };
}

/** 2022—2024年, 1996-97赛季: the first year without its 年. */
function readYears(source: Source, at: number): Draft | undefined {
  const first = readYearDigits(source, at);
  if (first === undefined) return undefined;
  const mark =
    skipRangeMark(source, at + 4) === at + 4 && source.isOneOf('/', at + 4) ? at + 5 : skipRangeMark(source, at + 4);
  if (mark === at + 4) return undefined;
  let last = readYearDigits(source, mark);
  let end = mark + 4;
  if (last === undefined && isDigit(source.at(mark)) && isDigit(source.at(mark + 1)) && !isDigit(source.at(mark + 2))) {
    last = Math.floor(first / 100) * 100 + Number(source.slice(mark, mark + 2));
    end = mark + 2;
  }
  const word = ['年度', '学年度', '学年', '赛季', '年'].find((each) => source.has(each, end));
  return last !== undefined && word
    ? toDraft(source, at, { year: first }, { year: last }, end + word.length)
    : undefined;
}

/** What the second moment leaves unsaid it takes from the first: 2022年1月至6月, 4月28日至30日. */
function complete(first: Moment, second: Moment): Moment {
  const year = second.year ?? first.year;
  return year === undefined ? second : { ...second, year };
}

/** 1-6月 and 4月28-30日: a number, a mark, and a number with 月 or 日. Gives the second number and where it ends. */
function readTail(source: Source, mark: number, word: string): { value: number; end: number } | undefined {
  const number = readNumeral(source, mark);
  if (!number || number.high !== undefined || !source.isOneOf(word, number.end)) return undefined;
  return { value: number.value, end: number.end + 1 };
}

function readMonths(source: Source, at: number, start: number, year: number | undefined): Draft | undefined {
  const first = readNumeral(source, at);
  if (!first || first.high !== undefined || first.value < 1 || first.value > 12) return undefined;
  const mark = skipRangeMark(source, first.end);
  const last = mark > first.end ? readTail(source, mark, '月') : undefined;
  if (!last || last.value > 12) return undefined;
  const of = year === undefined ? {} : { year };
  return toDraft(source, start, { ...of, month: first.value }, { ...of, month: last.value }, last.end);
}

/** A moment, then whatever makes it a period. */
function readFromMoment(source: Source, at: number, first: Moment): Draft | undefined {
  if (first.year !== undefined && first.month === undefined) {
    const part = readPart(source, first.end);
    const { year } = first;
    if (part) return toDraft(source, at, { year, month: part.first }, { year, month: part.last }, part.end);
    const months = readMonths(source, first.end, at, year);
    if (months) return months;
  }
  const mark = skipRangeMark(source, first.end);
  if (mark === first.end) return undefined;
  const second = readMoment(source, mark);
  if (second) return toDraft(source, at, first, complete(first, second), second.end);
  if (first.day === undefined) return undefined;
  const day = readTail(source, mark, '日') ?? readTail(source, mark, '号');
  return day && day.value <= 31 ? toDraft(source, at, first, { ...first, day: day.value }, day.end) : undefined;
}

/** 4月28-30日. */
function readDays(source: Source, at: number): Draft | undefined {
  const month = readNumeral(source, at);
  if (!month || !source.isOneOf('月', month.end) || month.value < 1 || month.value > 12) return undefined;
  const first = readNumeral(source, month.end + 1);
  const mark = first ? skipRangeMark(source, first.end) : 0;
  const last = first && mark > first.end ? (readTail(source, mark, '日') ?? readTail(source, mark, '号')) : undefined;
  if (!first || !last || last.value > 31 || first.value < 1) return undefined;
  return toDraft(
    source,
    at,
    { month: month.value, day: first.value },
    { month: month.value, day: last.value },
    last.end,
  );
}

/** Does a range of months such as 1-6月 begin with this number? */
function mayBeMonth(source: Source, { value, end }: Numeral): boolean {
  const mark = value <= 12 ? skipRangeMark(source, end) : end;
  if (mark === end) return false;
  const last = readNumeral(source, mark);
  return last !== undefined && source.isOneOf('月', last.end);
}

export const period: KindRules = {
  behind: `年月季个至到/ 时期规计以末初开-—–―~〜～─${QUOTES}`,
  read(source, at): Draft | undefined {
    const plan = readPlan(source, at);
    if (plan) return plan;
    const lead = source.isOneOf('前上下', at - 1) ? at - 1 : at;
    const part = readPart(source, lead) ?? (lead < at ? readPart(source, at) : undefined);
    if (part) return toDraft(source, lead, { month: part.first }, { month: part.last }, part.end);
    const number = readNumeral(source, at);
    // 1至2, 1到3: neither a year nor a day or month stands here.
    if (number && number.digits !== 4 && !source.isOneOf('年月', number.end) && !mayBeMonth(source, number))
      return undefined;
    const years = readYears(source, at);
    if (years) return years;
    const moment = readMoment(source, at);
    if (moment) {
      const draft = readFromMoment(source, at, moment);
      if (draft) return draft;
      return moment.year === undefined ? readDays(source, at) : undefined;
    }
    return isDigit(source.at(at)) ? (readDays(source, at) ?? readMonths(source, at, at, undefined)) : undefined;
  },
};
