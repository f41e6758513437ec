/** Articles as tables: what was clipped, its figures, and the articles themselves. Data in ISO form, numbers as numbers. */
import type { ExportedArticle, ExportedClipping, ExportedFigure } from '../export/types';
import { webAddress } from '../markdown/address';
import { figureCells } from '../markdown/figure-table';
import { EXPORTED_FACTS } from '../markdown/options';
import type { SheetCell, SheetColumn } from '../sheet';
import type { TableWords } from './words';

/** A table whose rows come article by article. */
export interface ArticleTable {
  name: string;
  columns: SheetColumn[];
  rowsOf: (article: ExportedArticle) => SheetCell[][];
}

/** Between things in a row within one cell. */
const AND = '；';
const UNDER = ' › ';

const QUOTE = { width: 60, wrap: true };
const TEXT = { width: 30, wrap: true };

/** What is known of an article, in the order of `factColumns`. */
const factCells = ({ facts }: ExportedArticle): SheetCell[] => EXPORTED_FACTS.map((name) => facts[name]);

function factColumns(words: TableWords): SheetColumn[] {
  return EXPORTED_FACTS.map((name) => ({ title: words.facts[name], width: 16 }));
}

const columnsOf = (...columns: [title: string, look?: Omit<SheetColumn, 'title'>][]): SheetColumn[] =>
  columns.map(([title, look]) => ({ title, ...look }));

/** Addresses of other kinds than the web's are shown as they are: a table makes no links of them. */
const addressCell = (url: string | undefined): SheetCell =>
  url && (webAddress(url) ? url : url.replace(/^(?=\w+:)/, ' '));

function clippingTable(words: TableWords): ArticleTable {
  const { heads } = words;
  const cells = (one: ExportedClipping, article: ExportedArticle): SheetCell[] => [
    article.title,
    one.headings.join(UNDER),
    one.quote,
    one.quoteRemark,
    one.original,
    one.note,
    one.tags.join(AND),
    words.colours[one.colour],
    one.state && words.states[one.state],
    addressCell(one.url),
    addressCell(one.link),
    one.created,
    one.changed,
    one.by,
    one.id,
    ...factCells(article),
  ];
  return {
    name: words.sheets.clippings,
    columns: [
      ...columnsOf(
        [heads.title, TEXT],
        [heads.headings, TEXT],
        [heads.quote, QUOTE],
        [heads.remark],
        [heads.original, QUOTE],
        [words.note, TEXT],
        [words.tags, { width: 20, wrap: true }],
        [heads.colour],
        [heads.state],
        [words.url, { width: 30 }],
        [heads.link, { width: 30 }],
        [heads.clipped, { width: 24 }],
        [heads.changed, { width: 24 }],
        [heads.by],
        [heads.clipping, { width: 38 }],
      ),
      ...factColumns(words),
    ],
    rowsOf: (article) => article.clippings.map((one) => cells(one, article)),
  };
}

/** A number, both ends of a range, or the text of a date. */
function valueCells({ value }: ExportedFigure): [lowest: SheetCell, highest: SheetCell] {
  return Array.isArray(value) ? value : [value, value];
}

function figureTable(words: TableWords): ArticleTable {
  const { heads, columns } = words;
  const cells = (figure: ExportedFigure, one: ExportedClipping, article: ExportedArticle): SheetCell[] => {
    const said = figureCells(figure, words);
    return [
      article.title,
      said.metric,
      said.figure,
      typeof figure.value === 'number' ? figure.value : said.value,
      ...valueCells(figure),
      said.unit,
      said.bound,
      said.per,
      said.audience,
      said.place,
      said.when,
      said.role,
      said.change,
      figure.base?.text,
      said.edited,
      one.quote,
      one.tags.join(AND),
      addressCell(one.url),
      one.created,
      one.id,
      ...factCells(article),
    ];
  };
  return {
    name: words.sheets.figures,
    columns: [
      ...columnsOf(
        [heads.title, TEXT],
        [columns.metric, { width: 20, wrap: true }],
        [columns.figure, { width: 16 }],
        [columns.value, { width: 14 }],
        [heads.lowest],
        [heads.highest],
        [columns.unit],
        [columns.bound],
        [columns.per],
        [columns.audience, { width: 18, wrap: true }],
        [columns.place, { width: 14 }],
        [columns.when, { width: 14 }],
        [columns.role],
        [columns.change],
        [heads.base, { width: 14 }],
        [columns.edited],
        [heads.quote, QUOTE],
        [words.tags, { width: 20, wrap: true }],
        [words.url, { width: 30 }],
        [heads.clipped, { width: 24 }],
        [heads.clipping, { width: 38 }],
      ),
      ...factColumns(words),
    ],
    rowsOf: (article) => article.clippings.flatMap((one) => one.figures.map((figure) => cells(figure, one, article))),
  };
}

function articleTable(words: TableWords): ArticleTable {
  const { heads } = words;
  return {
    name: words.sheets.articles,
    columns: [
      ...columnsOf([heads.title, QUOTE], [words.url, { width: 40 }], [heads.count], [heads.clipped, { width: 24 }]),
      ...factColumns(words),
    ],
    rowsOf: (article) => [
      [article.title, addressCell(article.url), article.clippings.length, article.clipped, ...factCells(article)],
    ],
  };
}

export const TABLES = ['clippings', 'figures', 'articles'] as const;
export type TableName = (typeof TABLES)[number];

export function articleTables(words: TableWords): Record<TableName, ArticleTable> {
  return { clippings: clippingTable(words), figures: figureTable(words), articles: articleTable(words) };
}
