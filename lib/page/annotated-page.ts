/**
 * One page under annotation: collects its text, annotates it slice by slice without blocking the page, paints,
 * and does so again when the page changes.
 */
import { type FamilyName, familyOf, type HighlightName, highlightOf, isQuiet } from '../core/highlights';
import { shift } from '../core/shift';
import { sliceText } from '../core/text/slices';
import type { Annotation, Span } from '../core/types';
import { collectText, type PageText, rangeOf } from './collect';
import type { Painter } from './painter';
import { pause } from './pause';
import { type Watcher, watchPage } from './watch';

/** Code units annotated in one go: a few milliseconds. */
const SLICE = 8_000;
/** Milliseconds between a change of the page and its being read again, at the least. */
const SHORTEST_DELAY = 400;
/** Reading again may take at most about this share of the page's time. */
const IDLE_RATIO = 12;

export interface AnnotatedPageOptions {
  root: Element;
  painter: Painter;
  annotate: (text: string) => Annotation[];
  /** Puts right what was found in the whole text; slices would not tell which of two like passages is meant. */
  correct?: (text: string, annotations: Annotation[]) => Annotation[];
  host: () => Element | undefined;
  /** Called when annotations or what is shown have changed. */
  changed: () => void;
}

export class AnnotatedPage {
  text: PageText = { text: '', nodes: [], starts: [] };
  /** Offsets count in `text`; ascending. */
  annotations: Annotation[] = [];
  shown = false;
  private families: ReadonlySet<FamilyName> = new Set();
  private order: Map<Node, number> | undefined;
  private pass = 0;
  /** The annotations are of the whole text. */
  private complete = false;
  private duration = 0;
  /** The reading under way, and whether the page has changed since it began. */
  private running: number | undefined;
  private stale = false;
  private watcher: Watcher | undefined;

  constructor(private readonly options: AnnotatedPageOptions) {}

  /** Which families are painted; takes effect at once. */
  setFamilies(families: Iterable<FamilyName>): void {
    this.families = new Set(families);
    if (this.shown) this.repaint();
    this.options.changed();
  }

  async show(): Promise<void> {
    if (this.shown) return;
    this.shown = true;
    this.watcher = watchPage(this.options.root, () => void this.read(), {
      host: this.options.host,
      delay: () => Math.max(SHORTEST_DELAY, this.duration * IDLE_RATIO),
    });
    await this.read();
  }

  /** Reads the page again at once: what `annotate` finds has changed. */
  async again(): Promise<void> {
    if (this.shown) await this.read();
  }

  hide(): void {
    this.shown = false;
    this.complete = false;
    this.annotations = [];
    this.pass++;
    this.running = undefined;
    this.watcher?.stop();
    this.options.painter.clear();
    this.options.changed();
  }

  /** The page's text as it is now. */
  collect(): PageText {
    return collectText(this.options.root, this.options.host());
  }

  /** The annotations, if they are complete and of just this text; offsets count in it. */
  annotationsOf(text: PageText): readonly Annotation[] | undefined {
    return this.complete && text.text === this.text.text ? this.annotations : undefined;
  }

  /** The text of a span of the page. */
  textOf({ start, end }: Span): string {
    return this.text.text.slice(start, end);
  }

  isPainted(annotation: Annotation): boolean {
    return !isQuiet(annotation) && this.families.has(familyOf(highlightOf(annotation)).name);
  }

  /** Offset of a text node's place in `text.text`, if the node was collected. */
  offsetOf(node: Node, offset: number): number | undefined {
    this.order ??= new Map(this.text.nodes.map((text, index) => [text, index]));
    const index = this.order.get(node);
    return index === undefined ? undefined : (this.text.starts[index] as number) + offset;
  }

  /** A live range over an annotation, if the page still holds it. */
  liveRange(span: Span): Range | undefined {
    const fixed = rangeOf(this.text, span);
    if (!fixed?.startContainer.isConnected || !fixed.endContainer.isConnected) return undefined;
    const range = document.createRange();
    range.setStart(fixed.startContainer, fixed.startOffset);
    range.setEnd(fixed.endContainer, fixed.endOffset);
    return range;
  }

  /**
   * Reads and annotates the page. While a reading is under way another one waits for its end: a page that never
   * rests would otherwise start it over for ever.
   */
  private async read(): Promise<void> {
    if (this.running !== undefined) {
      this.stale = true;
      return;
    }
    const pass = ++this.pass;
    this.running = pass;
    this.stale = false;
    await this.readOnce(pass);
    // Hidden meanwhile, and perhaps shown again: then another reading has taken over.
    if (this.running !== pass) return;
    this.running = undefined;
    if (this.stale) this.watcher?.again();
  }

  private async readOnce(pass: number): Promise<void> {
    // Nothing is painted yet: what the reader sees first shall come first.
    const first = !this.complete;
    const begun = performance.now();
    const page = this.collect();
    const found: Annotation[] = [];
    let busy = performance.now() - begun;
    if (first) this.take(page, found);
    for (const slice of sliceText(page.text, SLICE)) {
      await pause();
      if (pass !== this.pass) return;
      const turn = performance.now();
      const from = found.length;
      for (const annotation of this.options.annotate(page.text.slice(slice.start, slice.end))) {
        found.push(shift(annotation, slice.start, from));
      }
      if (first) this.paint(page, found.slice(from), (name, ranges) => this.options.painter.add(name, ranges));
      busy += performance.now() - turn;
    }
    this.duration = busy;
    const corrected = this.options.correct?.(page.text, found) ?? found;
    this.take(page, corrected);
    this.complete = true;
    if (!first || corrected !== found) this.repaint();
    this.options.changed();
  }

  private take(page: PageText, annotations: Annotation[]): void {
    this.text = page;
    this.annotations = annotations;
    this.order = undefined;
  }

  private repaint(): void {
    this.options.painter.repaint((add) => this.paint(this.text, this.annotations, add));
  }

  private paint(page: PageText, annotations: readonly Annotation[], add: Painter['add']): void {
    const groups = new Map<HighlightName, StaticRange[]>();
    for (const annotation of annotations) {
      if (!this.isPainted(annotation)) continue;
      const range = rangeOf(page, annotation);
      if (!range) continue;
      const name = highlightOf(annotation);
      const group = groups.get(name);
      if (group) group.push(range);
      else groups.set(name, [range]);
    }
    for (const [name, ranges] of groups) add(name, ranges);
  }
}
