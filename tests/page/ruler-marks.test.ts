import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MARKS, marksOf, type Place, sampled } from '@/lib/page/ruler-marks';

const place = (at: number, isFigure = false): Place => ({ at, isFigure, colour: isFigure ? 'red' : 'blue' });

describe('the marks of the ruler', () => {
  it('prefer a figure where both stand, and lead to it', () => {
    expect(marksOf([place(0.5), place(0.5001, true), place(0.5002, true)])).toEqual([
      { ...place(0.5001, true), first: 1 },
    ]);
  });

  it('leave out what is hidden or beside the page', () => {
    expect(marksOf([place(Number.NaN), place(-0.1), place(1.2)])).toEqual([]);
    expect(marksOf([place(0), place(1)])).toHaveLength(2);
  });

  it('are no more than the strip has room for, in order, whatever the page', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: -1, max: 2 }), fc.boolean()), { maxLength: 600 }), (list) => {
        const places = list.map(([at, isFigure]) => place(at, isFigure));
        const marks = marksOf(places);
        expect(marks.length).toBeLessThanOrEqual(MOST_MARKS);
        expect(marks.map(({ at }) => at)).toEqual([...marks.map(({ at }) => at)].sort((a, b) => a - b));
        for (const mark of marks) expect(places[mark.first]).toMatchObject({ at: mark.at, isFigure: mark.isFigure });
        const inside = places.filter(({ at }) => at >= 0 && at <= 1);
        expect(marks.length > 0).toBe(inside.length > 0);
      }),
    );
  });
});

describe('sampled', () => {
  it.each([
    [3, 5, [0, 1, 2]],
    [6, 3, [0, 2, 4]],
    [7, 3, [0, 3, 6]],
    [0, 3, []],
  ])('takes of %i at most %i', (length, most, taken) => {
    expect(sampled([...Array(length).keys()], most)).toEqual(taken);
  });
});
