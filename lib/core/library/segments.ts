/** A text cut where hits and annotations begin and end, so that it can be shown piece by piece. */
import type { Annotation, Span } from '../types';

export interface Segment extends Span {
  hit: boolean;
  /** The annotation that it is part of. */
  annotation?: Annotation;
}

/** `spans` ascending, without overlap: the one that holds `at`, and where the next border behind `at` is. */
function lookAt<T extends Span>(spans: readonly T[], at: number, end: number): { inside: T | undefined; next: number } {
  const span = spans.find((one) => one.end > at);
  if (!span) return { inside: undefined, next: end };
  return span.start <= at ? { inside: span, next: span.end } : { inside: undefined, next: span.start };
}

/** The pieces of `range`, in order and without gaps; of annotations that overlap the first is taken. */
export function segmentsOf(range: Span, hits: readonly Span[], annotations: readonly Annotation[] = []): Segment[] {
  const apart: Annotation[] = [];
  for (const one of annotations) if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  const segments: Segment[] = [];
  for (let at = range.start; at < range.end; ) {
    const hit = lookAt(hits, at, range.end);
    const said = lookAt(apart, at, range.end);
    const end = Math.min(hit.next, said.next, range.end);
    segments.push({
      start: at,
      end,
      hit: hit.inside !== undefined,
      ...(said.inside ? { annotation: said.inside } : {}),
    });
    at = end;
  }
  return segments;
}
