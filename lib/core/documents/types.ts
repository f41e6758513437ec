/** A document that the reader has opened: text and its structure, nothing else. Plain data that any message carries. */

export type Level = 1 | 2 | 3 | 4 | 5 | 6;

export interface Cell {
  text: string;
  /** Heads a column or a row. */
  heading?: true;
  /** Columns and rows that it spans, where more than one. */
  columns?: number;
  rows?: number;
}

export type Block =
  | { kind: 'heading'; level: Level; text: string }
  | { kind: 'paragraph' | 'quote' | 'preformatted'; text: string }
  /** `depth` counts from 0; `ordinal` is the number of an item of an ordered list. */
  | { kind: 'item'; text: string; depth: number; ordinal?: number }
  | { kind: 'table'; rows: Cell[][]; caption?: string };

export const DOCUMENT_FORMATS = ['sample', 'pasted', 'html', 'text', 'markdown', 'word'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A `<meta>` of the saved page, by its name or property. */
export interface MetaEntry {
  name: string;
  content: string;
}

export interface DocumentSource {
  format: DocumentFormat;
  /** Name of the file, where it was one. */
  name?: string;
  /** Where the text was published, as the file itself says. */
  address?: string;
  /** What the saved page says of itself. */
  meta?: MetaEntry[];
}

export interface TextDocument {
  title: string;
  /** BCP 47, where the file says it. */
  language?: string;
  blocks: Block[];
  source: DocumentSource;
}

/** A document that the reader has opened, as the database keeps it: so that its page survives a reload. */
export interface KeptDocument {
  /** SHA-256 of its text, see content.ts. */
  id: string;
  /** Key of its clippings. */
  pageId: string;
  /** When it was last opened, ISO 8601. */
  opened: string;
  document: TextDocument;
}
