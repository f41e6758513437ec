import { describe, expect, it } from 'vitest';
import { chineseNumber, counterText } from '@/lib/core/documents/counters';
import { parseNumeral } from '@/lib/core/engine';

describe('counters', () => {
  it('write Chinese numbers that the engine reads back', () => {
    for (let value = 1; value <= 999; value++) expect(parseNumeral(chineseNumber(value)), String(value)).toBe(value);
    expect([10, 12, 20, 101, 110, 115].map(chineseNumber)).toEqual([
      '十',
      '十二',
      '二十',
      '一百零一',
      '一百一十',
      '一百一十五',
    ]);
  });

  it.each([
    [3, 'decimal', '3'],
    [3, 'chineseCounting', '三'],
    [3, 'lowerLetter', 'c'],
    [27, 'lowerLetter', 'aa'],
    [4, 'upperRoman', 'IV'],
    [9, 'lowerRoman', 'ix'],
    [3, 'decimalEnclosedCircle', '③'],
    [3, 'decimalZero', '03'],
    [3, 'hebrew1', '3'],
  ])('%d as %s is %s', (value, format, text) => {
    expect(counterText(value, format)).toBe(text);
  });
});
