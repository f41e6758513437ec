import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterFigures } from '@/lib/core/compare/filter';
import { prepare } from '@/lib/core/compare/prepare';
import { NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import type { ComparedFigure } from '@/lib/core/compare/types';
import { yearOf } from '@/lib/core/compare/year';
import { figureOf, laid } from '../../support/compared-figures';

const money = (fields: Partial<ComparedFigure>) =>
  figureOf({ kind: 'money', unit: 'CNY', metric: '安家费', ...fields });

describe('the table of a comparison', () => {
  it('lays figures out by metric and place, and knows what is missing', () => {
    const { table, cell } = laid([
      figureOf({ value: 10, place: '临澜市' }),
      figureOf({ value: 20, place: '青岭市', metric: '人才資源總量' }),
      money({ value: 5, place: '青岭' }),
    ]);
    expect(table.columns.map(({ parts }) => parts[0]?.label)).toEqual(['青岭市', '临澜市']);
    expect(table.rows.map(({ parts }) => parts[0]?.label)).toEqual(['人才总量', '安家费']);
    expect(cell(0, 0)?.distinct[0]?.value).toBe(20);
    expect(cell(0, 1)?.distinct[0]?.value).toBe(10);
    expect(cell(1, 1)).toBeUndefined();
  });

  it('never puts stock, new, cumulative, target and entitlement into one cell unasked', () => {
    const roles = ['stock', 'new', 'cumulative', 'target', 'entitlement', ''] as const;
    const figures = roles.map((role, at) => figureOf({ role, value: at }));
    const { table, cell } = laid(figures);
    expect(table.rows.map(({ series }) => series?.role).sort()).toEqual([...roles].sort());
    for (const at of table.rows.keys()) expect(cell(at, 0)?.figures).toHaveLength(1);
    // With the role in the columns it is told there.
    const byRole = laid(figures, { columns: 'role' });
    expect(byRole.table.rows).toHaveLength(1);
    expect(byRole.table.columns).toHaveLength(roles.length);
  });

  it('converts units where that is exact, and shows in the unit that most have', () => {
    const area = (value: number, unit: string, place: string) =>
      figureOf({ kind: 'measure', value, unit, place, metric: '面积' });
    const { table, cell } = laid([
      area(30, '亩', '甲市'),
      area(2, '公顷', '乙市'),
      area(1, '平方公里', '丙市'),
      area(5, '公顷', '丁市'),
    ]);
    expect(table.rows).toHaveLength(1);
    const shown = table.columns.map((column, at) => [column.parts[0]?.label, cell(0, at)?.distinct[0]]) as [
      string,
      { value: number; unit: string; converted: boolean },
    ][];
    const by = new Map(shown);
    expect(by.get('甲市')).toMatchObject({ value: 2, unit: '公顷', converted: true });
    expect(by.get('丙市')).toMatchObject({ value: 100, converted: true });
    expect(by.get('丁市')).toMatchObject({ value: 5, converted: false });
  });

  it('adds up nothing, and converts no currency without a rate of the reader’s', () => {
    const figures = [
      money({ value: 10, unit: 'CNY' }),
      money({ value: 10, unit: 'USD' }),
      money({ value: 10, unit: 'HKD' }),
    ];
    expect(laid(figures).table.rows).toHaveLength(3);
    const rate = { from: 'USD', to: 'CNY', rate: 7.1, date: '2026-01-05' };
    const { table, cell } = laid(figures, { rates: [rate] });
    expect(table.rows).toHaveLength(2);
    const values = cell(0, 0)?.distinct.map(({ value, unit, converted }) => ({ value, unit, converted }));
    expect(values).toEqual([
      { value: 10, unit: 'CNY', converted: false },
      { value: 71, unit: 'CNY', converted: true },
    ]);
    for (const bad of [
      { ...rate, rate: 0 },
      { ...rate, rate: Number.NaN },
      { ...rate, date: '' },
      { ...rate, to: 'USD' },
    ]) {
      expect(laid(figures, { rates: [bad] }).table.rows).toHaveLength(3);
    }
  });

  it('takes money per month for a year only on request, and nothing else', () => {
    const figures = [
      money({ value: 3000, per: ['month'] }),
      money({ value: 40_000, per: ['year'] }),
      figureOf({ value: 2, per: ['month'] }),
    ];
    expect(laid(figures).table.rows).toHaveLength(3);
    const { table, cell } = laid(figures, { perYear: true });
    expect(table.rows).toHaveLength(2);
    expect(cell(0, 0)?.distinct.map(({ value }) => value)).toEqual([36_000, 40_000]);
  });

  it('tells a contradiction between articles from figures of different things', () => {
    const twice = (fields: Partial<ComparedFigure>, other: Partial<ComparedFigure>) =>
      laid([figureOf({ page: 'a', value: 10, ...fields }), figureOf({ page: 'b', value: 12, ...other })]).cell(0, 0);
    expect(twice({}, {})).toMatchObject({ state: 'conflict' });
    expect(twice({}, { value: 10 })).toMatchObject({ state: 'agreed' });
    expect(twice({}, { value: 10, bound: 'atLeast' })).toMatchObject({ state: 'conflict' });
    expect(twice({}, { when: '2023' })).toMatchObject({ state: 'several', differing: ['year'] });
    expect(twice({ audience: '博士' }, { audience: '硕士' })).toMatchObject({
      state: 'several',
      differing: ['audience'],
    });
    // What is not said cannot contradict.
    expect(twice({ when: '' }, { when: '' })).toMatchObject({ state: 'several', differing: [] });
    const oneArticle = [figureOf({ page: 'a', value: 1 }), figureOf({ page: 'a', value: 2 })];
    expect(laid(oneArticle).cell(0, 0)).toMatchObject({ state: 'several' });
  });

  it('puts rows first that stand in most named columns: what is of nobody stands beside nothing', () => {
    const { labels } = laid([
      figureOf({ metric: '甲', place: '' }),
      figureOf({ metric: '甲', place: '', when: '2023' }),
      figureOf({ metric: '乙', place: '青岭市' }),
    ]);
    expect(labels).toEqual(['乙', '甲']);
  });

  it('puts counts without a unit beside those of the same metric, where these have one', () => {
    const bare = figureOf({ metric: '技能人才', value: 2_730_000, unit: '', place: '青岭市' });
    const { table, cell } = laid([
      bare,
      figureOf({ metric: '技能人才', value: 81_000, unit: '人' }),
      figureOf({ metric: '技能人才', value: 9_000, unit: '名', place: '栖湖市' }),
    ]);
    expect(table.rows).toHaveLength(1);
    const at = table.columns.findIndex(({ parts }) => parts[0]?.label === '青岭市');
    // It says no more than the text does.
    expect(cell(0, at)?.distinct[0]).toMatchObject({ value: 2_730_000, unit: '', converted: false });
    const two = laid([
      bare,
      figureOf({ metric: '技能人才', unit: '人' }),
      figureOf({ metric: '技能人才', unit: '个' }),
    ]);
    expect(two.table.rows).toHaveLength(3);
  });

  it('shows the newest value of a cell first, and sorts by it', () => {
    const { labels, cell } = laid(
      [
        figureOf({ metric: '甲', value: 9, when: '2022' }),
        figureOf({ metric: '甲', value: 1, when: '2024-06' }),
        figureOf({ metric: '甲', value: 7, when: '' }),
        figureOf({ metric: '乙', value: 5, when: '2024' }),
      ],
      { sort: { by: 'column', column: JSON.stringify(['临澜']), descending: true } },
    );
    expect(labels).toEqual(['乙', '甲']);
    expect(cell(1, 0)?.distinct.map(({ value }) => value)).toEqual([1, 9, 7]);
  });

  it('sorts by a column with what is missing last either way', () => {
    const figures = [
      figureOf({ metric: '甲', value: 5 }),
      figureOf({ metric: '乙', value: [1, 9] }),
      figureOf({ metric: '丙', value: 7, place: '青岭市' }),
      figureOf({ metric: '丁', value: -3 }),
      figureOf({ metric: '戊', value: 1e300 }),
      figureOf({ metric: '己', value: 0 }),
    ];
    const column = laid(figures).table.columns[0]?.key ?? '';
    const sorted = (descending: boolean) => laid(figures, { sort: { by: 'column', column, descending } }).labels;
    expect(sorted(true)).toEqual(['戊', '甲', '乙', '己', '丁', '丙']);
    expect(sorted(false)).toEqual(['丁', '己', '乙', '甲', '戊', '丙']);
  });

  it('hides, pins and groups rows by keys that stay', () => {
    const figures = ['甲', '乙', '丙'].flatMap((metric) =>
      ['临澜市', '青岭市'].map((place) => figureOf({ metric, place })),
    );
    const [first, second] = laid(figures).table.rows.map(({ key }) => key);
    const { table, labels } = laid(figures, { hidden: [first ?? ''], pinned: [second ?? ''] });
    expect(table.hidden).toBe(1);
    expect(labels).toHaveLength(2);
    expect(table.rows[0]).toMatchObject({ key: second, pinned: true });
    const grouped = laid([...figures, ...figures], { rows: ['place', 'metric'], columns: 'year', grouped: true });
    expect(grouped.labels).toEqual(['临澜市', '临澜市', '临澜市', '青岭市', '青岭市', '青岭市']);
  });

  it('takes 全市 for the city of the article, and the article’s place where the reader wants it', () => {
    const figures = [
      figureOf({ page: 'a', place: '全市' }),
      figureOf({ page: 'a', place: '' }),
      figureOf({ page: 'b', place: '' }),
    ];
    const pages = new Map([['a', '临澜市']]);
    const labels = (articlePlace: boolean) =>
      laid(figures, { articlePlace }, [], pages).table.columns.map(({ parts, count }) => `${parts[0]?.label}${count}`);
    expect(labels(false)).toEqual(['临澜市1', '2']);
    expect(labels(true)).toEqual(['临澜市2', '1']);
  });

  it('leaves the place that a metric begins with to the column', () => {
    const { table } = laid([
      figureOf({ metric: '临澜市人才总量', place: '临澜市' }),
      figureOf({ metric: '青岭人才总量', place: '青岭市' }),
    ]);
    expect(table.rows).toHaveLength(1);
  });

  it('compares nothing of which no text says what it counts', () => {
    const nameless = ['甲市', '乙市', '丙市'].map((place) => figureOf({ metric: '', place }));
    const figures = [...nameless, figureOf({ place: '甲市' }), figureOf({ place: '乙市' })];
    expect(laid(figures).labels).toEqual(['人才总量', '']);
    expect(laid(figures, { comparable: true }).labels).toEqual(['人才总量']);
  });

  it('leaves each figure its measure word', () => {
    const { cell } = laid([
      figureOf({ unit: '位' }),
      figureOf({ unit: '位' }),
      figureOf({ unit: '人', place: '青岭市' }),
    ]);
    expect(cell(0, 1)?.distinct[0]).toMatchObject({ unit: '人', converted: false });
  });

  it('bears what nobody names, and names without an end', () => {
    const long = '人才'.repeat(2_500);
    const figures = [
      figureOf({ metric: '', place: '', when: '', value: 0 }),
      figureOf({ metric: long, value: -1 }),
      figureOf({ metric: long, value: 10 ** 300, unit: '亩', kind: 'measure' }),
      figureOf({ kind: 'money', unit: '', value: 3 }),
    ];
    const { table, cell } = laid(figures, { columns: '' });
    expect(table.rows.reduce((sum, { count }) => sum + count, 0)).toBe(figures.length);
    const values = table.rows.map((_, at) => cell(at, 0)?.distinct[0]?.value);
    expect(values.sort()).toEqual([0, -1, 10 ** 300, 3].sort());
  });

  it('shows every figure that passes exactly once, whatever is asked', () => {
    const some = fc.constantFrom;
    const figure = fc.record({
      metric: some('人才总量', '人才資源總量', '安家费', ''),
      place: some('临澜市', '青岭市', ''),
      when: some('2023', '2024', ''),
      audience: some('博士', '硕士', ''),
      role: some('stock', 'target', ''),
      unit: some('人', '名', '亩', '公顷'),
      value: fc.integer({ min: -5, max: 5 }),
    });
    const dimension = some('metric', 'place', 'audience', 'year', 'role', 'article');
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 30 }),
        fc.uniqueArray(dimension, { minLength: 1, maxLength: 3 }),
        fc.option(dimension, { nil: '' as const }),
        (fields, rows, columns) => {
          const figures = fields.map((one) => figureOf(one as Partial<ComparedFigure>));
          const { table, cell } = laid(figures, { rows, columns, kinds: [] });
          const met: string[] = [];
          for (const [at, row] of table.rows.entries()) {
            for (const column of row.cells.keys()) {
              const met1 = cell(at, column)?.figures ?? [];
              met.push(...met1.map(({ figure: { id } }) => id));
              const roles = new Set(met1.map(({ figure: { role } }) => role));
              expect(roles.size).toBe(1);
            }
          }
          expect(met.sort()).toEqual(figures.map(({ id }) => id).sort());
        },
      ),
    );
  });
});

describe('the choices beside the table', () => {
  it('counts for each dimension what the other filters let through', () => {
    const figures = [
      figureOf({ metric: '甲', place: '临澜市' }),
      figureOf({ metric: '甲', place: '青岭市' }),
      figureOf({ metric: '乙', place: '青岭市', kind: 'money', unit: 'CNY' }),
    ];
    const query = { ...NO_COMPARE_QUERY, only: { place: ['青岭'] } };
    const { choices, kinds, passing } = filterFigures(prepare(figures, [], query, new Map()), query);
    expect(passing).toHaveLength(2);
    expect(choices.place.map(({ label, count, chosen }) => [label, count, chosen])).toEqual([
      ['青岭市', 2, true],
      ['临澜市', 1, false],
    ]);
    expect(choices.metric.map(({ label, count }) => [label, count])).toEqual([
      ['乙', 1],
      ['甲', 1],
    ]);
    expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['count', 1],
      ['money', 1],
    ]);
  });

  it('finds words of the sentence in either script', () => {
    const sentence = { before: '临澜市对引進的博士', said: '1', after: '給予安家費' };
    const [own] = figureOf().sources;
    if (!own) throw new Error('a figure has a source');
    const figures = [figureOf({ sources: [{ ...own, sentence }] }), figureOf()];
    const query = { ...NO_COMPARE_QUERY, search: '安家费 引进' };
    expect([...filterFigures(prepare(figures, [], query, new Map()), query).passing]).toEqual([0]);
  });
});

it('knows the year of a time', () => {
  const cases = [
    ['2024', '2024'],
    ['2024-06-30', '2024'],
    ['2021/2025', '2021–2025'],
    ['2024-01/2024-06', '2024'],
    ['2021-01-01/2025-12-31', '2021–2025'],
    ['XXXX-02', ''],
    ['例如初级工程师', ''],
    ['../2025', ''],
    ['', ''],
  ];
  expect(cases.map(([when = '']) => [when, yearOf(when)])).toEqual(cases);
});
