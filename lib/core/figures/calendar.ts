/** Points of the calendar in any spelling: 2018年12月, 二〇二五年, 民国110年, 2020年底, 4月28日, 2024-06-30. */
import { CharacterSet, isDigit, isLetter, PART, Part } from './characters';
import { type Numeral, readNumeral } from './numerals';
import type { Source } from './source';

export interface Moment {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  /** Behind the last part. */
  end: number;
}

/** Year 1 of the Republic of China is 1912. */
export const MINGUO = 1911;
const LAST_MINGUO = 200;
/** A smaller number is no year of Taiwan; one of two digits only where the text has said 民国. */
const FIRST_BARE = 80;
const FIRST_LONG = 100;
/** 98年5月 is 1998, 25年5月 is 2025. */
const CENTURY_TURN = 50;
/** What a year may be counted by besides 年. */
const YEAR_NAMES = ['学年', '财年', '赛季'];
/** Parts of a month behind its 月. */
const MONTH_TAILS = ['上旬', '中旬', '下旬', '份', '底', '末', '初'];
const ISO_MARKS = new CharacterSet('-/.');
const MONTHS = 12;
const DAYS = 31;

/** A number of one or two digits, zero-padded or not, in digits or Han. */
function readSmall(source: Source, at: number, most: number): { end: number; value: number } | undefined {
  if (isDigit(source.at(at))) {
    let end = at;
    let value = 0;
    while (end < at + 3 && isDigit(source.at(end))) value = value * 10 + source.at(end++) - 0x30;
    return end - at <= 2 && value >= 1 && value <= most ? { end, value } : undefined;
  }
  const part = PART[source.at(at)];
  if (part !== Part.han && part !== Part.small && part !== Part.tens) return undefined;
  const number = readNumeral(source, at);
  return number && number.high === undefined && number.value >= 1 && number.value <= most
    ? { end: number.end, value: number.value }
    : undefined;
}

/** Four digits, Arabic or Han, at `at`, as a year. */
export function readYearDigits(source: Source, at: number): number | undefined {
  let value = 0;
  const arabic = isDigit(source.at(at));
  for (let i = at; i < at + 4; i++) {
    const code = source.at(i);
    const part = PART[code];
    const digit = arabic
      ? isDigit(code)
        ? code - 0x30
        : -1
      : part === Part.zero
        ? 0
        : part === Part.han
          ? '一二三四五六七八九'.indexOf(String.fromCharCode(code)) + 1
          : -1;
    if (digit < 0 || (!arabic && part === Part.han && digit === 0)) return undefined;
    value = value * 10 + digit;
  }
  const next = PART[source.at(at + 4)];
  if (arabic ? next === Part.arabic : next === Part.han || next === Part.zero) return undefined;
  return value >= 1000 && value < 3000 ? value : undefined;
}

/** 110年 of 民国110年 at `at`; `end` is where the 年 stands. */
export function readMinguo(source: Source, at: number): { end: number; value: number } | undefined {
  const number = readNumeral(source, at);
  if (!number || !source.isOneOf('年', number.end) || number.value < 1 || number.value > LAST_MINGUO) return undefined;
  return { end: number.end, value: number.value + MINGUO };
}

/** Does 民国 end at `at`? */
export function isMinguo(source: Source, at: number): boolean {
  return source.has('民国', at - 2);
}

/** 一百十四年度, 一百十四年四月底: in words only where 度 or a month says that a year is meant, or one before has. */
function readSpokenMinguo(
  source: Source,
  at: number,
  { value, end, high }: Numeral,
): { end: number; value: number } | undefined {
  if (high !== undefined || value < FIRST_LONG || value > LAST_MINGUO) return undefined;
  if (source.has('年度', end) || source.has('学年度', end)) return { end, value: value + MINGUO };
  if (!source.isOneOf('年', end)) return undefined;
  const dated = isDated(source, end + 1);
  if (dated) source.minguo = true;
  return dated || (source.minguo && !isSpan(source, at, end + 1)) ? { end, value: value + MINGUO } : undefined;
}

/** Does a month or the part of a year stand behind its 年 at `at`? */
function isDated(source: Source, at: number): boolean {
  return readYearTail(source, at).end > at || readMonth(source, at) !== undefined;
}

/** Do the words behind the 年 of a number that begins at `start` make a span of time of it: 114年来, not 于117年前 or 111年之人数? */
function isSpan(source: Source, start: number, at: number): boolean {
  if (source.isOneOf('之', at)) return source.isOneOf('内间久前后', at + 1);
  if (source.isOneOf('前', at)) return !source.isOneOf('于至到在', start - 1);
  return source.isOneOf('来历内后以间时级代', at);
}

/**
 * 114年7月, 113学年度, 112年底, and in a text that has said 民国 or one of these before also 114年: years that Taiwan
 * counts without saying so. Smaller numbers are spans of years.
 */
function readBareMinguo(source: Source, at: number): { end: number; value: number } | undefined {
  const number = readNumeral(source, at);
  // 一百十四年度
  if (number && !number.arabic) return readSpokenMinguo(source, at, number);
  if (!number || (number.digits !== 2 && number.digits !== 3) || number.value > LAST_MINGUO) return undefined;
  if (number.value < (source.minguo ? FIRST_BARE : FIRST_LONG)) return undefined;
  const { end } = number;
  const value = number.value + MINGUO;
  if (source.has('学年度', end)) return { end, value };
  if (!source.isOneOf('年', end)) return undefined;
  const dated = isDated(source, end + 1);
  // 113年3月 has told how the text counts its years.
  if (dated && number.digits === 3) source.minguo = true;
  // 自115年起
  const isOpened = number.digits === 3 && source.isOneOf('自', at - 1) && source.isOneOf('起', end + 1);
  const said = isOpened || (source.minguo && number.digits === 3 && !isSpan(source, at, end + 1));
  return dated || said ? { end, value } : undefined;
}

/** 25年5月 at `at`: two digits before 年 are a year where a month stands behind it. */
function readShortYear(source: Source, at: number): { end: number; value: number } | undefined {
  const end = at + 2;
  if (!isDigit(source.at(at)) || !isDigit(source.at(at + 1)) || !source.isOneOf('年', end)) return undefined;
  if (source.isOneOf('.,', at - 1) || isDigit(source.at(at - 1)) || !readMonth(source, end + 1)) return undefined;
  const short = Number(source.slice(at, end));
  return { end, value: short + (short < CENTURY_TURN ? 2000 : 1900) };
}

/** 底 末 初 behind a year are a month; the parts of a month only lengthen the span. */
function readYearTail(source: Source, at: number): { end: number; month: number | undefined } {
  if (source.isOneOf('度', at)) return { end: at + 1, month: undefined };
  const tail = source.isOneOf('年', at) ? at + 1 : at;
  // 113年底蕴 is no end of a year.
  if (source.isOneOf('底末', tail) && !source.isOneOf('蕴气色层线', tail + 1)) return { end: tail + 1, month: 12 };
  if (source.isOneOf('初', tail) && !source.isOneOf('步级中始', tail + 1)) return { end: tail + 1, month: 1 };
  return { end: at, month: undefined };
}

function monthTailEnd(source: Source, at: number): number {
  for (const word of MONTH_TAILS) if (source.has(word, at)) return at + word.length;
  return at;
}

/** 4月, 4月28日, 12月中旬 at `at`. */
function readMonth(source: Source, at: number): Moment | undefined {
  const month = readSmall(source, at, MONTHS);
  if (!month || !source.isOneOf('月', month.end) || source.isOneOf('薪租均饼球龄亮报刊台', month.end + 1))
    return undefined;
  const behind = month.end + 1;
  const day = readSmall(source, behind, DAYS);
  if (day && source.isOneOf('日号', day.end))
    return { year: undefined, month: month.value, day: day.value, end: day.end + 1 };
  return { year: undefined, month: month.value, day: undefined, end: monthTailEnd(source, behind) };
}

/** 2024-06-30, 2024/6/30, 2024.6.30 at `at`; a time of day behind it makes it a stamp, which is none. */
function readIso(source: Source, at: number): Moment | undefined {
  const mark = source.at(at + 4);
  if (!ISO_MARKS.has(mark) || !isDigit(source.at(at))) return undefined;
  const year = readYearDigits(source, at);
  if (year === undefined) return undefined;
  const month = readSmall(source, at + 5, MONTHS);
  if (!month || source.at(month.end) !== mark || !isDigit(source.at(at + 5))) return undefined;
  const day = isDigit(source.at(month.end + 1)) ? readSmall(source, month.end + 1, DAYS) : undefined;
  if (
    !day ||
    isLetter(source.at(day.end)) ||
    source.isOneOf('-/', day.end) ||
    source.isOneOf('-/._=', at - 1) ||
    isLetter(source.at(at - 1))
  )
    return undefined;
  const hour = day.end + 1;
  if (
    source.isOneOf(' t', day.end) &&
    isDigit(source.at(hour)) &&
    (source.isOneOf(':', hour + 1) || source.isOneOf(':', hour + 2))
  )
    return undefined;
  return { year, month: month.value, day: day.value, end: day.end };
}

/** The longest point of the calendar at `at`: year, month and day as far as they are said. */
export function readMoment(source: Source, at: number): Moment | undefined {
  const written = readIso(source, at);
  if (written) return written;
  const said = isMinguo(source, at) ? readMinguo(source, at) : undefined;
  if (said) source.minguo = true;
  const minguo = said ?? readBareMinguo(source, at) ?? readShortYear(source, at);
  const year = minguo?.value ?? readYearDigits(source, at);
  if (year === undefined) return readMonth(source, at);
  const mark = minguo?.end ?? at + 4;
  const named = source.firstAt(YEAR_NAMES, mark);
  if (named)
    return { year, month: undefined, day: undefined, end: source.isOneOf('度', mark + 2) ? mark + 3 : mark + 2 };
  // 2030年代 is a decade, 2030年代表 a year.
  if (!source.isOneOf('年', mark) || (source.isOneOf('代', mark + 1) && !source.isOneOf('表理码', mark + 2)))
    return undefined;
  const behind = mark + 1;
  const month = readMonth(source, behind);
  if (month) {
    month.year = year;
    return month;
  }
  const tail = readYearTail(source, behind);
  return { year, month: tail.month, day: undefined, end: tail.end };
}

/** ISO 8601 of a moment; an unsaid year is XXXX. */
export function isoDate({ year, month, day }: Omit<Moment, 'end'>): string {
  let text = year === undefined ? 'XXXX' : String(year);
  if (month !== undefined) text += twoDigits(month);
  if (day !== undefined) text += twoDigits(day);
  return text;
}

function twoDigits(value: number): string {
  return value < 10 ? `-0${value}` : `-${value}`;
}
