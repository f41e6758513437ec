/** The elements of an inert document → blocks. Scripts, styles, controls and media are passed over. */
import type { Block, Cell, Level } from '@/lib/core/documents/types';
import { BlockBuilder, tidy } from './block-builder';

const SKIPPED = new Set(
  `script style noscript template textarea input select option datalist button canvas svg math audio video object
   embed iframe frame frameset map meter progress rt rp head title link meta nav`.split(/\s+/),
);

const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s samp small
   span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/** Spans that a cell may claim: pages claim thousands by mistake. */
const MOST_SPANNED = 100;
/** Paragraphs of a cell that still reads as an entry of a table. */
const CELL_PARAGRAPHS = 6;

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.localName) || isHidden(element);
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return span > 1 ? Math.min(span, MOST_SPANNED) : 1;
}

/** Old sites set whole articles in tables: those are no tables. */
function isLayout(table: Element): boolean {
  const cells = [...table.querySelectorAll('td, th')];
  return (
    cells.length < 2 ||
    table.querySelector('table, h1, h2, h3, article, section') !== null ||
    cells.some((cell) => cell.getElementsByTagName('p').length > CELL_PARAGRAPHS)
  );
}

/** The text below an element; line feeds between its paragraphs and for `<br>`. */
function plainText(root: Element): string {
  const builder = new BlockBuilder();
  const walk = (node: Element): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) builder.add(child.nodeValue ?? '');
      else if (child.nodeType === 1 && !isSkipped(child as Element)) {
        const element = child as Element;
        const inline = INLINE.has(element.localName);
        if (!inline) builder.end();
        walk(element);
        if (!inline) builder.end();
      }
    }
  };
  walk(root);
  builder.end();
  return builder.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
}

function tableOf(table: Element): Block {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children]
      .filter(({ localName }) => localName === 'td' || localName === 'th')
      .map((cell): Cell => {
        const [columns, spanned] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
        return {
          text: plainText(cell),
          ...(cell.localName === 'th' ? { heading: true as const } : {}),
          ...(columns > 1 ? { columns } : {}),
          ...(spanned > 1 ? { rows: spanned } : {}),
        };
      }),
  );
  const caption = tidy(table.querySelector('caption')?.textContent ?? '');
  return { kind: 'table', rows: rows.filter((row) => row.length > 0), ...(caption ? { caption } : {}) };
}

interface Setting {
  quoted: boolean;
  /** Lists around, less one. */
  depth: number;
  inItem: boolean;
}

/** The blocks of what stands below `root`, in its order. */
export function htmlBlocks(root: Element): Block[] {
  const builder = new BlockBuilder();
  const flow = ({ quoted }: Setting) => ({ kind: quoted ? 'quote' : 'paragraph' }) as const;

  const list = (element: Element, setting: Setting): void => {
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
    let ordinal = Number.isInteger(start) ? start : 1;
    for (const child of element.childNodes) {
      const isItem = child.nodeType === 1 && (child as Element).localName === 'li';
      const inner = { ...setting, depth: setting.depth + 1 };
      if (!isItem) visit(child, inner);
      else if (!isSkipped(child as Element)) {
        const numbered = element.localName === 'ol' ? { ordinal: ordinal++ } : {};
        builder.begin({ kind: 'item', depth: inner.depth, ...numbered });
        for (const part of child.childNodes) visit(part, { ...inner, inItem: true });
        builder.begin(flow(setting));
      }
    }
  };

  const visit = (node: Node, setting: Setting): void => {
    if (node.nodeType === 3) builder.add(node.nodeValue ?? '');
    if (node.nodeType !== 1 || isSkipped(node as Element)) return;
    const element = node as Element;
    const name = element.localName;
    const children = (inner: Setting): void => {
      for (const child of element.childNodes) visit(child, inner);
    };
    if (name === 'br') builder.end();
    else if (INLINE.has(name)) children(setting);
    else if (name === 'table' && !isLayout(element)) {
      builder.push(tableOf(element));
    } else if (name === 'ul' || name === 'ol') list(element, setting);
    else if (/^h[1-6]$/.test(name)) {
      const text = plainText(element).replaceAll('\n', ' ');
      if (text) builder.push({ kind: 'heading', level: Number(name[1]) as Level, text });
    } else if (name === 'pre') {
      builder.begin({ kind: 'preformatted' });
      builder.add(element.textContent ?? '');
      builder.begin(flow(setting));
    } else if (setting.inItem && /^(?:p|div|section)$/.test(name)) {
      // The first paragraph of an item is the item itself.
      builder.end();
      children(setting);
      builder.end();
    } else {
      const inner = name === 'blockquote' ? { ...setting, quoted: true } : setting;
      builder.begin(flow(inner));
      children(inner);
      builder.begin(flow(setting));
    }
  };

  visit(root, { quoted: false, depth: -1, inItem: false });
  builder.end();
  return builder.blocks;
}
