/** A stretch of the page that is collected, annotated and painted by itself. */
import { type Counts, countAnnotations } from '../core/counts';
import type { PaintName } from '../core/fading';
import { isQuiet } from '../core/highlights';
import type { Annotation } from '../core/types';
import type { PageText } from './collect';

/** What annotations are of: the same text after the same text needs no second look. */
export interface Reading {
  text: string;
  /** What the chunk before ends with, its context. */
  context: string;
}

export class Chunk implements PageText {
  text = '';
  nodes: Text[] = [];
  starts: number[] = [];
  /** The page has changed here; always so until the chunk is collected. */
  isDirty = true;
  /** Whether it stands in the page's list; nodes may still lead to one that does not. */
  isAlive = true;
  /** Ascending; offsets count in `text`, those of context may be negative: in the chunk before. */
  annotations: readonly Annotation[] = [];
  /** Undefined until it is annotated. */
  reading: Reading | undefined;
  /** It is annotated as it now is, and painted if it is to be. */
  isDone = false;
  painted: ReadonlyMap<PaintName, readonly StaticRange[]> | undefined;
  /** What stood here before, and may be painted until this chunk is: no passage goes bare meanwhile. */
  replaced: Chunk[] = [];
  private counted: { of: readonly Annotation[]; counts: Counts } | undefined;
  private termsCounted: { of: readonly Annotation[]; counts: ReadonlyMap<string, number> } | undefined;
  private order: Map<Node, number> | undefined;

  /**
   * From `first` on, with which a block begins, up to the first node of the next chunk. `drift` counts the chunks
   * that have been cut anew since the last one that the page has changed.
   */
  constructor(
    readonly first: Node,
    readonly drift: number,
  ) {}

  /** The annotations that readers may see, by highlight. */
  get counts(): Counts {
    if (this.counted?.of !== this.annotations) {
      const counts = countAnnotations(this.annotations.filter((one) => !isQuiet(one)));
      this.counted = { of: this.annotations, counts };
    }
    return this.counted.counts;
  }

  /** How often it holds each term, by id. */
  get termCounts(): ReadonlyMap<string, number> {
    if (this.termsCounted?.of !== this.annotations) {
      const counts = new Map<string, number>();
      for (const one of this.annotations) if (one.type === 'term') counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
      this.termsCounted = { of: this.annotations, counts };
    }
    return this.termsCounted.counts;
  }

  /** Where a collected node begins in `text`. */
  startOf(node: Node): number | undefined {
    this.order ??= new Map(this.nodes.map((text, index) => [text, this.starts[index] as number]));
    return this.order.get(node);
  }

  hasNodesOf(other: Chunk): boolean {
    return this.nodes.length === other.nodes.length && this.nodes.every((node, index) => node === other.nodes[index]);
  }
}
