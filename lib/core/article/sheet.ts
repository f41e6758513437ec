/** The data sheet of an article: what is known of it, and what the reader has written in instead. */
import type { ArticleFacts, FactName, FactOrigin } from './types';

/** Facts that the sheet shows, in its order; each can be filled in by hand. */
export const SHEET_FACTS = [
  'title',
  'source',
  'author',
  'published',
  'documentNumber',
  'issuer',
  'place',
  'level',
] as const satisfies readonly FactName[];
export type SheetFact = (typeof SHEET_FACTS)[number];

/** By fact; '' empties one. */
export type FactEdits = Partial<Record<SheetFact, string>>;

/** The reader's own words about an article, as the database keeps them. */
export interface ArticleEdits {
  /** As `Clipping.pageId`. */
  pageId: string;
  facts: FactEdits;
  /** ISO 8601, UTC. */
  changed: string;
}

export interface SheetRow {
  name: SheetFact;
  /** '' where it is not known. */
  value: string;
  from?: FactOrigin;
  /** What the page says, where the reader has written something else; '' where it says nothing. */
  original?: string;
}

export function sheetOf(facts: ArticleFacts, edits: FactEdits): SheetRow[] {
  return SHEET_FACTS.map((name) => {
    const fact = facts[name];
    const edit = edits[name];
    if (edit !== undefined) return { name, value: edit, from: 'reader', original: fact?.value ?? '' };
    return fact ? { name, value: fact.value, from: fact.from } : { name, value: '' };
  });
}

/** Longest value, in code units: a title, not an article. */
export const LONGEST_FACT = 400;

/** `edits` with one fact changed; `value` null takes the change back. */
export function editFact(edits: FactEdits, name: SheetFact, value: string | null): FactEdits {
  const { [name]: _before, ...rest } = edits;
  if (value === null) return rest;
  return { ...rest, [name]: value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FACT) };
}
