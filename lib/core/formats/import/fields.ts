/** What the importers have in common: fields of foreign rows, and what becomes of a passage. */
import * as v from 'valibot';
import { documentIdOf } from '../../documents/address';
import { cleanTagName } from '../../tags/tag-name';
import { LONGEST_BY } from '../package/limits';
import { type ImportedPassage, type ImportedRow, ImportFieldError, type SkipReason } from './types';

/** UTF-16 code units of a passage or a note; a whole work report has fifty thousand characters. */
const LONGEST_PASSAGE = 1_000_000;
const LONGEST_CONTEXT = 2_000;
const LONGEST_TITLE = 2_000;

/** The row as that shape. @throws ImportFieldError */
export function parseRow<S extends v.GenericSchema>(schema: S, row: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, row, { abortEarly: true });
  if (!parsed.success) throw new ImportFieldError(v.getDotPath(parsed.issues[0]) ?? '');
  return parsed.output;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Fields that hold something and are not among those that are read or mean nothing here. */
export function leftOutOf(row: object, known: ReadonlySet<string>): string[] {
  return Object.entries(row).flatMap(([field, value]) =>
    known.has(field) || isEmpty(value) ? [] : [field.slice(0, 60)],
  );
}

const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** A time of ISO 8601 in UTC; undefined where there is none. @throws RangeError where it is no time. */
export function readTime(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const day = value.slice(0, 10);
  if (!TIME.test(value) || Number.isNaN(Date.parse(value))) throw new RangeError(value.slice(0, 40));
  // 2023-02-30 is read as the second of March.
  if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) throw new RangeError(value.slice(0, 40));
  // A time without a zone is taken for one in UTC: the same on every computer.
  return new Date(/T.*(Z|[+-]\d\d:?\d\d)$/.test(value) || value.length === 10 ? value : `${value}Z`).toISOString();
}

/** A passage as a program has it, before it is known whether it can be taken. */
export interface RawPassage extends Omit<ImportedPassage, 'created' | 'changed' | 'by' | 'start'> {
  start?: number | undefined;
  created?: string | undefined;
  changed?: string | undefined;
  by?: string | undefined;
}

/** Of the web, or of a document that the reader has opened here. */
function isPassageAddress(url: string): boolean {
  return documentIdOf(url) !== undefined || isWebAddress(url);
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** The end of a text, and its beginning, cut between characters. */
const lastOf = (text: string): string => text.slice(-LONGEST_CONTEXT).replace(/^[\udc00-\udfff]/, '');
const firstOf = (text: string): string => text.slice(0, LONGEST_CONTEXT).replace(/[\ud800-\udbff]$/, '');

/** The passage as it can be kept, or why it cannot. */
export function takePassage(raw: RawPassage): ImportedPassage | SkipReason {
  const { source, quote, note, prefix, suffix, start = 0, by } = raw;
  const url = raw.url.trim();
  if (!quote.trim()) return 'noQuote';
  if (!isPassageAddress(url)) return 'badAddress';
  if (quote.length > LONGEST_PASSAGE || note.length > LONGEST_PASSAGE || url.length > LONGEST_PASSAGE) return 'tooLong';
  let times: { created?: string; changed?: string };
  try {
    const created = readTime(raw.created) ?? readTime(raw.changed);
    const changed = readTime(raw.changed) ?? created;
    times = { ...(created ? { created } : {}), ...(changed ? { changed } : {}) };
  } catch (error) {
    if (error instanceof RangeError) return 'badTime';
    throw error;
  }
  const name = by?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_BY).toWellFormed();
  return {
    ...times,
    source,
    url,
    title: raw.title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE).toWellFormed(),
    quote,
    prefix: lastOf(prefix),
    suffix: firstOf(suffix),
    start: Number.isSafeInteger(start) && start >= 0 ? start : 0,
    note: note.trim(),
    tags: [...new Set(raw.tags.map(cleanTagName).filter(Boolean))],
    ...(name ? { by: name } : {}),
  };
}

/** A row of these passages. */
export function rowOf(taken: readonly (ImportedPassage | SkipReason)[], leftOut: string[]): ImportedRow {
  return {
    passages: taken.filter((one) => typeof one !== 'string'),
    skipped: taken.filter((one) => typeof one === 'string'),
    leftOut,
  };
}
