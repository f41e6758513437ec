/** Paints ranges without touching the page's DOM, by the CSS Custom Highlight API. */
import type { PaintName } from '../core/fading';
import { FOCUS, PREFIX } from './highlight-css';

/** The seam behind which the browser's highlight registry stands, so that the rest is tested without one. */
export interface Painter {
  add(name: PaintName, ranges: Iterable<AbstractRange>): void;
  /** Takes ranges away that were added under that name. */
  remove(name: PaintName, ranges: Iterable<AbstractRange>): void;
  /** Replaces everything painted by what `fill` adds, in one step, without a bare moment between. */
  repaint(fill: (add: Painter['add']) => void): void;
  focus(range: AbstractRange | undefined): void;
  clear(): void;
}

export function highlightPainter(): Painter {
  let painted = new Map<PaintName, Highlight>();
  const addTo = (groups: Map<PaintName, Highlight>, register: boolean): Painter['add'] => {
    return (name, ranges) => {
      let highlight = groups.get(name);
      if (!highlight) {
        highlight = new Highlight();
        groups.set(name, highlight);
        // Figures lie above terms, the open card's annotation above both.
        highlight.priority = name.startsWith('figure-') ? 1 : 0;
        if (register) CSS.highlights.set(PREFIX + name, highlight);
      }
      for (const range of ranges) highlight.add(range);
    };
  };
  const painter: Painter = {
    add: (name, ranges) => addTo(painted, true)(name, ranges),
    remove(name, ranges) {
      const highlight = painted.get(name);
      for (const range of ranges) highlight?.delete(range);
    },
    repaint(fill) {
      const fresh = new Map<PaintName, Highlight>();
      fill(addTo(fresh, false));
      for (const name of painted.keys()) if (!fresh.has(name)) CSS.highlights.delete(PREFIX + name);
      for (const [name, highlight] of fresh) CSS.highlights.set(PREFIX + name, highlight);
      painted = fresh;
    },
    focus(range) {
      if (!range) {
        CSS.highlights.delete(FOCUS);
        return;
      }
      const highlight = new Highlight(range);
      highlight.priority = 2;
      CSS.highlights.set(FOCUS, highlight);
    },
    clear() {
      // A successor of this script may have painted under the same names: its highlights are left alone.
      for (const [name, highlight] of painted) {
        if (CSS.highlights.get(PREFIX + name) === highlight) CSS.highlights.delete(PREFIX + name);
      }
      painted.clear();
      CSS.highlights.delete(FOCUS);
    },
  };
  return painter;
}
