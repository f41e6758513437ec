// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CHARTS, type ChartKind, chartPoints, chartSeries } from '@/lib/core/compare/chart';
import { filterFigures } from '@/lib/core/compare/filter';
import { prepare } from '@/lib/core/compare/prepare';
import { NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import { pictureOf } from '@/lib/view/compare/picture';
import { drawable, drawChart, legendOf, MOST_PLACES, type PlotWords } from '@/lib/view/compare/plot';
import { figureOf } from '../support/compared-figures';

const LOOK = { width: 600, ink: '#111111', paper: '#fefefe', faint: '#888888' };
const WORDS: PlotWords = {
  number: String,
  value: ({ max }) => String(max),
  place: (place) => place || '未写明',
  unit: '人',
};
const stock = (fields: Parameters<typeof figureOf>[0]) => figureOf({ role: 'stock', ...fields });

const FIGURES = [
  stock({ value: 10, when: '2023', place: '甲市' }),
  stock({ value: 12, when: '2024', place: '甲市', from: 10 }),
  stock({ value: [13, 14], when: '2024', place: '乙市', audience: '博士' }),
  stock({ value: 15, bound: 'atLeast', when: '2024', place: '丙市', audience: '硕士' }),
  figureOf({ role: 'target', value: 20, when: '2027', place: '甲市' }),
];

function pointsOf(figures: typeof FIGURES) {
  const query = { ...NO_COMPARE_QUERY, kinds: [] };
  const prepared = prepare(figures, [], query, new Map());
  const { passing } = filterFigures(prepared, query);
  const [series] = chartSeries(prepared, passing);
  return series ? chartPoints(prepared, passing, series) : [];
}

const draw = (kind: ChartKind, figures = FIGURES) => drawChart(kind, drawable(kind, pointsOf(figures)), WORDS, LOOK);

describe('a chart', () => {
  it.each(CHARTS)('of %s needs no style element', async (kind) => {
    const svg = await draw(kind);
    expect(svg.querySelectorAll('style')).toHaveLength(0);
    expect(svg.querySelectorAll('[stroke]').length).toBeGreaterThan(2);
  });

  it('tells the year of each value where places stand beside one another with several', async () => {
    const texts = async (figures: typeof FIGURES) =>
      [...(await draw('places', figures)).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
    expect(await texts(FIGURES)).toEqual(expect.arrayContaining(['10 · 2023', '12 · 2024']));
    expect((await texts(FIGURES.filter(({ when }) => when === '2024'))).join()).not.toContain('·');
  });

  it('has dashes for targets alone, and open marks for what is no exact value', async () => {
    const svg = await draw('time');
    expect(svg.querySelectorAll('[stroke-dasharray]')).toHaveLength(1);
    const open = svg.querySelectorAll(`g[aria-label=dot][fill="${LOOK.paper}"] path`);
    // The range, the bound and the target.
    expect(open).toHaveLength(3);
    const bare = await draw(
      'time',
      FIGURES.filter(({ role }) => role !== 'target'),
    );
    expect(bare.querySelectorAll('[stroke-dasharray]')).toHaveLength(0);
  });

  it('draws no line through several values of one year', async () => {
    const lines = async (figures: typeof FIGURES) =>
      (await draw('time', figures)).querySelectorAll('g[aria-label=line][fill=none]:not([stroke-dasharray]) path')
        .length;
    expect(await lines(FIGURES)).toBeGreaterThan(0);
    const twice = [...FIGURES, stock({ value: 11, when: '2024', place: '甲市' })];
    expect(await lines(twice)).toBeLessThan(await lines(FIGURES));
  });

  it('draws no more places than can be told apart', () => {
    const many = Array.from({ length: 30 }, (_, at) => stock({ value: at, when: `${2000 + at}`, place: `城${at}市` }));
    const drawn = drawable('time', pointsOf(many));
    expect(new Set(drawn.map(({ place }) => place)).size).toBe(MOST_PLACES);
    const legend = legendOf('time', drawn);
    expect(new Set(legend.map(({ colour, symbol }) => colour + symbol)).size).toBe(MOST_PLACES);
  });

  it('becomes a picture with title, sources and date', async () => {
    const text = {
      title: '人才总量：逐年变化',
      note: '单位：人。',
      legend: [],
      sources: ['来源：', '临澜日报'],
      date: '制图日期：2026-01-01',
    };
    const picture = pictureOf(await draw('places'), text);
    const said = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(said).toEqual(expect.arrayContaining([text.title, text.note, '临澜日报', text.date]));
    expect(picture.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
    // All of it in one font, the chart too.
    expect(picture.getAttribute('font-family')).toContain('sans-serif');
    expect(picture.querySelector<SVGElement>('svg')?.style.fontFamily).toBe('inherit');
  });
});
