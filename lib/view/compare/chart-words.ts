/** A chart's words in the reader's language. */
import type { ChartKind, ChartPoint, ChartSeries } from '@/lib/core/compare/chart';
import { i18n } from '@/lib/platform/i18n';
import { SIGNS, valueWords } from '../figure-words';
import { unitWords } from '../unit-words';
import type { PlotWords } from './plot';
import { shortName, valueLabel } from './words';

export function plotWords({ kind, unit }: Pick<ChartSeries, 'kind' | 'unit'>): PlotWords {
  const number = (value: number): string => valueWords({ kind: 'count', unit: '' }, value);
  return {
    number,
    value: ({ min, max, bound }) => SIGNS[bound] + (min === max ? number(max) : `${number(min)}–${number(max)}`),
    place: (place) => valueLabel('place', { key: place, label: place }),
    // Not that of a point: all are converted.
    unit: unitWords({ kind, unit }),
  };
}

export function chartTitle(kind: ChartKind, { metric, role }: ChartSeries): string {
  const what = shortName(metric) + (role ? `（${i18n.t(`role.${role as 'stock'}`)}）` : '');
  return i18n.t(`compareChartTitle.${kind}`, [what]);
}

/** In which unit, and what marks mean that are no plain values. */
export function chartNote({ kind, unit, per }: ChartSeries, points: readonly ChartPoint[]): string {
  const each = per.map((one) => i18n.t(`per.${one}`)).join(' ');
  const unitText = [unitWords({ kind, unit }), each].filter(Boolean).join(' · ');
  const isOpen = points.some(({ bound, min, max }) => bound !== 'exact' || min !== max);
  return [
    unitText && i18n.t('compare.unitIs', [unitText]),
    isOpen ? i18n.t('compare.openMarks') : '',
    points.some(({ target }) => target) ? i18n.t('compare.targetMarks') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Sources that a picture names. */
const NAMED = 12;

/** Where the points come from, each article once. */
export function sourceLines(points: readonly ChartPoint[]): string[] {
  const lines = new Set<string>();
  for (const { figure } of points) {
    const [source] = figure.sources;
    if (!source) continue;
    const { publisher, title, published, url } = source;
    lines.add([publisher, `《${shortName(title || url)}》`, published.slice(0, 10)].filter(Boolean).join(' '));
  }
  const all = [...lines];
  const named = all.slice(0, NAMED);
  const more = all.length > NAMED ? [i18n.t('compare.moreSources', [String(all.length - NAMED)])] : [];
  return [i18n.t('compare.sources'), ...named, ...more];
}
