/** The sentence in which an annotation stands, cut to what a list can show. */
import type { Span } from '../types';

/** `said` is the annotation itself; the three together are one stretch of the text. */
export interface Sentence {
  before: string;
  said: string;
  after: string;
}

/** Code units looked at on either side: longer sentences are cut. */
const REACH = 90;
/** U+2029 and tabs border blocks and cells. */
const ENDS = /[。！？；!?;\n\r\t\u2029]/;

/** `textOf` reads a span of the text, of which that which lies outside is left out. */
export function sentenceAround(textOf: (span: Span) => string, { start, end }: Span): Sentence {
  const from = Math.max(0, start - REACH);
  const left = textOf({ start: from, end: start });
  const right = textOf({ start: end, end: end + REACH });
  let begin = left.length;
  while (begin > 0 && !ENDS.test(left.charAt(begin - 1))) begin--;
  // A sentence that began further away is cut; never between the halves of a surrogate pair.
  const isCut = begin === 0 && from > 0;
  if (isCut && /[\udc00-\udfff]/.test(left.charAt(0))) begin = 1;
  const stop = right.search(ENDS);
  const isOpen = stop < 0 && right.length === REACH;
  let after = stop < 0 ? right : right.slice(0, stop + 1);
  if (isOpen && /[\ud800-\udbff]$/.test(after)) after = after.slice(0, -1);
  return {
    before: (isCut ? '…' : '') + left.slice(begin).trimStart(),
    said: textOf({ start, end }),
    after: after.trimEnd() + (isOpen ? '…' : ''),
  };
}
