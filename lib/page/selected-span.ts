/** What part of a page's text a selection covers. */
import { LONGEST_QUOTE } from '../core/clippings/limits';
import type { Span } from '../core/types';
import type { PageText } from './collect';
import { type Boundary, Place } from './flat-order';

/** The ends of a selection in the order of the page; they may stand in different shadow trees. */
export interface SelectedRange {
  start: Boundary;
  end: Boundary;
}

/** The first of the ascending numbers below `count` for which `is` holds; `count` where it holds for none. */
function first(count: number, is: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The part of the collected text that a selection covers, without white space at its edges, shortened to what one
 * clipping takes; undefined where that is nothing. `root` is what was collected. Ends in text that is not collected
 * count for where they stand. Looks at a number of nodes that grows with the logarithm of theirs.
 */
export function selectedSpan({ text, nodes, starts }: PageText, range: SelectedRange, root: Node): Span | undefined {
  const from = Place.of(range.start, root);
  const to = Place.of(range.end, root);
  if (!from || !to) return undefined;
  const firstNode = first(nodes.length, (index) => !from.isAfter(nodes[index] as Text));
  const lastNode = first(nodes.length, (index) => to.isBefore(nodes[index] as Text)) - 1;
  if (lastNode < firstNode || firstNode === nodes.length) return undefined;
  const offsetIn = (index: number, place: Place): number | undefined =>
    place.text?.node === nodes[index] ? place.text?.offset : undefined;
  let start = (starts[firstNode] as number) + (offsetIn(firstNode, from) ?? 0);
  let end = (starts[lastNode] as number) + (offsetIn(lastNode, to) ?? (nodes[lastNode] as Text).data.length);
  while (start < end && !text.charAt(start).trim()) start++;
  while (end > start && !text.charAt(end - 1).trim()) end--;
  if (end <= start) return undefined;
  end = Math.min(end, start + LONGEST_QUOTE);
  // Never between the halves of a surrogate pair.
  if (/[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end))) end--;
  return { start, end };
}
