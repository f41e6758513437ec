/** From an annotation to a figure that can be compared without its text. */
import { describe } from '../anchor/describe';
import { sentenceAround } from '../article/sentence';
import { CONTEXT_FIELDS } from '../article/view';
import { readingOf } from '../figures/reading';
import { isQuiet } from '../highlights';
import type { Annotation, Figure, FigureEdits, Span } from '../types';
import type { ComparedFigure, FigureSource, ReadFigure } from './types';

/** Code units of a field that are kept. */
export const LONGEST_FIELD = 400;

/** `textOf` reads a span of the text that the figure's spans count in. */
export function readFigure(
  figure: Figure,
  textOf: (span: Span) => string,
  place: Pick<ReadFigure, 'sentence' | 'selector'>,
): ReadFigure {
  const { kind, value, unit, bound, per, role, when, base, ...said } = readingOf(figure, textOf, {});
  const read: ReadFigure = { kind, value, bound, ...place };
  for (const field of ['metric', 'place', 'audience'] as const) {
    const text = said[field]?.text.slice(0, LONGEST_FIELD).trim();
    if (text) read[field] = text;
  }
  if (unit !== undefined) read.unit = unit;
  if (per && per.length > 0) read.per = per;
  if (role) read.role = role;
  if (when) {
    read.when = when.text;
    read.whenRole = when.role;
  }
  if (base?.text.trim()) read.base = base.text.slice(0, LONGEST_FIELD).trim();
  const inherited = CONTEXT_FIELDS.filter((field) => (field === 'when' ? when : said[field])?.inherited);
  if (inherited.length > 0) read.inherited = inherited;
  return read;
}

/** A figure that is compared: a bare year is the time of others only. */
export function isCompared(annotation: Annotation): annotation is Figure {
  return annotation.type === 'figure' && !isQuiet(annotation);
}

/** The figures of a whole text that are compared, in its order, without the reader's corrections. */
export function readFigures(text: string, annotations: readonly Annotation[]): ReadFigure[] {
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  const places = new Map<number, number>();
  const figures: ReadFigure[] = [];
  const compared = annotations.flatMap((one, index) => (isCompared(one) ? [{ one, index }] : []));
  for (const { one, index } of compared) {
    places.set(index, figures.length);
    figures.push(readFigure(one, textOf, { sentence: sentenceAround(textOf, one), selector: describe(text, one) }));
  }
  for (const { one, index } of compared) {
    const from = one.change && places.get(one.change.from);
    const figure = figures[places.get(index) ?? -1];
    if (figure && from !== undefined) figure.from = from;
  }
  return figures;
}

/** What the reader has put right, over what was read. `id` and `source` say where it stands. */
export function comparedFigure(
  read: ReadFigure,
  edits: FigureEdits | undefined,
  from: ComparedFigure['from'],
  id: string,
  source: Omit<FigureSource, 'text' | 'sentence' | 'start'> & { start: number },
): ComparedFigure {
  const said = { ...read, ...edits };
  const own: readonly string[] = Object.keys(edits ?? {});
  return {
    id,
    kind: read.kind,
    value: said.value,
    unit: said.unit ?? '',
    bound: read.bound,
    per: read.per ?? [],
    role: read.role ?? '',
    metric: said.metric ?? '',
    place: said.place ?? '',
    audience: said.audience ?? '',
    when: said.when ?? '',
    whenRole: read.whenRole ?? '',
    base: read.base ?? '',
    ...(from === undefined ? {} : { from }),
    inherited: (read.inherited ?? []).filter((field) => !own.includes(field)),
    edited: own.length > 0,
    sources: [{ ...source, text: read.selector[0].exact, sentence: read.sentence }],
  };
}
