/** Rows, columns and cells of a comparison in the reader's language and notation. */
import type { Cell, CellFigure } from '@/lib/core/compare/cell';
import { LONGEST_NAME } from '@/lib/core/compare/metric-key';
import type { Prepared, Value } from '@/lib/core/compare/prepare';
import type { Dimension } from '@/lib/core/compare/query';
import type { Line, Series } from '@/lib/core/compare/table';
import { i18n } from '@/lib/platform/i18n';
import { SIGNS, valueWords } from '../figure-words';
import { unitWords } from '../unit-words';

/** Different values that a cell shows; the rest is counted. */
const SHOWN = 2;

export function dimensionLabel(dimension: Dimension): string {
  return i18n.t(`compareDimension.${dimension}`);
}

/** A value of a dimension; what no text says is said so. */
export function valueLabel(dimension: Dimension | '', { key, label }: Pick<Value, 'key' | 'label'>): string {
  if (key === '') return i18n.t(dimension === 'metric' ? 'compare.noMetric' : 'compare.notSaid');
  if (dimension === 'role') return i18n.t(`role.${key as 'stock'}`);
  return label;
}

/** What the figures of a row are and are counted in: 存量 · 人; 待遇标准 · 元 · 每人每月. */
export function seriesWords({ role, measure }: Series, unit: string): string {
  const words = [
    role ? i18n.t(`role.${role as 'stock'}`) : '',
    unitWords({ kind: measure.kind, unit }) || i18n.t(`kind.${measure.kind}`),
    measure.per.map((one) => i18n.t(`per.${one}`)).join(' '),
  ];
  return words.filter(Boolean).join(' · ');
}

export function lineWords(line: Line, dimensions: readonly (Dimension | '')[]): { labels: string[]; series: string } {
  return {
    labels: line.parts.map((part, at) => valueLabel(dimensions[at] ?? '', part)),
    series: line.series ? seriesWords(line.series, line.unit) : '',
  };
}

/** A figure's value with its unit, without its bound. */
export function plainWords({ figure, value, unit }: CellFigure): string {
  const isTime = [value].flat().some((one) => typeof one === 'string');
  const [source] = figure.sources;
  // Dates and spans of time are said best as the text says them.
  if (isTime && !figure.edited && source) return source.text.trim();
  return valueWords({ kind: figure.kind, unit }, value);
}

export interface ValueWords {
  /** ≥ ≤ > < ≈, or nothing. */
  sign: string;
  /** The same in words. */
  bound: string;
  value: string;
}

export function cellValue(one: CellFigure): ValueWords {
  const { bound } = one.figure;
  return { sign: SIGNS[bound], bound: bound === 'exact' ? '' : i18n.t(`bound.${bound}`), value: plainWords(one) };
}

/** What may tell values of one cell apart at a glance: that in which most of them differ. */
const TOLD = ['year', 'audience', 'place', 'metric'] as const;

/** What a cell shows: its values, of what each is where that differs, and how many more there are. */
export function cellWords(
  { distinct, differing }: Cell,
  { axes }: Pick<Prepared, 'axes'>,
): { values: (ValueWords & { of: string })[]; more: number } {
  const differ = (one: (typeof TOLD)[number]): number => new Set(distinct.map(({ at }) => axes[one].of[at])).size;
  const [told] = TOLD.filter((one) => differing.includes(one)).sort((a, b) => differ(b) - differ(a));
  const shown = distinct.slice(0, SHOWN).map((one) => {
    const value = told && axes[told].values[axes[told].of[one.at] ?? 0];
    return { ...cellValue(one), of: value && differ(told) > 1 ? valueLabel(told, value) : '' };
  });
  return { values: shown, more: Math.max(0, distinct.length - SHOWN) };
}

/** What a cell says to those who hear it. */
export function cellSpoken(cell: Cell, prepared: Pick<Prepared, 'axes'>): string {
  const { values, more } = cellWords(cell, prepared);
  const said = values.map(({ bound, value, of }) => [bound, value, of].filter(Boolean).join(' ')).join('；');
  return [said, more > 0 ? i18n.t('compare.more', [String(more)]) : '', stateWords(cell)].filter(Boolean).join('，');
}

export function stateWords({ state, figures, differing }: Cell): string {
  if (state === 'one') return '';
  if (state === 'agreed') return i18n.t('compare.agreed', [String(figures.length)]);
  if (state === 'conflict') return i18n.t('compare.conflict', [String(figures.length)]);
  const what = differing.map(dimensionLabel).join('、');
  return what ? i18n.t('compare.differing', [what]) : i18n.t('compare.several', [String(figures.length)]);
}

/** A name that fits a title or a file. */
export function shortName(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
