/** Which annotations of a chunk stand in the viewport or just beside it: all that is painted while a page does not rest. */
import type { Annotation } from '../core/types';
import type { Chunk } from './chunk';
import { pointAt } from './collect';
import { boxOf, parentNodeOf } from './dom';

/** Share of the viewport's height by which it is widened on both sides, … */
const MARGIN = 0.25;
/** … and by which the page may move until another look is due. */
const SLACK = 0.12;
/** Of an element higher than so many viewports each annotation is looked at. */
const TALL = 2;
/** Annotations of one chunk at the most, figures before terms: so many cost a tenth of a frame. */
const MOST = 100;

/** Answers for annotations of a chunk; each element is looked at once. */
function reaching(chunk: Chunk, height: number): (annotation: Annotation) => boolean {
  const reaches = ({ top, bottom }: DOMRect): boolean => bottom > -MARGIN * height && top < (1 + MARGIN) * height;
  const known = new Map<Element, boolean | 'tall'>();
  const look = (parent: Element): boolean | 'tall' => {
    const box = boxOf(parent);
    return reaches(box) && box.height > TALL * height ? 'tall' : reaches(box);
  };
  return ({ start }) => {
    const point = pointAt(chunk, start);
    const parent = point && parentNodeOf(point.node);
    if (!point || !(parent instanceof Element)) return true;
    const answer = known.get(parent) ?? look(parent);
    known.set(parent, answer);
    if (answer !== 'tall') return answer;
    const range = new Range();
    range.setStart(point.node, Math.min(point.offset, point.node.data.length));
    range.setEnd(point.node, Math.min(point.offset + 1, point.node.data.length));
    return reaches(range.getBoundingClientRect());
  };
}

function elementOf({ nodes: [first] }: Chunk): Element | undefined {
  const parent = first && parentNodeOf(first);
  return parent instanceof Element ? parent : undefined;
}

/** Looks at chunks, and knows how they stood when it did. Heights are the viewport's, in CSS pixels. */
export class Views {
  private readonly tops = new WeakMap<Chunk, number>();

  /** The annotations to paint of those that may be. */
  look(chunk: Chunk, height: number, isPainted: (annotation: Annotation) => boolean): ReadonlySet<Annotation> {
    this.tops.set(chunk, this.topOf(chunk));
    const reaches = reaching(chunk, height);
    const seen = chunk.annotations.filter((one) => isPainted(one) && reaches(one));
    if (seen.length <= MOST) return new Set(seen);
    const figures = seen.filter(({ type }) => type === 'figure');
    const terms = seen.filter(({ type }) => type === 'term');
    return new Set([...figures, ...terms].slice(0, MOST));
  }

  /** Does a chunk stand elsewhere in the viewport by now? */
  hasMoved(chunk: Chunk, height: number): boolean {
    const before = this.tops.get(chunk);
    return before === undefined || Math.abs(this.topOf(chunk) - before) > SLACK * height;
  }

  private topOf(chunk: Chunk): number {
    const element = elementOf(chunk);
    return element ? boxOf(element).top : 0;
  }
}
