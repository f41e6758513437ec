/** A page's text as one string, and the way back from its offsets to the text nodes. */
import { BLOCK_BREAK } from '../core/text/characters';
import { localNameOf, nodeTypeOf } from './dom';
import { CELLS, CONTROLS, INLINE, isEditable, SKIPPED } from './elements';

export interface PageText {
  /**
   * Raw text; U+2029 between blocks and between table rows, a tab between the cells of a row, a line feed for <br>
   * and between the paragraphs of a cell.
   */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node begins, ascending. */
  readonly starts: readonly number[];
}

const ELEMENT_NODE = 1;
const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp']);

/** Gathers text and the borders between its parts; a border is written when text follows. */
class Collector {
  private readonly parts: string[] = [];
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  private length = 0;
  private block = false;
  private line = false;
  private tabs = 0;

  /** What follows is another block. */
  separate(): void {
    this.block = true;
  }

  /** What follows is another paragraph of the same cell. */
  separateLines(): void {
    this.line = true;
  }

  /** What follows is the row's next cell; empty cells count, so that columns keep their places. */
  nextCell(): void {
    this.tabs++;
  }

  breakLine(): void {
    this.push('\n');
  }

  add(node: Text, preformatted: boolean): void {
    const { data } = node;
    if (data.length === 0) return;
    if (this.block || this.line || this.tabs > 0) {
      // White space between blocks is no text: it must not carry the border away from the text that follows.
      if (!/\S/.test(data)) return;
      this.writeBorder();
    }
    this.nodes.push(node);
    this.starts.push(this.length);
    // Source line breaks mean a space in HTML; replaced one for one, offsets stay.
    this.push(preformatted ? data : data.replace(/[\t\n\r]/g, ' '));
  }

  finish(): PageText {
    return { text: this.parts.join(''), nodes: this.nodes, starts: this.starts };
  }

  private push(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  private writeBorder(): void {
    if (this.block && this.length > 0) this.push(BLOCK_BREAK);
    if (this.tabs > 0) this.push('\t'.repeat(this.tabs));
    else if (this.line && !this.block && this.length > 0) this.push('\n');
    this.block = false;
    this.line = false;
    this.tabs = 0;
  }
}

/** Paragraphs of a cell that still read as one entry of a table. */
const CELL_PARAGRAPHS = 6;

/** Old sites set whole articles in tables: such a cell is a block like others. */
function isLayoutCell(cell: Element): boolean {
  return (
    cell.querySelector('table, h1, h2, h3, article, section, ul, ol') !== null ||
    cell.getElementsByTagName('p').length > CELL_PARAGRAPHS
  );
}

/**
 * Collects the text below `root` in document order. `host` is our own element, which is passed over.
 * Walks without recursion: pages nest deeper than the stack.
 */
export function collectText(root: Element, host?: Element): PageText {
  const collector = new Collector();
  let preformatted = 0;
  /** The cells that the walk is in, outermost first: is each an entry of a table (or else layout)? */
  const cells: boolean[] = [];
  let firstCell = true;
  const separate = (): void => {
    if (cells.at(-1)) collector.separateLines();
    else collector.separate();
  };
  /** The walk comes to an element; false: it does not go in. */
  const enter = (element: Element): boolean => {
    const name = localNameOf(element);
    if (element === host) return false;
    if (SKIPPED.has(name) || isEditable(element)) {
      // Its text is left out, its borders stand: what is before and after an editor or a control is not one line.
      if (CONTROLS.has(name) || !(SKIPPED.has(name) || INLINE.has(name))) separate();
      return false;
    }
    if (name === 'br') collector.breakLine();
    else if (CELLS.has(name)) {
      cells.push(!isLayoutCell(element));
      if (!cells.at(-1)) collector.separate();
      else if (!firstCell) collector.nextCell();
    } else if (!INLINE.has(name)) separate();
    if (name === 'tr') firstCell = true;
    if (PREFORMATTED.has(name)) preformatted++;
    return true;
  };
  const leave = (element: Element): void => {
    const name = localNameOf(element);
    if (PREFORMATTED.has(name)) preformatted--;
    if (CELLS.has(name)) {
      if (!cells.pop()) collector.separate();
      firstCell = false;
    } else if (name !== 'br' && !INLINE.has(name)) separate();
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
