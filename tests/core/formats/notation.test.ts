import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupDigits, inMyriads } from '@/lib/core/formats/notation';

describe('groupDigits', () => {
  it.each([
    [1_600_000, '1,600,000'],
    [999, '999'],
    [0.1 + 0.2, '0.3'],
    [12.5, '12.5'],
    [-36_700, '-36,700'],
    [2 / 3, '0.666666666667'],
  ])('%d → %s', (value, text) => {
    expect(groupDigits(value)).toBe(text);
  });
});

describe('inMyriads', () => {
  it.each([
    [9_999, undefined],
    [0, undefined],
    [10_000, '1万'],
    [1_600_000, '160万'],
    [36_700, '3.67万'],
    [-36_700, '-3.67万'],
    [640_000_000, '6.4亿'],
    [1_680_000_000_000, '1.68万亿'],
    [99_999_999, '1亿'],
    [999_999_999_999, '1万亿'],
    [99_999_900, '9999.99万'],
  ])('%d → %s', (value, text) => {
    expect(inMyriads(value)).toBe(text);
  });

  it('writes traditional script', () => {
    expect(inMyriads(90_000, true)).toBe('9萬');
    expect(inMyriads(1_680_000_000_000, true)).toBe('1.68萬億');
  });

  it('says the number, to six digits', () => {
    const sizes: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 1e15 }), (value) => {
        const [, number = '', unit = ''] = /^([\d.]+)(万亿|万|亿)$/.exec(inMyriads(value) ?? '') ?? [];
        expect(Number(number)).toBeLessThan(unit === '万亿' ? 1e5 : 1e4);
        expect(Math.abs(Number(number) * (sizes[unit] ?? 0) - value) / value).toBeLessThan(1e-5);
      }),
    );
  });
});
