/** What the reader types into the editor of a figure → edits, or what is wrong with it. */
import { parseNumeral } from '../figures/parse-numeral';
import type { Figure, FigureEdits, FigureValue } from '../types';

/** Characters of the longest text that a field takes. */
export const LONGEST_EDIT = 200;

/** As typed; fields that were left alone are absent, '' empties one. */
export type EditInput = Partial<Record<keyof FigureEdits, string>>;

/** Key of the message that a field gets: `edit.badNumber` … */
export type EditError = 'badNumber' | 'badDate' | 'badDuration' | 'badRange' | 'tooLong' | 'empty';

export interface CheckedEdits {
  edits: FigureEdits;
  /** By field; none where the edits can be kept. */
  errors: Partial<Record<keyof FigureEdits, EditError>>;
}

const RANGE = /\s*[–—~～至]\s*/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DURATION = /^P(?=\d|T\d)(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/;

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // 2023-02-30 is read as the second of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** ISO 8601: a year, month or day, or an interval of two, the earlier first. */
export function isDateOrInterval(text: string): boolean {
  const ends = text.split('/');
  const [start = '', end] = ends;
  return ends.length <= 2 && ends.every(isDate) && (end === undefined || start <= end);
}

function readValue(figure: Pick<Figure, 'kind' | 'value'>, typed: string): FigureValue | EditError {
  const [low = '', high, ...more] = typed.split(RANGE);
  if (more.length > 0) return 'badRange';
  const parts = high === undefined ? [low] : [low, high];
  if (typeof [figure.value].flat()[0] === 'string') {
    const isDuration = figure.kind === 'duration';
    const isRight = isDuration ? (part: string) => DURATION.test(part) : isDateOrInterval;
    if (!parts.every(isRight)) return isDuration ? 'badDuration' : 'badDate';
    if (high === undefined) return low;
    return !isDuration && low > high ? 'badRange' : [low, high];
  }
  const [from, to] = parts.map(parseNumeral);
  if (from === undefined || (high !== undefined && to === undefined)) return 'badNumber';
  if (to === undefined) return from;
  return from > to ? 'badRange' : [from, to];
}

const ERRORS: ReadonlySet<unknown> = new Set<EditError>(['badNumber', 'badDate', 'badDuration', 'badRange']);

function isError(value: FigureValue | EditError): value is EditError {
  return ERRORS.has(value);
}

/**
 * Numbers are read as the engine reads them (1.5万, 三千五, 3–4), dates and durations as ISO 8601. A value cannot be
 * emptied; texts are trimmed.
 */
export function checkEdits(figure: Pick<Figure, 'kind' | 'value'>, input: EditInput): CheckedEdits {
  const { value, ...texts } = input;
  const checked: CheckedEdits = { edits: {}, errors: {} };
  if (value !== undefined) {
    const typed = value.trim();
    const read = typed === '' ? 'empty' : typed.length > LONGEST_EDIT ? 'tooLong' : readValue(figure, typed);
    if (read === 'empty' || read === 'tooLong' || isError(read)) checked.errors.value = read;
    else checked.edits.value = read;
  }
  for (const field of ['unit', 'metric', 'when', 'audience', 'place'] as const) {
    const typed = texts[field]?.trim();
    if (typed === undefined) continue;
    if (typed.length > LONGEST_EDIT) checked.errors[field] = 'tooLong';
    else if (field === 'when' && typed !== '' && !isDateOrInterval(typed)) checked.errors.when = 'badDate';
    else checked.edits[field] = typed;
  }
  return checked;
}
