/**
 * The page as it is shown: an open shadow tree stands in the place of its host's children, and these stand where their
 * slots are. Children without a slot are not shown and stand nowhere.
 */
import {
  ELEMENT_NODE,
  FRAGMENT_NODE,
  firstChildOf,
  hostOf,
  lastChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentNodeOf,
  previousSiblingOf,
  shadowRootOf,
  slotOf,
} from './dom';

type Step = (node: Node) => Node | null;

/** What a slot shows instead of its own children, from the first (`forward`) or last on. */
function assignedTo(slot: Element, forward: boolean): Node | undefined {
  if (localNameOf(slot) !== 'slot') return undefined;
  // An SVG element may bear the name and is none.
  return (slot as HTMLSlotElement).assignedNodes?.().at(forward ? 0 : -1);
}

function edgeOf(node: Node, forward: boolean): Node | null {
  const child = forward ? firstChildOf : lastChildOf;
  if (nodeTypeOf(node) !== ELEMENT_NODE) return child(node);
  const root = shadowRootOf(node as Element);
  if (root) return child(root);
  return assignedTo(node as Element, forward) ?? child(node);
}

function beside(node: Node, step: Step): Node | null {
  const slot = slotOf(node);
  let next = step(node);
  // The siblings of what a slot shows are what else it shows.
  if (slot) while (next && slotOf(next) !== slot) next = step(next);
  return next;
}

export const firstOf = (node: Node): Node | null => edgeOf(node, true);
export const lastOf = (node: Node): Node | null => edgeOf(node, false);
export const nextOf = (node: Node): Node | null => beside(node, nextSiblingOf);
export const previousOf = (node: Node): Node | null => beside(node, previousSiblingOf);

/** The element (or document) in which a node is shown; null for a root and for what is not shown. */
export function parentOf(node: Node): Node | null {
  const slot = slotOf(node);
  if (slot) return slot;
  const parent = parentNodeOf(node);
  if (!parent) return null;
  const type = nodeTypeOf(parent);
  if (type === FRAGMENT_NODE) return parent instanceof ShadowRoot ? hostOf(parent) : null;
  if (type !== ELEMENT_NODE) return parent;
  if (shadowRootOf(parent as Element)) return null;
  // Children that a slot shows only while nothing is assigned to it.
  return assignedTo(parent as Element, true) ? null : parent;
}
