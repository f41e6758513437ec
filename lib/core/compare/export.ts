/** A comparison as a document: a Markdown table with a footnote for every value, and tables for spreadsheets. */
import type { PhrasingContent, Root, RootContent, TableCell, TableRow } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { figureText } from '../formats/figure-text';
import type { Sheet, SheetCell } from '../formats/sheet';
import type { Cell, CellFigure } from './cell';
import type { FigureSource } from './types';

/** A table as it is shown, its words chosen by the interface. */
export interface ExportedTable {
  title: string;
  /** Over the rows' names, then the columns'. */
  heads: string[];
  rows: { name: string; cells: (Cell | undefined)[] }[];
}

export interface ExportWords {
  /** ≥ 160万人. */
  value: (one: CellFigure) => string;
  /** Of a cell that is no plain value: contradicting, several. */
  state: (cell: Cell) => string;
  /** Publisher, title and day of a source. */
  source: (source: FigureSource) => string;
  converted: string;
  edited: string;
  /** Name of the sheet that has one line for each figure. */
  figures: string;
  /** Of a long table: heads of its columns. */
  long: Record<LongColumn, string>;
  role: (role: string) => string;
  bound: (bound: string) => string;
}

const LONG_COLUMNS = [
  'row',
  'column',
  'value',
  'min',
  'max',
  'unit',
  'bound',
  'metric',
  'place',
  'audience',
  'when',
  'role',
  'state',
  'quote',
  'title',
  'publisher',
  'published',
  'url',
] as const;
export type LongColumn = (typeof LONG_COLUMNS)[number];

const text = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/g, ' ').trim() });

function quoteOf({ sentence: { before, said, after } }: FigureSource): string {
  return (before + said + after).replace(/\s+/g, ' ').trim();
}

/** Numbers the footnotes of a document; figures that stand in several cells have one. */
class Footnotes {
  readonly definitions: RootContent[] = [];
  private readonly numbers = new Map<string, string>();

  constructor(private readonly words: ExportWords) {}

  of({ figure, converted }: CellFigure): string {
    const known = this.numbers.get(figure.id);
    if (known) return known;
    const identifier = String(this.numbers.size + 1);
    this.numbers.set(figure.id, identifier);
    const marks = [converted ? this.words.converted : '', figure.edited ? this.words.edited : ''].filter(Boolean);
    this.definitions.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: figure.sources.map((source, at) => ({
        type: 'paragraph',
        children: [
          text(
            `“${quoteOf(source)}” ${this.words.source(source)}${at === 0 && marks.length > 0 ? `（${marks.join('；')}）` : ''} `,
          ),
          ...(/^https?:/.test(source.url)
            ? [{ type: 'link' as const, url: source.url, children: [{ type: 'text' as const, value: source.url }] }]
            : []),
        ],
      })),
    });
    return identifier;
  }
}

function cellContent(cell: Cell | undefined, notes: Footnotes, words: ExportWords): PhrasingContent[] {
  if (!cell) return [text('—')];
  const content: PhrasingContent[] = [];
  for (const one of cell.distinct) {
    if (content.length > 0) content.push({ type: 'text', value: '； ' });
    content.push(text(words.value(one)));
    const same = cell.figures.filter(
      (other) => other.figure.bound === one.figure.bound && JSON.stringify(other.value) === JSON.stringify(one.value),
    );
    for (const other of same) {
      const identifier = notes.of(other);
      content.push({ type: 'footnoteReference', identifier, label: identifier });
    }
  }
  const state = cell.state === 'conflict' || cell.state === 'several' ? words.state(cell) : '';
  if (state) content.push({ type: 'text', value: `（${state}）` });
  return content;
}

/** CommonMark with a GFM table; every value has a footnote with its sentence and where that stands. */
export function comparisonMarkdown({ title, heads, rows }: ExportedTable, words: ExportWords): string {
  const notes = new Footnotes(words);
  const cellOf = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });
  const lines: TableRow[] = rows.map(({ name, cells }) => ({
    type: 'tableRow',
    children: [cellOf([text(name)]), ...cells.map((cell) => cellOf(cellContent(cell, notes, words)))],
  }));
  const head: TableRow = { type: 'tableRow', children: heads.map((one) => cellOf([text(one)])) };
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      { type: 'table', children: [head, ...lines] },
      ...notes.definitions,
    ],
  };
  return toMarkdown(root, { extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown()] });
}

function longRows({ heads, rows }: ExportedTable, words: ExportWords): SheetCell[][] {
  return rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, at) =>
      (cell?.figures ?? []).map((one): SheetCell[] => {
        const { figure, value, unit } = one;
        const [source] = figure.sources;
        const [min, max = min] = [value].flat();
        const fields: Record<LongColumn, SheetCell> = {
          row: name,
          column: heads[at + 1] ?? '',
          value: typeof value === 'number' ? value : figureText({ value }),
          min: min ?? '',
          max: max ?? '',
          unit,
          bound: words.bound(figure.bound),
          metric: figure.metric,
          place: figure.place,
          audience: figure.audience,
          when: figure.when,
          role: figure.role ? words.role(figure.role) : '',
          state: cell ? words.state(cell) : '',
          quote: source ? quoteOf(source) : '',
          title: source?.title ?? '',
          publisher: source?.publisher ?? '',
          published: source?.published ?? '',
          url: figure.sources.map(({ url }) => url).join(' '),
        };
        return LONG_COLUMNS.map((column) => fields[column]);
      }),
    ),
  );
}

/** Characters of the font. */
const WIDTHS: Partial<Record<LongColumn, number>> = { row: 30, column: 16, metric: 20, quote: 70, title: 36, url: 40 };

/** The table as it stands, values as they are shown. */
export function comparisonSheet({ title, heads, rows }: ExportedTable, words: ExportWords): Sheet {
  return {
    name: title,
    columns: heads.map((head, at) => ({ title: head, width: at === 0 ? 34 : 20, wrap: true })),
    rows: rows.map(({ name, cells }) => [
      name,
      ...cells.map((cell) => cell?.distinct.map(words.value).join('；') ?? ''),
    ]),
  };
}

/** One line for each figure, with everything that is known of it: for programs that make tables of their own. */
export function figuresSheet(table: ExportedTable, words: ExportWords): Sheet {
  return {
    name: words.figures,
    columns: LONG_COLUMNS.map((column) => ({
      title: words.long[column],
      width: WIDTHS[column] ?? 12,
      wrap: column === 'quote',
    })),
    rows: longRows(table, words),
  };
}
