/** One page under annotation, painted and kept up with as it changes. */
import { type HighlightName, highlightOf, isQuiet } from '../core/highlights';
import type { Annotation, Span } from '../core/types';
import type { Chunk } from './chunk';
import { collectText, type PageText } from './collect';
import { isConnected } from './dom';
import { PageModel } from './model';
import { Pace } from './pace';
import { type PageCounts, sumCounts } from './page-counts';
import type { Painter } from './painter';
import { Painting } from './painting';
import { pause } from './pause';
import { viewpoint } from './viewpoint';
import { Whole } from './whole';

/** Milliseconds of work after which the page has its turn. */
const TURN = 8;
/** Milliseconds until custom elements are looked at for shadow trees that they have been given, doubled each time. */
const FIRST_EXPECTED = 500;
const LAST_EXPECTED = 16_000;

export interface AnnotatedPageOptions {
  /** The document, so that nothing that the page replaces is missed; or an element. */
  root: Node;
  painter: Painter;
  annotate: (text: string) => Annotation[];
  host: () => Element | undefined;
  /** Called when annotations or what is shown have changed. */
  changed: () => void;
  /** Called when another part of the page is near the viewport. */
  moved?: () => void;
}

export class AnnotatedPage {
  private css = '';
  private names: ReadonlySet<HighlightName> = new Set();
  private model: PageModel | undefined;
  private made: { version: number; whole: Whole } | undefined;
  private working: Promise<void> | undefined;
  private readonly pace = new Pace(() => void this.look());
  private readonly painting: Painting;
  private busy = 0;
  /** Version of the model of which `changed` has told. */
  private told = -1;
  private expecting: ReturnType<typeof setTimeout> | undefined;
  private hidden = new AbortController();

  constructor(private readonly options: AnnotatedPageOptions) {
    this.painting = new Painting(options.painter, this.isPainted, () => this.model);
  }

  get shown(): boolean {
    return this.model !== undefined;
  }

  /** What is collected: the document, or an element. */
  get root(): Node {
    return this.options.root;
  }

  /** The page in the parts in which it is read; none while it is not shown. */
  get chunks(): readonly Chunk[] {
    return this.model?.chunks ?? [];
  }

  /** Is a chunk near enough to be painted? Undefined: what is painted of it may stay, what is not need not be. */
  isNear(chunk: Chunk): boolean | undefined {
    return this.painting.isNear(chunk);
  }

  /** Where a text node's place is in its chunk, if the node was collected. */
  placeOf(node: Node, offset: number): { chunk: Chunk; offset: number } | undefined {
    const chunk = this.model?.chunkOf(node);
    const start = chunk?.startOf(node);
    return chunk && start !== undefined ? { chunk, offset: start + offset } : undefined;
  }

  /** The page's text as it was last read. */
  get text(): PageText {
    return this.whole.text;
  }

  /** Offsets count in `text`; ascending. */
  get annotations(): Annotation[] {
    return this.whole.annotations;
  }

  /** How many annotations readers may see, and how many of them are painted; costs nothing on pages of any size. */
  get counts(): PageCounts {
    return sumCounts(this.model?.chunks ?? [], (name) => this.names.has(name));
  }

  /** What following the page has cost since it was shown: nodes visited, code units annotated, milliseconds. */
  get effort(): { visits: number; annotated: number; busy: number } {
    return { visits: this.model?.visits ?? 0, annotated: this.model?.annotated ?? 0, busy: this.busy };
  }

  /** Which highlights are painted; takes effect at once. */
  setShown(names: Iterable<HighlightName>): void {
    this.names = new Set(names);
    this.repaint();
    this.options.changed();
  }

  /** Style sheet of the highlights, for shadow trees: that of the document does not reach into them. */
  setCss(css: string): void {
    this.css = css;
    this.model?.roots.restyle(css);
  }

  /** Paints everything again: `isPainted` has other answers. */
  repaint(): void {
    this.painting.repaint();
  }

  /** Resolves when the page as it was is annotated. */
  async show(): Promise<void> {
    if (this.model) return;
    const { root, host, annotate } = this.options;
    this.hidden = new AbortController();
    this.busy = 0;
    this.model = new PageModel({
      root,
      host,
      annotate,
      css: this.css,
      viewpoint: () => viewpoint(document, root),
      noted: (isNews) => {
        this.pace.soon(isNews);
        this.painting.noteChange();
      },
      paint: (chunk) => this.painting.paint(chunk),
      unpaint: (chunk) => this.painting.unpaint(chunk),
    });
    const listening = { signal: this.hidden.signal, passive: true, capture: true };
    for (const name of ['scroll', 'resize', 'toggle']) addEventListener(name, () => this.moved(), listening);
    document.addEventListener('visibilitychange', () => document.hidden || this.pace.appear(), listening);
    const { model } = this;
    // The engine unpacks its glossary when it is first called: that is a task of its own.
    annotate('');
    await pause();
    if (model === this.model) await this.work();
  }

  /** Reads the page again at once: what `annotate` finds has changed. */
  async again(): Promise<void> {
    if (!this.model) return;
    this.model.forget();
    await this.work();
  }

  hide(): void {
    const { model } = this;
    this.model = undefined;
    this.made = undefined;
    this.working = undefined;
    this.hidden.abort();
    clearTimeout(this.expecting);
    this.expecting = undefined;
    this.told = -1;
    this.pace.stop();
    model?.stop();
    this.painting.stop();
    this.options.changed();
  }

  /** The page's text as it is now. */
  collect(): PageText {
    const { model } = this;
    if (model?.isComplete && !model.hasChanges) return this.text;
    return collectText(this.options.root, this.options.host());
  }

  /** The annotations, if they are complete and of just this text; offsets count in it. */
  annotationsOf(text: PageText): readonly Annotation[] | undefined {
    return this.model?.isComplete && text.text === this.text.text ? this.annotations : undefined;
  }

  /** The text of a span of the page. */
  textOf(span: Span): string {
    return this.whole.textOf(span);
  }

  readonly isPainted = (annotation: Annotation): boolean => {
    return !isQuiet(annotation) && this.names.has(highlightOf(annotation));
  };

  /** Offset of a text node's place in `text.text`, if the node was collected. */
  offsetOf(node: Node, offset: number): number | undefined {
    const place = this.placeOf(node, offset);
    return place && this.whole.offsetOf(place.chunk, place.offset);
  }

  /** Indexes in `annotations` of those that reach over, or up to, a place in a text node; the rest is not looked at. */
  indexesAt(node: Node, offset: number): number[] {
    const place = this.placeOf(node, offset);
    return place ? this.whole.indexesAt(place.chunk, place.offset) : [];
  }

  /** A live range over an annotation, if the page still holds it. */
  liveRange({ start, end }: Span): Range | undefined {
    const from = this.whole.pointAt(start);
    const to = this.whole.pointAt(end - 1);
    if (!from || !to || to.offset >= to.node.data.length) return undefined;
    if (!isConnected(from.node) || !isConnected(to.node)) return undefined;
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return range;
  }

  /** The viewport has moved: called before the frame that shows it so. */
  private moved(): void {
    const { model } = this;
    if (!model) return;
    model.reorder();
    this.painting.moved();
    this.options.moved?.();
  }

  private get whole(): Whole {
    const version = this.model?.version ?? 0;
    if (this.made?.version !== version) this.made = { version, whole: new Whole(this.model?.chunks ?? []) };
    return this.made.whole;
  }

  /** The page has changed, or may have. */
  private async look(): Promise<void> {
    const { model } = this;
    if (!model) return;
    // Work under way goes to its end first: a page that never rests would otherwise start it over for ever.
    if (this.working) await this.working;
    if (model !== this.model) return;
    const begun = performance.now();
    const isFlooded = model.refresh();
    this.busy += performance.now() - begun;
    this.pace.note({ isFlooded });
    if (isFlooded) this.painting.noteFlood(2 * this.pace.delay);
    await this.work();
  }

  private work(): Promise<void> {
    const { model } = this;
    if (!model) return Promise.resolve();
    if (this.working) return this.working;
    const working = this.turns(model).finally(() => {
      if (this.working === working) this.working = undefined;
    });
    this.working = working;
    return working;
  }

  private async turns(model: PageModel): Promise<void> {
    let busy = 0;
    for (let goesOn = true; goesOn; ) {
      const begun = performance.now();
      do goesOn = model.step();
      while (goesOn && performance.now() - begun < TURN);
      busy += performance.now() - begun;
      if (goesOn) await pause();
      if (model !== this.model) return;
    }
    this.moved();
    this.busy += busy;
    this.pace.note({ busy });
    if (model.hasChanges) this.pace.soon(model.hasNews);
    this.expectRoots(model, FIRST_EXPECTED);
    if (model.version === this.told) return;
    this.told = model.version;
    this.options.changed();
  }

  /** A custom element may be given its shadow tree late, which no observer sees. */
  private expectRoots(model: PageModel, delay: number): void {
    if (!model.roots.isWaiting) return;
    this.expecting ??= setTimeout(() => {
      this.expecting = undefined;
      if (model !== this.model) return;
      if (model.roots.hasLate) this.pace.soon();
      else if (delay < LAST_EXPECTED) this.expectRoots(model, delay * 2);
    }, delay);
  }
}
