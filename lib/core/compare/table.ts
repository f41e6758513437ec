/** The table: rows and columns of the reader's choice over the figures that a query lets through. */
import type { Measure } from './measure';
import { hasMetric, inOrder } from './order';
import type { Prepared, Value } from './prepare';
import type { CompareQuery, Dimension } from './query';

/** What figures of one metric must share to stand in one row or column, besides what the reader has chosen. */
export interface Series {
  role: string;
  measure: Measure;
}

export interface Line {
  /** Stays the same over sessions. */
  key: string;
  /** Values in the order of the dimensions of the axis. */
  parts: Value[];
  /** Where the metric stands on this axis, what its figures are counted in and what they are. */
  series?: Series;
  /** In which its cells are shown, where it has a series: the one that most of its figures have. */
  unit: string;
  /** Figures. */
  count: number;
  /** Less than that of another line of its axis where it stands before that one by label. */
  rank: number;
}

export interface Row extends Line {
  /** Indexes of figures, by index of the column. */
  cells: Map<number, number[]>;
  pinned: boolean;
}

export interface CompareTable {
  rows: Row[];
  columns: Line[];
  /** Rows that the reader has hidden. */
  hidden: number;
  /** Rows left out since they have one column only. */
  alone: number;
}

interface Axis {
  dimensions: readonly Dimension[];
  /** The role and the measure of a figure belong to this axis. */
  hasSeries: boolean;
  /** The role is a dimension of its own somewhere. */
  withRole: boolean;
}

/** Numbers the lines of an axis as figures are met. */
class Lines {
  readonly lines: Line[] = [];
  /** By the numbers of all that makes a line, as the digits of one number. */
  private readonly places = new Map<number, number>();
  private readonly measures: number[];
  private readonly measureRanks: number[];
  /** Measures of different keys. */
  private readonly distinct: number;

  constructor(
    private readonly prepared: Prepared,
    private readonly axis: Axis,
  ) {
    const keys = new Map<string, number>();
    // Measures of one key, such as those of 亩 and 公顷, are one here.
    this.measures = prepared.measures.map(({ key }) => {
      const known = keys.get(key) ?? keys.size;
      keys.set(key, known);
      return known;
    });
    this.distinct = keys.size;
    const sorted = new Map([...keys.keys()].sort().map((key, rank) => [key, rank]));
    this.measureRanks = prepared.measures.map(({ key }) => sorted.get(key) ?? 0);
  }

  of(at: number): number {
    const { axes, measureOf, measures } = this.prepared;
    const { dimensions, hasSeries, withRole } = this.axis;
    let id = 0;
    for (const dimension of dimensions) {
      const { of, values } = axes[dimension];
      id = id * values.length + (of[at] ?? 0);
    }
    const measure = measureOf[at] ?? 0;
    if (hasSeries) {
      if (withRole) id = id * axes.role.values.length + (axes.role.of[at] ?? 0);
      id = id * this.distinct + (this.measures[measure] ?? 0);
    }
    const known = this.places.get(id);
    if (known !== undefined) {
      const line = this.lines[known];
      if (line) line.count++;
      return known;
    }
    const parts: Value[] = [];
    let rank = 0;
    for (const dimension of dimensions) {
      const { of, values } = axes[dimension];
      const value = values[of[at] ?? 0];
      if (value) parts.push(value);
      rank = rank * values.length + (value?.rank ?? 0);
    }
    if (hasSeries) {
      const roles = axes.role.values;
      if (withRole) rank = rank * roles.length + (roles[axes.role.of[at] ?? 0]?.rank ?? 0);
      rank = rank * measures.length + (this.measureRanks[measure] ?? 0);
    }
    const role = withRole ? (axes.role.values[axes.role.of[at] ?? 0]?.key ?? '') : '';
    const own = measures[measure];
    const key = JSON.stringify([...parts.map((part) => part.key), ...(hasSeries ? [role, own?.key ?? ''] : [])]);
    const line: Line = {
      key,
      parts,
      unit: '',
      count: 1,
      rank,
      ...(hasSeries && own ? { series: { role, measure: own } } : {}),
    };
    this.places.set(id, this.lines.push(line) - 1);
    return this.lines.length - 1;
  }
}

/** Years in their order, all else by how much there is of it; what is not known last. */
function columnOrder(dimension: Dimension | ''): (a: Line, b: Line) => number {
  return (a, b) => {
    const [one, other] = [a.parts[0]?.key ?? '', b.parts[0]?.key ?? ''];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return (dimension === 'year' ? 0 : b.count - a.count) || a.rank - b.rank;
  };
}

function unitOf({ measures, measureOf }: Prepared, lists: Iterable<readonly number[]>): string {
  /** Figures by measure. */
  const numbers = new Map<number, number>();
  for (const indexes of lists) {
    for (const at of indexes) numbers.set(measureOf[at] ?? 0, (numbers.get(measureOf[at] ?? 0) ?? 0) + 1);
  }
  const [only] = numbers.keys();
  if (numbers.size === 1 && only !== undefined) return measures[only]?.unit ?? '';
  const counts = new Map<string, number>();
  for (const [measure, number] of numbers) {
    const unit = measures[measure]?.unit ?? '';
    counts.set(unit, (counts.get(unit) ?? 0) + number);
  }
  let [best, most] = ['', 0];
  for (const [unit, count] of counts) if (count > most) [best, most] = [unit, count];
  return best;
}

/** The unit in which a cell is shown: its row's or, where metrics are columns, its column's. */
export function unitOfCell(row: Row, column: Line | undefined): string {
  return row.series ? row.unit : (column?.unit ?? '');
}

/** All rows there are by their labels, so that no later order need compare these again, and all columns in their order. */
export interface Layout {
  rows: Row[];
  columns: Line[];
}

/** Linear in the figures that pass. */
export function layOut(
  prepared: Prepared,
  passing: Uint32Array,
  query: Pick<CompareQuery, 'rows' | 'columns'>,
): Layout {
  const rowDimensions = query.rows.filter((one) => one !== query.columns);
  const columnDimensions = query.columns === '' ? [] : [query.columns];
  const withRole = ![...rowDimensions, ...columnDimensions].includes('role');
  const inColumns = query.columns === 'metric';
  const rows = new Lines(prepared, { dimensions: rowDimensions, hasSeries: !inColumns, withRole });
  const columns = new Lines(prepared, { dimensions: columnDimensions, hasSeries: inColumns, withRole });
  const rowOf = new Uint32Array(passing.length);
  const columnOf = new Uint32Array(passing.length);
  for (let n = 0; n < passing.length; n++) {
    rowOf[n] = rows.of(passing[n] ?? 0);
    columnOf[n] = columns.of(passing[n] ?? 0);
  }
  const order = columns.lines.map((_, at) => at);
  const compare = columnOrder(query.columns);
  order.sort((a, b) => compare(columns.lines[a] as Line, columns.lines[b] as Line));
  const placeOf = new Uint32Array(order.length);
  for (const [place, at] of order.entries()) placeOf[at] = place;
  const sortedColumns = order.map((at) => columns.lines[at] as Line);
  const all = rows.lines.map(
    ({ key, parts, series, unit, count, rank }): Row => ({
      key,
      parts,
      ...(series ? { series } : {}),
      unit,
      count,
      rank,
      cells: new Map(),
      pinned: false,
    }),
  );
  for (let n = 0; n < passing.length; n++) {
    const cells = all[rowOf[n] as number]?.cells;
    const column = placeOf[columnOf[n] as number] as number;
    const there = cells?.get(column);
    if (there) there.push(passing[n] as number);
    else cells?.set(column, [passing[n] as number]);
  }
  all.sort((a, b) => a.rank - b.rank);
  if (inColumns) {
    for (const [place, line] of sortedColumns.entries()) {
      line.unit = unitOf(
        prepared,
        all.map(({ cells: ofRow }) => ofRow.get(place) ?? []),
      );
    }
  } else for (const row of all) row.unit = unitOf(prepared, row.cells.values());
  return { rows: all, columns: sortedColumns };
}

/** The rows that are shown, in the order that is asked for. */
export function arrange(prepared: Prepared, { rows, columns }: Layout, query: CompareQuery): CompareTable {
  const hidden = new Set(query.hidden);
  const pinned = new Set(query.pinned);
  const shown = hidden.size === 0 ? rows : rows.filter(({ key }) => !hidden.has(key));
  const isPinned = (row: Row): boolean => pinned.size > 0 && pinned.has(row.key);
  const metricAt = query.rows.filter((one) => one !== query.columns).indexOf('metric');
  const kept = shown.filter(
    (row) => !query.comparable || (row.cells.size > 1 && hasMetric(row, metricAt)) || isPinned(row),
  );
  for (const [at, row] of kept.entries()) if (isPinned(row)) kept[at] = { ...row, pinned: true };
  const column = columns.findIndex(({ key }) => key === query.sort.column);
  // Those without a name are the last.
  const named = columns.findIndex(({ parts: [part] }) => part?.key === '');
  const sorted = inOrder(prepared, kept, query, { column, named: named < 0 ? columns.length : named, metricAt });
  return { rows: sorted, columns, hidden: rows.length - shown.length, alone: shown.length - kept.length };
}

export function tableOf(prepared: Prepared, passing: Uint32Array, query: CompareQuery): CompareTable {
  return arrange(prepared, layOut(prepared, passing, query), query);
}
