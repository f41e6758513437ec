/** A passage with what was searched for in <mark>, and its annotations in the colours of their families. */
import { segmentsOf } from '@/lib/core/library/segments';
import { familyColour } from '@/lib/core/look';
import type { Annotation, Span } from '@/lib/core/types';

export interface MarkedTextProps {
  text: string;
  /** The part of `text` that is shown; all of it by default. */
  range?: Span & { cutBefore?: boolean; cutAfter?: boolean };
  hits: readonly Span[];
  annotations?: readonly Annotation[];
}

function colourOf(annotation: Annotation): string {
  return familyColour(annotation.type === 'figure' ? `figure-${annotation.kind}` : annotation.category);
}

export function MarkedText({ text, range = { start: 0, end: text.length }, hits, annotations }: MarkedTextProps) {
  return (
    <>
      {range.cutBefore && '…'}
      {segmentsOf(range, hits, annotations).map(({ start, end, hit, annotation }) => {
        const piece = text.slice(start, end);
        const shown = hit ? <mark>{piece}</mark> : piece;
        return annotation ? (
          <span key={start} class={`said ${annotation.type}`} style={{ '--family': colourOf(annotation) }}>
            {shown}
          </span>
        ) : (
          <span key={start}>{shown}</span>
        );
      })}
      {range.cutAfter && '…'}
    </>
  );
}
