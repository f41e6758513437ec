/** A comparison as a file, in the reader's language. */
import { type CellFigure, cellOf } from '@/lib/core/compare/cell';
import {
  comparisonMarkdown,
  comparisonSheet,
  type ExportedTable,
  type ExportWords,
  figuresSheet,
} from '@/lib/core/compare/export';
import type { Prepared } from '@/lib/core/compare/prepare';
import type { CompareQuery, SavedComparison } from '@/lib/core/compare/query';
import { type CompareTable, unitOfCell } from '@/lib/core/compare/table';
import { printCsv } from '@/lib/core/formats/csv';
import { fileName } from '@/lib/core/formats/file-name';
import { downloadBlob, downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { sharedComparison } from '@/lib/store/read-compare';
import { downloadPackage } from '../transfer/write-file';
import { workbook } from '../xlsx';
import { cellValue, dimensionLabel, lineWords, stateWords } from './words';

export const COMPARE_EXPORTS = ['markdown', 'csv', 'longCsv', 'xlsx'] as const;
export type CompareExport = (typeof COMPARE_EXPORTS)[number];

/** Columns beyond these make no document that anybody reads; the long form has them all. */
const MOST_COLUMNS = 200;

function valueText(one: CellFigure): string {
  const { sign, value } = cellValue(one);
  return sign + value;
}

function exportWords(): ExportWords {
  return {
    value: valueText,
    state: stateWords,
    source: ({ publisher, title, published }) =>
      [publisher, title && `《${title}》`, published.slice(0, 10)].filter(Boolean).join(' '),
    converted: i18n.t('compare.converted'),
    edited: i18n.t('card.edited'),
    figures: i18n.t('compare.allFigures'),
    role: (role) => i18n.t(`role.${role as 'stock'}`),
    bound: (bound) => i18n.t(`bound.${bound as 'exact'}`),
    long: {
      row: i18n.t('compare.rows'),
      column: i18n.t('compare.columns'),
      value: i18n.t('export.value'),
      min: i18n.t('compare.min'),
      max: i18n.t('compare.max'),
      unit: i18n.t('export.unit'),
      bound: i18n.t('export.bound'),
      metric: dimensionLabel('metric'),
      place: dimensionLabel('place'),
      audience: dimensionLabel('audience'),
      when: dimensionLabel('year'),
      role: dimensionLabel('role'),
      state: i18n.t('compare.state'),
      quote: i18n.t('compare.quote'),
      title: dimensionLabel('article'),
      publisher: i18n.t('fact.source'),
      published: i18n.t('fact.published'),
      url: i18n.t('compare.address'),
    },
  };
}

function exported(
  prepared: Prepared,
  { rows, columns }: CompareTable,
  query: CompareQuery,
  title: string,
): ExportedTable {
  const dimensions = query.rows.filter((one) => one !== query.columns);
  const shown = columns.slice(0, MOST_COLUMNS);
  const nameOf = (labels: string[], series: string): string =>
    [...labels, series && `（${series}）`].filter(Boolean).join(' · ').replace(' · （', '（');
  return {
    title,
    heads: [
      dimensions.map(dimensionLabel).join(' · '),
      ...shown.map((line) => {
        const { labels, series } = lineWords(line, [query.columns]);
        return nameOf(labels.length > 0 ? labels : [i18n.t('compare.allFigures')], series);
      }),
    ],
    rows: rows.map((row) => {
      const { labels, series } = lineWords(row, dimensions);
      return {
        name: nameOf(labels, series),
        cells: shown.map((column, at) => {
          const indexes = row.cells.get(at);
          return indexes && cellOf(prepared, indexes, unitOfCell(row, column));
        }),
      };
    }),
  };
}

export async function exportComparison(
  form: CompareExport,
  prepared: Prepared,
  table: CompareTable,
  query: CompareQuery,
  title: string,
): Promise<void> {
  const content = exported(prepared, table, query, title);
  const words = exportWords();
  if (form === 'markdown') {
    downloadText(document, fileName(title, 'md', 'comparison'), comparisonMarkdown(content, words));
    return;
  }
  if (form === 'xlsx') {
    const sheets = [comparisonSheet(content, words), figuresSheet(content, words)];
    downloadBlob(document, fileName(title, 'xlsx', 'comparison'), await workbook(sheets));
    return;
  }
  const sheet = form === 'csv' ? comparisonSheet(content, words) : figuresSheet(content, words);
  downloadText(document, fileName(title, 'csv', 'comparison'), printCsv(sheet, { bom: true }), 'text/csv');
}

/** A saved comparison with all that it rests on, without notes, for somebody else; answers the file's name. */
export async function shareComparison(comparison: SavedComparison, pageIds: ReadonlySet<string>): Promise<string> {
  return downloadPackage('share', await sharedComparison(database(), comparison, pageIds));
}
