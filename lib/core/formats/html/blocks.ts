/** Articles as HTML that shows text and nothing else: made as a tree and serialised, so that no text becomes markup. */
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import type { ExportedArticle } from '../export/types';
import { articleHeading, factList } from '../markdown/article-head';
import { clippingBlocks } from '../markdown/clipping-blocks';
import { cleanHeadings, headingsBetween } from '../markdown/headings';
import type { Mark } from '../markdown/mark-node';
import type { MarkdownWords } from '../markdown/options';

/** How much of a figure's table is shown. */
export interface HtmlOptions {
  words: MarkdownWords;
  figures: 'filled' | 'none';
  /** Styles at each element, for programs that take no style sheets: Word, WPS, mail. */
  inline: boolean;
}

const EDGE = 'border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top';

/** What word processors and mail need to be told at each element. */
const STYLES: Record<string, string> = {
  table: 'border-collapse:collapse',
  th: `${EDGE};background-color:#f2f2f2`,
  td: EDGE,
  mark: 'background-color:#fff3bf',
  blockquote: 'margin:0 0 8px 0;padding:0 0 0 12px;border-left:3px solid #999',
};

function styled<T extends Nodes>(node: T): T {
  if (node.type === 'element') {
    const style = STYLES[node.tagName];
    if (style) node.properties.style = style;
    // Older versions of Word know tables' borders by this alone.
    if (node.tagName === 'table') Object.assign(node.properties, { border: '1', cellSpacing: '0' });
  }
  if ('children' in node) for (const child of node.children) styled(child as Nodes);
  return node;
}

function blocksOf(article: ExportedArticle, { words, figures }: HtmlOptions): RootContent[] {
  let before: readonly string[] = [];
  const clippings = article.clippings.flatMap((clipping) => {
    const path = cleanHeadings(clipping.headings);
    const headings = headingsBetween(before, path);
    before = path;
    return [...headings, ...clippingBlocks(clipping, words, { figures, highlight: 'mark', tags: 'names' })];
  });
  return [articleHeading(article), factList(article, words), ...clippings] as RootContent[];
}

/** An article as HTML elements in a row: headings, quotes, real tables. */
export function articleHtml(article: ExportedArticle, options: HtmlOptions): string {
  const tree = toHast(
    { type: 'root', children: blocksOf(article, options) },
    {
      handlers: {
        mark: (state: State, node: Mark): Element => ({
          type: 'element',
          tagName: 'mark',
          properties: {},
          children: state.all(node),
        }),
      },
    },
  ) as Root;
  return `${toHtml(options.inline ? styled(tree) : tree)}\n`;
}
