/** Ratios and counts that only a mistake crosses; tests/bench/compare.bench.ts measures. */
import { expect, it } from 'vitest';
import { filterFigures } from '@/lib/core/compare/filter';
import { prepare } from '@/lib/core/compare/prepare';
import { NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import { tableOf } from '@/lib/core/compare/table';
import { manyFigures } from '../../support/many-figures';

function timeOf(count: number): number {
  const figures = manyFigures(count, 100);
  const query = { ...NO_COMPARE_QUERY, kinds: [] };
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    const prepared = prepare(figures, [], query, new Map());
    const table = tableOf(prepared, filterFigures(prepared, query).passing, query);
    expect(table.rows.reduce((sum, row) => sum + row.count, 0)).toBe(count);
    return performance.now() - begun;
  });
  return Math.min(...times);
}

it('is linear in the figures: ten times as many take no forty times as long', () => {
  timeOf(1_000);
  const few = timeOf(1_000);
  expect(timeOf(10_000)).toBeLessThan(40 * few);
});
