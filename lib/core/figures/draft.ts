/** What a kind's reader hands over: a figure before bounds, per and context are added. */
import type { Bound, FigureKind, FigureValue } from '../types';
import type { Quantity } from './quantities';
import type { Source } from './source';

export interface Draft {
  kind: FigureKind;
  /** Folded offsets of number, unit and whatever belongs to them (连续, a currency in front). */
  start: number;
  end: number;
  value: FigureValue;
  /** '' for a kind that has none. */
  unit: string;
  /** 余 or 多 within: the number is exceeded. */
  more: boolean;
  /** A bound that the reading itself settles (近三年 is exact). */
  bound: Bound | undefined;
}

/** Makes every draft with the same fields in the same order, which keeps reading them cheap. */
export function newDraft(
  kind: FigureKind,
  start: number,
  end: number,
  value: FigureValue,
  unit = '',
  more = false,
): Draft {
  return { kind, start, end, value, unit, more, bound: undefined };
}

/** One kind's rules; index.ts holds the table of them. */
export interface KindRules {
  /** Spellings of the kind's own that begin at the trigger character at `at`; `from` is as far back as they may reach. */
  read?(source: Source, at: number, from: number): Draft | undefined;
  /** Characters of which one stands behind the number in every such spelling; '' where none begins with a number. */
  behind?: string;
  /** Makes a figure of a number with a unit of this kind, or refuses it. */
  fromQuantity?(source: Source, quantity: Quantity, from: number): Draft | undefined;
}

/** Value of a quantity: a number, or the pair of a range. */
export function amountOf({ min, max }: Quantity, factor = 1): number | [number, number] {
  return min === max ? scaled(min, factor) : [scaled(min, factor), scaled(max, factor)];
}

function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

/** The draft of a plain number with unit. */
export function plainDraft(kind: FigureKind, quantity: Quantity, unit: string): Draft {
  return newDraft(kind, quantity.start, quantity.end, amountOf(quantity), unit, quantity.more);
}

/** Is the number one lone Han digit of this value (the 一 of 一个)? */
export function isLoneHan({ low, range }: Quantity, value: number): boolean {
  return !range && !low.arabic && low.end === low.start + 1 && low.value === value;
}
