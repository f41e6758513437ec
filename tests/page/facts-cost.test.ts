// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { articleFacts } from '@/lib/page/facts';

const ADDRESS = 'https://www.linlan.gov.cn/zwgk/1.html';
const page = new DOMParser().parseFromString(
  '<!DOCTYPE html><html><head><title>关于青年人才安居的通知_临澜市人民政府</title></head><body></body></html>',
  'text/html',
);

/** Texts of a page of `length`, each hard in a way of its own. */
const TEXTS: [string, (length: number) => string][] = [
  [
    'prose',
    (length) => '临澜市为青年人才发放安居补贴，每月八百元。\u2029'.repeat(Math.ceil(length / 22)).slice(0, length),
  ],
  ['one line', (length) => '来源'.repeat(length / 2)],
  ['titles', (length) => '关于青年人才安居的通知'.repeat(Math.ceil(length / 11)).slice(0, length)],
  ['spaces', (length) => `关于青年人才安居的通知\u2029${' '.repeat(length)}`],
  ['paths', (length) => '首页 > 公告 '.repeat(Math.ceil(length / 8)).slice(0, length)],
  ['numbers', (length) => '临政发〔2025〕12号'.repeat(Math.ceil(length / 12)).slice(0, length)],
];

/** Milliseconds, the least of several runs. */
function cost(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    articleFacts(page, text, ADDRESS);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe('the cost of article facts', () => {
  it.each(TEXTS)('grows no faster than a page of %s', { retry: 3 }, (_, textOf) => {
    const [small, large] = [textOf(100_000), textOf(1_000_000)];
    cost(small);
    expect(cost(large) / cost(small)).toBeLessThan(12);
  });

  it('is that of the values alone where a meta tag holds a megabyte', { retry: 3 }, () => {
    const withMeta = (length: number): Document =>
      new DOMParser().parseFromString(
        `<html><head><meta name="ArticleTitle" content="${'引'.repeat(length)}"><meta name="Keywords" content="${'引,'.repeat(length / 2)}"></head></html>`,
        'text/html',
      );
    const timed = (document: Document): number => {
      const start = performance.now();
      articleFacts(document, '', ADDRESS);
      return performance.now() - start;
    };
    const [small, large] = [withMeta(100_000), withMeta(1_000_000)];
    timed(small);
    expect(timed(large) / timed(small)).toBeLessThan(12);
  });
});
