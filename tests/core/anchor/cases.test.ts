/** The test set itself: as large as it should be, the same at every run, its truth true. */
import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/core/text/fold';
import { articles } from './cases/articles';
import { heldOutCases, tuningCases } from './cases/cases';

const CASES = tuningCases();

describe('the cases', () => {
  it('are many, of every kind, on articles that the others are not measured on', () => {
    expect(articles().length).toBeGreaterThanOrEqual(8);
    expect(articles(true).length).toBeGreaterThanOrEqual(4);
    expect(CASES.length).toBeGreaterThanOrEqual(400);
    const kinds = new Set(CASES.map(({ kind }) => kind));
    expect(new Set(heldOutCases().map(({ kind }) => kind))).toEqual(kinds);
    for (const kind of kinds) expect(CASES.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(12);
    const texts = new Set(articles().map(({ text }) => text));
    expect(articles(true).filter(({ text }) => texts.has(text))).toEqual([]);
  }, 60_000);

  it('are the same at every run', () => {
    expect(tuningCases()).toEqual(CASES);
  }, 60_000);

  it('ask for the passage and nothing else', () => {
    for (const { name, text, selector, want, revised, status } of CASES) {
      if (!want) continue;
      const now = text.slice(want.start, want.end);
      expect(now.length, name).toBeGreaterThan(0);
      if (revised) expect(now, name).toContain(revised.now);
      if (status !== 'exact') continue;
      const plain = (part: string) => fold(part).text.replace(/\s/g, '');
      expect(plain(now), name).toBe(plain(selector[0].exact));
    }
  });

  it('leave mostly no excuse', () => {
    const there = CASES.filter(({ want }) => want);
    expect(there.filter(({ mayRefuse }) => mayRefuse).length).toBeLessThan(there.length * 0.1);
  });
});
