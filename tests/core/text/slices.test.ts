import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceText } from '@/lib/core/text/slices';
import { noisyText } from '../../support/arbitrary';
import { article, SIMPLIFIED } from '../../support/prose';

const cut = (text: string, size: number) => sliceText(text, size).map(({ start, end }) => text.slice(start, end));

describe('sliceText', () => {
  it('has nothing to cut in an empty text', () => {
    expect(sliceText('', 100)).toEqual([]);
  });

  it('leaves a short text whole', () => {
    expect(cut('人才强市', 4)).toEqual(['人才强市']);
    expect(cut('人才强市', 100)).toEqual(['人才强市']);
  });

  it('cuts after the first block border behind the wanted size', () => {
    expect(cut('引进人才\u2029培养人才\u2029用好人才', 6)).toEqual(['引进人才\u2029培养人才\u2029', '用好人才']);
  });

  it('prefers a block border to a nearer sentence end', () => {
    expect(cut('引才。育才。用才\u2029留才。', 4)).toEqual(['引才。育才。用才\u2029', '留才。']);
  });

  it('cuts a very long block after a sentence', () => {
    const text = SIMPLIFIED.join('');
    for (const slice of cut(text, 50).slice(0, -1)) expect(slice).toMatch(/[。；]$/);
  });

  it('cuts anywhere where there is neither', () => {
    expect(cut('才'.repeat(20), 3).map((slice) => slice.length)).toEqual([12, 8]);
  });

  it('covers the text without gaps, in slices of limited size', () => {
    fc.assert(
      fc.property(noisyText, fc.integer({ min: 1, max: 20 }), (text, size) => {
        const slices = sliceText(text, size);
        expect(slices.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const [index, { start, end }] of slices.entries()) {
          expect(start).toBe(index === 0 ? 0 : slices[index - 1]?.end);
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(size * 4);
        }
      }),
    );
  });

  it('looks at each character about once, even without borders', () => {
    const time = (text: string) => {
      const begun = performance.now();
      sliceText(text, 500);
      return performance.now() - begun;
    };
    time(article(100_000));
    const borderless = '人'.repeat(3_000_000);
    expect(time(borderless)).toBeLessThan(300);
  });
});
