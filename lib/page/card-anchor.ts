/** What a reader sees of a passage, and bringing it into view. */
import { intersect, type Rect } from './card-place';

/** Ancestors looked at for boxes that scroll: pages nest elements thousands deep. */
const DEEPEST = 200;

/** The visible part of the viewport, which pinching makes smaller and moves. */
export function visibleView(window: Window): Rect {
  const { visualViewport: view } = window;
  if (!view) return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}

/** By the prototype's getter: a form's own property may be one of its fields. */
const parentNodeOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;

const boxOf = (element: Element): Rect => Element.prototype.getBoundingClientRect.call(element);

function parentOf(node: Node): Element | null {
  const parent: unknown = parentNodeOf?.call(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** The viewport, less what the scrolling boxes around a node cut off; undefined where nothing is left. */
function visibleAround(node: Node, view: Rect): Rect | undefined {
  let seen: Rect | undefined = view;
  let element = parentOf(node);
  for (let depth = 0; seen && element && depth < DEEPEST; depth++, element = parentOf(element)) {
    if (element === document.body || element === document.documentElement) break;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX !== 'visible' || overflowY !== 'visible') seen = intersect(seen, boxOf(element));
  }
  return seen;
}

/** A passage's line boxes, as they are and as far as they are seen. */
export interface Anchor {
  boxes: Rect[];
  /** All lines, seen or not. */
  whole: Rect;
  view: Rect;
  vertical: boolean;
}

export function anchorOf(range: Range): Anchor {
  const view = visibleView(window);
  const seen = visibleAround(range.startContainer, view);
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const parent = parentOf(range.startContainer);
  return {
    boxes: lines.flatMap((line) => (seen && intersect(line, seen)) ?? []),
    whole: range.getBoundingClientRect(),
    view,
    vertical: parent !== null && getComputedStyle(parent).writingMode.startsWith('vertical'),
  };
}

/** Is there anything of the passage to be seen? Hidden text has no boxes at all. */
export function hasBoxes(range: Range): boolean {
  return range.getClientRects().length > 0;
}

/** Scrolls so that a passage is seen, by its own boxes: its element may be a whole page of preformatted text. */
export function bringIntoView(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, bottom, left, right } = range.getBoundingClientRect();
  const { innerHeight: height, innerWidth: width } = window;
  const isAside = left < 0 || right > width;
  if (top < height * 0.1 || bottom > height * 0.8 || isAside) {
    window.scrollBy({ top: top - height / 2, left: isAside ? left - width / 2 : 0, behavior: 'instant' });
  }
}
