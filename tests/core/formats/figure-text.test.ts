import { describe, expect, it } from 'vitest';
import { figureText } from '@/lib/core/formats/figure-text';
import type { FigureValue } from '@/lib/core/types';

describe('figureText', () => {
  it.each<[FigureValue, string]>([
    [1_600_000, '1600000'],
    [0, '0'],
    [-3.5, '-3.5'],
    [12.5, '12.5'],
    [0.1 + 0.2, '0.3'],
    [2 / 3, '0.666666666667'],
    [1.68e12, '1680000000000'],
    [[3, 4], '3–4'],
    [[0.1 + 0.2, 1], '0.3–1'],
    ['2022-04', '2022-04'],
    ['2022/2024', '2022/2024'],
    [['P5Y', 'P10Y'], 'P5Y–P10Y'],
  ])('%o → %s', (value, text) => {
    expect(figureText({ value })).toBe(text);
  });
});
