/** A number with its unit, and all that joins several of them into one: ranges, inherited multipliers and units. */
import { CharacterSet, codeOf, isDigit, isHan, isLetter, PART, Part, WORTH } from './characters';
import { currencyAt, currencyBefore } from './currencies';
import { type Numeral, readNumeral } from './numerals';
import { skipPer } from './per';
import type { Source } from './source';
import { readUnit, takesHanDigit, type UnitHit } from './units';

export interface Quantity {
  start: number;
  /** Behind the unit. */
  end: number;
  low: Numeral;
  /** The values, multiplied out: the same twice but for a range. */
  min: number;
  max: number;
  unit: UnitHit | undefined;
  /** 余 多 几 来 stands between number and unit or inside the number. */
  more: boolean;
  /** Two numbers with words between them, not neighbours like 三五. */
  range: boolean;
}

const MORE = new CharacterSet('余多来');
const MANY = codeOf('多');
const PLUS = codeOf('+');
const TO = new CharacterSet('至到');
const ONE = codeOf('一');
const DASHES = new CharacterSet('-—–―~〜～─∼‐‑‒');
/** What joins the ends of a range that 之间 or 间 closes. */
const BETWEEN = '与和跟';
const SPACE = codeOf(' ');
const PEOPLE = codeOf('人');

/** Offset behind the 余, 多 or 来 at `at`, if it stands between a number and its unit. */
function skipMore(source: Source, at: number): number {
  const code = source.at(at);
  if (code === PLUS && !isDigit(source.at(at + 1)) && !isLetter(source.at(at + 1))) return at + 1;
  // 多元, 多样 are words of their own, 余元 is none.
  if (code === MANY && source.isOneOf('元样数种方边', at + 1)) return at;
  return MORE.has(code) ? at + 1 : at;
}

/** Number and unit at `at`; the unit is missing where none stands there. */
export function readSimple(source: Source, at: number): Quantity | undefined {
  const low = readNumeral(source, at);
  if (!low) return undefined;
  let behind = skipMore(source, low.end);
  let unit = readUnit(source, behind);
  // 多元 is a word of its own, 300多元 is not.
  if (!unit && source.isOneOf('多', low.end) && (low.arabic || low.scale > 1)) {
    behind = low.end + 1;
    unit = readUnit(source, behind);
  }
  // 20 %: a space before a sign or a Latin unit.
  if (!unit && source.at(low.end) === SPACE) {
    const spaced = readUnit(source, low.end + 1);
    if (spaced && !isHanWord(spaced)) unit = spaced;
  }
  // 安家费50万起 is a least; 3万起案件 counts.
  if (unit?.word === '起' && low.scale >= 10_000 && !isHan(source.peek(unit.end))) unit = undefined;
  if (unit && !low.arabic && low.end === at + 1 && !takesHanDigit(unit, source)) unit = undefined;
  // 3亿多人口
  const more = behind > low.end && (unit !== undefined || (low.scale >= 10_000 && source.peek(behind) === PEOPLE));
  return {
    start: at,
    end: unit ? unit.end : more ? behind : low.end,
    low,
    min: low.value,
    max: low.high ?? low.value,
    unit,
    more: low.more || more,
    range: false,
  };
}

function isHanWord(unit: UnitHit): boolean {
  return unit.word.charCodeAt(0) >= 0x2e80;
}

/** Offset behind the 至, 到, -, —— or ~ at `at`; `at` itself where none stands. A space may stand about a dash. */
export function skipRangeMark(source: Source, at: number): number {
  const code = source.at(at);
  if (TO.has(code)) return at + 1;
  // 26一35岁: a dash that scanning took for 一.
  if (code === ONE && isDigit(source.at(at - 1)) && isDigit(source.at(at + 1))) return at + 1;
  let end = code === SPACE ? at + 1 : at;
  const dash = end;
  while (end - dash < 2 && source.isAmong(DASHES, end)) end++;
  if (end === dash) return at;
  return source.at(end) === SPACE ? end + 1 : end;
}

function startsNumeral(source: Source, at: number): boolean {
  return PART[source.at(at)] !== Part.none;
}

/** The quantity on the right of a range mark; a currency may stand once more before it. */
function secondNumber(source: Source, at: number): Quantity | undefined {
  const number = currencyAt(source, at)?.end ?? at;
  return startsNumeral(source, number) ? readSimple(source, number) : undefined;
}

/** 1.5 of 1.5—2万 is 15,000, but 8500 of 8500到3万 is not 85,000,000. */
function inherited(left: Numeral, right: Numeral): number {
  const { scale } = right;
  if (left.scale > scale || (left.scale > 1 && left.scale >= 10_000)) return left.value;
  const small = scale < 10_000;
  if (scale === 1 || left.value > right.value / scale) return left.value;
  if (small && (left.value >= 10 || left.scale > 1)) return left.value;
  return left.value * scale;
}

/** The quantity at `at`, a range taken whole: 3-4名, 1.5—2万元, 20%至30%, 5000元/月至8000元/月. */
export function readQuantity(source: Source, at: number): Quantity | undefined {
  const first = readSimple(source, at);
  if (!first || first.low.high !== undefined) return first;
  const per = first.unit ? skipPer(source, first.end) : first.end;
  const mark = skipRangeMark(source, per);
  if (first.unit && source.has('以上', per)) {
    const joined = readFromTo(source, first, per + 2);
    if (joined) return joined;
  } else if (mark > per) {
    const second = secondNumber(source, mark);
    const joined = second && joinRange(source, first, second);
    if (joined) return joined;
  } else if (source.isOneOf(BETWEEN, per)) {
    const joined = readBetween(source, first, per + 1);
    if (joined) return joined;
  } else if (!first.unit && source.isOneOf('、', first.end)) {
    // 三、四名: neighbours that a pause parts.
    const second = secondNumber(source, first.end + 1);
    const { low } = first;
    if (
      second?.unit &&
      !low.arabic &&
      low.end === at + 1 &&
      second.low.value === low.value + 1 &&
      second.low.end === second.start + 1 &&
      !source.isOneOf('第', at - 1) &&
      isInline(source, at)
    ) {
      return { ...second, start: at, low, min: low.value, max: second.max, range: true };
    }
  }
  return first;
}

/** 一倍以上三倍以下, 1000元以上5000元以内: the second number, at `at`, with what closes the range. */
function readFromTo(source: Source, first: Quantity, at: number): Quantity | undefined {
  let second = secondNumber(source, at);
  if (!second || !(source.has('以下', second.end) || source.has('以内', second.end))) return undefined;
  // 1万元以上5万以下
  if (!second.unit && second.low.scale >= 10_000) second = { ...second, unit: first.unit };
  if (!second.unit) return undefined;
  const joined = joinRange(source, first, second);
  return joined && { ...joined, end: second.end + 2 };
}

/** Does text stand before `at` on its line, so that a number there is no list numbering? */
export function isInline(source: Source, at: number): boolean {
  return at > 0 && !source.isOneOf('\n\u2029。;(', at - 1);
}

/** The second number of 5万元与10万元之间 and 10000与20000间, at `at`. */
function readBetween(source: Source, first: Quantity, at: number): Quantity | undefined {
  let second = secondNumber(source, at);
  if (!second) return undefined;
  // 20000间: no rooms are counted where 与 stands before it.
  if (!first.unit && second.unit?.word === '间') second = { ...second, unit: undefined, end: second.low.end };
  if (!source.has('之间', second.end) && !source.isOneOf('间', second.end)) return undefined;
  if (first.unit || second.unit) return joinRange(source, first, second);
  const range = first.min < second.max && second.max >= 10;
  return range ? { ...second, start: first.start, low: first.low, min: first.min, range } : undefined;
}

function joinRange(source: Source, first: Quantity, second: Quantity): Quantity | undefined {
  const { unit } = second;
  if (second.low.high !== undefined) return undefined;
  // 年薪25-60万: money without its 元; HK$5,000-8,000: with a sign before it.
  if (!unit && !first.unit && second.low.arabic && second.low.scale < 1000 && !currencyBefore(source, first.start, 0))
    return undefined;
  if (!unit && (first.unit || !second.low.arabic)) return undefined;
  if (
    unit &&
    first.unit &&
    (first.unit.value.kind !== unit.value.kind ||
      (first.unit.value.name !== unit.value.name && first.unit.value.name !== ''))
  )
    return undefined;
  const min = first.unit ? first.min : inherited(first.low, second.low);
  if (min >= second.max) return undefined;
  return {
    start: first.start,
    end: second.end,
    low: first.low,
    min,
    max: second.max,
    unit,
    more: second.more,
    range: true,
  };
}

/** Elements of 150/80/50万元 or 100、60、30万元 that may be read ahead for their common unit. */
const LONGEST_LIST = 12;

/**
 * The quantities of a list that shares its last one's unit and multiplier, `first` being its unit-less first;
 * undefined where no such list stands.
 */
export function readSharedList(source: Source, first: Quantity): Quantity[] | undefined {
  const mark = source.at(first.end);
  if (
    first.start < source.listless ||
    first.unit ||
    !first.low.arabic ||
    (mark !== codeOf('/') && mark !== codeOf('、')) ||
    !isInline(source, first.start)
  )
    return undefined;
  const found = [first];
  let at = first.end;
  while (found.length < LONGEST_LIST && source.at(at) === mark && isDigit(source.at(at + 1))) {
    const next = readSimple(source, at + 1);
    if (!next) break;
    found.push(next);
    at = next.end;
    if (!next.unit) continue;
    const { unit, low } = next;
    return found.map((each) => {
      const value = each === next ? next.min : each.low.scale > 1 ? each.low.value : each.low.value * low.scale;
      return { ...each, min: value, max: value, unit };
    });
  }
  source.listless = at;
  return undefined;
}

/** 百余家, 近千名, 超百亿元: multipliers with no digit before them, where a word tells that an amount is meant. */
export function readImplied(source: Source, at: number, bounded: boolean): Quantity | undefined {
  let end = at;
  let value = 1;
  while (end < at + 3 && (PART[source.at(end)] === Part.small || PART[source.at(end)] === Part.big)) {
    value *= WORTH[source.at(end)] ?? 1;
    end++;
  }
  if (value < 100) return undefined;
  const behind = skipMore(source, end);
  if (!bounded && behind === end) return undefined;
  const unit = readUnit(source, behind);
  if (!unit) return undefined;
  const low: Numeral = { start: at, end, value, scale: value, more: behind > end, arabic: false, digits: 0 };
  return { start: at, end: unit.end, low, min: value, max: value, unit, more: behind > end, range: false };
}
