/** Money, in whole currency units: 10万元, 新台币20万元, $500, 十块三毛, 16.8个亿. */
import currencies from '@/assets/figures/currencies.json';
import { AnyOf } from '../any-of';
import { CharacterSet, isHan, isLetter } from '../characters';
import { bareDollar, currencyBefore } from '../currencies';
import { amountOf, type Draft, type KindRules, newDraft } from '../draft';
import { words } from '../lexicon';
import { type Numeral, readNumeral } from '../numerals';
import type { Quantity } from '../quantities';
import type { Source } from '../source';
import { readUnit } from '../units';

const MONEY_WORDS = new AnyOf(words(currencies.moneyWords));
/** What is paid, of which a bare 50万 tells though the words stand in another clause. */
const PAID_WORDS = new AnyOf(words(currencies.paidWords));
const WHOLE = words(currencies.whole);
const LARGE = Object.entries(currencies.large);
/** How far back a word such as 资金 may stand from a number without a currency. */
const REACH = 12;
/** How far back what an amount is paid as may stand, in an earlier clause. */
const SENTENCE_REACH = 30;
const CLAUSE_ENDS = ',。;!?、\n\u2029';
const BREAKS = new CharacterSet(',。;!?\n\u2029');
const SENTENCE_BREAKS = new CharacterSet('。;!?\n\u2029');

/** Adds 一角七分, 三毛 behind 元 or 块 at `at` to a value. */
function readCents(source: Source, at: number): { end: number; value: number } {
  const tens = readCoins(source, at, '角毛');
  const end = tens ? tens.end + 1 : at;
  const ones = readCoins(source, end, '分');
  const hundredths = (tens ? tens.value * 10 : 0) + (ones?.value ?? 0);
  return { end: ones ? ones.end + 1 : end, value: hundredths / 100 };
}

/** A number of one or two characters at `at`, one of `names` behind it. */
function readCoins(source: Source, at: number, names: string): Numeral | undefined {
  const number = readNumeral(source, at);
  if (!number || number.end > at + 2 || !source.isOneOf(names, number.end) || source.isOneOf('之', number.end + 1))
    return undefined;
  return number;
}

/** 十二块五: the half yuan behind 块, where nothing is counted by it. */
function readTenth(source: Source, at: number): { end: number; value: number } {
  const number = readNumeral(source, at);
  if (!number || number.end !== at + 1 || number.arabic || number.value > 9 || readUnit(source, number.end))
    return { end: at, value: 0 };
  return { end: number.end, value: number.value / 10 };
}

/** Where what stands before `end` begins, no further back than `reach` units: behind the last of `breaks`. */
function startOf(source: Source, end: number, reach: number, breaks: CharacterSet): number {
  const first = Math.max(0, end - reach);
  let start = end;
  while (start > first && !breaks.has(source.peek(start - 1))) start--;
  return start;
}

/** Does the clause about `[start, end)` speak of money? With 最高 before it the amount may be a clause of its own. */
function speaksOfMoney(source: Source, start: number, end: number): boolean {
  const capped = source.has('最高', start - 2) || source.has('最多', start - 2);
  const opening = startOf(source, start, capped ? 2 * REACH : REACH, capped ? SENTENCE_BREAKS : BREAKS);
  let closing = end;
  while (closing < end + REACH / 2 && !BREAKS.has(source.peek(closing))) closing++;
  const { codes } = source;
  return MONEY_WORDS.isWithin(codes, opening, start) || MONEY_WORDS.isWithin(codes, end, closing);
}

/**
 * Is an amount that ends its clause money: 最多给60万, 就花三四千万, and 科研启动经费，理工科50万起，文科二十来万? Nothing
 * behind it is counted, and what it is stands before it, if need be in an earlier clause.
 */
function isPaid(source: Source, { start, end }: Quantity): boolean {
  const behind = source.isOneOf('起', end) ? end + 1 : end;
  if (behind < source.codes.length && !source.isOneOf(CLAUSE_ENDS, behind)) return false;
  if (source.isOneOf('给花付赔奖补贴', start - 1)) return true;
  return PAID_WORDS.isWithin(source.codes, startOf(source, start, SENTENCE_REACH, SENTENCE_BREAKS), start);
}

function draft(source: Source, quantity: Quantity, end: number, extra: number, from: number): Draft {
  const prefix = currencyBefore(source, quantity.start, from);
  const named = quantity.unit?.value.kind === 'money' ? quantity.unit.value.name : '';
  const sign = prefix?.word === '$' ? bareDollar(source.currency) : prefix?.value;
  const unit = named || sign || source.currency;
  const amount = amountOf(quantity);
  const value = extra > 0 && typeof amount === 'number' ? quantity.min + extra : amount;
  const tail = source.firstAt(WHOLE, end) !== undefined && !source.isOneOf('个合理体治', end + 1) ? end + 1 : end;
  return newDraft('money', prefix?.start ?? quantity.start, tail, value, unit, quantity.more);
}

/** Money without a currency behind the number: $500, 人民币3.14, 投入16.8个亿, 产值突破1600万. */
export function moneyWithoutUnit(source: Source, quantity: Quantity, from: number): Draft | undefined {
  const { low, start } = quantity;
  const prefix = currencyBefore(source, start, from);
  if (prefix && quantity.range) return draft(source, quantity, quantity.end, 0, from);
  if (prefix) {
    // $ 31 \% $ is a formula.
    const behind = source.at(low.end) === 0x20 ? low.end + 1 : low.end;
    if (source.isOneOf('\\$^_=~:', behind) || (behind > low.end && source.isOneOf('.0123456789', behind)))
      return undefined;
    const large = LARGE.find(([word]) => source.has(word, low.end) && !isLetter(source.at(low.end + word.length)));
    if (!large) return draft(source, { ...quantity, unit: undefined }, quantity.end, 0, from);
    const [word, worth] = large;
    const value = low.value * worth;
    return draft(source, { ...quantity, unit: undefined, min: value, max: value }, low.end + word.length, 0, from);
  }
  if (Math.max(low.scale, quantity.max) < 10_000) return undefined;
  const isMoney = isPaid(source, quantity) || speaksOfMoney(source, start, quantity.end);
  return isMoney ? draft(source, quantity, quantity.end, 0, from) : undefined;
}

export const money: KindRules = {
  behind: '块个',
  /** 十块三毛, 16.8个亿. */
  read(source, at, from): Draft | undefined {
    const low = readNumeral(source, at);
    if (!low) return undefined;
    const quantity = {
      start: at,
      end: low.end,
      low,
      min: low.value,
      max: low.high ?? low.value,
      unit: undefined,
      more: low.more,
      range: false,
    };
    if (source.isOneOf('块', low.end)) {
      // 再加十万块; 十万块砖 are bricks.
      if (low.scale >= 10_000 && !isHan(source.peek(low.end + 1))) return draft(source, quantity, low.end + 1, 0, from);
      const written = readCents(source, low.end + 1);
      const cents = written.value > 0 ? written : readTenth(source, low.end + 1);
      return cents.value > 0 ? draft(source, quantity, cents.end, cents.value, from) : undefined;
    }
    if (!source.has('个亿', low.end)) return undefined;
    const end = source.isOneOf('元', low.end + 2) ? low.end + 3 : low.end + 2;
    return draft(source, { ...quantity, min: low.value * 1e8, max: low.value * 1e8 }, end, 0, from);
  },
  fromQuantity(source, quantity, from): Draft {
    const cents = quantity.range ? { end: quantity.end, value: 0 } : readCents(source, quantity.end);
    return draft(source, quantity, cents.end, cents.value, from);
  },
};
