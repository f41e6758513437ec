/** What a figure is counted in, and what of it can be put into other units without a loss. */
import data from '@/assets/compare/units.json';
import type { FigureValue, Per } from '../types';
import type { ComparedFigure } from './types';

/** Numerator and denominator. */
type Factor = readonly [number, number];

/** A rate that the reader states; nothing is converted between currencies without one. */
export interface Rate {
  /** ISO 4217. */
  from: string;
  to: string;
  /** So many of `to` for one of `from`. */
  rate: number;
  /** ISO 8601: the day of the rate. */
  date: string;
}

export interface MeasureOptions {
  /** Money per month is shown per year. */
  perYear: boolean;
  rates: readonly Rate[];
}

export interface Measure {
  /** Equal for figures that may stand in one row. */
  key: string;
  kind: ComparedFigure['kind'];
  /** The family's name or, of units that have none, the unit. */
  family: string;
  unit: string;
  per: readonly Per[];
  /** From the figure's own value to the one that rows are compared by. */
  factor: Factor;
  /** What was done besides, for the reader to know. */
  rate?: Rate;
  timesTwelve?: true;
}

const FAMILIES = new Map<string, { family: string; factor: Factor }>();
for (const [family, units] of Object.entries(data.families)) {
  for (const [unit, [numerator = 1, denominator = 1]] of Object.entries(units)) {
    FAMILIES.set(unit, { family, factor: [numerator, denominator] });
  }
}

const ONE: Factor = [1, 1];
const PER_ORDER: readonly Per[] = ['person', 'household', 'item', 'm2', 'mu', 'hour', 'day', 'month', 'year'];

/** Does a rate say something? */
export function isRate({ from, to, rate, date }: Rate): boolean {
  const isCurrency = (one: string): boolean => /^[A-Z]{3}$/.test(one);
  return isCurrency(from) && isCurrency(to) && from !== to && Number.isFinite(rate) && rate > 0 && date !== '';
}

export function measureOf({ kind, unit, per }: ComparedFigure, { perYear, rates }: MeasureOptions): Measure {
  const yearly = perYear && kind === 'money' && per.includes('month') && !per.includes('year');
  const counted = yearly ? per.map((one) => (one === 'month' ? 'year' : one)) : per;
  const sorted = [...counted].sort((a, b) => PER_ORDER.indexOf(a) - PER_ORDER.indexOf(b));
  const known = kind === 'money' ? undefined : FAMILIES.get(unit);
  const rate = kind === 'money' ? rates.find((one) => one.from === unit && isRate(one)) : undefined;
  const family = known?.family ?? rate?.to ?? unit;
  const [numerator, denominator] = known?.factor ?? ONE;
  const months = yearly ? data.monthsOfYear : 1;
  return {
    key: [kind, family, ...sorted].join(' '),
    kind,
    family,
    unit: rate?.to ?? unit,
    per: sorted,
    factor: [numerator * months * (rate?.rate ?? 1), denominator],
    ...(rate ? { rate } : {}),
    ...(yearly ? { timesTwelve: true as const } : {}),
  };
}

/** Do two units count the same, one for one: 人 and 名? */
export function isOneUnit(a: string, b: string): boolean {
  const [one, other] = [FAMILIES.get(a), FAMILIES.get(b)];
  return one !== undefined && one.family === other?.family && String(one.factor) === String(other.factor);
}

function scaled(value: number, [numerator, denominator]: Factor): number {
  if (numerator === denominator) return value;
  const product = value * numerator;
  // What a double cannot hold stays as it was read: 10^300 m² in mm².
  return Number.isFinite(product) ? product / denominator : value;
}

function map(value: FigureValue, change: (one: number) => number): FigureValue {
  if (typeof value === 'number') return change(value);
  if (typeof value === 'string') return value;
  const [low, high] = value;
  return typeof low === 'number' && typeof high === 'number' ? [change(low), change(high)] : value;
}

/** A figure's value in the base of its measure: what is compared and sorted by. */
export function baseValue(value: FigureValue, { factor }: Measure): FigureValue {
  return map(value, (one) => scaled(one, factor));
}

/** A figure's value in another unit of its measure's family; the value itself where the unit is its own. */
export function valueIn(value: FigureValue, measure: Measure, unit: string): FigureValue {
  const { factor } = measure;
  if (unit === measure.unit && !measure.rate && !measure.timesTwelve) return value;
  const target = measure.kind === 'money' ? ONE : (FAMILIES.get(unit)?.factor ?? ONE);
  return map(value, (one) => scaled(one, [factor[0] * target[1], factor[1] * target[0]]));
}
