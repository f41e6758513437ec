/** Some of a page's text, gathered from all over it by a number of steps that does not depend on its size. */
import { localNameOf, nodeTypeOf, titleOf } from './dom';

/** Nodes visited: from the beginning on, then in ever longer strides, then from the end back. */
const STEPS = { forward: 2_000, strides: 500, back: 300 } as const;
/** Code units of running text kept in all, in the first part, and for the last. */
const ROOM = 6_500;
const ROOM_FORWARD = 4_500;
const ROOM_BACK = 800;
/** Of a longer text node only so much is read, in pieces from its beginning, its middle and its end. */
const PIECE = 800;

/** Elements whose text is none of the article's. */
const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template title textarea select button svg iframe nav footer aside'.split(' '),
);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2']);

export interface Sample {
  /** The document's title and the first headings. */
  title: string;
  /** Running text. */
  body: string;
  /** Text of links: menus and lists, seldom the article. */
  links: string;
  /** Nodes that were looked at. */
  visited: number;
}

class Bucket {
  private readonly parts: string[] = [];
  length = 0;

  add(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  text(): string {
    return this.parts.join('\n');
  }
}

class Sampler {
  readonly title = new Bucket();
  readonly body = new Bucket();
  readonly links = new Bucket();
  visited = 0;
  private link: Element | undefined;
  private heading: Element | undefined;

  /** Goes on from where the walker stands until the steps or the room are used up; answers whether anything is left. */
  forward(walker: TreeWalker, steps: number, room: number): boolean {
    const end = this.visited + steps;
    for (let node = walker.nextNode(); node; ) {
      if (this.visited >= end || this.body.length >= room) return true;
      node = this.visit(node, end, room) ? walker.nextNode() : leave(walker);
    }
    return false;
  }

  /** The same, but ever more is left out between two texts. */
  stride(walker: TreeWalker, steps: number, room: number): void {
    const end = this.visited + steps;
    let texts = 0;
    for (let node = walker.nextNode(); node; ) {
      if (this.visited >= end || this.body.length >= room) return;
      const inside = this.visit(node, end, room);
      if (!(node instanceof Text)) {
        node = inside ? walker.nextNode() : leave(walker);
        continue;
      }
      // Out of the paragraph, and past the next ones.
      walker.parentNode();
      node = leave(walker);
      for (let skip = ++texts >> 2; skip > 0 && node && this.visited < end; skip--) {
        this.visited++;
        node = leave(walker);
      }
    }
  }

  backward(walker: TreeWalker, steps: number, room: number): void {
    const end = this.visited + steps;
    while (walker.lastChild() && this.visited < end) this.visited++;
    for (let node: Node | null = walker.currentNode; node; node = walker.previousNode()) {
      if (this.visited >= end || this.body.length >= room) return;
      if (node instanceof Text && !SILENT.has(parentName(node))) this.visit(node, end, room);
      else this.visited++;
    }
  }

  /** Looks at one node; false where what is inside it is to be passed over. */
  private visit(node: Node, end: number, room: number): boolean {
    this.visited++;
    if (node instanceof Text) {
      this.take(node);
      return true;
    }
    const element = node as Element;
    const name = localNameOf(element);
    if (SILENT.has(name)) return false;
    if (name === 'a') this.link = element;
    else if (HEADINGS.has(name)) this.heading = element;
    else if (name.includes('-') && element.shadowRoot) {
      this.forward(walkerOf(element.shadowRoot), end - this.visited, room);
    }
    return true;
  }

  private take(text: Text): void {
    const piece = pieceOf(text);
    if (!piece) return;
    if (this.heading?.contains(text) && this.title.length < 400) this.title.add(piece);
    if (!this.link?.contains(text) && parentName(text) !== 'a') this.body.add(piece);
    else if (this.links.length < ROOM) this.links.add(piece);
  }
}

function parentName({ parentNode }: Node): string {
  return parentNode && nodeTypeOf(parentNode) === 1 ? localNameOf(parentNode as Element) : '';
}

/** `substringData` does not bring the whole of a long text over. */
function pieceOf(text: Text): string {
  const { length } = text;
  if (length <= 3 * PIECE) return text.data.trim();
  const middle = (length - PIECE) >> 1;
  return [0, middle, length - PIECE].map((from) => text.substringData(from, PIECE)).join('\n');
}

/** The next node in the document's order that is not inside the current one. */
function leave(walker: TreeWalker): Node | null {
  for (let inside: Node | null = walker.currentNode; inside; inside = walker.parentNode()) {
    const next = walker.nextSibling();
    if (next) return next;
  }
  return null;
}

function walkerOf(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
}

/** Samples a document: its title and headings, the running text and the links apart. */
export function sampleOf(document: Document): Sample {
  const sampler = new Sampler();
  sampler.title.add(titleOf(document).slice(0, 400));
  const root = document.documentElement;
  if (root) {
    const walker = walkerOf(root);
    if (sampler.forward(walker, STEPS.forward, ROOM_FORWARD)) {
      sampler.stride(walker, STEPS.strides, ROOM - ROOM_BACK);
      sampler.backward(walkerOf(root), STEPS.back, ROOM);
    }
  }
  const { title, body, links, visited } = sampler;
  return { title: title.text(), body: body.text(), links: links.text(), visited };
}
