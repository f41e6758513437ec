/** The forms in which articles are written, each article by article. */
import { apa } from '@/lib/core/formats/citations/apa';
import { bibtex } from '@/lib/core/formats/citations/bibtex';
import { cslItem } from '@/lib/core/formats/citations/csl-json';
import { gbt7714 } from '@/lib/core/formats/citations/gbt7714';
import { type Reference, referenceOf } from '@/lib/core/formats/citations/reference';
import { ris } from '@/lib/core/formats/citations/ris';
import { csvHeading, csvRows } from '@/lib/core/formats/csv';
import { JSON_BETWEEN, JSON_END, jsonArticle, jsonBegin } from '@/lib/core/formats/export/json';
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { articleHtml } from '@/lib/core/formats/html/blocks';
import { DOCUMENT_END, documentArticle, documentBegin } from '@/lib/core/formats/html/document';
import { ANNOTATION_BETWEEN, ANNOTATIONS_END, annotationsBegin, toAnnotation } from '@/lib/core/formats/jsonld';
import type { MarkdownOptions } from '@/lib/core/formats/markdown/options';
import { articlePieces, toMarkdown } from '@/lib/core/formats/markdown/to-markdown';
import { articleTables, type TableName } from '@/lib/core/formats/table/tables';
import type { TableWords } from '@/lib/core/formats/table/words';
import type { ReadArticle } from '@/lib/store/read-export';
import { localDay } from '../local-day';

export const TEXT_FORMS = [
  'markdown',
  'html',
  'csvClippings',
  'csvFigures',
  'json',
  'annotations',
  'gbt7714',
  'apa',
  'bibtex',
  'ris',
  'csl',
] as const;
export type TextForm = (typeof TEXT_FORMS)[number];
export type ExportForm = TextForm | 'xlsx';

export interface FormOptions {
  words: TableWords;
  /** With a byte order mark before CSV. */
  bom: boolean;
  markdown: MarkdownOptions;
  /** Writes an article by the reader's own template. */
  template?: (article: ExportedArticle) => string;
  /** Title of a file of several articles. */
  title: string;
  /** ISO 8601, UTC. */
  made: string;
}

/** How a file of that form is put together. */
export interface FormWriter {
  extension: string;
  /** Media type. */
  type: string;
  /** `only`: there is no other article in the file. */
  article: (read: ReadArticle, only: boolean) => string;
  begin: string;
  between: string;
  end: string;
}

/** Forms of which each article can be a file of its own. */
export const EACH_FORMS: readonly ExportForm[] = ['markdown', 'html', 'json', 'annotations'];
/** Forms that say where a passage is with the article's kept text. */
export const FORMS_WITH_TEXTS: readonly ExportForm[] = [
  'markdown',
  'html',
  'json',
  'annotations',
  'csvClippings',
  'xlsx',
];
/** Forms with quotations. */
export const FORMS_WITH_QUOTES: readonly ExportForm[] = [
  'markdown',
  'html',
  'csvClippings',
  'csvFigures',
  'json',
  'xlsx',
];

function referenceTo({ pageId, title, url, facts, clippings }: ExportedArticle): Reference {
  const first = clippings.map(({ created }) => created).sort()[0];
  return referenceOf({
    pageId,
    title,
    url,
    facts,
    ...(first ? { accessed: localDay(new Date(first)) } : {}),
    tags: [...new Set(clippings.flatMap(({ tags }) => tags))],
  });
}

function csv(table: TableName, { words, bom }: FormOptions): FormWriter {
  const { columns, rowsOf } = articleTables(words)[table];
  const article = (read: ReadArticle): string => csvRows(rowsOf(read.article));
  return { extension: 'csv', type: 'text/csv', article, begin: csvHeading({ columns }, { bom }), between: '', end: '' };
}

function citation(extension: string, type: string, write: (reference: Reference) => string, between = ''): FormWriter {
  const article = (read: ReadArticle): string => write(referenceTo(read.article));
  return { extension, type, article, begin: '', between, end: '' };
}

const line = (write: (reference: Reference) => string) => (reference: Reference) => `${write(reference)}\n`;

const WRITERS: Record<TextForm, (options: FormOptions) => FormWriter> = {
  markdown: ({ markdown, template }) => ({
    extension: 'md',
    type: 'text/markdown',
    article: ({ article }, only) =>
      template?.(article) ??
      (only ? toMarkdown([article], markdown) : [...articlePieces(article, markdown)].join('\n')),
    begin: '',
    between: '\n',
    end: '',
  }),
  html: ({ words, title }) => ({
    extension: 'html',
    type: 'text/html',
    article: ({ article }) => documentArticle(articleHtml(article, { words, figures: 'filled', inline: false })),
    begin: documentBegin(title, words.language),
    between: '',
    end: DOCUMENT_END,
  }),
  csvClippings: (options) => csv('clippings', options),
  csvFigures: (options) => csv('figures', options),
  json: ({ made }) => ({
    extension: 'json',
    type: 'application/json',
    article: ({ article }) => jsonArticle(article),
    begin: jsonBegin(made),
    between: JSON_BETWEEN,
    end: JSON_END,
  }),
  annotations: () => ({
    extension: 'jsonld',
    type: 'application/ld+json',
    article: ({ article, text }) =>
      article.clippings
        .map((one) => JSON.stringify(toAnnotation(one, article.title, one.tags, text)))
        .join(ANNOTATION_BETWEEN),
    begin: annotationsBegin(`urn:uuid:${crypto.randomUUID()}`),
    between: ANNOTATION_BETWEEN,
    end: ANNOTATIONS_END,
  }),
  gbt7714: () => citation('txt', 'text/plain', line(gbt7714)),
  apa: () => citation('txt', 'text/plain', line(apa)),
  bibtex: () => citation('bib', 'application/x-bibtex', bibtex, '\n'),
  ris: () => citation('ris', 'application/x-research-info-systems', ris),
  csl: () => ({
    ...citation(
      'json',
      'application/vnd.citationstyles.csl+json',
      (reference) => JSON.stringify(cslItem(reference)),
      ',\n',
    ),
    begin: '[\n',
    end: '\n]\n',
  }),
};

export function formWriter(form: TextForm, options: FormOptions): FormWriter {
  return WRITERS[form](options);
}
