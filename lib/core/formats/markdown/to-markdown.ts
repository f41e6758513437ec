/** Clippings → Markdown: YAML front matter, a heading per article, quotes, notes, tags, a table of figures. */
import type { BlockContent, Blockquote, Paragraph, PhrasingContent, Root, Table, TableCell } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialize, type Unsafe } from 'mdast-util-to-markdown';
import { stringify as toYaml } from 'yaml';
import type { Clipping } from '../../clippings/types';
import { readingOf } from '../../figures/reading';
import type { Figure } from '../../types';
import { figureText } from '../figure-text';

/** The words of the export, in the reader's language. */
export interface MarkdownLabels {
  note: string;
  tags: string;
  /** Heads of the columns of the table of figures. */
  figure: string;
  metric: string;
  value: string;
  unit: string;
  bound: string;
  /** Marks a row that the reader has corrected. */
  edited: string;
  /** Names of the bounds, by `Bound`; an exact figure's cell stays empty. */
  bounds: Record<string, string>;
}

export interface MarkdownOptions {
  /** Tag id → name; a tag without a name here is left out. */
  tagNames?: Readonly<Record<string, string>>;
  labels?: MarkdownLabels;
}

const PLAIN_LABELS: MarkdownLabels = {
  note: 'Note',
  tags: 'Tags',
  figure: 'Figure',
  metric: 'Metric',
  value: 'Value',
  unit: 'Unit',
  bound: 'Bound',
  edited: 'edited',
  bounds: { about: 'about', atLeast: 'at least', atMost: 'at most', over: 'over', under: 'under' },
};

/**
 * Escaped beyond CommonMark, so that text stays text: GitHub and Obsidian would strike out 3~5年…10~20%, set
 * $20,000至$30,000 as a formula, and make links of bare addresses, in which the other escapes then stand as they are.
 */
const UNSAFE: Unsafe[] = [
  { character: '~', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
];

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** One line, no control characters, no half characters: what fits a heading or a table cell. */
function oneLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

function blocks(value: string): Paragraph[] {
  return value
    .split(/[\n\r\u2028\u2029]+/)
    .map(oneLine)
    .filter(Boolean)
    .map((line) => paragraph(text(line)));
}

function figureTable(clipping: Clipping, labels: MarkdownLabels): Table | undefined {
  const figures = clipping.annotations.filter((annotation): annotation is Figure => annotation.type === 'figure');
  if (figures.length === 0) return undefined;
  const cell = (value: string): TableCell => ({ type: 'tableCell', children: value ? [text(value)] : [] });
  const row = (values: string[]) => ({ type: 'tableRow' as const, children: values.map(cell) });
  const said = ({ start, end }: { start: number; end: number }) => clipping.quote.slice(start, end);
  const rowOf = (figure: Figure) => {
    const { metric, unit, per = [], edited, bound, ...reading } = readingOf(figure, said);
    const value = figureText(reading);
    return row([
      oneLine(metric?.text ?? ''),
      oneLine(said(figure)),
      edited ? `${value} (${labels.edited})` : value,
      oneLine([unit, ...per].filter(Boolean).join('/')),
      labels.bounds[bound] ?? '',
    ]);
  };
  return {
    type: 'table',
    children: [row([labels.metric, labels.figure, labels.value, labels.unit, labels.bound]), ...figures.map(rowOf)],
  };
}

function tagNamesOf(clipping: Clipping, options: MarkdownOptions): string[] {
  return clipping.tags.map((id) => oneLine(options.tagNames?.[id] ?? '')).filter(Boolean);
}

function clippingBlocks(clipping: Clipping, options: MarkdownOptions): BlockContent[] {
  const labels = options.labels ?? PLAIN_LABELS;
  const quote: Blockquote = { type: 'blockquote', children: blocks(clipping.quote) };
  const table = figureTable(clipping, labels);
  const names = tagNamesOf(clipping, options);
  const headings = clipping.headings.map(oneLine).filter(Boolean).join(' › ');
  return [
    ...(headings ? [paragraph({ type: 'emphasis', children: [text(headings)] })] : []),
    quote,
    ...(table ? [table] : []),
    ...(clipping.note.trim()
      ? [paragraph({ type: 'strong', children: [text(labels.note)] }), ...blocks(clipping.note)]
      : []),
    ...(names.length > 0 ? [paragraph(text(`${labels.tags}: ${names.join(' · ')}`))] : []),
  ];
}

/** In page order: by position, then by time. */
function inPageOrder(a: Clipping, b: Clipping): number {
  return a.selector[1].start - b.selector[1].start || (a.created < b.created ? -1 : 1);
}

interface Article {
  url: string;
  title: string;
  clippings: Clipping[];
}

function byArticle(clippings: readonly Clipping[]): Article[] {
  const articles = new Map<string, Article>();
  for (const clipping of clippings) {
    const article = articles.get(clipping.pageId) ?? { url: clipping.url, title: clipping.title, clippings: [] };
    article.clippings.push(clipping);
    articles.set(clipping.pageId, article);
  }
  for (const article of articles.values()) article.clippings.sort(inPageOrder);
  return [...articles.values()];
}

/**
 * Every string is quoted, as in JSON: readers of YAML 1.1 and 1.2 differ in what else they take for a number or a
 * date (on, 2024-12-31, 0o17), and in how they fold a string over lines.
 */
const YAML = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  doubleQuotedAsJSON: true,
} as const;

/** What citing an article needs, besides its title and address. */
const CITED = ['source', 'author', 'published', 'documentNumber', 'issuer'] as const;

/** The facts of an article as its newest clipping has them. */
function citedFacts({ clippings }: Article): Record<string, string> {
  const newest = clippings.reduce((one, other) => (other.created > one.created ? other : one));
  return Object.fromEntries(
    CITED.flatMap((name) => {
      const value = oneLine(newest.facts[name] ?? '');
      return value ? [[name, value]] : [];
    }),
  );
}

function frontMatter(articles: readonly Article[], options: MarkdownOptions): string {
  const [only] = articles;
  const all = articles.flatMap((article) => article.clippings);
  const tags = [...new Set(all.flatMap((clipping) => tagNamesOf(clipping, options)))];
  const newest = all
    .map(({ created }) => created)
    .sort()
    .at(-1);
  const data = {
    ...(only && articles.length === 1
      ? { title: oneLine(only.title), url: only.url.toWellFormed(), ...citedFacts(only) }
      : {}),
    ...(newest ? { clipped: newest } : {}),
    clippings: all.length,
    ...(tags.length > 0 ? { tags } : {}),
  };
  return `---\n${toYaml(data, YAML)}---\n`;
}

/**
 * Writes clippings as one Markdown document (CommonMark with GFM tables and YAML front matter).
 * Articles in the order of their first clipping, clippings in page order.
 */
export function toMarkdown(clippings: readonly Clipping[], options: MarkdownOptions = {}): string {
  const articles = byArticle(clippings);
  const root: Root = {
    type: 'root',
    children: articles.flatMap(({ title, url, clippings: own }) => [
      { type: 'heading' as const, depth: 1 as const, children: [text(oneLine(title) || url)] },
      ...own.flatMap((clipping) => clippingBlocks(clipping, options)),
    ]),
  };
  const body = serialize(root, {
    extensions: [gfmTableToMarkdown()],
    unsafe: UNSAFE,
    bullet: '-',
    emphasis: '_',
    rule: '-',
  });
  return `${frontMatter(articles, options)}\n${body}`;
}
