/** Where reading begins on a page that is opened in its middle: at what the reader sees. */
import { boxOf, ELEMENT_NODE, localNameOf, nodeTypeOf } from './dom';
import { CELLS, INLINE, isLeftAlone, SKIPPED } from './elements';
import { parentOf, previousOf } from './flat-tree';
import { caretAt } from './hit';
import { isLayoutCell } from './walk';

/** Parts of a table that no chunk begins with. */
const TABLE_PARTS: ReadonlySet<string> = new Set('caption colgroup col thead tbody tfoot tr'.split(' '));
/** Deeper than that nothing is looked for. */
const MOST_ANCESTORS = 500;
/** Blocks looked at on the way up to the top of the viewport. */
const MOST_BLOCKS = 60;
/** Places in the viewport that are tried, as shares of its height: a bar or a window may lie over the one or the other. */
const SHARES = [0.5, 0.25, 0.8];

function ancestorsOf(node: Node, root: Node): Node[] | undefined {
  const ancestors: Node[] = [];
  for (let at: Node | null = node; at !== root; at = parentOf(at)) {
    if (!at || ancestors.length > MOST_ANCESTORS) return undefined;
    ancestors.push(at);
  }
  return ancestors;
}

/** The nearest element around a node with which a chunk may begin, as `Walk` sees it; undefined where there is none. */
export function blockAround(node: Node, root: Node): Element | undefined {
  let block: Element | undefined;
  for (const at of ancestorsOf(node, root) ?? []) {
    if (nodeTypeOf(at) !== ELEMENT_NODE) continue;
    const element = at as Element;
    const name = localNameOf(element);
    // Inside of what is left alone, and inside an entry of a table, nothing begins.
    if (SKIPPED.has(name) || isLeftAlone(element)) block = undefined;
    else if (CELLS.has(name)) block = isLayoutCell(element) ? block : undefined;
    else if (name !== 'br' && !INLINE.has(name) && !TABLE_PARTS.has(name)) block ??= element;
  }
  return block;
}

/** Has the page been scrolled by more than a screen around that node? What stays in its place says nothing of that. */
function isScrolled(node: Node, root: Node): boolean {
  for (const at of ancestorsOf(node, root) ?? []) {
    if (nodeTypeOf(at) !== ELEMENT_NODE) continue;
    const element = at as Element;
    if (element.scrollTop > Math.min(element.clientHeight, innerHeight)) return true;
    const { position } = getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') return false;
  }
  return false;
}

/** The first of the blocks beside each other that reach up from `block` to the top of the viewport. */
function firstInView(block: Element): Element {
  let first = block;
  let at: Node | null = block;
  for (let left = MOST_BLOCKS; left > 0; left--) {
    at = previousOf(at);
    if (!at) break;
    if (nodeTypeOf(at) !== ELEMENT_NODE) continue;
    const element = at as Element;
    const name = localNameOf(element);
    if (INLINE.has(name) || name === 'br' || SKIPPED.has(name) || isLeftAlone(element)) continue;
    if (boxOf(element).bottom <= 0) break;
    first = element;
  }
  return first;
}

/** The block with which to begin; undefined where the page shows its beginning, or nothing can be told. */
export function viewpoint(document: Document, root: Node): Element | undefined {
  for (const share of SHARES) {
    const node = caretAt(document, innerWidth / 2, innerHeight * share)?.node;
    if (!node || !isScrolled(node, root)) continue;
    const block = blockAround(node, root);
    if (block) return firstInView(block);
  }
  return undefined;
}
