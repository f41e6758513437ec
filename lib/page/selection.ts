/** What the reader has selected in a document, shadow trees included. */
import { shadowRootOf } from './dom';
import { orderOf } from './flat-order';
import type { SelectedRange } from './selected-span';

/** Shadow roots that are asked: pages of components have thousands. */
const MOST_ROOTS = 5_000;

/** As much of the newer interface as is used; old browsers lack it. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** Chromium alone has it, and only until the other came. */
interface SelectingRoot {
  getSelection?(): Selection | null;
}

const all = (root: Document | ShadowRoot): NodeListOf<Element> =>
  (root instanceof Document ? Document : DocumentFragment).prototype.querySelectorAll.call(root, '*');

/** The open shadow roots of a document, those inside others too. */
export function openRoots(document: Document): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const waiting: (Document | ShadowRoot)[] = [document];
  for (let root = waiting.shift(); root && found.length < MOST_ROOTS; root = waiting.shift()) {
    for (const element of all(root)) {
      const inner = shadowRootOf(element);
      if (!inner) continue;
      found.push(inner);
      waiting.push(inner);
    }
  }
  return found;
}

function rangeOf(range: AbstractRange): SelectedRange | undefined {
  if (range.collapsed) return undefined;
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
  };
}

const plainRange = (selection: Selection | null | undefined): SelectedRange | undefined =>
  selection && selection.rangeCount > 0 ? rangeOf(selection.getRangeAt(0)) : undefined;

/** Of what browsers answer for the selections of single roots, the innermost: outer ones see a host, or nothing. */
function fromRoots(roots: readonly ShadowRoot[]): SelectedRange | undefined {
  for (const root of [...roots].reverse()) {
    const found = plainRange((root as SelectingRoot).getSelection?.());
    if (found && root.contains(found.start.node)) return found;
  }
  return undefined;
}

/** Ends in the order of the page. Composed ranges come so; it is the slots that may turn two of them round. */
function inOrder(range: SelectedRange): SelectedRange {
  const { start, end } = range;
  return start.node !== end.node && orderOf(start.node, end.node) === 'after' ? { start: end, end: start } : range;
}

/**
 * The reader's selection in a document; undefined where there is none. `roots` are the open shadow roots in which it may
 * begin or end.
 */
export function selectedRange(
  document: Document,
  roots: readonly ShadowRoot[] = openRoots(document),
): SelectedRange | undefined {
  const selection = Document.prototype.getSelection.call(document);
  if (!selection || selection.rangeCount === 0) return undefined;
  const composed = (selection as Selection & ComposedSelection).getComposedRanges?.({ shadowRoots: [...roots] })[0];
  const found = composed ? rangeOf(composed) : (fromRoots(roots) ?? plainRange(selection));
  return found && inOrder(found);
}
