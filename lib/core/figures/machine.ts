/** Strings of digits that are no amounts: URLs, identifiers, times of day, formulas, ordinals. */
import { codeOf, isDigit, isLetter, PART, Part } from './characters';
import { readNumeral } from './numerals';
import { skipRangeMark } from './quantities';
import type { Source } from './source';

const COLON = codeOf(':');
const SPACE = codeOf(' ');
const SLASH = codeOf('/');
const DOT = codeOf('.');
const PLUS = codeOf('+');
const NTH = codeOf('第');
const YEAR_DIGITS = 4;

/** Is this one of the characters that addresses and identifiers are made of? */
function isAscii(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** Offset behind the address whose :// stands at `at`, or `at`. */
export function skipUrl(source: Source, at: number): number {
  if (source.peek(at) !== COLON || source.peek(at + 1) !== SLASH || source.peek(at + 2) !== SLASH) return at;
  let end = at;
  while (isAscii(source.peek(end))) end++;
  return end;
}

function skipWhile(source: Source, at: number, accept: (code: number) => boolean): number {
  let end = at;
  while (end < source.codes.length && accept(source.peek(end))) end++;
  return end;
}

/** Offset behind a run of digits, commas and dots: what a scan that found nothing in it leaps over. */
export function skipDigits(source: Source, at: number): number {
  const end = skipWhile(source, at, (code) => isDigit(code) || code === DOT);
  return end === at ? at + 1 : end;
}

/** Offset behind the 1. at `at` that numbers a line and stands directly before a year (1.2023年…), or `at`. */
export function skipNumbering(source: Source, at: number): number {
  if (at > 0 && !source.isOneOf('\n\u2029 ', at - 1)) return at;
  const dot = skipWhile(source, at, isDigit);
  if (dot - at > 2 || source.peek(dot) !== DOT) return at;
  const year = skipWhile(source, dot + 1, isDigit);
  return year - dot - 1 === YEAR_DIGITS && source.isOneOf('年', year) ? dot + 1 : at;
}

/** Offset behind the number at `at` that numbers a Markdown heading (# 2 国内现状), or `at`. */
export function skipHeading(source: Source, at: number): number {
  if (!source.isOneOf('# ', at - 1)) return at;
  let start = at;
  while (source.isOneOf('# ', start - 1)) start--;
  if (!source.isOneOf('#', start) || (start > 0 && !source.isOneOf('\n\u2029', start - 1))) return at;
  const end = skipWhile(source, at, isDigit);
  const { raw } = source.folded;
  const isParted = end - at <= 2 && raw.charCodeAt(source.folded.toRaw(end - 1) + 1) === SPACE;
  // ## 3 个要点 counts them.
  return isParted && !source.isOneOf('个项条类种大年月名家点步', end) ? end : at;
}

/** Offset behind the identifier, time of day or formula that begins at the digit at `at`, or `at`. */
export function skipIdentifier(source: Source, at: number): number {
  const before = source.peek(at - 1);
  const glued =
    // TechCrunch2015年
    (isLetter(before) && !isYear(source, at)) ||
    before === 0x5f ||
    before === 0x23 ||
    before === 0x40 ||
    (before === DOT && isLetter(source.peek(at - 2)));
  if (glued) return skipWhile(source, at, (code) => isDigit(code) || isLetter(code) || code === 0x5f || code === 0x2d);
  const digits = skipWhile(source, at, isDigit);
  // 10:38:21, 84:82
  if (source.peek(digits) === COLON && isDigit(source.peek(digits + 1))) {
    // 问3：35岁以上, 表2：5000元
    if (source.isOneOf('岁周年个人名元万月天项家', skipWhile(source, digits + 1, isDigit))) return at;
    return skipWhile(source, digits, (code) => isDigit(code) || code === COLON || code === DOT);
  }
  // 1+7+1, 2+x
  const next = source.peek(digits + 1);
  if (before === PLUS || (source.peek(digits) === PLUS && (isDigit(next) || isLetter(next)))) {
    return skipWhile(source, digits, (code) => isDigit(code) || isLetter(code) || code === PLUS);
  }
  return at;
}

/** 2015年 */
function isYear(source: Source, at: number): boolean {
  return (
    (source.has('19', at) || source.has('20', at)) &&
    skipWhile(source, at, isDigit) === at + YEAR_DIGITS &&
    source.isOneOf('年', at + YEAR_DIGITS)
  );
}

/** Offset behind the time of day at `at` (9时30分, 上午八点), or `at`. */
export function skipTimeOfDay(source: Source, at: number): number {
  const hour = readNumeral(source, at);
  if (
    !hour ||
    hour.value > 24 ||
    !source.isOneOf('时点', hour.end) ||
    source.isOneOf('间长常代期候段效隔任尚光有', hour.end + 1)
  )
    return at;
  const minute = readNumeral(source, hour.end + 1);
  return minute && source.isOneOf('分', minute.end) && !source.isOneOf('钟之', minute.end + 1)
    ? minute.end + 1
    : hour.end + 1;
}

/** Offset behind the ordinal whose number begins at `at`, its 第 standing before it: 第十二, 第1-3, 第一、二; or `at`. */
export function skipOrdinal(source: Source, at: number): number {
  if (source.peek(at - 1) !== NTH) return at;
  let end = at;
  for (;;) {
    const number = readNumeral(source, end);
    if (!number) return end;
    end = number.end;
    const mark = source.isOneOf('、', end) ? end + 1 : skipRangeMark(source, end);
    const part = PART[source.at(mark)];
    const goesOn = mark > end && part !== Part.none;
    if (!goesOn) break;
    end = mark;
  }
  // Its measure word belongs to it: 第二次, 第三个.
  return end;
}
