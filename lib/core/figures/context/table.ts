/** What a table's headings say of a figure in one of its cells. */
import data from '@/assets/figures/context.json';
import type { Span } from '../../types';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, sortsIn } from './cues';
import type { Layout, Row } from './layout';

const POST_NAMES = plainLexicon(data.postNames);
/** 序号, 岗位代码: a column so headed tells rows apart and names nothing. */
const NUMBERINGS = plainLexicon(data.rowNumberings);
const LONGEST_CELL = 40;
const LONGEST_ROW = 400;

/** The text of a cell without the white space and marks about it. */
function cell(source: Source, { cells, end: rowEnd }: Row, column: number): Span | undefined {
  let start = cells[column];
  if (start === undefined) return undefined;
  while (source.isOneOf(' *', start)) start++;
  if (source.has('其中:', start)) start += 3;
  else if (source.has('其中', start)) start += 2;
  let end = start;
  const last = rowEnd > start ? rowEnd : source.codes.length;
  while (end < last && end - start < LONGEST_CELL && !source.isOneOf('\t|\n\u2029', end)) end++;
  while (end > start && source.isOneOf(' *:', end - 1)) end--;
  return end > start ? { start, end } : undefined;
}

/** Does the span hold a cue of one of these sorts? */
export function speaksOf(source: Source, span: Span, sorts: number): boolean {
  return (sortsIn(source, span) & sorts) !== 0;
}

export interface Headings {
  row?: Span;
  /** Index of the column in which the heads of rows stand. */
  head: number;
  column?: Span;
  /** The row's cell under 岗位, where that is not the first. */
  post?: Span;
}

/** Is the column headed 序号 or 岗位代码? */
export function isNumbering(source: Source, top: Row, column: number): boolean {
  const heading = cell(source, top, column);
  return heading !== undefined && NUMBERINGS.isBefore(source, heading.end, heading.start);
}

/** The head of the figure's row, its first cell that is no number, and the heading of its column: undefined outside tables. */
export function headingsOf(source: Source, layout: Layout, figure: Finding): Headings | undefined {
  const { row, header } = layout;
  const top = header[0];
  if (row.cells.length < 2 || !top) return undefined;
  const column = layout.columnOf(figure.start);
  const head = isNumbering(source, top, 0) ? 1 : 0;
  const found: Headings = { head };
  const own = column > head ? cell(source, row, head) : undefined;
  if (own) found.row = own;
  const heading = columnHeading(source, header, column, widthOf(source, layout));
  if (heading) found.column = heading;
  const post = column > 1 ? postCell(source, layout, column) : undefined;
  if (post) found.post = post;
  return found;
}

/** The text of a cell of the figure's row; undefined where that has none in the column. */
export function rowCell(source: Source, { row }: Layout, column: number): Span | undefined {
  return cell(source, row, column);
}

/** The cell of the row before `column` that stands under 岗位 or 职位. */
function postCell(source: Source, { row, header }: Layout, column: number): Span | undefined {
  for (let other = 1; other < column; other++) {
    const heading = header[0] && cell(source, header[0], other);
    if (heading && POST_NAMES.isWithin(source, heading.start, heading.end)) return cell(source, row, other);
  }
  return undefined;
}

/** The row is read on to its end, since the walk has come no further than the figure. */
function widthOf(source: Source, layout: Layout): number {
  let width = layout.row.cells.length;
  const end = layout.lineEnd(LONGEST_ROW);
  for (let at = layout.row.cells.at(-1) ?? end; at < end; at++) if (source.isOneOf('\t|', at)) width++;
  return width;
}

function columnHeading(source: Source, header: readonly Row[], column: number, width: number): Span | undefined {
  const [top, second] = header;
  if (!top) return undefined;
  const under = second && isHeading(source, second) ? second : undefined;
  if (under && under.cells.length === width) return cell(source, under, column);
  if (under && top.cells.length - 1 + under.cells.length === width) {
    const spanning = spanningCell(source, top);
    if (column >= spanning && column < spanning + under.cells.length) return cell(source, under, column - spanning);
    return cell(source, top, column < spanning ? column : column - under.cells.length + 1);
  }
  return top.cells.length >= width ? cell(source, top, column) : undefined;
}

/** A second row without digits is a heading too, its cells lying under one of the first row's. */
function isHeading(source: Source, { cells, end }: Row): boolean {
  // A table of Markdown has one heading: a rule follows it.
  if (source.isOneOf('|', (cells[0] ?? 0) - 1)) return false;
  for (let at = cells[0] ?? 0; at < end; at++) if (source.isOneOf('0123456789', at)) return false;
  return true;
}

/** Which of the first row's cells spans the second row: the one that speaks of money as such. */
function spanningCell(source: Source, top: Row): number {
  for (let column = 1; column < top.cells.length; column++) {
    const span = cell(source, top, column);
    if (span && speaksOf(source, span, CUE.money | CUE.entitlement)) return column;
  }
  return Math.min(1, top.cells.length - 1);
}
