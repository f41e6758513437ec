/** Figures made ready for tables: numbers for all that they are grouped, filtered and sorted by. */
import { foldAligned } from '../article/aligned';
import { isOneUnit, type Measure, measureOf } from './measure';
import { type Grouped, groupMetrics, type MetricChoice } from './metric-groups';
import { foldedMetric } from './metric-key';
import { metricName } from './metric-name';
import { placeOf } from './place';
import type { CompareQuery, Dimension } from './query';
import type { ComparedFigure } from './types';
import { yearOf } from './year';

/** A value of a dimension. */
export interface Value {
  /** Stays the same over sessions; '' stands for what no text says. */
  key: string;
  label: string;
  /** Figures that have it. */
  count: number;
  /** Its place among the values of its dimension by label; what is not known stands last. */
  rank: number;
}

export interface Axis {
  values: Value[];
  /** Index of the value, by figure. */
  of: Uint32Array;
}

export interface Prepared {
  figures: readonly ComparedFigure[];
  axes: Record<Dimension, Axis>;
  grouped: Grouped;
  measures: Measure[];
  /** Index of the measure, by figure. */
  measureOf: Uint32Array;
  /** Folded text that is searched, by figure; made when first asked for. */
  texts: () => readonly string[];
}

/** What of a query a preparation rests on. */
export type PreparationOptions = Pick<CompareQuery, 'perYear' | 'rates' | 'articlePlace'>;

class Numbering {
  readonly values: Value[] = [];
  private readonly places = new Map<string, number>();

  number(key: string, label: string): number {
    let at = this.places.get(key);
    if (at === undefined) {
      at = this.values.length;
      this.places.set(key, at);
      this.values.push({ key, label, count: 0, rank: 0 });
    }
    const value = this.values[at];
    if (value) value.count++;
    return at;
  }
}

function axisOf(
  figures: readonly ComparedFigure[],
  name: (figure: ComparedFigure, at: number) => [key: string, label: string],
): Axis {
  const numbering = new Numbering();
  const of = new Uint32Array(figures.length);
  for (const [at, figure] of figures.entries()) {
    const [key, label] = name(figure, at);
    of[at] = numbering.number(key, label);
  }
  const { values } = numbering;
  const sorted = [...values].sort((a, b) =>
    (a.key === '') !== (b.key === '') ? (a.key === '' ? 1 : -1) : a.label < b.label ? -1 : a.label > b.label ? 1 : 0,
  );
  for (let rank = 0; rank < sorted.length; rank++) (sorted[rank] as Value).rank = rank;
  return { values, of };
}

/** The figures' metrics without their places, by figure. */
function metricNames(figures: readonly ComparedFigure[]): string[] {
  /** By place: its metrics are named once each. */
  const names = remembered((place) => remembered((metric) => metricName(metric, place)));
  return figures.map(({ metric, place }) => (metric && place ? names(place)(metric.replaceAll('\n', ' ')) : metric));
}

function countMetrics(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Remembers what is made of the strings that come again and again. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

function metricAxis(figures: readonly ComparedFigure[], names: readonly string[], { groups, groupOf }: Grouped): Axis {
  const groupAt = remembered((metric) => groupOf.get(foldedMetric(metric)) ?? 0);
  return axisOf(figures, (_, at) => {
    const group = groups[groupAt(names[at] ?? '')];
    return [group?.id ?? '', group?.name ?? ''];
  });
}

function placeAxis(
  figures: readonly ComparedFigure[],
  articlePlace: boolean,
  ofPages: ReadonlyMap<string, string>,
): Axis {
  const known = new Map<string, [string, string]>();
  return axisOf(figures, ({ place, role, sources: [source] }) => {
    const own = ofPages.get(source?.pageId ?? '') ?? '';
    // What others have is not the article's own.
    const written = place || (articlePlace && role !== 'notOwn' ? own : '');
    if (!written) return ['', ''];
    const id = `${written}\n${own}`;
    let named = known.get(id);
    if (!named) {
      const { key, name } = placeOf(written, own);
      named = [key, name];
      known.set(id, named);
    }
    return named;
  });
}

/** By metric the one unit that its counts have; '' where they have several that are not one. */
function unitsOfMetrics(figures: readonly ComparedFigure[], { of }: Axis): Map<number, string> {
  const units = new Map<number, string>();
  for (const [at, { kind, unit, metric }] of figures.entries()) {
    if (kind !== 'count' || unit === '' || metric === '') continue;
    const group = of[at] as number;
    const known = units.get(group);
    if (known === undefined) units.set(group, unit);
    else if (known !== unit && !isOneUnit(known, unit)) units.set(group, '');
  }
  return units;
}

function measuresOf(
  figures: readonly ComparedFigure[],
  options: PreparationOptions,
  metric: Axis,
): [Measure[], Uint32Array] {
  const units = unitsOfMetrics(figures, metric);
  const measures: Measure[] = [];
  const places = new Map<string, number>();
  const of = new Uint32Array(figures.length);
  for (const [at, figure] of figures.entries()) {
    // 技能人才已达273万 beside 技能人才8.1万人: what has no unit is counted as all others of its metric are.
    const isBare = figure.kind === 'count' && figure.unit === '';
    const counted = isBare ? (units.get(metric.of[at] as number) ?? '') : figure.unit;
    const id = `${figure.kind} ${figure.unit} ${counted} ${figure.per.join(' ')}`;
    let place = places.get(id);
    if (place === undefined) {
      const measure = measureOf({ ...figure, unit: counted }, options);
      // Units that others of their family are put into are no mere words.
      const isWord = isBare && measure.factor[0] === measure.factor[1];
      place = measures.push(isWord ? { ...measure, unit: '' } : measureOf(figure, options)) - 1;
      places.set(id, place);
    }
    of[at] = place;
  }
  return [measures, of];
}

function searchText(figure: ComparedFigure): string {
  const { metric, place, audience, when, unit, sources } = figure;
  const [source] = sources;
  const { before = '', said = '', after = '' } = source?.sentence ?? {};
  return foldAligned(
    [metric, place, audience, when, unit, source?.title, before + said + after].join('\n'),
  ).toLowerCase();
}

/**
 * Linear in the figures but for the metrics' wordings. `ofPages` holds by page the place that its article is about.
 */
export function prepare(
  figures: readonly ComparedFigure[],
  choices: readonly MetricChoice[],
  options: PreparationOptions,
  ofPages: ReadonlyMap<string, string>,
): Prepared {
  const names = metricNames(figures);
  const grouped = groupMetrics(countMetrics(names), choices);
  const year = remembered((when): [string, string] => [yearOf(when), yearOf(when)]);
  const audienceKey = remembered((text) => foldedMetric(text));
  const metric = metricAxis(figures, names, grouped);
  const [measures, of] = measuresOf(figures, options, metric);
  let texts: readonly string[] | undefined;
  return {
    figures,
    grouped,
    measures,
    measureOf: of,
    axes: {
      metric,
      place: placeAxis(figures, options.articlePlace, ofPages),
      audience: axisOf(figures, ({ audience }) => [audienceKey(audience), audience]),
      year: axisOf(figures, ({ when }) => year(when)),
      role: axisOf(figures, ({ role }) => [role, role]),
      article: axisOf(figures, ({ sources: [source] }) => [source?.pageId ?? '', source?.title || source?.url || '']),
    },
    texts: () => {
      texts ??= figures.map(searchText);
      return texts;
    },
  };
}
