import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumeral } from '@/lib/core/figures/parse-numeral';

test.each([
  ['3亿2千万', 320_000_000],
  ['1.2万', 12_000],
  ['三千五', 3500],
  ['三千零五', 3005],
  ['两万', 20_000],
  ['廿二', 22],
  ['一百二', 120],
  ['1,234.5', 1234.5],
  ['１２３', 123],
  ['二〇二五', 2025],
  ['壹佰贰拾叁', 123],
  ['參萬肆仟', 34_000],
  ['零點五', 0.5],
  ['十几', 10],
  ['5万4千6百', 54_600],
  ['一万五千亿', 1_500_000_000_000],
  ['-12', -12],
])('%s is %d', (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

test.each(['', '人', '一人', '12人', '1.2.3', '三五', '0851', '第一', '1e5', '百分之五'])(
  '%s is no numeral',
  (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  },
);

const DIGITS = '零一二三四五六七八九';

/** Spells a whole number below 10^16 in Han numerals, as schools teach it. */
function spell(value: number): string {
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (const [worth, name] of [
    [1e12, '兆'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const section = Math.floor(value / worth) % 10_000;
    if (section === 0) {
      gap = text !== '';
      continue;
    }
    if (text !== '' && (gap || section < 1000)) text += '零';
    gap = false;
    let inner = '';
    let hole = false;
    for (const [small, word] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(section / small) % 10;
      if (digit === 0) {
        hole = inner !== '';
        continue;
      }
      inner += (hole ? '零' : '') + (DIGITS[digit] ?? '') + word;
      hole = false;
    }
    text += inner + name;
  }
  return text;
}

describe('whole numbers', () => {
  test('in Han numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(parseNumeral(spell(value))).toBe(value);
      }),
      { numRuns: 3000 },
    );
  });
  test('up to ten thousand, each', () => {
    for (let value = 0; value <= 10_000; value++) expect(parseNumeral(spell(value))).toBe(value);
  });
  test('in digits, with and without commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(parseNumeral(String(value))).toBe(value);
        expect(parseNumeral(value.toLocaleString('en-US'))).toBe(value);
      }),
    );
  });
  test('any string gives a number or undefined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['number', 'undefined']).toContain(typeof parseNumeral(text));
      }),
    );
  });
});
