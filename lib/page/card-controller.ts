/** When the card opens, for which annotation, where, and when it closes. */
import type { Annotation } from '../core/types';
import type { AnnotatedPage } from './annotated-page';
import { anchorOf, bringIntoView, hasBoxes } from './card-anchor';
import type { CardHost } from './card-host';
import { followKeys } from './card-keys';
import { CardPointer } from './card-pointer';
import { caretAt, isOn } from './hit';
import type { Painter } from './painter';

/** Share of the window's height beyond which a clipped passage is too large to have its card beside it. */
const LARGE = 0.4;

export interface CardControllerOptions {
  document: Document;
  page: AnnotatedPage;
  host: CardHost;
  painter: Painter;
  /**
   * Fetches what an annotation's card says; the function it answers renders that at once, and is told whether the
   * card was opened by the keyboard. Must not reject.
   */
  prepare: (
    annotation: Annotation,
    controller: CardController,
  ) => Promise<(container: HTMLElement, byKeyboard: boolean) => void>;
  /** The clippings of the page, whose cards open where nothing is annotated. */
  kept?: KeptCards;
  signal: AbortSignal;
}

/** What the controller asks of the clippings of the page. */
export interface KeptCards {
  /** Clippings at a place of the page, with what is seen of each; the shortest first. */
  at(node: Node, offset: number): { id: string; range: Range }[];
  /** The passage; undefined where the page has it no longer. */
  rangeOf(id: string): Range | undefined;
  /** What renders its card; undefined where there is none to show. */
  prepare(id: string, controller: CardController): ((container: HTMLElement, byKeyboard: boolean) => void) | undefined;
}

interface OpenClipping {
  id: string;
  /** What the reader pointed at. */
  spot: Range;
  byKeyboard: boolean;
}

export class CardController {
  /** Index of the annotation whose card is open, and that annotation as it was then. */
  private current: number | undefined;
  private opened: { annotation: Annotation; text: string } | undefined;
  /** The clipping whose card is open. */
  private clipping: OpenClipping | undefined;
  /** Counts openings, so that a late answer for an earlier one is dropped. */
  private opening = 0;
  private following: number | undefined;
  /** Had the focus before it went into the card. */
  private focused: Element | null = null;
  private readonly pointer: CardPointer;

  constructor(private readonly options: CardControllerOptions) {
    const { document, host, signal } = options;
    const isOpen = (): boolean => this.isOpen;
    this.pointer = new CardPointer({
      document,
      host: () => host.element,
      isOpen,
      rested: (x, y) => this.pointedAt(x, y),
      lingered: (x, y) => this.lingeredAt(x, y),
      tapped: (x, y) => this.pointedAt(x, y) || this.lingeredAt(x, y) || this.close(),
      left: () => this.close(),
      signal,
    });
    followKeys({ document, isOpen, close: () => this.close(), signal });
    const moved = (): void => this.followSoon();
    // Caught on the way down: boxes inside the page scroll too.
    document.addEventListener('scroll', moved, { signal, passive: true, capture: true });
    window.addEventListener('resize', moved, { signal, passive: true });
    window.visualViewport?.addEventListener('resize', moved, { signal, passive: true });
    window.visualViewport?.addEventListener('scroll', moved, { signal, passive: true });
    signal.addEventListener('abort', () => this.close());
  }

  /** Is a card open, of an annotation or of a clipping? */
  get isOpen(): boolean {
    return this.current !== undefined || this.clipping !== undefined;
  }

  /** The annotation whose card is open. */
  get annotation(): Annotation | undefined {
    return this.current === undefined ? undefined : this.options.page.annotations[this.current];
  }

  /** Is the open card still the one that was opened for an annotation? The page may have been read again since. */
  isShowing(annotation: Annotation): boolean {
    return this.current !== undefined && this.opened?.annotation === annotation;
  }

  /** The page has been read again: the open card follows its annotation or, where that is gone, closes. */
  refresh(): void {
    if (this.clipping) this.drawClipping(this.clipping);
    if (!this.opened) return;
    this.current = this.options.page.shown ? this.find(this.opened) : undefined;
    if (this.current === undefined) this.close();
  }

  /**
   * Opens the next painted annotation's card, from the open card or from the top of the viewport on; false at the end.
   * Who is `entering` comes from another frame: to the first annotation of this one or, going back, the last.
   */
  async next(back: boolean, entering = false): Promise<boolean> {
    const { page } = this.options;
    const step = back ? -1 : 1;
    const edge = back ? page.annotations.length : -1;
    const from = entering ? edge : (this.current ?? this.firstInView() - step);
    for (let index = from + step; index >= 0 && index < page.annotations.length; index += step) {
      const annotation = page.annotations[index] as Annotation;
      const range = page.isPainted(annotation) ? page.liveRange(annotation) : undefined;
      if (!range || !hasBoxes(range)) continue;
      bringIntoView(range);
      await this.open(annotation, true);
      return true;
    }
    return false;
  }

  /** Brings an annotation into view and opens its card there. */
  async goTo(annotation: Annotation): Promise<void> {
    const range = this.options.page.liveRange(annotation);
    if (!range || !hasBoxes(range)) return;
    bringIntoView(range);
    await this.open(annotation, true);
  }

  close(): void {
    const { host, painter } = this.options;
    const hadFocus = host.hasFocus;
    this.pointer.forget();
    this.opening++;
    this.current = undefined;
    this.opened = undefined;
    this.clipping = undefined;
    painter.focus(undefined);
    host.close();
    if (hadFocus && this.focused instanceof HTMLElement) this.focused.focus({ preventScroll: true });
    this.focused = null;
  }

  private async open(annotation: Annotation, focus: boolean): Promise<void> {
    const { page, host, painter, prepare } = this.options;
    const opening = ++this.opening;
    const opened = { annotation, text: page.textOf(annotation) };
    const render = await prepare(annotation, this);
    // Another card was asked for meanwhile, or none; or the page has lost the passage.
    if (opening !== this.opening) return;
    const index = this.find(opened);
    const range = index === undefined ? undefined : page.liveRange(page.annotations[index] as Annotation);
    const container = range && host.open();
    if (!container) return;
    this.current = index;
    this.opened = opened;
    this.clipping = undefined;
    painter.focus(range);
    this.pointer.forget();
    render(container, focus);
    host.place(anchorOf(range));
    if (focus) this.takeFocus();
  }

  /** Opens the card of a clipping beside what the reader pointed at, or beside the annotation whose card led there. */
  openClipping(id: string, spot: Range, focus: boolean): void {
    this.opening++;
    this.current = undefined;
    this.opened = undefined;
    this.clipping = { id, spot, byKeyboard: focus };
    this.options.painter.focus(undefined);
    this.pointer.forget();
    this.drawClipping(this.clipping);
    if (focus && this.clipping) this.takeFocus();
  }

  /** Renders the card as the page now has the passage, and puts it in its place; closes it where that is gone. */
  private drawClipping({ id, byKeyboard }: OpenClipping): void {
    const { host, kept } = this.options;
    const render = kept?.prepare(id, this);
    const container = render && host.open();
    if (!container) {
      this.close();
      return;
    }
    render(container, byKeyboard);
    this.follow();
  }

  /** The clipping whose card is open. */
  get openedClipping(): string | undefined {
    return this.clipping?.id;
  }

  private takeFocus(): void {
    const { host, document } = this.options;
    const { activeElement } = document;
    if (activeElement !== host.element) this.focused = activeElement;
    host.focus();
  }

  /** Where an annotation stands now: the nearest of its type and text. */
  private find({ annotation, text }: { annotation: Annotation; text: string }): number | undefined {
    const { page } = this.options;
    let best: number | undefined;
    let distance = Number.POSITIVE_INFINITY;
    for (const [index, one] of page.annotations.entries()) {
      const away = Math.abs(one.start - annotation.start);
      if (one.type !== annotation.type || away >= distance || page.textOf(one) !== text) continue;
      best = index;
      distance = away;
    }
    return best;
  }

  private firstInView(): number {
    const { page } = this.options;
    const inView = page.annotations.findIndex((annotation) => {
      const range = page.isPainted(annotation) ? page.liveRange(annotation) : undefined;
      // Hidden text has no boxes at all.
      const [box] = range?.getClientRects() ?? [];
      return box !== undefined && box.top >= 0;
    });
    return Math.max(0, inView);
  }

  private annotationAt(x: number, y: number): number | undefined {
    const { page, document } = this.options;
    const caret = page.shown ? caretAt(document, x, y) : undefined;
    const offset = caret && page.offsetOf(caret.node, caret.offset);
    if (offset === undefined) return undefined;
    // The caret stands before or after the character under the pointer.
    const candidates = page.annotations.flatMap((annotation, index) =>
      annotation.start <= offset && annotation.end >= offset && page.isPainted(annotation) ? [index] : [],
    );
    return candidates.find((index) => {
      const range = page.liveRange(page.annotations[index] as Annotation);
      return range && isOn(range.getClientRects(), x, y);
    });
  }

  /** Opens the card of what stands there; false where nothing does. */
  private pointedAt(x: number, y: number): boolean {
    const index = this.annotationAt(x, y);
    const annotation = index === undefined ? undefined : this.options.page.annotations[index];
    if (annotation && index !== this.current) void this.open(annotation, false);
    // On the passage of the open card it stays open.
    return annotation !== undefined || (this.clipping !== undefined && this.clippingAt(x, y)?.id === this.clipping.id);
  }

  private clippingAt(x: number, y: number): { id: string; spot: Range } | undefined {
    const { page, document, kept } = this.options;
    const caret = kept && page.shown ? caretAt(document, x, y) : undefined;
    const hit = caret && kept?.at(caret.node, caret.offset).find(({ range }) => isOn(range.getClientRects(), x, y));
    if (!caret || !hit) return undefined;
    const spot = new Range();
    spot.setStart(caret.node, Math.max(0, caret.offset - 1));
    spot.setEnd(caret.node, caret.offset);
    return { id: hit.id, spot };
  }

  /** Opens the card of the clipping that stands there; false where none does, and nothing else. */
  private lingeredAt(x: number, y: number): boolean {
    if (this.annotationAt(x, y) !== undefined) return true;
    const hit = this.clippingAt(x, y);
    if (hit && hit.id !== this.clipping?.id) this.openClipping(hit.id, hit.spot, false);
    return hit !== undefined;
  }

  private followSoon(): void {
    if (!this.isOpen) return;
    this.following ??= requestAnimationFrame(() => {
      this.following = undefined;
      this.follow();
    });
  }

  /** Puts the open card in its place again: the page was scrolled, or the card shows something else now. */
  follow(): void {
    const { page, host } = this.options;
    const annotation = this.annotation;
    const range = this.clipping ? this.rangeOfClipping(this.clipping) : annotation && page.liveRange(annotation);
    if (!range) {
      if (this.clipping) this.close();
      return;
    }
    const anchor = anchorOf(range);
    // Scrolled out of sight: the card goes too, but not from under the keyboard.
    if (anchor.boxes.length === 0 && !host.hasFocus) this.close();
    else host.place(anchor);
  }

  /** The passage, or of one that fills much of the window what the reader pointed at; undefined: it is there no longer. */
  private rangeOfClipping({ id, spot }: OpenClipping): Range | undefined {
    const passage = this.options.kept?.rangeOf(id);
    if (!passage) return undefined;
    const isLong = passage.getBoundingClientRect().height > innerHeight * LARGE;
    return isLong && spot.startContainer.isConnected ? spot : passage;
  }
}
