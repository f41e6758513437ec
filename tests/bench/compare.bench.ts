/**
 * How long a comparison of 20,000 figures from 1,000 articles takes. Goals: ready in 300 ms, filtered and sorted in
 * 50 ms. Beside it, in the same run, the least that any table of these figures costs: one pass that puts each under a
 * string of its metric and place.
 */

import { chartPoints, chartSeries } from '@/lib/core/compare/chart';
import { joinCopies } from '@/lib/core/compare/copies';
import { filterFigures } from '@/lib/core/compare/filter';
import { prepare } from '@/lib/core/compare/prepare';
import { type CompareQuery, NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import { arrange, layOut, tableOf } from '@/lib/core/compare/table';
import { manyFigures } from '../support/many-figures';
import { measure } from './measure';

const FIGURES = 20_000;
const ROUNDS = 9;
const GOALS = { ready: 300, answer: 50 };

const figures = manyFigures(FIGURES, 1_000);
const all: CompareQuery = { ...NO_COMPARE_QUERY, kinds: [] };
const prepared = prepare(figures, [], all, new Map());
const answered = (fields: Partial<CompareQuery>) => {
  const query = { ...all, ...fields };
  return tableOf(prepared, filterFigures(prepared, query).passing, query);
};
const column = answered({}).columns[0]?.key ?? '';
const layout = layOut(prepared, filterFigures(prepared, all).passing, all);
prepared.texts();
const [series] = chartSeries(prepared, filterFigures(prepared, all).passing);

const times = measure(
  {
    baseline: () => {
      const cells = new Map<string, number[]>();
      for (const [at, { metric, place }] of figures.entries()) {
        const key = `${metric} ${place}`;
        const cell = cells.get(key);
        if (cell) cell.push(at);
        else cells.set(key, [at]);
      }
      return cells;
    },
    copies: () => joinCopies(figures),
    ready: () => {
      const fresh = prepare(figures, [], all, new Map());
      return tableOf(fresh, filterFigures(fresh, all).passing, all);
    },
    filtered: () => answered({ only: { year: ['2024'] }, kinds: ['money', 'count'] }),
    searched: () => answered({ search: '安家 增长' }),
    sorted: () => arrange(prepared, layout, { ...all, sort: { by: 'column', column, descending: true } }),
    'by year': () => answered({ columns: 'year', rows: ['place', 'metric'], grouped: true }),
    chart: () => series && chartPoints(prepared, filterFigures(prepared, all).passing, series),
  },
  ROUNDS,
);
const { rows, columns } = answered({});
console.log(`\n${FIGURES.toLocaleString('en')} figures, ${rows.length} rows, ${columns.length} columns`);
for (const [name, time] of Object.entries(times)) {
  console.log(
    `${name.padEnd(10)} ${time.toFixed(1).padStart(7)} ms, ${(time / times.baseline).toFixed(1)} times the baseline`,
  );
}
const slowest = Math.max(times.filtered, times.searched, times.sorted);
const isReady = times.ready + times.copies <= GOALS.ready && slowest <= GOALS.answer;
console.log(`${isReady ? 'reaches' : 'MISSES'} the goals of ${GOALS.ready} and ${GOALS.answer} ms`);
