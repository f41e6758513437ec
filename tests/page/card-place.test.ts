import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, groundFor, intersect, type Rect, roomOn, type Size, standOn } from '@/lib/page/card-place';

const VIEW: Rect = { left: 0, top: 0, right: 1000, bottom: 800 };
const CARD: Size = { width: 320, height: 200 };
const box = (left: number, top: number, width = 60, height = 20): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Where a card stands that takes as much room as it is given, up to its natural size. */
function place(boxes: readonly Rect[], card: Size = CARD, view: Rect = VIEW, vertical = false): Rect {
  const ground = groundFor(boxes, card, view, { vertical });
  const room = roomOn(ground);
  const size = { width: Math.min(card.width, room.width), height: Math.min(card.height, room.height) };
  const { left, top } = standOn(ground, size);
  return { left, top, right: left + size.width, bottom: top + size.height };
}

describe('the card’s place', () => {
  it.each([
    ['below', [box(100, 300)], { left: 100, top: 328 }],
    ['above where there is no room below', [box(100, 700)], { left: 100, top: 492 }],
    ['inside on the right', [box(950, 300)], { left: 672, top: 328 }],
    ['inside on the left', [box(-40, 300)], { left: 8, top: 328 }],
    ['below the last line of a passage that wraps', [box(900, 300, 90), box(20, 330)], { left: 20, top: 358 }],
    ['above its first line', [box(600, 700, 90), box(20, 730)], { left: 600, top: 492 }],
  ])('is %s', (_, boxes, expected) => {
    expect(place(boxes)).toMatchObject(expected);
  });

  it('is beside lines of vertical writing', () => {
    expect(place([box(600, 100, 20, 80)], CARD, VIEW, true)).toMatchObject({ left: 272, top: 100 });
    expect(place([box(100, 100, 20, 80)], CARD, VIEW, true)).toMatchObject({ left: 128, top: 100 });
  });

  it('is smaller where the viewport is small', () => {
    const view = { left: 0, top: 0, right: 320, bottom: 300 };
    expect(place([box(100, 150)], CARD, view)).toEqual({ left: 8, top: 8, right: 312, bottom: 142 });
  });

  it('is at the side where there is room neither below nor above', () => {
    const view = { left: 0, top: 0, right: 700, bottom: 130 };
    expect(place([box(30, 50)], CARD, view)).toEqual({ left: 98, top: 8, right: 418, bottom: 122 });
  });

  it('covers only a passage that leaves no room', () => {
    const view = { left: 0, top: 0, right: 300, bottom: 200 };
    expect(place([box(0, 0, 300, 200)], CARD, view)).toEqual({ left: 8, top: 100, right: 292, bottom: 192 });
  });

  it('stays where the passage was scrolled out of sight', () => {
    const ground = groundFor([], CARD, VIEW, { gone: box(100, -60) });
    expect(standOn(ground, CARD)).toEqual({ left: 100, top: 8 });
  });

  it('never covers the passage nor leaves the viewport, whatever their sizes', () => {
    const passage = fc
      .array(fc.tuple(fc.integer({ min: -200, max: 1200 }), fc.integer({ min: 0, max: 300 })), {
        minLength: 1,
        maxLength: 4,
      })
      .chain((lines) =>
        fc
          .integer({ min: -200, max: 1000 })
          .map((top) => lines.map(([left, width], line) => box(left, top + 28 * line, width + 1))),
      );
    const view = fc.record({
      left: fc.integer({ min: 0, max: 50 }),
      top: fc.integer({ min: 0, max: 50 }),
      right: fc.integer({ min: 290, max: 1300 }),
      bottom: fc.integer({ min: 400, max: 1000 }),
    });
    const size = fc.record({ width: fc.integer({ min: 200, max: 320 }), height: fc.integer({ min: 60, max: 900 }) });
    fc.assert(
      fc.property(passage, view, size, fc.boolean(), (lines, seen, card, vertical) => {
        const boxes = lines.flatMap((line) => intersect(line, seen) ?? []);
        const stands = place(boxes, card, seen, vertical);
        expect(stands.left).toBeGreaterThanOrEqual(seen.left + GAP);
        expect(stands.top).toBeGreaterThanOrEqual(seen.top + GAP);
        expect(stands.right).toBeLessThanOrEqual(seen.right - GAP);
        expect(stands.bottom).toBeLessThanOrEqual(seen.bottom - GAP);
        // A card of a line or two finds room on one side of four lines at least.
        for (const line of boxes) expect(intersect(line, stands)).toBeUndefined();
      }),
    );
  });
});
