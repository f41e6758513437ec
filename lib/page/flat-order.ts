/** Which of two places of a page comes first in the order in which it is read, shadow trees included. */
import { hostOf, parentNodeOf } from './dom';
import { parentOf } from './flat-tree';

/** The nodes from a root down to `node`, each shown in the one before. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = parentOf(at)) path.push(at);
  return path.reverse();
}

/** Of a node that is shown nowhere (a host's child without a slot, in a closed tree), the nearest one around it that is. */
function shownAround(node: Node, top: Node | undefined): Node | undefined {
  for (let at: Node | null = node; at; ) {
    if (pathTo(at)[0] === top) return at;
    at = parentNodeOf(at) ?? (at instanceof ShadowRoot ? hostOf(at) : null);
  }
  return undefined;
}

/** Where one node stands to another: wholly before it, wholly after it, around it (or the same), or inside it. */
export type Order = 'before' | 'after' | 'around' | 'inside';

/** How `node` stands to `other`; both are shown below the same root. */
export function orderOf(node: Node, other: Node): Order {
  return compare(pathTo(node), pathTo(other));
}

function compare(path: readonly Node[], other: readonly Node[]): Order {
  let depth = 0;
  while (depth < path.length && path[depth] === other[depth]) depth++;
  const [mine, others] = [path[depth], other[depth]];
  if (!mine) return 'around';
  if (!others) return 'inside';
  // Both stand in one tree: children of one node, or what one slot shows.
  return mine.compareDocumentPosition(others) & Node.DOCUMENT_POSITION_FOLLOWING ? 'before' : 'after';
}

/** One end of a selection, as the DOM has it: a text node and an offset in it, or an element and the number of a child. */
export interface Boundary {
  node: Node;
  offset: number;
}

/** A place of the page with which text nodes are compared. */
export class Place {
  private readonly path: Node[];
  /** What stands at the path's end: the place is before it, or behind all that it holds. */
  private readonly isBehind: boolean;

  private constructor(
    node: Node,
    isBehind: boolean,
    /** The text node in which the place is, and where in it. */
    readonly text: { node: Node; offset: number } | undefined,
  ) {
    this.path = pathTo(node);
    this.isBehind = isBehind;
  }

  /** The place of an end of a selection on the page to which `root` belongs; undefined where it is none of the page's. */
  static of({ node, offset }: Boundary, root: Node): Place | undefined {
    const [top] = pathTo(root);
    const shown = shownAround(node, top);
    if (!shown) return undefined;
    if (shown !== node) return new Place(shown, false, undefined);
    if (node instanceof CharacterData) return new Place(node, false, { node, offset });
    const child = node.childNodes[offset];
    if (child && pathTo(child)[0] === top) return new Place(child, false, undefined);
    return new Place(node, offset > 0, undefined);
  }

  /** Is all of `node` before this place? */
  isAfter(node: Node): boolean {
    const order = compare(pathTo(node), this.path);
    return order === 'before' || (this.isBehind && order === 'inside');
  }

  /** Is all of `node` behind this place? */
  isBefore(node: Node): boolean {
    if (this.text?.node === node) return false;
    const order = compare(pathTo(node), this.path);
    return order === 'after' || (!this.isBehind && (order === 'inside' || order === 'around'));
  }
}
