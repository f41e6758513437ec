/** A bare number in a table's cell, whose unit stands in a heading. */
import type { FigureKind } from '../types';
import { isDigit } from './characters';
import { type Finding, newFinding } from './finding';
import { iso } from './kinds/duration';
import { readNumeral } from './numerals';
import { skipRangeMark } from './quantities';
import type { Source } from './source';
import { mayBeCell, type TableUnits } from './table-units';

/** Months and years of a column, as spans of time. */
function spanOf(value: number | [number, number], unit: string): string | [string, string] {
  return typeof value === 'number' ? iso(value, unit) : [iso(value[0], unit), iso(value[1], unit)];
}

function unitName(kind: FigureKind, name: string, source: Source): string {
  if (kind === 'duration') return '';
  return kind === 'money' ? name || source.currency : name;
}

/** The figure in the cell at `at`; undefined where the cell holds more than a number or no heading has its unit. */
export function readCell(source: Source, tables: TableUnits, at: number): Finding | undefined {
  if (!mayBeCell(source, at)) return undefined;
  const low = readNumeral(source, at);
  if (!low?.arabic || low.high !== undefined) return undefined;
  const mark = skipRangeMark(source, low.end);
  const high = mark > low.end && isDigit(source.at(mark)) ? readNumeral(source, mark) : undefined;
  const end = high?.end ?? low.end;
  if (!tables.isCell(at, end)) return undefined;
  const unit = tables.unitOf(at);
  if (!unit) return undefined;
  const { kind, name } = unit.hit.value;
  const scaled = (value: number) => Number((value * unit.factor).toPrecision(15));
  const numbers: number | [number, number] =
    high && high.value > low.value ? [scaled(low.value), scaled(high.value)] : scaled(low.value);
  const value = kind === 'duration' ? spanOf(numbers, name) : numbers;
  const figure = newFinding(kind, at, end, value, unitName(kind, name, source));
  figure.bound = unit.bound ?? 'exact';
  if (unit.per.length > 0) figure.per = [...unit.per];
  return figure;
}
