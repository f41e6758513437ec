/** The body of a Word document → blocks. What was deleted with changes tracked is left out, what was inserted is in. */
import type { Block, Cell } from '@/lib/core/documents/types';
import { Numbering } from './numbering';
import type { WordParts } from './package';
import { outlineLevel, paragraphStyles } from './styles';
import { attributeOf, childOf, childrenOf, isOn, valOf } from './xml';

/** Deleted text, text moved from here, properties, the old look of alternatives, phonetic guides, codes of fields. */
const LEFT_OUT = new Set('del moveFrom pPr rPr Fallback rt instrText delText sectPr txbxContent'.split(' '));
const WORDS: Record<string, string> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '' };

export class BodyReader {
  readonly blocks: Block[] = [];
  private readonly styleOf: ReturnType<typeof paragraphStyles>;
  private readonly numbering: Numbering;
  /** Notes that the text has called so far. */
  private readonly notes: { mark: string; element: Element }[] = [];
  private readonly footnotes: Map<string | undefined, Element>;
  private readonly endnotes: Map<string | undefined, Element>;

  constructor(private readonly parts: WordParts) {
    this.styleOf = paragraphStyles(parts.styles);
    this.numbering = new Numbering(parts.numbering);
    const byId = (root: Element | undefined, name: string) =>
      new Map((root ? childrenOf(root, name) : []).map((one) => [attributeOf(one, 'id'), one]));
    this.footnotes = byId(parts.footnotes, 'footnote');
    this.endnotes = byId(parts.endnotes, 'endnote');
  }

  read(): Block[] {
    const body = childOf(this.parts.document, 'body');
    if (body) this.flow(body, this.blocks);
    for (const { mark, element } of this.notes) {
      const text = this.lines(element).join('\n');
      if (text) this.blocks.push({ kind: 'paragraph', text: `${mark} ${text}` });
    }
    return this.blocks;
  }

  private flow(container: Element, blocks: Block[]): void {
    for (const child of container.children) {
      const name = child.localName;
      if (name === 'p') {
        blocks.push(...this.paragraph(child));
        // Text in boxes stands beside the paragraph that they hang on.
        for (const box of boxesIn(child)) this.flow(box, blocks);
      } else if (name === 'tbl') this.table(child, blocks);
      else if (!LEFT_OUT.has(name)) this.flow(child, blocks);
    }
  }

  private paragraph(element: Element): Block[] {
    const properties = childOf(element, 'pPr');
    // The paragraph's own mark is deleted: the paragraph goes on in the next one, which is as good as ending.
    const text = this.textOf(element).trim();
    const style = this.styleOf(valOf(properties, 'pStyle'));
    const numId = valOf(properties, 'numPr', 'numId') ?? style.numId;
    const numLevel = Number(valOf(properties, 'numPr', 'ilvl') ?? style.numLevel ?? 0);
    const level = outlineLevel(properties) ?? style.level;
    if (!text) return [];
    const numbered = this.numbering.next(numId, numLevel);
    const labelled = numbered?.label
      ? `${numbered.label}${/[、.．）)）]$/.test(numbered.label) ? '' : '　'}${text}`
      : text;
    if (level) return [{ kind: 'heading', level, text: labelled.replaceAll('\n', ' ') }];
    if (numbered && !numbered.label) return [{ kind: 'item', text, depth: numLevel }];
    return [{ kind: style.quote ? 'quote' : 'paragraph', text: labelled }];
  }

  private table(table: Element, blocks: Block[]): void {
    const rows = childrenOf(table, 'tr').filter((row) => !childOf(row, 'trPr', 'del'));
    const cellsOf = (row: Element) =>
      [...row.children]
        .flatMap((one) => (one.localName === 'sdt' ? [...(childOf(one, 'sdtContent')?.children ?? [])] : [one]))
        .filter(({ localName }) => localName === 'tc');
    const single = rows.length === 1 && cellsOf(rows[0] as Element).length === 1;
    if (single) {
      // A box around text, made of a table.
      this.flow(cellsOf(rows[0] as Element)[0] as Element, blocks);
      return;
    }
    const made = rows.map((row) => {
      const heading = isOn(childOf(row, 'trPr', 'tblHeader'));
      return cellsOf(row).map((cell): Cell => {
        const columns = Number(valOf(cell, 'tcPr', 'gridSpan') ?? 1);
        // A cell that continues the one above stays, empty: columns keep their places.
        return {
          text: this.lines(cell).join('\n'),
          ...(heading ? { heading: true as const } : {}),
          ...(columns > 1 && columns <= 100 ? { columns } : {}),
        };
      });
    });
    if (made.some((row) => row.some(({ text }) => text))) blocks.push({ kind: 'table', rows: made });
  }

  /** The paragraphs below an element, those of tables in it too. */
  private lines(container: Element): string[] {
    return [...container.children].flatMap((child) => {
      if (child.localName === 'p') {
        const text = this.textOf(child).trim();
        return text ? [text] : [];
      }
      return LEFT_OUT.has(child.localName) ? [] : this.lines(child);
    });
  }

  private textOf(element: Element): string {
    let text = '';
    for (const child of element.children) {
      const name = child.localName;
      if (name === 't') text += child.textContent ?? '';
      else if (Object.hasOwn(WORDS, name)) text += WORDS[name];
      else if (name === 'footnoteReference') text += this.note(child, this.footnotes);
      else if (name === 'endnoteReference') text += this.note(child, this.endnotes);
      else if (name === 'sym') text += symbolOf(child);
      // A run that is hidden from readers is no text of theirs.
      else if (!LEFT_OUT.has(name) && !isOn(childOf(child, 'rPr', 'vanish'))) text += this.textOf(child);
    }
    return text;
  }

  /** Calls a note and answers its mark in the text. */
  private note(reference: Element, notes: ReadonlyMap<string | undefined, Element>): string {
    const element = notes.get(attributeOf(reference, 'id'));
    if (!element) return '';
    const mark = `[${this.notes.length + 1}]`;
    this.notes.push({ mark, element });
    return mark;
  }
}

function boxesIn(paragraph: Element): Element[] {
  return [...paragraph.getElementsByTagName('*')].filter(
    (one) => one.localName === 'txbxContent' && !isFallback(one, paragraph),
  );
}

function isFallback(element: Element, top: Element): boolean {
  for (let one: Element | null = element; one && one !== top; one = one.parentElement) {
    if (one.localName === 'Fallback') return true;
  }
  return false;
}

/** A character of a symbol font; those of the private use area mean nothing outside it. */
function symbolOf(element: Element): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  return Number.isNaN(code) || code < 0x20 || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff
    ? ''
    : String.fromCharCode(code);
}
