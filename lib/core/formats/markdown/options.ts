/** What a reader can choose of a Markdown export, and the words that it is written in. Plain data. */
import type { Bound, Location, Per, Role, When } from '../../types';

/** Columns of the table of figures, in its order. */
export const FIGURE_COLUMNS = [
  'metric',
  'figure',
  'value',
  'unit',
  'bound',
  'per',
  'audience',
  'place',
  'when',
  'role',
  'change',
  'edited',
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** Facts of an article in the order in which they are told. `url` is the article's address. */
export const EXPORTED_FACTS = [
  'source',
  'author',
  'issuer',
  'documentNumber',
  'published',
  'site',
  'column',
  'place',
  'level',
] as const;
export type ExportedFact = (typeof EXPORTED_FACTS)[number];

/** The words of an export, in the reader's language. */
export interface MarkdownWords {
  /** BCP 47: of dates in prose. */
  language: string;
  /** Between a label and what it labels. */
  colon: string;
  note: string;
  tags: string;
  /** Text of the link to the passage. */
  passage: string;
  /** Text before the article's address. */
  url: string;
  columns: Record<FigureColumn, string>;
  facts: Record<ExportedFact, string>;
  /** An exact figure's cell stays empty. */
  bounds: Record<Exclude<Bound, 'exact'>, string>;
  per: Record<Per, string>;
  roles: Record<Role, string>;
  /** Of the time of a figure; that of `at` needs none. */
  whenRoles: Record<Exclude<When['role'], 'at'>, string>;
  /** What the cell of a corrected figure says; `$1` stands for what was read. */
  corrected: string;
  states: Record<Location['status'], string>;
  /** Names of levels, by `facts.level`. */
  levels: Record<string, string>;
}

export interface MarkdownOptions {
  words?: MarkdownWords;
  /** `yaml`: between lines of three dashes; `properties`: lines of `key:: value`, as Logseq has them. */
  frontMatter?: 'yaml' | 'properties' | 'none';
  /** `page`: headings and paragraphs; `outline`: a list with an item for each clipping. */
  structure?: 'page' | 'outline';
  /** How terms in quotes are marked: ==人才公寓==, **人才公寓**, or not. */
  highlight?: 'mark' | 'bold' | 'none';
  /** `filled` leaves out columns in which no figure of the clipping says anything. */
  figures?: 'table' | 'filled' | 'none';
  /** Blocks of a quote: paragraphs, or lines of one paragraph for programs that end a quote at an empty line. */
  quoteBlocks?: 'paragraphs' | 'lines';
  /** `names`: 人才 公寓 · 安家费; `hashtags`: #人才公寓 as Obsidian and Logseq link them, beside the names where they differ. */
  tags?: 'names' | 'hashtags';
  /** A link to the passage. */
  links?: boolean;
  /** Marks around each block, by which exporting again replaces it and importing knows it. */
  marks?: boolean;
}

export const PLAIN_WORDS: MarkdownWords = {
  language: 'en',
  colon: ': ',
  note: 'Note',
  tags: 'Tags',
  passage: 'Passage',
  url: 'Address',
  columns: {
    metric: 'Metric',
    figure: 'Figure',
    value: 'Value',
    unit: 'Unit',
    bound: 'Bound',
    per: 'Per',
    audience: 'For whom',
    place: 'Whose',
    when: 'When',
    role: 'Role',
    change: 'Change',
    edited: 'Edited',
  },
  facts: {
    source: 'Source',
    author: 'Author',
    issuer: 'Issuer',
    documentNumber: 'Document number',
    published: 'Published',
    site: 'Site',
    column: 'Column',
    place: 'Place',
    level: 'Level',
  },
  bounds: { about: 'about', atLeast: 'at least', atMost: 'at most', over: 'over', under: 'under' },
  per: {
    month: 'month',
    year: 'year',
    day: 'day',
    hour: 'hour',
    person: 'person',
    household: 'household',
    m2: 'm²',
    mu: 'mu',
    item: 'item',
  },
  roles: {
    stock: 'stock',
    new: 'new',
    cumulative: 'cumulative',
    growth: 'growth',
    share: 'share',
    target: 'target',
    entitlement: 'entitlement',
    requirement: 'requirement',
    notOwn: 'not its own',
  },
  whenRoles: { by: 'by', asOf: 'as of', since: 'since', during: 'during' },
  corrected: 'edited (read as $1)',
  states: { exact: 'unchanged', changed: 'changed since', orphan: 'no longer found' },
  levels: { national: 'national', provincial: 'provincial', municipal: 'municipal', county: 'county' },
};
