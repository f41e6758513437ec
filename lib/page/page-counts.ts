import type { Counts } from '../core/counts';
import type { HighlightName } from '../core/highlights';
import type { Chunk } from './chunk';

export interface PageCounts {
  /** All that readers may see, painted or not. */
  byHighlight: Counts['byHighlight'];
  /** Painted ones. */
  terms: number;
  figures: number;
}

/** Sums what the chunks have counted. */
export function sumCounts(chunks: readonly Chunk[], isPainted: (name: HighlightName) => boolean): PageCounts {
  const sum: PageCounts = { byHighlight: {}, terms: 0, figures: 0 };
  for (const { counts } of chunks) {
    for (const [key, count] of Object.entries(counts.byHighlight)) {
      const name = key as HighlightName;
      sum.byHighlight[name] = (sum.byHighlight[name] ?? 0) + count;
      if (!isPainted(name)) continue;
      if (name.startsWith('figure-')) sum.figures += count;
      else sum.terms += count;
    }
  }
  return sum;
}
