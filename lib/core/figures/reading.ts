/** A figure as its readers see it: what the text says of it, with what they have put right. Plain data. */
import type {
  Bound,
  Figure,
  FigureEdits,
  FigureKind,
  FigureValue,
  Mention,
  Per,
  Place,
  Role,
  Span,
  When,
} from '../types';

export interface ReadText {
  text: string;
  /** Said in an earlier sentence or a heading. */
  inherited?: true;
  /** The reader's own. */
  edited?: true;
}

export interface Reading {
  kind: FigureKind;
  value: FigureValue;
  /** What was read, where the reader has changed it. */
  originalValue?: FigureValue;
  unit?: string;
  originalUnit?: string;
  bound: Bound;
  metric?: ReadText;
  audience?: ReadText;
  /** The place by its name; `written` is what stands in its stead (全市), where that is something else. */
  place?: ReadText & { written?: string };
  /** ISO 8601. */
  when?: ReadText & { role: When['role'] };
  base?: ReadText;
  per?: Per[];
  role?: Role;
  /** As `Figure.change`. */
  change?: { from: number; to: number };
  /** Some field is the reader's own. */
  edited: boolean;
}

function readText(
  mention: Mention | undefined,
  said: (span: Span) => string,
  edit: string | undefined,
): ReadText | undefined {
  if (edit !== undefined) return edit === '' ? undefined : { text: edit, edited: true };
  if (!mention) return undefined;
  return { text: said(mention), ...(mention.inherited ? { inherited: true } : {}) };
}

function readWhen(when: When | undefined, edit: string | undefined): Reading['when'] {
  const role = when?.role ?? (edit?.includes('/') ? 'during' : 'at');
  if (edit !== undefined) return edit === '' ? undefined : { text: edit, role, edited: true };
  return when && { text: when.value, role, ...(when.inherited ? { inherited: true } : {}) };
}

function readPlace(place: Place | undefined, said: (span: Span) => string, edit: string | undefined): Reading['place'] {
  const read = readText(place, said, edit);
  const named = edit === undefined && place?.referent ? said(place.referent) : undefined;
  return read && named !== undefined && named !== read.text ? { ...read, text: named, written: read.text } : read;
}

/** Leaves out what is undefined, as `JSON.stringify` would. */
function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** `said` answers the text of a span of the figure's own text. Without `edits` the figure's own are taken. */
export function readingOf(
  figure: Figure,
  said: (span: Span) => string,
  edits: FigureEdits = figure.edits ?? {},
): Reading {
  const unit = edits.unit ?? figure.unit;
  return {
    kind: figure.kind,
    value: edits.value ?? figure.value,
    bound: figure.bound,
    edited: Object.keys(edits).length > 0,
    ...defined<Omit<Reading, 'kind' | 'value' | 'bound' | 'edited'>>({
      originalValue: edits.value === undefined ? undefined : figure.value,
      unit: unit || undefined,
      originalUnit: edits.unit === undefined ? undefined : figure.unit,
      metric: readText(figure.metric, said, edits.metric),
      audience: readText(figure.audience, said, edits.audience),
      place: readPlace(figure.place, said, edits.place),
      when: readWhen(figure.when, edits.when),
      base: readText(figure.base, said, undefined),
      per: figure.per,
      role: figure.role,
      change: figure.change,
    }),
  };
}
