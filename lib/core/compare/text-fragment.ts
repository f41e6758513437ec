/** Links that lead to the sentence of a figure. */
import type { Sentence } from '../article/sentence';
import { passageLink } from '../formats/text-fragment';

/** Where a sentence was cut, its words may be; so many code units there only stand beside the passage. */
const EDGE = 12;

/** The address with a fragment for the sentence; as it is where no fragment can lead there. */
export function textFragment(url: string, { before, said, after }: Sentence): string {
  const whole = before + said + after;
  // A fragment leads to one block.
  const from = Math.max(0, ...['\n', '\t', '\u2029'].map((one) => before.lastIndexOf(one) + 1));
  const rest = whole.slice(before.length + said.length).search(/[\n\t\u2029]/);
  const to = rest < 0 ? whole.length : before.length + said.length + rest;
  const start = from === 0 && before.startsWith('…') ? Math.min(1 + EDGE, before.length) : from;
  const end = to === whole.length && after.endsWith('…') ? Math.max(to - 1 - EDGE, before.length + said.length) : to;
  const prefix = start > from ? whole.slice(1, start) : '';
  const suffix = end < to ? whole.slice(end, -1) : '';
  const exact = whole.slice(start, end);
  const position = { type: 'TextPositionSelector' as const, start: prefix.length, end: prefix.length + exact.length };
  const quote = { type: 'TextQuoteSelector' as const, exact, prefix, suffix };
  return passageLink({ url, selector: [quote, position] }) ?? url;
}
