/** Which annotations of a chunk stand in the viewport or just beside it: all that is painted while a page does not rest. */
import type { Annotation } from '../core/types';
import type { Chunk } from './chunk';
import { pointAt } from './collect';
import { boxOf, parentNodeOf } from './dom';

/** Share of the viewport's height by which the page may move until another look is due. */
const SLACK = 0.12;
/** Heights of the viewport around it within which annotations are painted: what may be seen before that, and what not. */
const SOON = SLACK;
const LATER = 0.25;
/** Of an element higher than so many viewports each annotation is looked at. */
const TALL = 2;
/** How near: what may be seen, what is just beside that, what is not painted. */
type Nearness = 0 | 1 | undefined;

/** Answers for annotations of a chunk; each element is looked at once. */
function nearnessIn(chunk: Chunk, height: number): (annotation: Annotation) => Nearness {
  const within = ({ top, bottom }: DOMRect, share: number): boolean =>
    bottom >= -share * height && top <= (1 + share) * height;
  const nearness = (box: DOMRect): Nearness => (within(box, SOON) ? 0 : within(box, LATER) ? 1 : undefined);
  const known = new Map<Element, Nearness | 'tall'>();
  const look = (parent: Element): Nearness | 'tall' => {
    const box = boxOf(parent);
    return box.height > TALL * height ? 'tall' : nearness(box);
  };
  return ({ start }) => {
    const point = pointAt(chunk, start);
    const parent = point && parentNodeOf(point.node);
    if (!point || !(parent instanceof Element)) return 0;
    if (!known.has(parent)) known.set(parent, look(parent));
    const answer = known.get(parent);
    if (answer !== 'tall') return answer;
    const range = new Range();
    range.setStart(point.node, Math.min(point.offset, point.node.data.length));
    range.setEnd(point.node, Math.min(point.offset + 1, point.node.data.length));
    return nearness(range.getBoundingClientRect());
  };
}

function elementOf({ nodes: [first] }: Chunk): Element | undefined {
  const parent = first && parentNodeOf(first);
  return parent instanceof Element ? parent : undefined;
}

/** Is a chunk, by its distance as in `distances`, so far away that nothing of it is looked at? What is not displayed is not. */
export function isOutOfView(far: number | undefined, height: number): boolean {
  return far !== undefined && far > LATER * height && far !== Number.POSITIVE_INFINITY;
}

/** Looks at chunks, and knows how they stood when it did. Heights are the viewport's, in CSS pixels. */
export class Views {
  private readonly tops = new WeakMap<Chunk, number>();

  /** The annotations to paint of those that may be: about `most` of them, but all figures that may be seen. */
  look(
    chunk: Chunk,
    height: number,
    most: number,
    isPainted: (annotation: Annotation) => boolean,
  ): ReadonlySet<Annotation> {
    this.tops.set(chunk, this.topOf(chunk));
    const nearness = nearnessIn(chunk, height);
    /** Figures and terms that may be seen, then those just beside. */
    const ranks: Annotation[][] = [[], [], [], []];
    for (const one of chunk.annotations) {
      const near = isPainted(one) ? nearness(one) : undefined;
      if (near !== undefined) ranks[2 * near + (one.type === 'figure' ? 0 : 1)]?.push(one);
    }
    return new Set(ranks.flat().slice(0, Math.max(most, ranks[0]?.length ?? 0)));
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
