/** One row → what the reader says of a term, cleaned, with all that is wrong with it. */
import { fold } from '../text/fold';
import type { Category } from '../types';
import type { ProblemCode, RawRow } from './types';
import { categoryNamed } from './words';

/** UTF-16 code units. */
export const LONGEST_NAME = 60;
export const LONGEST_NOTE = 2000;
export const MOST_ALIASES = 30;
/** Of a value that a message quotes. */
const LONGEST_QUOTED = 40;

/** What a row says, cleaned; what is undefined it does not say. */
export interface CheckedTerm {
  name: string;
  key: string;
  category?: Category;
  aliases?: string[];
  note?: string;
}

export interface Finding {
  code: ProblemCode;
  value: string;
}

/** What decides whether two names are one: the form that is looked for in texts, blind to script, width and case. */
export function termKey(name: string): string {
  return fold(name).text.trim();
}

/** On one line, composed, without what cannot be seen: names copied from pages bring such things along. */
export function cleanLine(input: string): string {
  return input
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

function cleanNote(input: string): string {
  return input
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')
    .trim();
}

export function shorten(text: string): string {
  const line = cleanLine(text.slice(0, LONGEST_QUOTED * 2));
  return line.length > LONGEST_QUOTED ? `${line.slice(0, LONGEST_QUOTED).toWellFormed()}…` : line;
}

/** Can the word be looked for? A lost character or a sign alone would be found everywhere or nowhere. */
function isWord(key: string): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}

function checkName(name: string, key: string): ProblemCode | undefined {
  if (!name) return 'emptyName';
  if (name.length > LONGEST_NAME) return 'tooLong';
  if (!isWord(key)) return 'onlyPunctuation';
  return [...key].length === 1 ? 'oneCharacter' : undefined;
}

/** Aliases without the empty, the repeated and the name itself. */
function checkAliases(given: readonly string[], nameKey: string, found: Finding[]): string[] {
  const aliases = new Map<string, string>();
  for (const raw of given) {
    // Folding reads a name of any length; a line of megabytes need not be.
    const alias = cleanLine(raw);
    if (!alias) continue;
    if (alias.length > LONGEST_NAME) {
      found.push({ code: 'aliasTooLong', value: shorten(alias) });
      continue;
    }
    const key = termKey(alias);
    if (!isWord(key)) found.push({ code: 'aliasOnlyPunctuation', value: shorten(alias) });
    else if (key !== nameKey && !aliases.has(key)) aliases.set(key, alias);
  }
  if (aliases.size > MOST_ALIASES) found.push({ code: 'tooManyAliases', value: String(aliases.size) });
  return [...aliases.values()];
}

/** Checks a row. What has an error among `found` must not be kept. */
export function checkRow(row: RawRow): { term: CheckedTerm; found: Finding[] } {
  const name = cleanLine(row.name);
  const key = name.length > LONGEST_NAME ? '' : termKey(name);
  const found: Finding[] = [];
  const wrong = checkName(name, key);
  if (wrong) found.push({ code: wrong, value: shorten(name) });
  const term: CheckedTerm = { name, key };
  if (row.category?.trim()) {
    const category = categoryNamed(row.category.slice(0, LONGEST_NAME));
    if (category) term.category = category;
    else found.push({ code: 'unknownCategory', value: shorten(row.category) });
  }
  if (row.aliases) term.aliases = checkAliases(row.aliases, key, found);
  if (row.note !== undefined) {
    term.note = cleanNote(row.note);
    if (term.note.length > LONGEST_NOTE) found.push({ code: 'noteTooLong', value: shorten(term.note) });
  }
  return { term, found };
}
