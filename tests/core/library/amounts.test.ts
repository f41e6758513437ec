import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '@/lib/core/library/amounts';

describe('parseAmount', () => {
  it.each([
    ['10万', 100_000],
    ['50萬元', 500_000],
    ['1.5亿', 150_000_000],
    ['１０万元', 100_000],
    ['1,000', 1000],
    ['三千', 3000],
    ['¥ 300,000', 300_000],
    ['86.1%', 86.1],
    ['35周岁', 35],
    ['120 平方米', 120],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(parseAmount(text)).toBe(value);
  });

  it.each(['', ' ', '万', '很多', '10到20万', '元', 'abc'])('%j is none', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  it('reads what numbers are written as, with 万 and 亿', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(['', 1], ['万', 1e4], ['亿元', 1e8]),
        (number, [unit, times]) => {
          expect(parseAmount(`${number}${unit}`)).toBe(number * Number(times));
        },
      ),
    );
  });
});
