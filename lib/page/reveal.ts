/** Brings a passage before the reader's eyes: opens what is folded over it and scrolls every box that holds it. */

/** The element around a node, out of shadow roots too. */
function around(node: Node): Element | undefined {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

function ancestorsOf(node: Node): Element[] {
  const elements: Element[] = [];
  for (let element = around(node); element; element = around(element)) elements.push(element);
  return elements;
}

/** As find-in-page does: nothing but `<details>` and what the page itself marks as found-to-open. */
function unfold(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element instanceof HTMLDetailsElement && !element.open) element.open = true;
    else if (element.getAttribute('hidden') === 'until-found') element.removeAttribute('hidden');
  }
}

/** The first box of a passage that takes room. */
function firstBox(range: Range): DOMRect | undefined {
  return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
}

function scrollsUpDown(element: Element): boolean {
  return element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);
}

function scrollsSideways(element: Element): boolean {
  return element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX);
}

/** Scrolls one box so that the passage stands in the middle of it, where it did not stand well inside. */
function scrollBox(element: Element, range: Range): void {
  const box = firstBox(range);
  if (!box) return;
  const view = element.getBoundingClientRect();
  if (scrollsUpDown(element) && (box.top < view.top || box.bottom > view.bottom)) {
    element.scrollTop += box.top - view.top - (view.height - box.height) / 2;
  }
  if (scrollsSideways(element) && (box.left < view.left || box.right > view.right)) {
    element.scrollLeft += box.left - view.left - (view.width - box.width) / 2;
  }
}

/** Share of the viewport at its edges in which a passage is hard to see: sticky headings, the edge itself. */
const MARGIN = 0.15;

/**
 * Unfolds and scrolls until the passage is seen, at once. Answers whether it can be seen: the page may hide it in a
 * way that is not ours to undo.
 */
export function reveal(range: Range): boolean {
  const elements = ancestorsOf(range.startContainer);
  unfold(elements);
  const root = document.scrollingElement;
  for (const element of elements) {
    if (element !== root && element !== document.documentElement && element !== document.body) {
      scrollBox(element, range);
    }
  }
  let box = firstBox(range);
  if (!box) return false;
  const { innerHeight: height, innerWidth: width } = window;
  const isHigh = box.top < height * MARGIN || box.bottom > height * (1 - MARGIN);
  const isWide = box.left < 0 || box.right > width;
  if (isHigh || isWide) {
    window.scrollBy({
      top: isHigh ? box.top - height / 2 : 0,
      left: isWide ? box.left - width / 2 : 0,
      behavior: 'instant',
    });
  }
  box = firstBox(range);
  // The body itself may be the box that scrolls.
  if (box && (box.bottom < 0 || box.top > height))
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return true;
}
