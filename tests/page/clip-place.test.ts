import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersect, type Rect } from '@/lib/page/card-place';
import { placeButton } from '@/lib/page/clip-place';

const VIEW: Rect = { left: 0, top: 0, right: 1000, bottom: 800 };
const SIZE = { width: 90, height: 32 };
const line = (left: number, top: number, right: number): Rect => ({ left, top, right, bottom: top + 24 });

describe('placeButton', () => {
  it('stands over a single line, near where the pointer let go', () => {
    const place = placeButton(
      { boxes: [line(100, 300, 400)], backward: false, pointer: { x: 380, y: 310 } },
      SIZE,
      VIEW,
    );
    expect(place).toEqual({ left: 335, top: 300 - 6 - 32 });
  });

  it('stands under a line at the top', () => {
    expect(placeButton({ boxes: [line(100, 4, 400)], backward: false }, SIZE, VIEW)?.top).toBe(34);
  });

  it('stands where the selecting of several lines ended', () => {
    const boxes = [line(300, 100, 900), line(100, 130, 900), line(100, 160, 250)];
    expect(placeButton({ boxes, backward: false }, SIZE, VIEW)?.top).toBe(190);
    expect(placeButton({ boxes, backward: true }, SIZE, VIEW)?.top).toBe(62);
  });

  it('stands nowhere where all that is seen is selected', () => {
    const boxes = Array.from({ length: 40 }, (_, index) => line(0, index * 24 - 20, 1000));
    expect(placeButton({ boxes, backward: false }, SIZE, VIEW)).toBeUndefined();
    expect(placeButton({ boxes: [], backward: false }, SIZE, VIEW)).toBeUndefined();
    expect(placeButton({ boxes: [line(0, 2000, 100)], backward: false }, SIZE, VIEW)).toBeUndefined();
  });

  it('never covers what is selected, and never leaves the view', () => {
    const box = fc
      .tuple(fc.integer({ min: -100, max: 950 }), fc.integer({ min: -200, max: 900 }), fc.integer({ min: 1, max: 600 }))
      .map(([left, top, width]) => line(left, top, left + width));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), fc.boolean(), fc.option(fc.nat(1000)), (boxes, backward, x) => {
        const pointer = x === null ? undefined : { x, y: 0 };
        const place = placeButton({ boxes, backward, pointer }, SIZE, VIEW);
        if (!place) return;
        const own = { ...place, right: place.left + SIZE.width, bottom: place.top + SIZE.height };
        expect(boxes.filter((one) => intersect(one, own))).toEqual([]);
        expect(intersect(own, VIEW)).toEqual(own);
      }),
    );
  });
});
