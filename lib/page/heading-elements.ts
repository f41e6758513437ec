/** The headings of a page as its elements tell them. */
import type { HeadingElement } from '../core/clippings/headings';
import type { PageText } from './collect';
import { attributeOf, localNameOf } from './dom';

/** Headings looked at; pages of hundreds of articles have more. */
const MOST = 5_000;
const SELECTOR = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const LOWEST = 6;

function levelOf(element: Element): number {
  const name = /^h([1-6])$/.exec(localNameOf(element))?.[1];
  const level = Number(attributeOf(element, 'aria-level') ?? name ?? 2);
  return Number.isInteger(level) && level > 0 ? Math.min(level, LOWEST) : LOWEST;
}

/** Where the words of heading elements stand in the page's text. `roots` are the document and its shadow roots. */
export function headingElements(
  page: PageText,
  roots: readonly (Document | DocumentFragment | Element)[],
): HeadingElement[] {
  const headings = roots.flatMap((root) => [...root.querySelectorAll(SELECTOR)]).slice(0, MOST);
  if (headings.length === 0) return [];
  const indexes = new Map(page.nodes.map((node, index) => [node as Node, index]));
  return headings.flatMap((element) => {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let first: number | undefined;
    let last: number | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = indexes.get(node);
      first ??= index;
      last = index ?? last;
    }
    if (first === undefined || last === undefined) return [];
    const start = page.starts[first] as number;
    const end = (page.starts[last] as number) + (page.nodes[last]?.data.length ?? 0);
    return [{ start, end, level: levelOf(element) }];
  });
}
