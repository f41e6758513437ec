import type { Selector, Span } from '../types';

/** Context kept on either side of the quote, in UTF-16 code units; the Web Annotation world uses 32. */
export const CONTEXT_LENGTH = 32;
/** The same of a quote that the text has more than once: nothing else tells such passages apart. */
export const LONG_CONTEXT_LENGTH = 64;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * Describes a span of a text so that it can be found again: the quote with its context, and its position. The context
 * is longer where the text has the quote elsewhere too, which also tells `locate` that the quote alone tells nothing.
 * Looking for it is linear in the text, at the speed of `indexOf`.
 * Context never begins or ends inside a surrogate pair.
 * @throws RangeError where the span does not lie in the text.
 */
export function describe(text: string, { start, end }: Span): Selector {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(`span ${start}–${end} lies outside a text of ${text.length} code units`);
  }
  const exact = text.slice(start, end);
  const isRepeated = exact !== '' && (text.indexOf(exact) < start || text.indexOf(exact, start + 1) >= 0);
  const length = isRepeated ? LONG_CONTEXT_LENGTH : CONTEXT_LENGTH;
  let from = Math.max(0, start - length);
  if (from < start && isLowSurrogate(text.charCodeAt(from))) from++;
  let to = Math.min(text.length, end + length);
  if (to > end && to < text.length && isLowSurrogate(text.charCodeAt(to))) to--;
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}
