/** The sentence in which an annotation stands, cut to what a list can show. */
import { sentenceOf } from '../sentence';
import type { Span } from '../types';

/** `said` is the annotation itself; the three together are one stretch of the text. */
export interface Sentence {
  before: string;
  said: string;
  after: string;
}

/** Code units looked at on either side: longer sentences are cut. */
const REACH = 90;

/** `textOf` reads a span of the text, of which that which lies outside is left out. */
export function sentenceAround(textOf: (span: Span) => string, { start, end }: Span): Sentence {
  const from = Math.max(0, start - REACH);
  const left = textOf({ start: from, end: start });
  const right = textOf({ start: end, end: end + REACH });
  const said = textOf({ start, end });
  const near = left + said + right;
  const passage = { start: left.length, end: left.length + said.length };
  const sentence = sentenceOf(near, passage);
  // A sentence that goes on further away is cut; never between the halves of a surrogate pair.
  const isCut = from > 0 && sentence.start <= (/^[\udc00-\udfff]/.test(near) ? 1 : 0);
  const isOpen = right.length === REACH && sentence.end >= near.length - (/[\ud800-\udbff]$/.test(near) ? 1 : 0);
  return {
    before: (isCut ? '…' : '') + near.slice(sentence.start, passage.start),
    said,
    after: near.slice(passage.end, sentence.end) + (isOpen ? '…' : ''),
  };
}
