/** Points of the calendar in any spelling: 2018年12月, 二〇二五年, 民国110年, 2020年底, 4月28日, 2024-06-30. */
import { isDigit, isLetter, PART, Part } from './characters';
import { readNumeral } from './numerals';
import type { Source } from './source';

export interface Moment {
  year?: number;
  month?: number;
  day?: number;
  /** Behind the last part. */
  end: number;
}

/** Year 1 of the Republic of China is 1912. */
const MINGUO = 1911;
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

/** 民国110年 at `at`, which may stand at its 民 or its number. */
function readMinguo(source: Source, at: number): { end: number; value: number } | undefined {
  const number = readNumeral(source, at);
  if (!number || !source.isOneOf('年', number.end) || number.value < 1 || number.value > 200) return undefined;
  return { end: number.end, value: number.value + MINGUO };
}

/** Does 民国 end at `at`? */
export function isMinguo(source: Source, at: number): boolean {
  return source.has('民国', at - 2);
}

/** 底 末 初 behind a year are a month; the parts of a month only lengthen the span. */
function readYearTail(source: Source, at: number): { end: number; month?: number } {
  if (source.isOneOf('度', at)) return { end: at + 1 };
  if (source.isOneOf('底末', at)) return { end: at + 1, month: 12 };
  if (source.isOneOf('初', at) && !source.isOneOf('步级中始', at + 1)) return { end: at + 1, month: 1 };
  return { end: at };
}

function monthTailEnd(source: Source, at: number): number {
  for (const word of ['上旬', '中旬', '下旬', '份', '底', '末', '初']) {
    if (source.has(word, at)) return at + word.length;
  }
  return at;
}

/** 4月, 4月28日, 12月中旬 at `at`. */
function readMonth(source: Source, at: number): Moment | undefined {
  const month = readSmall(source, at, MONTHS);
  if (!month || !source.isOneOf('月', month.end) || source.isOneOf('薪租均饼球龄亮报刊台', month.end + 1))
    return undefined;
  const behind = month.end + 1;
  const day = readSmall(source, behind, DAYS);
  if (day && source.isOneOf('日号', day.end)) return { month: month.value, day: day.value, end: day.end + 1 };
  return { month: month.value, end: monthTailEnd(source, behind) };
}

/** 2024-06-30, 2024/6/30, 2024.6.30 at `at`; a time of day behind it makes it a stamp, which is none. */
function readIso(source: Source, at: number): Moment | undefined {
  const year = isDigit(source.at(at)) ? readYearDigits(source, at) : undefined;
  const mark = source.at(at + 4);
  if (year === undefined || !source.isOneOf('-/.', at + 4)) return undefined;
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
  const minguo = isMinguo(source, at) ? readMinguo(source, at) : undefined;
  const year = minguo?.value ?? readYearDigits(source, at);
  if (year === undefined) return readMonth(source, at);
  const mark = minguo?.end ?? at + 4;
  if (!source.isOneOf('年', mark)) return undefined;
  const behind = mark + 1;
  const month = readMonth(source, behind);
  if (month) return { ...month, year };
  const tail = readYearTail(source, behind);
  return tail.month ? { year, month: tail.month, end: tail.end } : { year, end: tail.end };
}

/** ISO 8601 of a moment; an unsaid year is XXXX. */
export function isoDate({ year, month, day }: Omit<Moment, 'end'>): string {
  const two = (value: number) => String(value).padStart(2, '0');
  let text = year === undefined ? 'XXXX' : String(year);
  if (month !== undefined) text += `-${two(month)}`;
  if (day !== undefined) text += `-${two(day)}`;
  return text;
}
