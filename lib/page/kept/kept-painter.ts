/** Paints clippings, beneath terms and figures, by the CSS Custom Highlight API. */
import { CLIP_CHANGED, type ClipPaint } from '../../core/highlights';
import { PREFIX } from '../highlight-css';

/** The seam behind which the browser's highlight registry stands. */
export interface KeptPainter {
  add(name: ClipPaint, ranges: Iterable<AbstractRange>): void;
  /** Takes ranges away that were added under that name. */
  remove(name: ClipPaint, ranges: Iterable<AbstractRange>): void;
  clear(): void;
}

export function keptPainter(): KeptPainter {
  const painted = new Map<ClipPaint, Highlight>();
  return {
    add(name, ranges) {
      let highlight = painted.get(name);
      if (!highlight) {
        highlight = new Highlight();
        // Terms have 0.
        highlight.priority = name === CLIP_CHANGED ? -1 : -2;
        painted.set(name, highlight);
        CSS.highlights.set(PREFIX + name, highlight);
      }
      for (const range of ranges) highlight.add(range);
    },
    remove(name, ranges) {
      const highlight = painted.get(name);
      for (const range of ranges) highlight?.delete(range);
    },
    clear() {
      // A successor of this script may have painted under the same names: its highlights are left alone.
      for (const [name, highlight] of painted) {
        if (CSS.highlights.get(PREFIX + name) === highlight) CSS.highlights.delete(PREFIX + name);
      }
      painted.clear();
    },
  };
}
