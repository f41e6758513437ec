/** Markdown → blocks: the text without its marks. */
import type { PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfm } from 'micromark-extension-gfm';
import { parse as parseYaml } from 'yaml';
import type { Block, Cell } from './types';

/**
 * What prose means by itself: four spaces before a Chinese paragraph indent it, 10~20万 and 30~40万 strike out
 * nothing. Of the dialect of GitHub only tables are wanted.
 */
export const NOT_OF_PROSE = [
  'codeIndented',
  'strikethrough',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'tasklistCheck',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];

interface FrontMatter {
  title?: string;
  address?: string;
}

const HAN = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/;
/** Stands for a line break that is meant, while those of the source are taken out. */
const HARD_BREAK = '\u2028';

/** Line breaks of the source: between Han characters they are nothing, elsewhere a space. */
function unwrap(text: string): string {
  return text.replace(/(.)\n(?=(.))/g, (_, before: string, after: string) =>
    HAN.test(before) && HAN.test(after) ? before : `${before} `,
  );
}

function textOf(node: PhrasingContent): string {
  if (node.type === 'break') return HARD_BREAK;
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? HARD_BREAK : '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function textOfAll(nodes: readonly PhrasingContent[]): string {
  return unwrap(nodes.map(textOf).join('').trim()).replaceAll(HARD_BREAK, '\n');
}

function rowsOf(table: Table): Cell[][] {
  return table.children.map((row, index) =>
    row.children.map(({ children }): Cell => {
      const text = textOfAll(children);
      return index === 0 ? { text, heading: true } : { text };
    }),
  );
}

class Reader {
  readonly blocks: Block[] = [];

  read(nodes: readonly RootContent[], depth: number, quoted: boolean): void {
    for (const node of nodes) this.take(node, depth, quoted);
  }

  private add(kind: 'paragraph' | 'quote' | 'preformatted', text: string): void {
    if (/\S/.test(text)) this.blocks.push({ kind, text });
  }

  private take(node: RootContent, depth: number, quoted: boolean): void {
    if (node.type === 'heading') {
      const text = textOfAll(node.children);
      if (text) this.blocks.push({ kind: 'heading', level: node.depth, text });
    } else if (node.type === 'paragraph') {
      this.add(quoted ? 'quote' : 'paragraph', textOfAll(node.children));
    } else if (node.type === 'code') this.add('preformatted', node.value);
    else if (node.type === 'blockquote') this.read(node.children, depth, true);
    else if (node.type === 'table') this.blocks.push({ kind: 'table', rows: rowsOf(node) });
    else if (node.type === 'list') {
      const first = node.start ?? 1;
      for (const [index, item] of node.children.entries()) {
        const [lead, ...rest] = item.children;
        const ordinal = node.ordered ? { ordinal: first + index } : {};
        const text = lead?.type === 'paragraph' ? textOfAll(lead.children) : '';
        if (text) this.blocks.push({ kind: 'item', text, depth, ...ordinal });
        this.read(text ? rest : item.children, depth + 1, quoted);
      }
    } else if (node.type === 'html') {
      // Marks without their text would be noise; the text between the tags is the article's.
      this.add('paragraph', node.value.replace(/<[^>]*>/g, ' ').trim());
    }
  }
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** The front matter, and the text after it. A file whose front matter is no YAML keeps it as text. */
function splitFrontMatter(text: string): { front: FrontMatter; body: string } {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!found) return { front: {}, body: text.replace(/^\ufeff/, '') };
  let values: unknown;
  try {
    values = parseYaml(found[1] as string);
  } catch {
    return { front: {}, body: text };
  }
  if (typeof values !== 'object' || values === null) return { front: {}, body: text };
  const { title, url, source, link } = values as Record<string, unknown>;
  const address = [url, source, link].map(stringOf).find((one) => one && /^https?:\/\//i.test(one));
  const named = stringOf(title);
  return {
    front: { ...(named ? { title: named } : {}), ...(address ? { address } : {}) },
    body: text.slice(found[0].length),
  };
}

export function readMarkdown(text: string): FrontMatter & { blocks: Block[] } {
  const { front, body } = splitFrontMatter(text);
  const tree = fromMarkdown(body, {
    extensions: [gfm({ singleTilde: false }), { disable: { null: NOT_OF_PROSE } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const reader = new Reader();
  reader.read(tree.children, 0, false);
  return { ...front, blocks: reader.blocks };
}
