// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FACT_NAMES } from '@/lib/core/article/types';
import { savedPages, score } from '../support/saved-pages';

const PAGES = savedPages();

describe('facts of saved pages', () => {
  it.each(PAGES.map((page) => [page.file, page] as const))('%s', (_, page) => {
    const told = [...Object.keys(page.facts), ...Object.keys(page.debatable ?? {}), ...page.absent];
    expect(told.sort()).toEqual([...FACT_NAMES, 'keywords'].sort());
    const { mistakes, inventions } = score(page);
    expect([...mistakes, ...inventions]).toEqual([]);
  });

  it('finds nearly all that an archivist would note', () => {
    const scores = PAGES.map(score);
    const sum = (of: (one: (typeof scores)[number]) => number): number => scores.reduce((all, one) => all + of(one), 0);
    const [right, expected, inventions] = [
      sum((one) => one.right),
      sum((one) => one.expected),
      sum((one) => one.inventions.length),
    ];
    console.info(`facts of ${PAGES.length} saved pages: ${right} of ${expected} right, ${inventions} invented`);
    expect(right / expected).toBeGreaterThan(0.98);
  });
});
