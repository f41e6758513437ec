import { describe, expect, it } from 'vitest';
import { checkEdits, LONGEST_EDIT } from '@/lib/core/corrections/check-edits';

const COUNT = { kind: 'count', value: 1 } as const;
const DATE = { kind: 'date', value: '2024' } as const;
const DURATION = { kind: 'duration', value: 'P5Y' } as const;

describe('checkEdits', () => {
  it.each([
    [COUNT, '1.5万', 15_000],
    [COUNT, ' 3亿2千万 ', 320_000_000],
    [COUNT, '1,234.5', 1234.5],
    [COUNT, '3–4', [3, 4]],
    [COUNT, '10万至20万', [100_000, 200_000]],
    [DATE, '2024-02-29', '2024-02-29'],
    [DATE, '2021/2025', '2021/2025'],
    [DURATION, 'P5Y–P10Y', ['P5Y', 'P10Y']],
  ])('reads %o as %s', (figure, value, wanted) => {
    expect(checkEdits(figure, { value })).toEqual({ edits: { value: wanted }, errors: {} });
  });

  it.each([
    [COUNT, '许多', 'badNumber'],
    [COUNT, '', 'empty'],
    [COUNT, '5–3', 'badRange'],
    [COUNT, '1–2–3', 'badRange'],
    [COUNT, '1'.repeat(5_000), 'tooLong'],
    [DATE, '2023-02-30', 'badDate'],
    [DATE, '去年', 'badDate'],
    [DURATION, '5年', 'badDuration'],
  ])('refuses for %o %s', (figure, value, error) => {
    expect(checkEdits(figure, { value })).toEqual({ edits: {}, errors: { value: error } });
  });

  it('trims texts, lets them be emptied, and tells each that is wrong', () => {
    expect(checkEdits(COUNT, { metric: ' 引进人才 ', place: '', when: '2024-12' })).toEqual({
      edits: { metric: '引进人才', place: '', when: '2024-12' },
      errors: {},
    });
    expect(checkEdits(COUNT, { metric: '才'.repeat(5_000), when: '2025/2021', unit: '人' })).toEqual({
      edits: { unit: '人' },
      errors: { metric: 'tooLong', when: 'badDate' },
    });
    expect(checkEdits(COUNT, { audience: '才'.repeat(LONGEST_EDIT) }).errors).toEqual({});
  });
});
