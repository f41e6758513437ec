/** Shares in hundredths: 90%, 百分之六十, 千分之三, 九成. */
import { isDigit, isLetter, PART, Part } from '../characters';
import { amountOf, type Draft, type KindRules, newDraft, plainDraft } from '../draft';
import { readNumeral } from '../numerals';
import { type Quantity, skipRangeMark } from '../quantities';
import type { Source } from '../source';
import { readUnit } from '../units';

const PARTS = ['百', '佰', '千', '仟', '万'];

interface Share {
  end: number;
  value: number;
}

/** 百分之六十, 千分之三, 百分百 at `at`, in hundredths. */
function readShare(source: Source, at: number): Share | undefined {
  const name = PARTS.find((part) => source.has(`${part}分之`, at));
  if (!name) return source.has('百分百', at) ? { end: at + 3, value: 100 } : undefined;
  const number = readNumeral(source, at + 3, true);
  const whole = name === '百' || name === '佰' ? 100 : name === '万' ? 10_000 : 1000;
  if (number) return { end: number.end, value: Number(((number.value * 100) / whole).toPrecision(12)) };
  return source.has('百', at + 3) ? { end: at + 4, value: 100 } : undefined;
}

/** Offset of the minus sign or 负 that belongs to the number at `at`, or `at`: 增速为-2.3%, but not 3-5%. */
function signStart(source: Source, at: number): number {
  if (source.isOneOf('负', at - 1) && !source.isOneOf('担抱', at - 2)) return at - 1;
  if (!source.isOneOf('-', at - 1)) return at;
  const before = source.at(at - 2);
  return isDigit(before) || isLetter(before) || source.isOneOf('-%)年月日', at - 2) ? at : at - 1;
}

/** Half of a tenth, in hundredths. */
const HALF_OF_TENTH = 5;

/** 六成五, 六成半: hundredths behind the tenths. */
function readTenths(source: Source, at: number): Draft | undefined {
  const tenths = readNumeral(source, at);
  if (!tenths || tenths.value > 9 || tenths.high !== undefined || !source.isOneOf('成', tenths.end)) return undefined;
  if (source.isOneOf('半', tenths.end + 1) && !source.isOneOf('品熟', tenths.end + 2))
    return newDraft('percent', at, tenths.end + 2, tenths.value * 10 + HALF_OF_TENTH, '%');
  const rest = readNumeral(source, tenths.end + 1);
  if (!rest || rest.end !== tenths.end + 2 || rest.value > 9 || readUnit(source, rest.end)) return undefined;
  return newDraft('percent', at, rest.end, tenths.value * 10 + rest.value, '%');
}

/** 约6成为在校生: behind an Arabic digit 成为 is no word. */
function readBeforeIs(source: Source, at: number): Draft | undefined {
  if (!isDigit(source.at(at))) return undefined;
  const tenths = readNumeral(source, at);
  if (!tenths || tenths.value > 10 || !source.has('成为', tenths.end)) return undefined;
  return newDraft('percent', at, tenths.end + 1, tenths.value * 10, '%');
}

/** How far back the digits of $ 8 6 . 1 \% $ may begin, as text extracted from formulas has them. */
const LONGEST_SPACED = 16;

/** 86.1 of such a formula, where the number before its sign is read no further than its last digit. */
function joinSpaced(source: Source, { start, end, unit }: Quantity, from: number): Draft | undefined {
  if (unit?.word !== '\\%' || !source.isOneOf(' ', start - 1)) return undefined;
  let first = start;
  let digits = source.slice(start, end - unit.word.length);
  for (let at = start - 1; at >= Math.max(from, start - LONGEST_SPACED); at--) {
    const code = source.at(at);
    if (!isDigit(code) && !source.isOneOf(' .', at)) break;
    if (code === 0x20) continue;
    digits = String.fromCharCode(code) + digits;
    first = at;
  }
  const value = Number(digits);
  return first < start && Number.isFinite(value) ? newDraft('percent', first, end, value, '%') : undefined;
}

/** 八折 is 80 % of the price, 85折 and 8.5折 are 85 %. */
function ofPrice(quantity: Quantity): Draft | undefined {
  const factor = quantity.max <= 10 ? 10 : 1;
  if (quantity.max > 100 || quantity.min === 0) return undefined;
  return newDraft('percent', quantity.start, quantity.end, amountOf(quantity, factor), '%', quantity.more);
}

export const percent: KindRules = {
  behind: '成',
  read(source, at): Draft | undefined {
    const tenths = readTenths(source, at) ?? readBeforeIs(source, at);
    if (tenths) return tenths;
    if (source.has('半成', at) && !source.isOneOf('品熟', at + 2)) return newDraft('percent', at, at + 2, 5, '%');
    if (PART[source.at(at)] !== Part.small && PART[source.at(at)] !== Part.big) return undefined;
    const first = readShare(source, at);
    if (!first) return undefined;
    const start = signStart(source, at);
    const sign = start < at ? -1 : 1;
    const draft = newDraft('percent', start, first.end, sign * first.value, '%');
    const mark = skipRangeMark(source, first.end);
    if (mark === first.end) return draft;
    const number = readNumeral(source, mark);
    const second = readShare(source, mark) ?? (number && { end: number.end, value: number.value });
    if (!second || second.value <= first.value || second.value > 100) return draft;
    draft.end = second.end;
    draft.value = [first.value, second.value];
    return draft;
  },
  fromQuantity(source, quantity, from): Draft | undefined {
    const spaced = joinSpaced(source, quantity, from);
    if (spaced) return spaced;
    if (quantity.unit?.word === '折') return ofPrice(quantity);
    if (quantity.unit?.word === '成') {
      if (quantity.max > 10) return undefined;
      return newDraft('percent', quantity.start, quantity.end, amountOf(quantity, 10), '%', quantity.more);
    }
    const draft = plainDraft('percent', quantity, '%');
    if (quantity.unit?.word === '‰') draft.value = amountOf(quantity, 0.1);
    const start = signStart(source, quantity.start);
    if (start < quantity.start && typeof draft.value === 'number') {
      draft.start = start;
      draft.value = -draft.value;
    }
    return draft;
  },
};
