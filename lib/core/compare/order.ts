/** The order of rows. They come by label, and sorting is stable: what is equal stays so, and no name is compared. */
import { sortValue } from './cell';
import type { Prepared } from './prepare';
import type { CompareQuery } from './query';
import type { Line, Row } from './table';

/** Figures of which nobody says what they count are no comparison, whatever stands beside them. */
export function hasMetric({ parts }: Line, at: number): boolean {
  return at < 0 || parts[at]?.key !== '';
}

function isGreater(a: number | string, b: number | string): boolean {
  return typeof a === typeof b ? a > b : typeof a === 'string';
}

/** Missing is missing, and last in both directions. */
const MISSING = Number.MAX_VALUE;

/** Of each row the number that it is sorted by; the same for values that are equal. */
function columnKeys(prepared: Prepared, rows: readonly Row[], column: number, turn: number): Float64Array {
  const values = rows.map((row) => sortValue(prepared, row.cells.get(column) ?? []));
  const said = [...new Set(values.filter((one) => one !== undefined))];
  said.sort((a, b) => (isGreater(a, b) ? 1 : -1));
  const places = new Map(said.map((one, at) => [one, turn * at]));
  return Float64Array.from(values, (one) => (one === undefined ? MISSING : (places.get(one) ?? MISSING)));
}

/** More figures than that in a row are one as many as the other. */
const MOST_COUNTED = 1e9;

/** Columns in which something stands; what nobody says whose it is stands beside nothing. */
function filled({ cells }: Row, named: number): number {
  let count = 0;
  for (const column of cells.keys()) if (column < named) count++;
  return count;
}

/** What stands before all else: pinned rows, then groups, in each what has a metric. */
function sectionOf({ pinned, parts }: Row, grouped: boolean, told: boolean): number {
  const section = pinned ? 0 : 1 + (grouped ? (parts[0]?.rank ?? 0) : 0);
  return 2 * section + (told ? 0 : 1);
}

/** `rows` are in the order of their labels; `column` is the index of the one sorted by, `named` how many have a name, `metricAt` the index of the metric. */
export function inOrder(
  prepared: Prepared,
  rows: readonly Row[],
  { sort: { by, descending }, grouped }: Pick<CompareQuery, 'sort' | 'grouped'>,
  { column, named, metricAt }: { column: number; named: number; metricAt: number },
): Row[] {
  const turn = descending ? -1 : 1;
  const byLabel = by === 'label' && descending ? rows.toReversed() : rows;
  const sections = Float64Array.from(byLabel, (row) => sectionOf(row, grouped, hasMetric(row, metricAt)));
  const keys =
    by === 'column'
      ? columnKeys(prepared, byLabel, column, turn)
      : Float64Array.from(byLabel, (row) =>
          by === 'count' ? turn * (filled(row, named) * MOST_COUNTED + Math.min(row.count, MOST_COUNTED - 1)) : 0,
        );
  const order = Uint32Array.from(byLabel, (_, at) => at);
  order.sort(
    (a, b) => (sections[a] as number) - (sections[b] as number) || (keys[a] as number) - (keys[b] as number) || a - b,
  );
  return Array.from(order, (at) => byLabel[at] as Row);
}
