import { type HighlightName, highlightOf } from './highlights';
import type { Annotation } from './types';

export interface Counts {
  terms: number;
  figures: number;
  /** By highlight name; names without annotations are missing. */
  byHighlight: Partial<Record<HighlightName, number>>;
}

export function countAnnotations(annotations: readonly Annotation[]): Counts {
  const counts: Counts = { terms: 0, figures: 0, byHighlight: {} };
  for (const annotation of annotations) {
    if (annotation.type === 'term') counts.terms++;
    else counts.figures++;
    const name = highlightOf(annotation);
    counts.byHighlight[name] = (counts.byHighlight[name] ?? 0) + 1;
  }
  return counts;
}
