/** Where the card stands: beside its passage, never over it, never outside what the reader sees. Pure geometry. */

/** CSS pixels of the viewport. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The free ground beside a passage: the card lies in `area`, as near to `left` and `top` as that lets it. */
export interface Ground {
  area: Rect;
  left: number;
  top: number;
}

/** Between the card and its passage, and between the card and the edge of the viewport. */
export const GAP = 8;
/** A card smaller than this cannot be read. */
const SMALLEST: Size = { width: 160, height: 72 };

const widthOf = ({ left, right }: Rect): number => right - left;
const heightOf = ({ top, bottom }: Rect): number => bottom - top;

export function intersect(one: Rect, other: Rect): Rect | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : undefined;
}

function union(rects: readonly Rect[]): Rect {
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

type Side = 'below' | 'above' | 'right' | 'left';

/** The free ground on each side of the passage. */
function areas(passage: Rect, inner: Rect): Record<Side, Rect> {
  return {
    below: { ...inner, top: Math.max(inner.top, passage.bottom + GAP) },
    above: { ...inner, bottom: Math.min(inner.bottom, passage.top - GAP) },
    right: { ...inner, left: Math.max(inner.left, passage.right + GAP) },
    left: { ...inner, right: Math.min(inner.right, passage.left - GAP) },
  };
}

/** The sides in order of preference: lines of vertical writing have their card beside them. */
const ORDER: Record<'horizontal' | 'vertical', Side[]> = {
  horizontal: ['below', 'above', 'right', 'left'],
  vertical: ['left', 'right', 'below', 'above'],
};

/**
 * The ground for a card that would like to have that size. `boxes` are the passage's line boxes in order, as far as
 * they are seen; without any, the card goes where the passage went out of sight (`gone`). A passage that fills the
 * viewport leaves no ground: then the card has the lower half.
 */
export function groundFor(
  boxes: readonly Rect[],
  card: Size,
  view: Rect,
  { vertical = false, gone = view }: { vertical?: boolean; gone?: Rect } = {},
): Ground {
  const inner: Rect = {
    left: view.left + GAP,
    top: view.top + GAP,
    right: view.right - GAP,
    bottom: view.bottom - GAP,
  };
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return { area: inner, left: gone.left, top: gone.bottom + GAP };
  const free = areas(union(boxes), inner);
  const usable = (side: Side): number => {
    const width = Math.min(card.width, widthOf(free[side]));
    const height = Math.min(card.height, heightOf(free[side]));
    const isReadable =
      width >= Math.min(card.width, SMALLEST.width) && height >= Math.min(card.height, SMALLEST.height);
    return isReadable ? width * height : 0;
  };
  const order = ORDER[vertical ? 'vertical' : 'horizontal'];
  const best = Math.max(...order.map(usable));
  const side = order.find((one) => usable(one) === best);
  if (best === 0 || !side) {
    const area = { ...inner, top: (inner.top + inner.bottom) / 2 };
    return { area, left: first.left, top: area.top };
  }
  const area = free[side];
  switch (side) {
    case 'below':
      return { area, left: last.left, top: area.top };
    case 'above':
      return { area, left: first.left, top: area.bottom };
    case 'right':
      return { area, left: area.left, top: first.top };
    case 'left':
      return { area, left: area.right, top: first.top };
  }
}

/** Where a card of that size stands on its ground; in the ground's corner where it is larger. */
export function standOn({ area, left, top }: Ground, { width, height }: Size): { left: number; top: number } {
  const inside = (place: number, size: number, from: number, to: number): number =>
    Math.max(from, Math.min(place, to - size));
  return {
    left: inside(left, width, area.left, area.right),
    top: inside(top, height, area.top, area.bottom),
  };
}

/** As much as a card may take of its ground. */
export function roomOn({ area }: Ground): Size {
  return { width: Math.max(0, widthOf(area)), height: Math.max(0, heightOf(area)) };
}
