/** Which annotation lies under a point of the viewport. */

interface CaretPosition {
  offsetNode: Node;
  offset: number;
}

interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number): CaretPosition | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** The text place nearest to a point: the standard call, or the older one that Chromium had before version 128. */
export function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  const { caretPositionFromPoint, caretRangeFromPoint } = document as CaretDocument;
  if (caretPositionFromPoint) {
    const position = caretPositionFromPoint.call(document, x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = caretRangeFromPoint?.call(document, x, y);
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
