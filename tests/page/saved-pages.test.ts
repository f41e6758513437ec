// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { savedPages, score } from '../support/saved-pages';

const PAGES = savedPages();

it('finds most of what an archivist would note on saved pages', () => {
  const scores = PAGES.map(score);
  const sum = (of: (one: (typeof scores)[number]) => number): number => scores.reduce((all, one) => all + of(one), 0);
  const [right, expected, inventions] = [
    sum((one) => one.right),
    sum((one) => one.expected),
    sum((one) => one.inventions.length),
  ];
  console.info(`facts of ${PAGES.length} saved pages: ${right} of ${expected} right, ${inventions} invented`);
  expect(right / expected).toBeGreaterThan(0.8);
});
