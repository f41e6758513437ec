import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LENGTH, describe as describeSpan, LONG_CONTEXT_LENGTH } from '@/lib/core/anchor/describe';
import { SIMPLIFIED } from '../../support/prose';

const TEXT = SIMPLIFIED.join('\u2029');

describe('describe', () => {
  it('quotes the span with its context and its position', () => {
    const start = TEXT.indexOf('人才强市战略');
    expect(describeSpan(TEXT, { start, end: start + 6 })).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: '人才强市战略',
        prefix: TEXT.slice(start - CONTEXT_LENGTH, start),
        suffix: TEXT.slice(start + 6, start + 6 + CONTEXT_LENGTH),
      },
      { type: 'TextPositionSelector', start, end: start + 6 },
    ]);
  });

  it.each([
    ['begins with the text', { start: 0, end: 2 }, '', '强市'],
    ['ends with the text', { start: 2, end: 4 }, '人才', ''],
    ['is the text', { start: 0, end: 4 }, '', ''],
    ['is empty', { start: 1, end: 1 }, '人', '才强市'],
  ])('gives the context there is where the span %s', (_, span, prefix, suffix) => {
    expect(describeSpan('人才强市', span)[0]).toMatchObject({ prefix, suffix });
  });

  it.each([
    [{ start: -1, end: 2 }],
    [{ start: 3, end: 2 }],
    [{ start: 0, end: 5 }],
    [{ start: Number.NaN, end: 2 }],
    [{ start: 0, end: Number.NaN }],
  ])('refuses %o', (span) => {
    expect(() => describeSpan('人才强市', span)).toThrow(RangeError);
  });

  it('never splits surrogate pairs, unless the span itself does', () => {
    const text = fc.string({ unit: fc.constantFrom('才', '😀', '𠮷', 'a'), minLength: 1, maxLength: 120, size: 'max' });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const characters = [...whole];
        const from = a % characters.length;
        const to = from + (b % (characters.length - from + 1));
        const start = characters.slice(0, from).join('').length;
        const end = characters.slice(0, to).join('').length;
        const [{ exact, prefix, suffix }] = describeSpan(whole, { start, end });
        for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
        expect(whole.slice(0, start).endsWith(prefix) && whole.slice(end).startsWith(suffix)).toBe(true);
        expect(exact).toBe(whole.slice(start, end));
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(start, CONTEXT_LENGTH - 1));
        expect(suffix.length).toBeGreaterThanOrEqual(Math.min(whole.length - end, CONTEXT_LENGTH - 1));
        const isRepeated = exact !== '' && whole.indexOf(exact, whole.indexOf(exact) + 1) >= 0;
        const most = isRepeated ? LONG_CONTEXT_LENGTH : CONTEXT_LENGTH;
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 500 },
    );
  });
});
