/** Figures for comparisons, made by hand. */
import { type Cell, cellOf } from '@/lib/core/compare/cell';
import { filterFigures } from '@/lib/core/compare/filter';
import type { MetricChoice } from '@/lib/core/compare/metric-groups';
import { prepare } from '@/lib/core/compare/prepare';
import { type CompareQuery, NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import { type CompareTable, tableOf, unitOfCell } from '@/lib/core/compare/table';
import type { ComparedFigure } from '@/lib/core/compare/types';

let made = 0;

export function figureOf(fields: Partial<ComparedFigure> & { page?: string } = {}): ComparedFigure {
  const { page = `page-${made}`, ...rest } = fields;
  const id = `figure ${made++}`;
  return {
    id,
    kind: 'count',
    value: 1,
    unit: '人',
    bound: 'exact',
    per: [],
    role: '',
    metric: '人才总量',
    place: '临澜市',
    audience: '',
    when: '2024',
    whenRole: 'at',
    base: '',
    inherited: [],
    edited: false,
    sources: [
      {
        pageId: page,
        url: `https://www.linlan.example/${page}`,
        title: `文章${page}`,
        publisher: '',
        published: '',
        start: made * 100,
        text: '1',
        sentence: { before: '', said: '1', after: '' },
      },
    ],
    ...rest,
  };
}

export interface Laid {
  table: CompareTable;
  /** By row and column, counted from 0. */
  cell: (row: number, column: number) => Cell | undefined;
  /** By the label of the row's first part. */
  labels: string[];
}

export function laid(
  figures: readonly ComparedFigure[],
  fields: Partial<CompareQuery> = {},
  choices: readonly MetricChoice[] = [],
  ofPages: ReadonlyMap<string, string> = new Map(),
): Laid {
  const query = { ...NO_COMPARE_QUERY, ...fields };
  const prepared = prepare(figures, choices, query, ofPages);
  const table = tableOf(prepared, filterFigures(prepared, query).passing, query);
  return {
    table,
    labels: table.rows.map(({ parts }) => parts[0]?.label ?? ''),
    cell: (row, column) => {
      const line = table.rows[row];
      const indexes = line?.cells.get(column);
      return line && indexes && cellOf(prepared, indexes, unitOfCell(line, table.columns[column]));
    },
  };
}
