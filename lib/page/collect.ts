/** A page's text as one string, and the way back from its offsets to the text nodes. */
import { Collector } from './collector';
import { Walk } from './walk';

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

/**
 * Collects the text below `root` in the order in which it is shown. `host` is our own element, which is passed over.
 */
export function collectText(root: Node, host?: Element): PageText {
  const collector = new Collector();
  new Walk(root, root, host, collector).run(Number.POSITIVE_INFINITY);
  return { text: collector.text(), nodes: collector.nodes, starts: collector.starts };
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
