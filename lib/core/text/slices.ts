import type { Span } from '../types';
import { BLOCK_BREAK } from './characters';

/** A block longer than this many slices' size is cut inside, after a sentence if there is one. */
const LONGEST = 4;
const SENTENCE_END = /[。！？；\n]/;

/** Where to cut at or after `wanted`, no further than `limit`. */
function cutAfter(text: string, wanted: number, limit: number): number {
  // Looks no further than the limit: on a text without borders every slice would search all the rest of it.
  const reach = text.slice(wanted, limit);
  const block = reach.indexOf(BLOCK_BREAK);
  if (block >= 0) return wanted + block + 1;
  if (limit >= text.length) return text.length;
  const sentence = reach.search(SENTENCE_END);
  return sentence >= 0 ? wanted + sentence + 1 : limit;
}

/**
 * Cuts a page's text into slices of about `size` code units that can be annotated one by one:
 * at block borders, in a very long block after a sentence. The slices cover the text without gaps.
 */
export function sliceText(text: string, size: number): Span[] {
  const slices: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + size >= text.length ? text.length : cutAfter(text, start + size, start + size * LONGEST);
    slices.push({ start, end });
    start = end;
  }
  return slices;
}
