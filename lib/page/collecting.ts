/** The collecting of one chunk, which may take several turns. */
import { Chunk } from './chunk';
import { Collector } from './collector';
import { type Cutting, isBorder, isCutAfter } from './cutting';
import { type Follower, type Outcome, Walk } from './walk';

/** What is known of the nodes that walks have come to. */
export class Known {
  /** The chunk in which a node was last met. */
  readonly chunks = new WeakMap<Node, Chunk>();
  /** Elements that are left alone. */
  readonly refused = new WeakSet<Node>();
  /** Cells: is each a part of the layout? */
  readonly layout = new WeakMap<Element, boolean>();
  /** The chunks in the list by their first nodes. */
  readonly starts = new Map<Node, Chunk>();
  /** Nodes met since the beginning, each time counted. */
  visits = 0;
}

export interface Surroundings {
  root: Node;
  host: () => Element | undefined;
  cutting: Cutting;
  /** The block with which what the reader sees begins, where that is not the page's beginning. */
  viewpoint?: () => Element | undefined;
  /** Called for each open shadow root that is met. */
  shadow: (root: ShadowRoot) => void;
  /** Called for each custom element that is met. */
  custom: (element: Element) => void;
}

export class Collecting implements Follower {
  readonly fresh: Chunk;
  /** Chunks whose first node has been passed, in order. */
  readonly passed: Chunk[] = [];
  private readonly collector = new Collector();
  private readonly walk: Walk;

  constructor(
    readonly old: Chunk,
    private readonly known: Known,
    private readonly around: Surroundings,
  ) {
    this.fresh = new Chunk(old.first, old.drift);
    this.walk = new Walk(old.first, around.root, around.host(), this.collector, this);
  }

  /** The node that comes next: after a cut, that with which the next chunk begins. */
  get next(): Node | null {
    return this.walk.node;
  }

  run(nodes: number): Outcome {
    const outcome = this.walk.run(nodes);
    if (outcome === 'more') return outcome;
    const { fresh, collector } = this;
    fresh.text = collector.text();
    fresh.nodes = collector.nodes;
    fresh.starts = collector.starts;
    fresh.isDirty = false;
    return outcome;
  }

  visit(node: Node, refused: boolean): void {
    const { known } = this;
    known.visits++;
    known.chunks.set(node, this.fresh);
    if (refused) known.refused.add(node);
    else known.refused.delete(node);
    const start = known.starts.get(node);
    if (start && start !== this.old) this.passed.push(start);
  }

  cell(cell: Element, isLayout: boolean): void {
    this.known.layout.set(cell, isLayout);
  }

  shadow(root: ShadowRoot): void {
    this.around.shadow(root);
  }

  isCut(element: Element, name: string): boolean {
    const { collector, around } = this;
    if (name.includes('-')) around.custom(element);
    if (collector.length === 0 || !isBorder(name, collector.length, around.cutting)) return false;
    return isCutAfter(collector.nodes.at(-1)?.data ?? '', collector.length, around.cutting) || this.meetsOld(element);
  }

  /** A page of lines that are all alike has no cuts that could be met again: the old ones are kept. */
  private meetsOld(element: Element): boolean {
    return this.old.drift > this.around.cutting.drift && this.known.starts.get(element)?.isDirty === false;
  }
}
