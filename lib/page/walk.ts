/** The way through a page in the order in which it is read, gathering its text. It can rest at any node. */
import type { Collector } from './collector';
import {
  CDATA_NODE,
  DOCUMENT_NODE,
  ELEMENT_NODE,
  localNameOf,
  nodeTypeOf,
  previousSiblingOf,
  shadowRootOf,
  TEXT_NODE,
} from './dom';
import { CELLS, CONTROLS, INLINE, isLeftAlone, SKIPPED } from './elements';
import { firstOf, nextOf, parentOf } from './flat-tree';

/** Who follows a walk. */
export interface Follower {
  /** The walk has come to a node; `refused`: it does not go in. */
  visit?(node: Node, refused: boolean): void;
  /** A block begins, outside the entries of tables; true: the walk ends before it. */
  isCut?(element: Element, name: string): boolean;
  /** A cell begins; is it a part of the page's layout rather than an entry of a table? */
  cell?(cell: Element, isLayout: boolean): void;
  shadow?(root: ShadowRoot): void;
}

const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp']);

/** Paragraphs of a cell that still read as one entry of a table. */
const CELL_PARAGRAPHS = 6;

/** Old sites set whole articles in tables: such a cell is a block like others. */
export function isLayoutCell(cell: Element): boolean {
  return (
    cell.querySelector('table, h1, h2, h3, article, section, ul, ol') !== null ||
    cell.getElementsByTagName('p').length > CELL_PARAGRAPHS
  );
}

/** Whether no cell stands before this one in its row. */
function isFirstCell(cell: Element): boolean {
  for (let before = previousSiblingOf(cell); before; before = previousSiblingOf(before)) {
    if (nodeTypeOf(before) === ELEMENT_NODE && CELLS.has(localNameOf(before as Element))) return false;
  }
  return true;
}

export type Outcome = 'cut' | 'end' | 'more';

export class Walk {
  /** The node that comes next. */
  node: Node | null;
  private preformatted = 0;
  /** The cells that the walk has entered, outermost first: is each an entry of a table? Those around its start are not. */
  private readonly cells: boolean[] = [];

  /**
   * From `start`, with which a block begins, to the end of `root`, in which it is. `host` is our own element, which is
   * passed over. Walks without recursion: pages nest deeper than the stack.
   */
  constructor(
    start: Node,
    private readonly root: Node,
    private readonly host: Element | undefined,
    private readonly collector: Collector,
    private readonly follower: Follower = {},
  ) {
    this.node = start;
    for (let above = start === root ? null : parentOf(start); above; above = above === root ? null : parentOf(above)) {
      if (nodeTypeOf(above) === ELEMENT_NODE && PREFORMATTED.has(localNameOf(above as Element))) this.preformatted++;
    }
  }

  /** Walks over `nodes` more nodes at the most. */
  run(nodes: number): Outcome {
    for (let left = nodes; this.node; left--) {
      if (left <= 0) return 'more';
      const node = this.node;
      const type = nodeTypeOf(node);
      let isInside = false;
      if (type === TEXT_NODE || type === CDATA_NODE) {
        this.follower.visit?.(node, false);
        this.collector.add(node as Text, this.preformatted > 0);
      } else if (type === ELEMENT_NODE) {
        const entered = this.enter(node as Element);
        if (entered === undefined) return 'cut';
        isInside = entered;
      } else isInside = type === DOCUMENT_NODE;
      this.node = (isInside ? firstOf(node) : null) ?? this.after(node, isInside);
    }
    return 'end';
  }

  private after(from: Node, isInside: boolean): Node | null {
    if (isInside) this.leave(from);
    for (let node = from; node !== this.root; ) {
      const next = nextOf(node);
      if (next) return next;
      const parent = parentOf(node);
      if (!parent) return null;
      this.leave(parent);
      node = parent;
    }
    return null;
  }

  private separate(): void {
    if (this.cells.at(-1)) this.collector.separateLines();
    else this.collector.separate();
  }

  /** The walk comes to an element; false: it does not go in; undefined: it ends here. */
  private enter(element: Element): boolean | undefined {
    const name = localNameOf(element);
    const { follower } = this;
    if (element === this.host) return false;
    if (SKIPPED.has(name) || isLeftAlone(element)) {
      follower.visit?.(element, true);
      // Its text is left out, its borders stand: what is before and after an editor or a control is not one line.
      if (CONTROLS.has(name) || !(SKIPPED.has(name) || INLINE.has(name))) this.separate();
      return false;
    }
    if (name === 'br') this.collector.breakLine();
    else if (CELLS.has(name)) {
      if (this.enterCell(element, name)) return undefined;
    } else if (!INLINE.has(name)) {
      if (!this.cells.at(-1) && follower.isCut?.(element, name)) return undefined;
      this.separate();
    }
    follower.visit?.(element, false);
    if (PREFORMATTED.has(name)) this.preformatted++;
    const root = follower.shadow && shadowRootOf(element);
    if (root) follower.shadow?.(root);
    return true;
  }

  /** True: the walk ends here. */
  private enterCell(cell: Element, name: string): boolean {
    // Inside an entry of a table everything belongs to the entry.
    const isLayout = !this.cells.at(-1) && isLayoutCell(cell);
    if (isLayout && this.follower.isCut?.(cell, name)) return true;
    this.cells.push(!isLayout);
    this.follower.cell?.(cell, isLayout);
    if (isLayout) this.collector.separate();
    else if (!isFirstCell(cell)) this.collector.nextCell();
    return false;
  }

  private leave(node: Node): void {
    if (nodeTypeOf(node) !== ELEMENT_NODE) return;
    const name = localNameOf(node as Element);
    if (PREFORMATTED.has(name)) this.preformatted--;
    if (CELLS.has(name)) {
      if (!this.cells.pop()) this.collector.separate();
    } else if (name !== 'br' && !INLINE.has(name)) this.separate();
  }
}
