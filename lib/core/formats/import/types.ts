/** What other programs' files are read into. */
import type { ClippedFacts, ClippingColour } from '../../clippings/types';
import type { TableFigure } from './markdown/corrected-figures';

/** Why something of a file is left out. */
export const SKIP_REASONS = [
  /** A note on a page, not on a passage. */
  'noQuote',
  /** An answer to somebody's note. */
  'reply',
  /** An image or another element without text. */
  'noText',
  /** No address of the web. */
  'badAddress',
  'badTime',
  'tooLong',
  /** A snapshot whose text is not that of its fingerprint. */
  'badSnapshot',
  /** Settings: each computer keeps its own. */
  'settings',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A passage that another program has kept, in our terms. Text only. */
export interface ImportedPassage {
  /** What the program knows it by, the same in every file that it writes. */
  source: string;
  url: string;
  title: string;
  quote: string;
  prefix: string;
  suffix: string;
  /** UTF-16 code units; 0 where the program does not say. */
  start: number;
  note: string;
  /** Names. */
  tags: string[];
  /** ISO 8601 in UTC; absent where the program does not say. */
  created?: string;
  changed?: string;
  /** Whose it is, where the file says so. */
  by?: string;
  /** What our own exports tell beyond that. */
  own?: OwnPassage;
}

/** What a Markdown export of ours tells of a clipping. */
export interface OwnPassage {
  /** A UUID; absent where the file has none. */
  id?: string;
  headings: string[];
  facts: ClippedFacts;
  /** Absent: the first of all. */
  colour?: ClippingColour;
  /** The rows of its table of figures. */
  figures: TableFigure[];
  /** The reader has changed it in the file. */
  edited: boolean;
}

/** What a row of a file comes to. */
export interface ImportedRow {
  passages: ImportedPassage[];
  skipped: SkipReason[];
  /** Names of fields with content that has no place here. */
  leftOut: string[];
}

/** Programs whose files are JSON. */
export const IMPORT_FORMATS = ['hypothesis', 'obsidian', 'annotations'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number] | 'markdown';

/** Reads the rows of one program's files. */
export interface Importer {
  /** Is it one of this program's rows? */
  knows: (row: object) => boolean;
  /**
   * @param head the other members of the file
   * @throws ImportFieldError where the row is not as the program writes it
   */
  read: (row: unknown, head: Readonly<Record<string, unknown>>) => ImportedRow;
}

/** `message` is the path of the field in its row. */
export class ImportFieldError extends Error {
  constructor(field: string) {
    super(field);
    this.name = 'ImportFieldError';
  }
}
