/** The table: rows and columns of the reader's choice over the figures that a query lets through. */
import { sortValue } from './cell';
import type { Measure } from './measure';
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
      id = id * this.measures.length + (this.measures[measure] ?? 0);
    }
    const known = this.places.get(id);
    if (known !== undefined) {
      const line = this.lines[known];
      if (line) line.count++;
      return known;
    }
    const parts = dimensions.flatMap((dimension) => axes[dimension].values[axes[dimension].of[at] ?? 0] ?? []);
    const role = withRole ? (axes.role.values[axes.role.of[at] ?? 0]?.key ?? '') : '';
    const own = measures[measure];
    const key = JSON.stringify([...parts.map((part) => part.key), ...(hasSeries ? [role, own?.key ?? ''] : [])]);
    const line: Line = {
      key,
      parts,
      unit: '',
      count: 1,
      ...(hasSeries && own ? { series: { role, measure: own } } : {}),
    };
    this.places.set(id, this.lines.push(line) - 1);
    return this.lines.length - 1;
  }
}

function byLabel(a: Line, b: Line): number {
  for (let at = 0; at < a.parts.length; at++) {
    const order = (a.parts[at]?.rank ?? 0) - (b.parts[at]?.rank ?? 0);
    if (order !== 0) return order;
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** Figures of which nobody says what they count are no comparison, whatever stands beside them. */
function hasMetric({ parts }: Line, at: number): boolean {
  return at < 0 || parts[at]?.key !== '';
}

/** Years in their order, all else by how much there is of it; what is not known last. */
function columnOrder(dimension: Dimension | ''): (a: Line, b: Line) => number {
  return (a, b) => {
    const [one, other] = [a.parts[0]?.key ?? '', b.parts[0]?.key ?? ''];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return (dimension === 'year' ? 0 : b.count - a.count) || byLabel(a, b);
  };
}

function isGreater(a: number | string, b: number | string): boolean {
  return typeof a === typeof b ? a > b : typeof a === 'string';
}

function rowOrder(
  prepared: Prepared,
  rows: readonly Row[],
  query: CompareQuery,
  column: number,
): (a: Row, b: Row) => number {
  const { by, descending } = query.sort;
  const turn = descending ? -1 : 1;
  if (by === 'label') return (a, b) => turn * byLabel(a, b);
  if (by === 'count') return (a, b) => turn * (a.cells.size - b.cells.size || a.count - b.count) || byLabel(a, b);
  const keys = new Map(rows.map((row) => [row, sortValue(prepared, row.cells.get(column) ?? [])]));
  return (a, b) => {
    const one = keys.get(a);
    const other = keys.get(b);
    // Missing is missing, and last in both directions.
    if (one === undefined || other === undefined) {
      return one === other ? byLabel(a, b) : one === undefined ? 1 : -1;
    }
    return one === other ? byLabel(a, b) : turn * (isGreater(one, other) ? 1 : -1);
  };
}

function unitOf(prepared: Prepared, lists: Iterable<readonly number[]>): string {
  const counts = new Map<string, number>();
  for (const indexes of lists) {
    for (const at of indexes) {
      const unit = prepared.measures[prepared.measureOf[at] ?? 0]?.unit ?? '';
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  let [best, most] = ['', 0];
  for (const [unit, count] of counts) if (count > most) [best, most] = [unit, count];
  return best;
}

/** The unit in which a cell is shown: its row's or, where metrics are columns, its column's. */
export function unitOfCell(row: Row, column: Line | undefined): string {
  return row.series ? row.unit : (column?.unit ?? '');
}

/** All rows and columns there are, as figures are first met; columns are in their order. */
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
  const cells: Map<number, number[]>[] = rows.lines.map(() => new Map());
  for (let n = 0; n < passing.length; n++) {
    const ofRow = cells[rowOf[n] ?? 0];
    const column = placeOf[columnOf[n] ?? 0] ?? 0;
    const there = ofRow?.get(column);
    if (there) there.push(passing[n] ?? 0);
    else ofRow?.set(column, [passing[n] ?? 0]);
  }
  const all = rows.lines.map((line, at): Row => ({ ...line, cells: cells[at] ?? new Map(), pinned: false }));
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
  const inOrder = rowOrder(prepared, kept, query, column);
  const group = (row: Row): number => row.parts[0]?.rank ?? 0;
  kept.sort((a, b) => {
    if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
    if (query.grouped && !a.pinned && group(a) !== group(b)) return group(a) - group(b);
    const told = hasMetric(a, metricAt);
    if (told !== hasMetric(b, metricAt)) return told ? -1 : 1;
    return inOrder(a, b);
  });
  return { rows: kept, columns, hidden: rows.length - shown.length, alone: shown.length - kept.length };
}

export function tableOf(prepared: Prepared, passing: Uint32Array, query: CompareQuery): CompareTable {
  return arrange(prepared, layOut(prepared, passing, query), query);
}
