/** A page's text as one string, and the way back from its offsets to the text nodes. */
import { BLOCK_BREAK } from '../core/text/characters';
import { localNameOf, nodeTypeOf } from './dom';
import { CELLS, INLINE, isEditable, SKIPPED } from './elements';

export interface PageText {
  /** Raw text; U+2029 between blocks, a tab between cells of a row, a line feed for <br>. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node begins, ascending. */
  readonly starts: readonly number[];
}

const ELEMENT_NODE = 1;
const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp']);

class Collector {
  private readonly parts: string[] = [];
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  private length = 0;
  /** The border that stands before the next text, the strongest of those met. */
  private border: '' | '\t' | typeof BLOCK_BREAK = '';

  separate(border: '\t' | typeof BLOCK_BREAK): void {
    if (this.border !== BLOCK_BREAK) this.border = border;
  }

  private push(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  breakLine(): void {
    this.push('\n');
  }

  add(node: Text, preformatted: boolean): void {
    const { data } = node;
    if (data.length === 0) return;
    // Source line breaks mean a space in HTML; replaced one for one, offsets stay.
    const text = preformatted ? data : data.replace(/[\t\n\r]/g, ' ');
    if (this.border) {
      // White space between blocks is no text: it must not carry the border away from the text that follows.
      if (!/\S/.test(data)) return;
      if (this.length > 0) this.push(this.border);
      this.border = '';
    }
    this.nodes.push(node);
    this.starts.push(this.length);
    this.push(text);
  }

  finish(): PageText {
    return { text: this.parts.join(''), nodes: this.nodes, starts: this.starts };
  }
}

/**
 * Collects the text below `root` in document order. `host` is our own element, which is passed over.
 * Walks without recursion: pages nest deeper than the stack.
 */
export function collectText(root: Element, host?: Element): PageText {
  const collector = new Collector();
  let preformatted = 0;
  /** The walk comes to an element; false: it does not go in. */
  const enter = (element: Element): boolean => {
    const name = localNameOf(element);
    if (element === host || SKIPPED.has(name)) return false;
    if (isEditable(element)) {
      // Its text is left out, its borders stand: what is before and after an editor is not one line.
      if (!INLINE.has(name)) collector.separate(BLOCK_BREAK);
      return false;
    }
    if (name === 'br') collector.breakLine();
    else if (CELLS.has(name)) collector.separate('\t');
    else if (!INLINE.has(name)) collector.separate(BLOCK_BREAK);
    if (PREFORMATTED.has(name)) preformatted++;
    return true;
  };
  const leave = (element: Element): void => {
    const name = localNameOf(element);
    if (PREFORMATTED.has(name)) preformatted--;
    if (CELLS.has(name)) collector.separate('\t');
    else if (name !== 'br' && !INLINE.has(name)) collector.separate(BLOCK_BREAK);
  };

  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  let node: Node | null = root;
  while (node) {
    const isElement = nodeTypeOf(node) === ELEMENT_NODE;
    if (!isElement) collector.add(node as Text, preformatted > 0);
    if (isElement && enter(node as Element)) {
      const child = walker.firstChild();
      if (child) {
        node = child;
        continue;
      }
      leave(node as Element);
    }
    if (node === root) break;
    for (node = walker.nextSibling(); !node; node = walker.nextSibling()) {
      const parent: Node | null = walker.parentNode();
      if (!parent) break;
      leave(parent as Element);
    }
  }
  return collector.finish();
}

/** Index of the node that holds the text at `offset`, -1 before the first. */
function nodeAt(page: PageText, offset: number): number {
  let low = 0;
  let high = page.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((page.starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A place in the DOM. */
export interface Point {
  node: Text;
  offset: number;
}

/** Where the code unit at `offset` stands; borders count to the node before them. */
export function pointAt(page: PageText, offset: number): Point | undefined {
  const index = nodeAt(page, offset);
  const node = page.nodes[index];
  if (!node) return undefined;
  return { node, offset: Math.min(offset - (page.starts[index] as number), node.data.length) };
}

/** A static range over a span of the page's text; undefined where the page has changed under it. */
export function rangeOf(page: PageText, span: { start: number; end: number }): StaticRange | undefined {
  const from = pointAt(page, span.start);
  const to = pointAt(page, span.end - 1);
  if (!from || !to || to.offset + 1 > to.node.data.length) return undefined;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset + 1,
  });
}
