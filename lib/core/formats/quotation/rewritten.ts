/** A text made of another one, which remembers where each place of that has gone. */
import type { Span } from '../../types';

/** What stands in the place of a span; spans in order, without overlap. */
export interface Replacement extends Span {
  by: string;
}

export interface Rewritten {
  text: string;
  /** Where the unit at an offset of the old text stands in the new one; of what has gone, where it would stand. */
  at: (offset: number) => number;
}

export const unchanged = (text: string): Rewritten => ({ text, at: (offset) => offset });

/** The text with those spans replaced. */
export function replaceSpans(old: string, replacements: readonly Replacement[]): Rewritten {
  const parts: string[] = [];
  /** Ends of the replaced spans, and how far what follows them has moved. */
  const ends: number[] = [];
  const shifts: number[] = [];
  let from = 0;
  let shift = 0;
  for (const { start, end, by } of replacements) {
    parts.push(old.slice(from, start), by);
    from = end;
    shift += by.length - (end - start);
    ends.push(end);
    shifts.push(shift);
  }
  parts.push(old.slice(from));
  return {
    text: parts.join(''),
    at: (offset) => {
      // The last replacement that ends at the offset or before.
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] as number) <= offset) low = middle + 1;
        else high = middle;
      }
      const moved = offset + (shifts[low - 1] ?? 0);
      const next = replacements[low];
      // Inside a replaced span: no further than what stands there now.
      if (!next || offset <= next.start) return moved;
      return Math.min(moved, next.start + (shifts[low - 1] ?? 0) + next.by.length);
    },
  };
}

/** Both changes, one after the other. */
export function chain(first: Rewritten, second: Rewritten): Rewritten {
  return { text: second.text, at: (offset) => second.at(first.at(offset)) };
}
