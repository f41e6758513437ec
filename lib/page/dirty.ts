/** From what the page has changed to the chunks that are to be collected again. */
import type { Chunk } from './chunk';
import {
  ELEMENT_NODE,
  firstChildOf,
  hostOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentNodeOf,
  shadowRootOf,
} from './dom';
import { CELLS } from './elements';
import { lastOf, parentOf, previousOf } from './flat-tree';
import type { Partition } from './partition';
import { isLayoutCell } from './walk';

/** Remembers for which nodes the way up has led to the root, so that common ancestors are asked once. */
class Ways {
  private readonly good = new Set<Node>();

  constructor(
    private readonly root: Node,
    private readonly isBroken: (node: Node) => boolean,
  ) {}

  lead(from: Node): boolean {
    const path: Node[] = [];
    for (let node: Node | null = from; node !== this.root; node = parentOf(node)) {
      if (node === null || this.isBroken(node)) return false;
      if (this.good.has(node)) break;
      path.push(node);
    }
    for (const node of path) this.good.add(node);
    return true;
  }
}

const isCell = (node: Node): boolean => nodeTypeOf(node) === ELEMENT_NODE && CELLS.has(localNameOf(node as Element));

class Marking {
  /** Nodes that have gone or changed, or have come from elsewhere: where they are known to stand is not to be trusted. */
  private readonly touched = new Set<Node>();
  private readonly soiled = new Set<Chunk>();
  private readonly spots = new Set<Node>();
  /** Nodes behind which something has gone. */
  private readonly ends = new Set<Node>();
  private readonly targets = new Set<Node>();
  /** Nodes that have gained or lost a cell. */
  private readonly rows = new Set<Node>();

  constructor(private readonly partition: Partition) {}

  note(record: MutationRecord, own: Element | undefined): void {
    const { target, type } = record;
    if (type === 'characterData') {
      const chunk = this.partition.chunkOf(target);
      if (chunk) this.soiled.add(chunk);
      else this.spots.add(target);
    } else if (type === 'attributes') this.touch(target);
    else this.noteChildren(record, own);
  }

  private noteChildren(record: MutationRecord, own: Element | undefined): void {
    const { target, addedNodes, removedNodes } = record;
    this.targets.add(target);
    if ([...removedNodes, ...addedNodes].some(isCell)) this.rows.add(target);
    // What happens in an editor is none of our business.
    if (this.partition.chunkOf(target) && this.partition.known.refused.has(target)) return;
    for (const node of removedNodes) if (node !== own) this.touch(node);
    if (removedNodes.length > 0) this.noteGap(record);
    let isFirst = true;
    for (const node of addedNodes) {
      if (node === own) continue;
      if (this.partition.chunkOf(node)) this.touch(node);
      // Those that came together stand together: what moves one of them away is a change of its own.
      if (isFirst && parentNodeOf(node) === target) {
        this.spots.add(node);
        isFirst = false;
      }
    }
    if (nodeTypeOf(target) === ELEMENT_NODE) {
      const root = shadowRootOf(target as Element);
      if (root) this.noteSlots(root);
    }
  }

  /**
   * Where something has gone. What has moved while the page was read may have been met in both places, and leads to
   * the later one only.
   */
  private noteGap({ target, previousSibling }: MutationRecord): void {
    // Gone as well: where it stood is where it has left a gap.
    if (previousSibling && parentNodeOf(previousSibling) !== target) return;
    if (previousSibling) this.ends.add(previousSibling);
    else {
      const chunk = this.partition.chunkOf(target instanceof ShadowRoot ? hostOf(target) : target);
      if (chunk) this.soiled.add(chunk);
    }
  }

  /** A slot's own children are shown only while nothing is assigned to it. */
  private noteSlots(root: ShadowRoot): void {
    for (const slot of root.querySelectorAll('slot')) if (firstChildOf(slot)) this.touch(slot);
  }

  touch(node: Node): void {
    this.touched.add(node);
    this.spots.add(node);
    const chunk = this.partition.chunkOf(node);
    if (chunk) this.soiled.add(chunk);
  }

  finish(): void {
    const { partition, touched } = this;
    this.touchCells();
    for (const row of this.rows) this.soilCells(row);
    for (const spot of this.spots) {
      const chunk = this.chunkBefore(spot);
      if (chunk) this.soiled.add(chunk);
    }
    for (const node of this.ends) {
      const chunk = touched.has(node) ? undefined : partition.chunkOf(node);
      const last = chunk ? this.chunkAtEnd(node, chunk) : this.chunkBefore(node);
      if (last) this.soiled.add(last);
    }
    for (const chunk of this.soiled) partition.soil(chunk);
    if (touched.size === 0) return;
    const ways = new Ways(partition.root, (node) => touched.has(node));
    partition.dissolve((first) => !ways.lead(first));
  }

  /** Cells that have become layout, or an entry of a table again: all their borders are others now. */
  private touchCells(): void {
    const seen = new Set<Node>();
    for (const target of this.targets) {
      for (let node: Node | null = target; node && !seen.has(node); node = parentOf(node)) {
        seen.add(node);
        if (nodeTypeOf(node) !== ELEMENT_NODE || !CELLS.has(localNameOf(node as Element))) continue;
        const was = this.partition.known.layout.get(node as Element);
        if (was !== undefined && was !== isLayoutCell(node as Element)) this.touch(node);
      }
    }
  }

  /** Which cell is its row's first may be another now; a row may reach over several chunks where tables stand in it. */
  private soilCells(row: Node): void {
    for (let node = firstChildOf(row); node; node = nextSiblingOf(node)) {
      const chunk = isCell(node) ? this.partition.chunkOf(node) : undefined;
      if (chunk) this.soiled.add(chunk);
    }
  }

  /** The chunk that holds the place at which a node stands; undefined for what is not collected. */
  private chunkBefore(node: Node): Chunk | undefined {
    const { partition, touched } = this;
    for (let at = node; at !== partition.root; ) {
      for (let before = previousOf(at); before; before = previousOf(before)) {
        const chunk = touched.has(before) ? undefined : partition.chunkOf(before);
        if (chunk) return this.chunkAtEnd(before, chunk);
      }
      const parent = parentOf(at);
      if (!parent) return undefined;
      const chunk = touched.has(parent) ? undefined : partition.chunkOf(parent);
      if (chunk) return partition.known.refused.has(parent) ? undefined : chunk;
      at = parent;
    }
    return partition.chunks[0];
  }

  /** The chunk in which the last of a node's descendants was met. */
  private chunkAtEnd(node: Node, chunk: Chunk): Chunk {
    let found = chunk;
    for (let last = lastOf(node); last; ) {
      const inner = this.touched.has(last) ? undefined : this.partition.chunkOf(last);
      if (inner) found = inner;
      last = inner ? lastOf(last) : previousOf(last);
    }
    return found;
  }
}

/** Marks the chunks that the records concern. `own` is our own element; its changes are none of the page's. */
export function markChanges(
  partition: Partition,
  records: readonly MutationRecord[],
  late: Iterable<Element>,
  own: Element | undefined,
): void {
  const marking = new Marking(partition);
  for (const record of records) marking.note(record, own);
  // Elements that have been given a shadow tree since they were met.
  for (const host of late) if (partition.chunkOf(host)) marking.touch(host);
  marking.finish();
}

/** Whether a node, or one that holds it, is among those that have come or gone. */
export function isTouched(records: readonly MutationRecord[], node: Node): boolean {
  const moved = new Set<Node>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'attributes') moved.add(target);
    for (const one of removedNodes) moved.add(one);
    for (const one of addedNodes) moved.add(one);
  }
  for (let at: Node | null = node; at && moved.size > 0; at = parentOf(at)) if (moved.has(at)) return true;
  return false;
}
