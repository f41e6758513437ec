/** Which annotation lies under a point of the viewport. */
import { shadowRootOf } from './dom';

interface CaretPosition {
  offsetNode: Node;
  offset: number;
}

interface CaretRoot {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): CaretPosition | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
  elementFromPoint?(x: number, y: number): Element | null;
}

/** A page can shadow properties of its document (`<img name="elementFromPoint">`): the prototype's are called. */
function methodOf<Name extends keyof CaretRoot>(root: CaretRoot, name: Name): CaretRoot[Name] {
  const prototype: CaretRoot | null = Object.getPrototypeOf(root);
  return prototype?.[name] ?? root[name];
}

/** The open shadow roots at a point, outermost first. */
function shadowRootsAt(document: CaretRoot, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let within: CaretRoot = document;
  for (;;) {
    const element: Element | null | undefined = methodOf(within, 'elementFromPoint')?.call(within, x, y);
    const root = element && shadowRootOf(element);
    if (!root || roots.includes(root)) return roots;
    roots.push(root);
    within = root as CaretRoot;
  }
}

/**
 * The text place nearest to a point, in open shadow trees too: the standard call, or the older one that Chromium had
 * before version 128.
 */
export function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  const page = document as CaretRoot;
  const roots = shadowRootsAt(page, x, y);
  const fromPoint = methodOf(page, 'caretPositionFromPoint');
  if (fromPoint) {
    const position = fromPoint.call(page, x, y, { shadowRoots: roots });
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const inner: CaretRoot | undefined = roots.at(-1);
  const older =
    (inner && methodOf(inner, 'caretRangeFromPoint')?.bind(inner)) ?? methodOf(page, 'caretRangeFromPoint')?.bind(page);
  const range = older?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** Pixels around a line box that still count as on it. */
const TOLERANCE = 2;

/** Is the point on one of the line boxes? The caret's place alone is only the nearest text, maybe far away. */
export function isOn(rects: Iterable<DOMRect>, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of rects) {
    if (x >= left - TOLERANCE && x <= right + TOLERANCE && y >= top - TOLERANCE && y <= bottom + TOLERANCE) return true;
  }
  return false;
}
