/**
 * Units that stand once for many numbers of a table: in the heading of a column (安家费（万元）), in the label of a row
 * (新建人才公寓（套）) or in the line over the table (单位：万元). A cell then holds the bare number.
 */
import data from '@/assets/figures/table-units.json';
import type { Bound, Per } from '../types';
import { codeOf, isDigit, PART, Part, WORTH } from './characters';
import { Lexicon, plainLexicon, words } from './lexicon';
import { perBefore, readPerAfter } from './per';
import type { Source } from './source';
import { readUnit, type Unit, type UnitHit } from './units';

/** What the headings say of a number in a cell. */
export interface CellUnit {
  hit: UnitHit;
  /** 万 of 万元; 1 without one. */
  factor: number;
  per: readonly Per[];
  /** 购房补贴上限 bounds what stands under it. */
  bound: Bound | undefined;
}

const TAB = codeOf('\t');
const PIPE = codeOf('|');
const LINE = codeOf('\n');
const BLOCK = 0x2029;
const MOST_COLUMNS = 64;
const MOST_HEADERS = 2;
/** A line over the table is read no further. */
const LONGEST_CAPTION = 60;
const LONGEST_CELL = 40;
/** A row of headings is read no further. */
const LONGEST_HEADER = 2000;
/** Columns whose numbers are not of the unit that the caption names: 年龄, 序号. */
const OTHER = plainLexicon(data.otherColumns);
const AT_MOST = plainLexicon(data.atMost);
const AT_LEAST = plainLexicon(data.atLeast);
/** 发放期限（月）: units of time, which elsewhere in a heading name its months or years. */
const SPANS = new Lexicon<Unit>(
  Object.entries(data.spans).flatMap(([name, list]) => words(list).map((word) => [word, spanUnit(name)] as const)),
);
const SPAN_COLUMNS = plainLexicon(data.spanColumns);
const LABELS = data.labels.split(' ');

function spanUnit(name: string): Unit {
  return { kind: 'duration', name, weak: false, notBefore: undefined, onlyBefore: undefined, isLatin: false };
}

interface Table {
  /** Offsets at which the first rows begin. */
  headers: number[];
  caption: CellUnit | undefined;
  /** What the headings of the columns asked so far say. */
  columns: Map<number, Column>;
}

interface Column {
  unit: CellUnit | undefined;
  /** 岗位津贴（每年）, 购房补贴上限: said of the numbers whoever names their unit. */
  per: readonly Per[];
  bound: Bound | undefined;
  /** Does the heading say that the numbers are of another sort than the caption's? */
  isOther: boolean;
}

/** Answers for one text; cells must be asked in ascending order. */
export class TableUnits {
  /** The row asked last, and its table. */
  private rowStart = -1;
  private rowEnd = -1;
  private table: Table | undefined;
  /** The unit in its label, and how many columns stand before an offset in it. */
  private rowUnit: CellUnit | undefined;
  private column = 0;
  private counted = 0;

  constructor(private readonly source: Source) {}

  /** Is the text between `start` and `end` all that its cell holds? */
  isCell(start: number, end: number): boolean {
    const { source } = this;
    const behind = source.peek(end) === 0x20 ? end + 1 : end;
    return (
      opensCell(source, start) &&
      (isSeparator(source.peek(behind)) || behind >= source.codes.length || this.isSoft(behind))
    );
  }

  /** The unit that goes for the cell whose number begins at `start`. */
  unitOf(start: number): CellUnit | undefined {
    if (start >= this.rowEnd) this.enterRow(start);
    const { table, rowStart } = this;
    if (!table || rowStart === table.headers[0]) return undefined;
    const index = this.columnOf(start);
    if (index === 0 || index >= MOST_COLUMNS) return undefined;
    const column = this.columnAt(table, index);
    const unit = column.unit ?? this.rowUnit ?? (column.isOther ? undefined : table.caption);
    if (!unit) return undefined;
    const { hit, factor } = unit;
    return { hit, factor, per: unit.per.length > 0 ? unit.per : column.per, bound: column.bound };
  }

  private columnAt(table: Table, index: number): Column {
    const known = table.columns.get(index);
    if (known) return known;
    const column: Column = { unit: undefined, per: [], bound: undefined, isOther: this.isOther(table, index) };
    for (const header of table.headers) {
      const cell = this.cell(header, index);
      if (!cell || isDigit(this.source.peek(cell.start))) continue;
      column.unit ??= this.unitIn(cell.start, cell.end);
      column.bound ??= this.boundIn(cell.start, cell.end);
      if (column.per.length === 0) column.per = this.perIn(cell.start, cell.end);
    }
    table.columns.set(index, column);
    return column;
  }

  /** Finds the row that holds `start`, and the top of its table where that is not the one before. */
  private enterRow(start: number): void {
    const rowStart = this.lineStart(start);
    const isNext = this.table !== undefined && this.isWithin(this.rowEnd, rowStart);
    this.rowStart = rowStart;
    this.rowEnd = this.lineEnd(start);
    this.counted = rowStart;
    this.column = this.source.peek(rowStart) === PIPE ? -1 : 0;
    const label = this.cell(rowStart, 0);
    this.rowUnit = label && this.unitIn(label.start, label.end);
    if (!isNext) this.table = this.readTable(rowStart);
  }

  /** Are all lines between the two offsets rows? The walk goes over each line once. */
  private isWithin(from: number, to: number): boolean {
    for (let at = from; at < to; ) {
      const start = this.isBreak(at) ? at + 1 : at;
      if (start >= to) return true;
      const end = this.lineEnd(start);
      if (!this.isRow(start, end)) return false;
      at = Math.max(end, start + 1);
    }
    return true;
  }

  private readTable(rowStart: number): Table {
    const headers: number[] = [rowStart];
    let top = rowStart;
    // Not further back than the last table: each line is walked over once.
    while (top > 0) {
      const above = this.lineStart(top - 1);
      if (above >= top || !this.isRow(above, top)) break;
      top = above;
      headers.push(top);
    }
    const caption = top > 0 ? this.caption(this.lineStart(top - 1), top) : undefined;
    return { headers: headers.slice(-MOST_HEADERS).reverse(), caption, columns: new Map() };
  }

  /** 单位：万元 in the line over the table. */
  private caption(start: number, end: number): CellUnit | undefined {
    const first = Math.max(start, end - LONGEST_CAPTION);
    for (let at = first; at < end; at++) {
      const label = LABELS.find((word) => this.source.has(word, at));
      if (label) return this.readAt(at + label.length, end) ?? this.readAt(at + label.length + 1, end);
    }
    return this.unitIn(first, end);
  }

  /** The unit in brackets within a heading: 安家费（万元）, 生活补贴（元/月）; or 岗位津贴/万元. */
  private unitIn(start: number, end: number): CellUnit | undefined {
    let isSpan = false;
    for (let at = start; at < end; at++) {
      isSpan ||= SPAN_COLUMNS.isAt(this.source, at);
      const unit = this.source.isOneOf('(/,:', at) ? this.readAt(at + 1, end, isSpan) : undefined;
      if (unit) return unit;
    }
    return undefined;
  }

  /** 岗位津贴（每年） */
  private perIn(start: number, end: number): readonly Per[] {
    for (let at = start; at < end; at++)
      if (this.source.isOneOf('(', at)) return perBefore(this.source, Math.min(end, at + LONGEST_CELL), at, true);
    return [];
  }

  private boundIn(start: number, end: number): Bound | undefined {
    for (let at = start; at < end; at++) {
      if (AT_MOST.at(this.source, at)) return 'atMost';
      if (AT_LEAST.at(this.source, at)) return 'atLeast';
    }
    return undefined;
  }

  /** A unit with its multiplier at `at`, of time where the heading speaks of a span (`isSpan`), and nothing but a rate behind it: 万元), 元/月). */
  private readAt(at: number, end: number, isSpan = false): CellUnit | undefined {
    const { source } = this;
    let unit = at;
    let factor = 1;
    while (unit < end && (PART[source.peek(unit)] === Part.big || PART[source.peek(unit)] === Part.small)) {
      factor *= WORTH[source.peek(unit)] ?? 1;
      unit++;
    }
    const hit = (isSpan && factor === 1 ? SPANS.at(source, unit) : undefined) ?? readUnit(source, unit);
    if (!hit || hit.end > end || (hit.value.kind === 'duration' && !isSpan)) return undefined;
    const { end: last, per } = readPerAfter(source, hit.end);
    const stands = last >= end || source.isOneOf(')、,; \t|\n\u2029', last);
    return stands ? { hit, factor, per, bound: undefined } : undefined;
  }

  private isOther({ headers }: Table, column: number): boolean {
    const cell = headers[0] === undefined ? undefined : this.cell(headers[0], column);
    if (!cell || cell.end === cell.start) return true;
    for (let at = cell.start; at < cell.end; at++) if (OTHER.at(this.source, at)) return true;
    return false;
  }

  private cell(row: number, column: number): { start: number; end: number } | undefined {
    const { source } = this;
    let index = 0;
    let start = source.peek(row) === PIPE ? row + 1 : row;
    const last = Math.min(source.codes.length, start + LONGEST_HEADER);
    for (let at = start; at <= last; at++) {
      const code = source.peek(at);
      const isEnd = code === LINE || code === BLOCK || at >= source.codes.length || (at > row && this.isSoft(at));
      if (!isEnd && code !== TAB && code !== PIPE) continue;
      if (index === column) return { start, end: at };
      if (isEnd) return undefined;
      index++;
      start = at + 1;
    }
    return undefined;
  }

  /** The column of a cell, counted on from the cell asked before. */
  private columnOf(offset: number): number {
    for (; this.counted < offset; this.counted++) {
      const code = this.source.peek(this.counted);
      if (code === TAB || code === PIPE) this.column++;
    }
    return this.column;
  }

  private isRow(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.source.peek(at) === TAB || this.source.peek(at) === PIPE) return true;
    return false;
  }

  private isBreak(at: number): boolean {
    const code = this.source.peek(at);
    return code === LINE || code === BLOCK;
  }

  /** Was a line break skipped as noise in front of `at`? */
  private isSoft(at: number): boolean {
    const { softBreaks } = this.source.folded;
    let [low, high] = [0, softBreaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((softBreaks[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return softBreaks[low] === at;
  }

  /** Start of the line that holds `at`, or that ends there. */
  private lineStart(at: number): number {
    let start = at;
    while (start > 0 && !this.isBreak(start - 1) && !(start < at && this.isSoft(start))) start--;
    return start;
  }

  private lineEnd(at: number): number {
    let end = at;
    while (end < this.source.codes.length && !this.isBreak(end) && !(end > at && this.isSoft(end))) end++;
    return end;
  }
}

function isSeparator(code: number): boolean {
  return code === TAB || code === PIPE || code === LINE || code === BLOCK;
}

/** May a bare number stand in a cell here? A cheap look before the others. */
export function mayBeCell(source: Source, at: number): boolean {
  return opensCell(source, at) && isDigit(source.peek(at));
}

/** Does a cell begin at `at`, or a space before? */
function opensCell(source: Source, at: number): boolean {
  const before = source.peek(at - 1);
  const mark = before === 0x20 ? source.peek(at - 2) : before;
  return mark === TAB || mark === PIPE;
}
