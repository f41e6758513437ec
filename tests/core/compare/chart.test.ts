import { describe, expect, it } from 'vitest';
import { chartPoints, chartSeries, chartsOf, ladderOrder, listed, placeOrder } from '@/lib/core/compare/chart';
import { filterFigures } from '@/lib/core/compare/filter';
import { prepare } from '@/lib/core/compare/prepare';
import { NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import { textFragment } from '@/lib/core/compare/text-fragment';
import type { ComparedFigure } from '@/lib/core/compare/types';
import { figureOf } from '../../support/compared-figures';

function drawn(figures: readonly ComparedFigure[]) {
  const query = { ...NO_COMPARE_QUERY, kinds: [] };
  const prepared = prepare(figures, [], query, new Map());
  const { passing } = filterFigures(prepared, query);
  const series = chartSeries(prepared, passing);
  return { series, points: series.map((one) => chartPoints(prepared, passing, one)) };
}

describe('what charts draw', () => {
  it('is one metric of one sort, with targets marked as such', () => {
    const { series, points } = drawn([
      figureOf({ role: 'stock', value: 10, when: '2023' }),
      figureOf({ role: 'stock', value: 12, when: '2024' }),
      figureOf({ role: 'target', value: 20, when: '2027', bound: 'atLeast' }),
      figureOf({ role: 'new', value: 3 }),
    ]);
    expect(series[0]).toMatchObject({ metric: '人才总量', role: 'stock', count: 2 });
    expect(points[0]?.map(({ max, target, time }) => [max, target, time])).toEqual([
      [10, false, 2023],
      [12, false, 2024],
      [20, true, 2027],
    ]);
    expect(chartsOf(points[0] ?? [])).toEqual(['time', 'places']);
  });

  it('begins with what has most to compare, not with what is said most often', () => {
    const nowhere = { metric: '行业', place: '', when: '' };
    const { series } = drawn([
      ...[5, 6, 7, 8].map((value) => figureOf({ ...nowhere, value })),
      figureOf({ value: 10, place: '临澜市' }),
      figureOf({ value: 12, place: '青岭市' }),
    ]);
    expect(series.map(({ metric, count }) => [metric, count])).toEqual([
      ['人才总量', 2],
      ['行业', 4],
    ]);
  });

  it('tells the unit after conversion, not that of any point', () => {
    const figures = [
      figureOf({ kind: 'money', unit: 'CNY', per: ['month'], metric: '补贴', value: 1000 }),
      figureOf({ kind: 'money', unit: 'CNY', per: ['year'], metric: '补贴', value: 9000, place: '青岭市' }),
    ];
    const query = { ...NO_COMPARE_QUERY, perYear: true };
    const prepared = prepare(figures, [], query, new Map());
    const { passing } = filterFigures(prepared, query);
    const [series] = chartSeries(prepared, passing);
    expect(series).toMatchObject({ unit: 'CNY', per: ['year'], count: 2 });
    expect(series && chartPoints(prepared, passing, series).map(({ max }) => max)).toEqual([12_000, 9000]);
    const area = (value: number, unit: string) => figureOf({ kind: 'measure', metric: '面积', value, unit });
    const { series: areas, points } = drawn([area(30, '亩'), area(2, '公顷'), area(5, '公顷')]);
    expect(areas[0]).toMatchObject({ unit: '公顷' });
    expect(points[0]?.map(({ max }) => max)).toEqual([2, 2, 5]);
  });

  it('keeps ranges, changes and values that no number is', () => {
    const { series, points } = drawn([
      figureOf({ value: [3, 5], from: 2 }),
      figureOf({ value: 'P5Y', kind: 'duration', unit: '' }),
    ]);
    expect(series).toHaveLength(1);
    expect(points[0]).toMatchObject([{ min: 3, max: 5, from: 2 }]);
    expect(chartsOf(points[0] ?? [])).toEqual(['places', 'change']);
  });

  it('puts the rungs of a ladder in their order', () => {
    const audiences = ['本科生', 'E类人才', '硕士研究生', 'A类人才', '博士', '残疾人'];
    const { points } = drawn(audiences.map((audience) => figureOf({ audience, role: 'entitlement' })));
    expect(ladderOrder(points[0] ?? [])).toEqual(['A类人才', 'E类人才', '博士', '硕士研究生', '本科生', '残疾人']);
  });

  it('lists places by what they have at most, and years in their order', () => {
    const { points } = drawn([
      figureOf({ place: '甲市', value: 3, when: '2024' }),
      figureOf({ place: '乙市', value: 9, when: '2023' }),
      figureOf({ place: '甲市', value: 2, when: '2022' }),
      figureOf({ place: '甲市', value: 4, when: '' }),
    ]);
    expect(listed(points[0] ?? []).map(({ max }) => max)).toEqual([9, 2, 3, 4]);
  });

  it('puts places by what they have at most', () => {
    const { points } = drawn([figureOf({ place: '甲市', value: 1 }), figureOf({ place: '乙市', value: [0, 9] })]);
    expect(placeOrder(points[0] ?? [])).toEqual(['乙市', '甲市']);
  });
});

describe('the link to a sentence', () => {
  const sentence = { before: '2024年，临澜市人才总量达到', said: '23.6万人', after: '，同比-2%。' };
  it('leads to it by its text', () => {
    const link = textFragment('https://a.example/x', sentence);
    expect(link.startsWith('https://a.example/x#:~:text=2024')).toBe(true);
    expect(decodeURIComponent(link.split('text=')[1] ?? '')).toBe('2024年，临澜市人才总量达到23.6万人，同比-2%。');
    expect(link.split('text=')[1]).not.toContain('-');
    expect(textFragment('https://a.example/x#a', sentence)).toContain('#a:~:text=');
  });
  it('is the address alone where there is no web page', () => {
    expect(textFragment('moz-extension://x/reader.html', sentence)).toBe('moz-extension://x/reader.html');
  });
  it('leaves out the words at which the sentence was cut', () => {
    const cut = { ...sentence, before: `…才，${'为全市高质量发展提供支撑，'}${sentence.before}` };
    const passage = decodeURIComponent(textFragment('https://a.example/x', cut).split('text=')[1] ?? '');
    expect(cut.before.slice(1) + cut.said + cut.after).toContain(passage);
    expect(passage).toContain('23.6万人');
    expect(passage).not.toMatch(/^…?才/);
  });
  it('stays within a block', () => {
    const rows = { ...sentence, before: `博士\t硕士\n${sentence.before}`, after: '\n下一段。' };
    const passage = decodeURIComponent(textFragment('https://a.example/x', rows).split('text=')[1] ?? '');
    expect(passage).toBe('2024年，临澜市人才总量达到23.6万人');
  });
  it('takes the ends of a long sentence', () => {
    const [start = '', end = ''] = (
      textFragment('https://a.example/', { ...sentence, before: '长'.repeat(90) }).split('text=')[1] ?? ''
    ).split(',');
    expect(decodeURIComponent(start)).toMatch(/^长{24,}$/);
    expect(decodeURIComponent(end).endsWith('同比-2%。')).toBe(true);
  });
});
