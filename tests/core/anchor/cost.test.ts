/** What locating costs, as ratios of one run: texts and quotes that others take for ever on. */
import { expect, describe as group, it } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { Locator } from '@/lib/core/anchor/locate';
import type { Selector, Span } from '@/lib/core/types';
import { fill } from '../../bench/texts';
import { hypothesisLocate } from '../../support/hypothesis';
import { edited, longPage, moved, passagesOf, selectorsOf } from '../../support/long-page';

const HALF = 50_000;
const ROUNDS = 5;
/** Twice as much text: twice the time, and as much again for a machine that is busy. */
const TWICE = 4;

/** CPU milliseconds, the least of several: whatever else runs only adds. */
function cost(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const begun = process.cpuUsage().user;
    work();
    least = Math.min(least, process.cpuUsage().user - begun);
  }
  return least / 1000;
}

function selectorOf(text: string, span: Span, change: (quote: string) => string = (quote) => quote): Selector {
  const [quote, position] = describe(text, span);
  return [{ ...quote, exact: change(quote.exact) }, position];
}

interface Hostile {
  text: (length: number) => string;
  selector: (text: string) => Selector;
}

const inTheMiddle = (text: string): Span => ({ start: text.length >> 1, end: (text.length >> 1) + 2 });
const most = (text: string): Span => ({ start: 100, end: Math.floor(text.length * 0.9) });

const HOSTILE: Record<string, Hostile> = {
  'a short quote everywhere': {
    text: (length) => fill('人才', length),
    selector: (text) => selectorOf(`序${text}`, inTheMiddle(text)),
  },
  'a short quote everywhere, not there': {
    text: (length) => fill('人才', length),
    selector: (text) => selectorOf(text, inTheMiddle(text), () => '才才'),
  },
  'a long quote of two characters': {
    text: (length) => fill('人才', length),
    selector: (text) => selectorOf(`序${text}`, most(text), (quote) => `${quote}策`),
  },
  'a long quote that has moved': {
    text: longPage,
    selector: (text) => selectorOf(moved(text), most(text)),
  },
  'a long quote that has been edited': {
    text: longPage,
    selector: (text) => selectorOf(text, most(text), (quote) => `${quote.slice(0, 400)}切实${quote.slice(410)}`),
  },
  'a long quote that is not there': {
    text: longPage,
    selector: (text) => selectorOf(text, most(text), (quote) => [...quote].reverse().join('')),
  },
  numbers: {
    text: (length) => fill('奖励50万元', length),
    selector: (text) => selectorOf(text, { start: 500, end: 900 }, (quote) => quote.replaceAll('5', '7')),
  },
  'blocks of one character': {
    text: (length) => fill('人\u2029', length),
    selector: (text) => selectorOf(`序${text}`, { start: 500, end: 900 }),
  },
  'noise alone': {
    text: (length) => fill('\u200b ', length),
    selector: (text) => selectorOf(text, most(text), (quote) => `${quote}人`),
  },
};

group('the cost of locating', () => {
  it.each(Object.entries(HOSTILE))(
    'grows with the length and no faster: %s',
    (_, { text, selector }) => {
      const [small, large] = [text(HALF), text(2 * HALF)];
      const [few, many] = [selector(small), selector(large)];
      const little = cost(() => new Locator(small).locate(few));
      const much = cost(() => new Locator(large).locate(many));
      // Below a few milliseconds the clock tells nothing.
      expect(much).toBeLessThanOrEqual(Math.max(little, 4) * TWICE);
    },
    120_000,
  );

  it('of passages that are there is hardly more than that of reading the page, however many', () => {
    const page = longPage(2 * HALF);
    const selectors = selectorsOf(page, passagesOf(page, 100));
    const text = moved(page);
    const all = (some: readonly Selector[]) => () => {
      const locator = new Locator(text);
      return some.map((one) => locator.locate(one).status);
    };
    expect(new Set(all(selectors)())).toEqual(new Set(['exact']));
    const one = cost(all(selectors.slice(0, 1)));
    expect(cost(all(selectors))).toBeLessThanOrEqual(10 * Math.max(one, 1));
  }, 120_000);

  it('of edited passages is a fraction of that of searching the whole text for each', () => {
    const page = longPage(2 * HALF);
    const spans = passagesOf(page, 100);
    const selectors = selectorsOf(page, spans);
    const text = edited(page, spans);
    const locator = new Locator(text);
    const found = selectors.filter((one) => locator.locate(one).status !== 'orphan');
    expect(found.length).toBeGreaterThanOrEqual(95);
    const some = selectors.slice(0, 10);
    const ours = cost(() => {
      const fresh = new Locator(text);
      for (const selector of some) fresh.locate(selector);
    });
    const begun = process.cpuUsage().user;
    for (const selector of some) hypothesisLocate(text, selector);
    expect(ours).toBeLessThan((process.cpuUsage().user - begun) / 1000);
  }, 120_000);
});
