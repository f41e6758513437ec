/** Annotations moved with their text: from a slice to its page, from a page to a quote. */
import type { Annotation, Figure, Span } from './types';

/** The fields of a figure that are spans. */
const SPANS = ['metric', 'audience', 'place', 'base'] as const;

/** `annotate`'s result at its place in the page: every offset moved by `by`, `change` by `index`. */
export function shift(annotation: Annotation, by: number, index: number): Annotation {
  const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  if (annotation.type === 'term') {
    return annotation.inner ? { ...move(annotation), inner: annotation.inner.map(move) } : move(annotation);
  }
  const figure = move(annotation);
  for (const field of SPANS) {
    const span = figure[field];
    if (span) figure[field] = move(span);
  }
  if (figure.place?.referent) figure.place.referent = move(figure.place.referent);
  if (figure.when?.span) figure.when = { ...figure.when, span: move(figure.when.span) };
  if (figure.change) figure.change = { from: figure.change.from + index, to: figure.change.to + index };
  return figure;
}

/**
 * The annotations that lie wholly inside a span, with offsets counted from its start. Spans of context that lie
 * outside are left out, as are changes one side of which does.
 */
export function annotationsInside(annotations: readonly Annotation[], { start, end }: Span): Annotation[] {
  const inside = (span: Span | undefined): boolean => !span || (span.start >= start && span.end <= end);
  const kept = new Map<number, number>();
  for (const [index, annotation] of annotations.entries()) if (inside(annotation)) kept.set(index, kept.size);
  return [...kept.keys()].map((index) => {
    const annotation = annotations[index] as Annotation;
    if (annotation.type === 'term') return shift(annotation, -start, 0);
    const figure: Figure = { ...annotation };
    for (const field of SPANS) if (!inside(figure[field])) delete figure[field];
    if (figure.place && !inside(figure.place.referent)) {
      const { referent: _outside, ...place } = figure.place;
      figure.place = place;
    }
    if (figure.when && !inside(figure.when.span)) {
      const { span: _outside, ...when } = figure.when;
      figure.when = when;
    }
    const from = figure.change && kept.get(figure.change.from);
    const to = figure.change && kept.get(figure.change.to);
    delete figure.change;
    const moved = shift(figure, -start, 0);
    return moved.type === 'figure' && from !== undefined && to !== undefined
      ? { ...moved, change: { from, to } }
      : moved;
  });
}
