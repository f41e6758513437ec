/** What a cell says: one value, the same from several, values that contradict one another, or several of different things. */
import type { Bound, FigureValue } from '../types';
import { baseValue, valueIn } from './measure';
import type { Prepared } from './prepare';
import { DIMENSIONS, type Dimension } from './query';
import type { ComparedFigure } from './types';

export interface CellFigure {
  figure: ComparedFigure;
  /** In the unit of the row. */
  value: FigureValue;
  /** That of the row or, where the value is as it was read, the figure's own. */
  unit: string;
  /** It was read in another unit, currency or rate. */
  converted: boolean;
  /** Index among the prepared figures. */
  at: number;
}

export type CellState =
  | 'one'
  /** Several figures say the same. */
  | 'agreed'
  /** Several articles say different things of one metric, place, audience and year. */
  | 'conflict'
  /** The figures differ in something that is no row or column, or that the texts do not say. */
  | 'several';

export interface Cell {
  state: CellState;
  /** Each different value once, in the order of the figures. */
  distinct: CellFigure[];
  /** From the newest year to the oldest, those without a year last. */
  figures: CellFigure[];
  /** Of `several`: in what they differ, as far as the texts say. */
  differing: Dimension[];
}

function sameValue(a: CellFigure, b: CellFigure): boolean {
  const bounds: [Bound, Bound] = [a.figure.bound, b.figure.bound];
  return bounds[0] === bounds[1] && JSON.stringify(a.value) === JSON.stringify(b.value);
}

/** Of these a contradiction can only be told where they are said. */
const TELLING: readonly Dimension[] = ['metric', 'place', 'year'];

function newestFirst({ axes: { year } }: Prepared, a: number, b: number): number {
  const [one = '', other = ''] = [year.values[year.of[a] ?? 0]?.key, year.values[year.of[b] ?? 0]?.key];
  return one === other ? 0 : one < other ? 1 : -1;
}

/** `unit` is that of the row; `shown` are the dimensions of rows and columns. */
export function cellOf(prepared: Prepared, indexes: readonly number[], unit: string): Cell {
  const { figures, axes, measures, measureOf } = prepared;
  const all = indexes.flatMap((at): CellFigure[] => {
    const figure = figures[at];
    const measure = measures[measureOf[at] ?? 0];
    if (!figure || !measure) return [];
    const value = valueIn(figure.value, measure, unit);
    const converted = JSON.stringify(value) !== JSON.stringify(figure.value);
    // 人 and 名 are one measure, and each keeps its word.
    return [{ figure, value, unit: converted ? unit : figure.unit, converted, at }];
  });
  // The newest is what is asked for first.
  all.sort((a, b) => newestFirst(prepared, a.at, b.at));
  const distinct: CellFigure[] = [];
  for (const one of all) if (!distinct.some((other) => sameValue(one, other))) distinct.push(one);
  if (distinct.length <= 1) return { state: all.length > 1 ? 'agreed' : 'one', distinct, figures: all, differing: [] };
  const differing = DIMENSIONS.filter((dimension) => {
    const { of } = axes[dimension];
    return dimension !== 'article' && all.some(({ at }) => of[at] !== of[all[0]?.at ?? 0]);
  });
  const isTold = TELLING.every((dimension) => {
    const { of, values } = axes[dimension];
    return all.every(({ at }) => values[of[at] ?? 0]?.key !== '');
  });
  const articles = new Set(all.map(({ at }) => axes.article.of[at]));
  const bases = new Set(all.map(({ figure }) => figure.base));
  const isConflict = differing.length === 0 && isTold && articles.size > 1 && bases.size === 1;
  return { state: isConflict ? 'conflict' : 'several', distinct, figures: all, differing };
}

/** What a cell is sorted by: the least that its first figure says, in the base of its measure, as the cell shows it. */
export function sortValue(prepared: Prepared, indexes: readonly number[]): number | string | undefined {
  const at =
    indexes.length < 2
      ? indexes[0]
      : indexes.reduce((first, other) => (newestFirst(prepared, first, other) > 0 ? other : first));
  const figure = at === undefined ? undefined : prepared.figures[at];
  const measure = at === undefined ? undefined : prepared.measures[prepared.measureOf[at] ?? 0];
  if (!figure || !measure) return undefined;
  const value = baseValue(figure.value, measure);
  return Array.isArray(value) ? value[0] : value;
}
