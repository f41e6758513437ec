/** A term that the reader has met three times on a page is painted faint from then on; figures never are. */
import { type HighlightName, highlightOf } from './highlights';
import type { Annotation, Category } from './types';

/** The name under which an annotation is painted, after `cezhu-`. */
export type PaintName = HighlightName | `${Category}-faint`;

/** Occurrences of a term that are painted in full. */
export const FULL_OCCURRENCES = 3;

/** @param occurrence how many times the page has had the term up to here, this one counted: 1 for the first */
export function paintNameOf(annotation: Annotation, occurrence: number): PaintName {
  if (annotation.type === 'term' && occurrence > FULL_OCCURRENCES) return `${annotation.category}-faint`;
  return highlightOf(annotation);
}

/** Names the annotations of one page in their order, counting terms by id as they come. */
export class Fading {
  private readonly met = new Map<string, number>();

  /** Counts terms that were met before. */
  skip(counts: ReadonlyMap<string, number>): void {
    for (const [id, count] of counts) this.met.set(id, (this.met.get(id) ?? 0) + count);
  }

  next(annotation: Annotation): PaintName {
    if (annotation.type === 'figure') return highlightOf(annotation);
    const occurrence = (this.met.get(annotation.id) ?? 0) + 1;
    this.met.set(annotation.id, occurrence);
    return paintNameOf(annotation, occurrence);
  }
}
