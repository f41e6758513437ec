/** Where a search is found in a text, as spans of the raw text. */
import { fold } from '../text/fold';
import type { Span } from '../types';

/** Spans of `text` in which the words of `wordsOf` stand, ascending, joined where they touch or overlap. */
export function hitsIn(text: string, words: readonly string[]): Span[] {
  if (words.length === 0 || text === '') return [];
  const folded = fold(text);
  // Folding leaves one unit of each run of white space; a line's end is as good as a space.
  const searched = folded.text.replace(/\s/g, ' ');
  const spans: Span[] = [];
  for (const word of words) {
    for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length)) {
      spans.push(folded.toRawSpan({ start: at, end: at + word.length }));
    }
  }
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** A passage of a text, with offsets into that text. */
export interface Excerpt extends Span {
  /** Text stands before it, or behind. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** How much of what stands before the first hit an excerpt shows, in UTF-16 code units. */
const LEAD = 24;
/** Marks after which an excerpt may begin well. */
const BORDER = /[。！？；，、：:!?;,\s]/;

/** No half of a surrogate pair stands at an excerpt's edge. */
function wholeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** At most `length` code units of `text` that hold the first hit; the beginning where nothing is found. */
export function excerptOf(text: string, hits: readonly Span[], length: number): Excerpt {
  const first = hits[0]?.start ?? 0;
  let start = 0;
  if (first > length / 2 && text.length > length) {
    start = Math.min(first - LEAD, text.length - length);
    const border = text.slice(start, first).search(BORDER);
    if (border >= 0) start += border + 1;
  }
  start = wholeAt(text, Math.max(0, start));
  const end = wholeAt(text, Math.min(text.length, start + length));
  return { start, end, cutBefore: start > 0, cutAfter: end < text.length };
}
