/** Parses a block of an export. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfm } from 'micromark-extension-gfm';
import { NOT_OF_PROSE } from '../../../documents/markdown';

/** UTF-16 code units of a block. A passage and a note have a million each, and escapes double them. */
const LONGEST_BLOCK = 6_000_000;
/**
 * Brackets and signs of emphasis that no backslash stands before: of ours a link and the word over a note have two each,
 * those in quotes not counted. The parser looks back over all of them for each.
 */
const MOST_SIGNS = 4_000;
/** Signs of quotes and lists at the beginning of a line; ours go two deep. */
const DEEP = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){40}/m;

/** Would parsing it take longer than it is worth? */
export function isTooMuch(block: string): boolean {
  if (block.length > LONGEST_BLOCK || DEEP.test(block)) return true;
  let signs = 0;
  for (const [found] of withoutHighlights(block).matchAll(/\\[\s\S]|[[\]]|[*_]+/g)) {
    if (!found.startsWith('\\') && ++signs > MOST_SIGNS) return true;
  }
  return false;
}

/** What stands raw in a quote as == or ** is a mark of ours: those of its text have backslashes. */
function withoutHighlights(source: string): string {
  return source.replace(/^[ \t]*>.*$/gm, (line) =>
    line.replace(/\\.|==|\*\*/g, (found) => (found.startsWith('\\') ? found : '')),
  );
}

export interface ParsedBlock {
  root: Root;
  /** What the positions of `root` count in. */
  source: string;
}

export function parseBlock(body: string): ParsedBlock {
  const source = withoutHighlights(body.replace(/\r\n?/g, '\n'));
  const root = fromMarkdown(source, {
    extensions: [gfm({ singleTilde: false }), { disable: { null: NOT_OF_PROSE } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return { root, source };
}

/** The text of a node without its marks: what a passage, a heading or a cell of ours says. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}

function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The text of what the reader wrote: what is text is unescaped, all other Markdown stays as it is written. */
export function writtenText(node: Nodes, source: string): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'paragraph') return node.children.map((child) => writtenText(child, source)).join('');
  return sourceOf(node, source);
}
