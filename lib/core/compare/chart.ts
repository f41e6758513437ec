/** What a chart draws: points of one metric, each with its bound; nothing is added up or averaged. */

import type { Bound, FigureKind, Per, Role } from '../types';
import { valueIn } from './measure';
import type { Prepared } from './prepare';
import type { Row } from './table';
import type { ComparedFigure } from './types';

export const CHARTS = ['time', 'places', 'ladder', 'change'] as const;
export type ChartKind = (typeof CHARTS)[number];

export interface ChartPoint {
  figure: ComparedFigure;
  min: number;
  max: number;
  bound: Bound;
  role: Role | '';
  /** A target, not what is. */
  target: boolean;
  place: string;
  audience: string;
  year: string;
  /** Where it stands on an axis of years: the last of a span. */
  time: number | undefined;
  /** Of a change. */
  from?: number;
}

/** Metric, role and measure: what one chart is about. */
export interface ChartSeries {
  id: string;
  metric: string;
  role: string;
  kind: FigureKind;
  unit: string;
  /** Of what each is one, after all conversions. */
  per: readonly Per[];
  count: number;
}

function unitOf(prepared: Prepared, indexes: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const at of indexes) {
    const unit = prepared.measures[prepared.measureOf[at] ?? 0]?.unit ?? '';
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function seriesKey(prepared: Prepared, at: number, role: string): string {
  const { metric } = prepared.axes;
  const group = metric.values[metric.of[at] ?? 0]?.key ?? '';
  return JSON.stringify([group, role, prepared.measures[prepared.measureOf[at] ?? 0]?.key ?? '']);
}

/** Place, year and audience of a figure as one number; undefined where the text says neither place nor year. */
function markOf({ axes }: Prepared, at: number): number | undefined {
  const [place, year, audience] = [axes.place, axes.year, axes.audience].map(({ of }) => of[at] ?? 0) as [
    number,
    number,
    number,
  ];
  if (axes.place.values[place]?.key === '' && axes.year.values[year]?.key === '') return undefined;
  return (place * axes.year.values.length + year) * axes.audience.values.length + audience;
}

/** What can be drawn of the figures that pass, first what has most to compare; figures that are no numbers are not. */
export function chartSeries(prepared: Prepared, passing: Uint32Array): ChartSeries[] {
  const { axes, figures, measures, measureOf } = prepared;
  const found = new Map<string, { indexes: number[]; at: number; marks: Set<number> }>();
  for (const at of passing) {
    const figure = figures[at];
    const metric = axes.metric.values[axes.metric.of[at] ?? 0];
    if (!figure || !metric?.key || typeof [figure.value].flat()[0] !== 'number') continue;
    const id = seriesKey(prepared, at, figure.role);
    const known = found.get(id);
    const { indexes, marks } = known ?? { indexes: [] as number[], marks: new Set<number>() };
    indexes.push(at);
    const mark = markOf(prepared, at);
    if (mark !== undefined) marks.add(mark);
    if (!known) found.set(id, { indexes, marks, at });
  }
  return [...found]
    .sort(([one, a], [other, b]) => {
      return b.marks.size - a.marks.size || b.indexes.length - a.indexes.length || (one < other ? -1 : 1);
    })
    .map(([id, { indexes, at }]) => ({
      id,
      metric: axes.metric.values[axes.metric.of[at] ?? 0]?.label ?? '',
      role: figures[at]?.role ?? '',
      unit: unitOf(prepared, indexes),
      kind: measures[measureOf[at] ?? 0]?.kind ?? 'count',
      per: measures[measureOf[at] ?? 0]?.per ?? [],
      count: indexes.length,
    }));
}

/** The series that a row of a table shows; undefined where the row shows no one metric. */
export function seriesOfRow(prepared: Prepared, row: Row): string | undefined {
  const at = [...row.cells.values()][0]?.[0];
  const figure = at === undefined ? undefined : prepared.figures[at];
  return at === undefined || !figure ? undefined : seriesKey(prepared, at, figure.role);
}

function timeOf(year: string): number | undefined {
  const last = /(\d{4})$/.exec(year)?.[1];
  return last === undefined ? undefined : Number(last);
}

/** The points of a series, in its unit; targets of the same metric and measure are among them, marked as such. */
export function chartPoints(prepared: Prepared, passing: Uint32Array, series: ChartSeries): ChartPoint[] {
  const { axes, figures, measures, measureOf } = prepared;
  const label = (axis: 'place' | 'audience' | 'year', at: number): string =>
    axes[axis].values[axes[axis].of[at] ?? 0]?.label ?? '';
  const points: ChartPoint[] = [];
  for (const at of passing) {
    const figure = figures[at];
    const measure = measures[measureOf[at] ?? 0];
    if (!figure || !measure) continue;
    const isTarget = figure.role === 'target';
    if (seriesKey(prepared, at, isTarget ? series.role : figure.role) !== series.id) continue;
    const [min, max = min] = [valueIn(figure.value, measure, series.unit)].flat();
    if (typeof min !== 'number' || typeof max !== 'number') continue;
    const [from] = figure.from === undefined ? [] : [valueIn(figure.from, measure, series.unit)].flat();
    const year = label('year', at);
    points.push({
      figure,
      min,
      max,
      bound: figure.bound,
      role: figure.role,
      target: isTarget,
      place: label('place', at),
      audience: label('audience', at),
      year,
      time: timeOf(year),
      ...(typeof from === 'number' ? { from } : {}),
    });
  }
  return points;
}

/** Which charts have something to say of these points, the one that says most first. */
export function chartsOf(points: readonly ChartPoint[]): ChartKind[] {
  const number = (field: 'place' | 'audience' | 'year'): number =>
    new Set(points.map((point) => point[field]).filter(Boolean)).size;
  const charts: ChartKind[] = [];
  if (number('year') > 1) charts.push('time');
  if (number('audience') > 1) charts.push('ladder');
  charts.push('places');
  if (points.some(({ from }) => from !== undefined)) charts.push('change');
  return charts;
}

/** From the highest on; what is none of these follows. */
const LADDER: readonly RegExp[] = [
  /顶尖|A(?:类|层次|档)|一类/,
  /国家级|B(?:类|层次|档)|二类/,
  /省级|C(?:类|层次|档)|三类/,
  /市级|D(?:类|层次|档)|四类/,
  /E(?:类|层次|档)|五类/,
  /F(?:类|层次|档)|六类/,
  /博士后/,
  /博士/,
  /硕士|研究生/,
  /本科|学士/,
  /专科|大专|高职/,
  /中专|技校/,
];

function rankOf(audience: string): number {
  const at = LADDER.findIndex((one) => one.test(audience));
  return at < 0 ? LADDER.length : at;
}

/** Audiences from the highest rung to the lowest. */
export function ladderOrder(points: readonly ChartPoint[]): string[] {
  const audiences = [...new Set(points.map(({ audience }) => audience).filter(Boolean))];
  return audiences.sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

/** Points as a table lists them: place by place, each from its first year on, those without one last. */
export function listed(points: readonly ChartPoint[]): ChartPoint[] {
  const places = new Map(placeOrder(points).map((place, at) => [place, at]));
  const year = ({ time = Number.MAX_VALUE }: ChartPoint): number => time;
  return points.toSorted(
    (a, b) => (places.get(a.place) ?? 0) - (places.get(b.place) ?? 0) || year(a) - year(b) || b.max - a.max,
  );
}

/** The order of places: the greatest first, by what they have at most. */
export function placeOrder(points: readonly ChartPoint[]): string[] {
  const most = new Map<string, number>();
  for (const { place, max } of points) most.set(place, Math.max(most.get(place) ?? Number.NEGATIVE_INFINITY, max));
  return [...most].sort((a, b) => b[1] - a[1]).map(([place]) => place);
}
