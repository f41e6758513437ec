/** Where the article of a saved page stands: most of the page's sentences are in it, and little else. */

/** Share of the page's sentences that the article holds. */
const SHARE = 0.75;
/** Marks of sentences below which a page is taken whole. */
const FEWEST = 4;
const MARKS = /[。；！？]|[，、](?=\S)/g;
const LEFT_OUT = 'script, style, noscript, template, nav, select, button, textarea';

/** Marks of sentences in the text of each element, links left out. */
function weigh(body: Element): Map<Element, number> {
  const weights = new Map<Element, number>();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const marks = node.nodeValue?.match(MARKS)?.length ?? 0;
    if (marks === 0 || node.parentElement?.closest(`${LEFT_OUT}, a`)) continue;
    for (let element = node.parentElement; element; element = element.parentElement) {
      weights.set(element, (weights.get(element) ?? 0) + marks);
      if (element === body) break;
    }
  }
  return weights;
}

/** The element that holds the article; the body itself where none stands out. */
export function mainPart(body: Element): Element {
  const weights = weigh(body);
  const all = weights.get(body) ?? 0;
  if (all < FEWEST) return body;
  let part = body;
  for (;;) {
    const heaviest = [...part.children].find((child) => (weights.get(child) ?? 0) >= all * SHARE);
    // A paragraph is no article, nor is a row of a table.
    if (!heaviest || /^(?:p|tr|tbody|ul|ol|li|span|strong|b|font|blockquote|h\d|pre)$/.test(heaviest.localName))
      return part;
    part = heaviest;
  }
}
