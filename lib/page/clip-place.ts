/** Where the button by a selection stands: near where the selecting ended, and never over what is selected. Pure geometry. */
import { intersect, type Rect, type Size } from './card-place';

/** CSS pixels between the button and the selection, and the edge of the viewport. */
export const BUTTON_GAP = 6;

export interface Selected {
  /** The selection's line boxes, in order. */
  boxes: readonly Rect[];
  /** The selecting has ended at the beginning of the selection. */
  backward: boolean;
  /** Where the pointer let go, where it was one. */
  pointer?: { x: number; y: number } | undefined;
}

const isVisible = (box: Rect, view: Rect): boolean => intersect(box, view) !== undefined;

/** The four places beside a line, the best first: over a single line, where no card comes; else where the selecting ended. */
function beside(
  line: Rect,
  { width, height }: Size,
  x: number,
  order: readonly number[],
): { left: number; top: number }[] {
  const middle = (line.top + line.bottom - height) / 2;
  const places = [
    { left: x - width / 2, top: line.top - BUTTON_GAP - height },
    { left: x - width / 2, top: line.bottom + BUTTON_GAP },
    { left: line.right + BUTTON_GAP, top: middle },
    { left: line.left - BUTTON_GAP - width, top: middle },
  ];
  return order.flatMap((index) => places[index] ?? []);
}

/** Where a button of that size stands; undefined where there is no room that is not selected. */
export function placeButton(
  { boxes, backward, pointer }: Selected,
  size: Size,
  view: Rect,
): { left: number; top: number } | undefined {
  const seen = boxes.filter((box) => isVisible(box, view));
  const [first, last] = [seen[0], seen.at(-1)];
  const end = backward ? first : last;
  if (!first || !last || !end) return undefined;
  const isLine = last.top < first.bottom && first.top < last.bottom;
  const above = backward || isLine;
  const x = Math.max(end.left, Math.min(pointer?.x ?? (backward ? end.left : end.right), end.right));
  const candidates = [
    ...beside(end, size, x, above ? [0, 1, 2, 3] : [1, 2, 3, 0]),
    ...beside(backward ? last : first, size, x, above ? [1, 0] : [0, 1]),
  ];
  const inside = (at: number, length: number, from: number, to: number): number =>
    Math.max(from + BUTTON_GAP, Math.min(at, to - BUTTON_GAP - length));
  for (const { left, top } of candidates) {
    // Sideways it may be moved into the view; up and down it would come over the lines.
    const place = { left: inside(left, size.width, view.left, view.right), top };
    const box = { ...place, right: place.left + size.width, bottom: place.top + size.height };
    const isOver = boxes.some((one) => intersect(one, box) !== undefined);
    if (!isOver && box.top >= view.top && box.bottom <= view.bottom && box.right <= view.right) return place;
  }
  return undefined;
}
