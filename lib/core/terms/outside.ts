import type { Span, Term } from '../types';

/** The terms that do not stand in one of the spans, and the reader's own; both ascend and are free of overlaps of their own. */
export function outside(terms: Term[], spans: readonly Span[]): Term[] {
  if (spans.length === 0) return terms;
  let next = 0;
  return terms.filter(({ start, end, origin }) => {
    while (next < spans.length && (spans[next] as Span).end <= start) next++;
    const span = spans[next];
    return origin === 'user' || !(span && span.start <= start && end <= span.end);
  });
}
