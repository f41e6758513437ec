import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  comparisonMarkdown,
  comparisonSheet,
  type ExportWords,
  figuresSheet,
  type LongColumn,
} from '@/lib/core/compare/export';
import { printCsv } from '@/lib/core/formats/csv';
import { figureText } from '@/lib/core/formats/figure-text';
import { figureOf, laid } from '../../support/compared-figures';

const LONG: LongColumn[] = [
  'row',
  'column',
  'value',
  'min',
  'max',
  'unit',
  'bound',
  'metric',
  'place',
  'audience',
  'when',
  'role',
  'state',
  'quote',
  'title',
  'publisher',
  'published',
  'url',
];
const WORDS: ExportWords = {
  value: ({ value, unit }) => figureText({ value }) + unit,
  state: ({ state }) => state,
  source: ({ title, published }) => `《${title}》 ${published}`,
  converted: '已换算',
  edited: '已更正',
  figures: '全部数字',
  long: Object.fromEntries(LONG.map((name) => [name, name])) as Record<LongColumn, string>,
  role: (role) => role,
  bound: (bound) => bound,
};
const [plain] = figureOf().sources;
if (!plain) throw new Error('a figure has a source');
const source = (text: string, title = '临澜市人才报告') => [
  { ...plain, title, published: '2025-03-01', sentence: { before: text, said: '1', after: '人。' } },
];

function exported(figures: Parameters<typeof laid>[0]) {
  const { table, cell, labels } = laid(figures);
  return {
    title: '各市人才',
    heads: ['指标', ...table.columns.map(({ parts }) => parts[0]?.label ?? '')],
    rows: table.rows.map((_, at) => ({
      name: labels[at] ?? '',
      cells: table.columns.map((__, column) => cell(at, column)),
    })),
  };
}

describe('a comparison as Markdown', () => {
  const table = exported([
    figureOf({ page: 'a', value: 10, sources: source('截至2024年底，临澜市|人才总量为*') }),
    figureOf({ page: 'b', value: 12, sources: source('<b>人才总量</b>[为](x)') }),
    figureOf({ value: 7, place: '青岭市', metric: '=安家费' }),
  ]);
  const markdown = comparisonMarkdown(table, WORDS);
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

  it('has a footnote with sentence and source for every value', () => {
    expect(html.match(/data-footnote-ref/g)).toHaveLength(3);
    expect(html.match(/<li id="user-content-fn/g)).toHaveLength(3);
    expect(html).toContain('截至2024年底，临澜市|人才总量为*1人。');
    expect(html).toContain('《临澜市人才报告》 2025-03-01');
    expect(html).toContain('href="https://www.linlan.example/');
  });

  it('shows what is missing, and what contradicts', () => {
    expect(html).toContain('<td>—</td>');
    expect(html).toMatch(/10人.*12人.*(?:several|conflict)/s);
  });

  it('lets no text of an article be markup', () => {
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;b&gt;');
  });
});

describe('a comparison as CSV', () => {
  const table = exported([
    figureOf({ value: 10, metric: '=HYPERLINK("x")', place: '+市', sources: source('“引号”,\n') }),
    figureOf({ value: [-3, 1e300], metric: '负数' }),
  ]);

  it('computes nothing', () => {
    for (const sheet of [comparisonSheet(table, WORDS), figuresSheet(table, WORDS)]) {
      const text = printCsv(sheet, { bom: true });
      expect(text.startsWith('\ufeff')).toBe(true);
      const { data } = Papa.parse<string[]>(text.slice(1).trim());
      const formulas = data.flat().filter((one) => /^[=+@]|^-(?!\d)/.test(one));
      expect(formulas).toEqual([]);
    }
  });

  it('has a line for each figure, with its numbers as they are', () => {
    const { data } = Papa.parse<Record<string, string>>(printCsv(figuresSheet(table, WORDS), { bom: false }).trim(), {
      header: true,
    });
    expect(data).toHaveLength(2);
    const range = data.find(({ metric }) => metric === '负数');
    expect([range?.min, range?.max]).toEqual(['-3', '1e+300']);
  });
});
