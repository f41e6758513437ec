/** The reader's own glossaries: plain data, as the database keeps it. */
import type { Category } from '../types';

/** On which sites a glossary is used; a host stands for its subdomains too. */
export type Sites = 'all' | { only: string[] } | { except: string[] };

export interface UserGlossary {
  id: string;
  name: string;
  enabled: boolean;
  sites: Sites;
  /** ISO 8601, UTC, as are all times here. */
  created: string;
  changed: string;
  /** When the reader deleted it; it is kept a while, so that this can be undone. */
  removed?: string;
}

/** What a reader changes of a glossary. */
export type GlossaryFields = Pick<UserGlossary, 'name' | 'enabled' | 'sites'>;

/** What a reader says of a term. */
export interface TermFields {
  name: string;
  category: Category;
  aliases: string[];
  note: string;
}

export interface UserTerm extends TermFields {
  id: string;
  glossaryId: string;
  /** The name folded: no glossary has two terms that differ only in script, width or case. */
  key: string;
  created: string;
  changed: string;
}

/** An entry or a category of the built-in glossary that the reader has switched off. */
export interface SwitchedOff {
  /** The entry's id, or what `categoryKey` makes of a category. */
  id: string;
  created: string;
}

/** A term as its card tells of it. */
export interface UserEntry {
  /** Name of the glossary. */
  glossary: string;
  aliases: string[];
  note: string;
}

/** What an import has done. */
export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
  refused: number;
}

/** A row of a file, as read; what is undefined the file does not say. */
export interface RawRow {
  /** As a spreadsheet counts: from 1, the heading included. In JSON the place in the list. */
  row: number;
  name: string;
  category?: string;
  aliases?: string[];
  note?: string;
}

/** What can be wrong with a row. */
export const PROBLEM_CODES = [
  'emptyName',
  'tooLong',
  'onlyPunctuation',
  'unknownCategory',
  'aliasTooLong',
  'aliasOnlyPunctuation',
  'tooManyAliases',
  'noteTooLong',
  'duplicate',
  'brokenQuotes',
  'extraCells',
  'notATerm',
  'oneCharacter',
  'otherForm',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  code: ProblemCode;
  row: number;
  /** What it is about, shortened. */
  value: string;
  /** The row that has the same name, or the name as the glossary has it. */
  other?: string;
}

/** Problems that the reader should know of, but that keep no row out. */
export function isWarning({ code }: Pick<Problem, 'code'>): boolean {
  return code === 'oneCharacter' || code === 'otherForm';
}

/** A file's content before it is checked. */
export interface FileContent {
  rows: RawRow[];
  /** Of rows that could not even be read. */
  problems: Problem[];
  /** Headings of columns that mean nothing here. */
  ignored: string[];
  /** Name of the glossary, where the file has one. */
  name?: string;
}
