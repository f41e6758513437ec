/** The kinds of fields that rows of a package have. */
import * as v from 'valibot';
import { LONGEST_ID, LONGEST_LINE, LONGEST_TEXT, MOST_ENTRIES } from './limits';

export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
export const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_ID));
export const finite = v.pipe(v.number(), v.finite());
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export function list<S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item), v.maxLength(MOST_ENTRIES));
}

const TIME = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** ISO 8601 in UTC, as `Date.toISOString` writes it; a day that no month has is refused. */
export function isTime(value: string): boolean {
  const [, year, month, day] = TIME.exec(value) ?? [];
  // Day 0 of the next month is the last of this one.
  return (
    day !== undefined && day >= '01' && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  );
}

export const time = v.pipe(v.string(), v.check(isTime, 'time'));

/** Schemes that run, or show, what the address itself holds. */
const RUNNING: ReadonlySet<string> = new Set(['javascript:', 'vbscript:', 'data:']);

/** May the address be kept, and be opened by a click? It is read as browsers do: blind to case, breaks and tabs. */
export function isHarmless(given: string): boolean {
  return !URL.canParse(given) || !RUNNING.has(new URL(given).protocol);
}

export const address = v.pipe(line, v.check(isHarmless, 'address'));
