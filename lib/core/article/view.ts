/**
 * “This article at a glance”: an article's terms and figures as plain data that any message can carry, in parts of
 * a bounded size. A row is known by its place and its text, so that a page that has changed meanwhile is noticed.
 */
import { describe } from '../anchor/describe';
import { type ReadText, readingOf } from '../figures/reading';
import { isQuiet } from '../highlights';
import { termKey } from '../term-key';
import type {
  Annotation,
  Bound,
  Category,
  Figure,
  FigureEdits,
  FigureKind,
  FigureValue,
  Per,
  Role,
  Selector,
  Span,
  Term,
  When,
} from '../types';
import { type Sentence, sentenceAround } from './sentence';

/** Fields of a figure that readers compare figures by. */
export const CONTEXT_FIELDS = ['metric', 'audience', 'place', 'when'] as const;
export type ContextField = (typeof CONTEXT_FIELDS)[number];

/** One annotation of the page: its index in the page's annotations, and its text. */
export interface RowId {
  index: number;
  text: string;
}

export interface FigureRow extends RowId, Partial<Record<ContextField, ReadText>> {
  kind: FigureKind;
  value: FigureValue;
  unit?: string;
  bound: Bound;
  per?: Per[];
  role?: Role;
  whenRole?: When['role'];
  /** What it was before, where the text tells a change. */
  from?: FigureValue;
  sentence: Sentence;
  /** The reader has put something of it right. */
  edited?: true;
}

export interface TermRow {
  id: string;
  name: string;
  category: Category;
  /** Occurrences on the page. */
  count: number;
}

/** A part of an article: as many figures as one message may carry. */
export interface ArticlePart {
  /** Another number: the page has changed, and what was read of it before no longer holds. */
  version: number;
  /** In the order of the text, from the `from`th on. */
  figures: FigureRow[];
  /** Figures in all. */
  total: number;
  /** With the first part only: all terms, by name of first occurrence. */
  terms?: TermRow[];
}

/** Figures that one part carries: with their sentences less than a megabyte. */
export const PART_SIZE = 1_500;
/** Code units of a field: what is longer is no name of anything. */
const LONGEST_FIELD = 60;

/** What the text says of a field, cut; empty fields are none. */
function shortened(said: ReadText | undefined): ReadText | undefined {
  const text = said?.text.slice(0, LONGEST_FIELD).trim();
  return said && text ? { ...said, text } : undefined;
}

function rowOf(
  figure: Figure,
  index: number,
  all: readonly Annotation[],
  textOf: (span: Span) => string,
  edits: FigureEdits | undefined,
): FigureRow {
  const reading = readingOf(figure, textOf, edits);
  const { kind, value, unit, bound, per, role, place, when, change, edited } = reading;
  const row: FigureRow = { index, text: textOf(figure), kind, value, bound, sentence: sentenceAround(textOf, figure) };
  const from = change && all[change.from];
  const context: Record<ContextField, ReadText | undefined> = {
    metric: reading.metric,
    audience: reading.audience,
    place: place?.written ? { ...place, text: `${place.written}（${place.text}）` } : place,
    when,
  };
  for (const field of CONTEXT_FIELDS) {
    const said = shortened(context[field]);
    if (!said) continue;
    const { text, inherited, edited: own } = said;
    row[field] = { text, ...(inherited ? { inherited } : {}), ...(own ? { edited: own } : {}) };
  }
  if (unit !== undefined) row.unit = unit;
  if (per) row.per = per;
  if (role) row.role = role;
  if (when) row.whenRole = when.role;
  if (from?.type === 'figure') row.from = from.value;
  if (edited) row.edited = true;
  return row;
}

/** A figure as the reader has it, as a row. `all` is the array that it stands in at `index`. */
export function figureRow(
  figure: Figure,
  index: number,
  all: readonly Annotation[],
  textOf: (span: Span) => string,
): FigureRow {
  return rowOf(figure, index, all, textOf, figure.edits);
}

/** A figure as an editor of it needs it. */
export interface FigureOriginal {
  /** As the text has it. */
  row: FigureRow;
  edits: FigureEdits;
  selector: Selector;
}

/** The figure at `index`, with how its passage is found again in the whole `text`; undefined where none stands there. */
export function figureOriginal(
  annotations: readonly Annotation[],
  index: number | undefined,
  text: string,
): FigureOriginal | undefined {
  const figure = index === undefined ? undefined : annotations[index];
  if (index === undefined || figure?.type !== 'figure') return undefined;
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  return {
    row: rowOf(figure, index, annotations, textOf, {}),
    edits: figure.edits ?? {},
    selector: describe(text, figure),
  };
}

/** What is listed: a bare year, which is not painted either, is listed as the `when` of others only. */
function isListed(annotation: Annotation): boolean {
  return !isQuiet(annotation);
}

/** Each term once, in the order of its first occurrence. */
export function termRows(annotations: readonly Annotation[]): TermRow[] {
  const rows = new Map<string, TermRow>();
  for (const one of annotations) {
    if (one.type !== 'term' || !isListed(one)) continue;
    const key = termKey(one);
    const row = rows.get(key);
    if (row) row.count++;
    else rows.set(key, { id: one.id, name: one.name, category: one.category, count: 1 });
  }
  return [...rows.values()];
}

export type MakeRow = (figure: Figure, index: number) => FigureRow;

/** The part of an article that begins with its `from`th figure. */
export function articlePart(
  annotations: readonly Annotation[],
  from: number,
  version: number,
  makeRow: MakeRow,
): ArticlePart {
  const figures: FigureRow[] = [];
  let total = 0;
  for (const [index, one] of annotations.entries()) {
    if (one.type !== 'figure' || !isListed(one)) continue;
    if (total >= from && figures.length < PART_SIZE) figures.push(makeRow(one, index));
    total++;
  }
  return from === 0 ? { version, figures, total, terms: termRows(annotations) } : { version, figures, total };
}

/** Where a figure or term of a row stands now: at its index or, after a change of the page, nearest to it. */
export function findRow(
  annotations: readonly Annotation[],
  textOf: (span: Span) => string,
  { index, text }: RowId,
): number | undefined {
  const isIt = (at: number): boolean => {
    const one = annotations[at];
    return one !== undefined && one.end - one.start === text.length && textOf(one) === text;
  };
  for (let away = 0; away < annotations.length + index; away++) {
    if (index + away >= annotations.length && index - away < 0) return undefined;
    if (isIt(index + away)) return index + away;
    if (isIt(index - away)) return index - away;
  }
  return undefined;
}

/** Index of the `nth` occurrence of a term, counted from 0 and round and round; undefined where the page has none. */
export function occurrenceOf(
  annotations: readonly Annotation[],
  term: Pick<Term, 'id' | 'name'>,
  nth: number,
): { index: number; nth: number; of: number } | undefined {
  const key = termKey(term);
  const places: number[] = [];
  for (const [index, one] of annotations.entries()) {
    if (one.type === 'term' && termKey(one) === key) places.push(index);
  }
  const at = places.length > 0 ? ((nth % places.length) + places.length) % places.length : 0;
  const index = places[at];
  return index === undefined ? undefined : { index, nth: at, of: places.length };
}
