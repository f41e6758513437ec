/** When the card opens, for which annotation, where, and when it closes. */
import type { Annotation } from '../core/types';
import type { AnnotatedPage } from './annotated-page';
import type { CardHost, Rect } from './card-host';
import { caretAt, isOn } from './hit';
import type { Painter } from './painter';

/** Milliseconds the pointer rests on an annotation before its card opens. */
const REST = 180;
/** Milliseconds the pointer may be off the annotation and the card before the card closes. */
const LEAVE = 350;

export interface CardControllerOptions {
  document: Document;
  page: AnnotatedPage;
  host: CardHost;
  painter: Painter;
  /** Fetches what an annotation's card says; the function it answers renders that at once. Must not reject. */
  prepare: (annotation: Annotation, controller: CardController) => Promise<(container: HTMLElement) => void>;
  signal: AbortSignal;
}

export class CardController {
  /** Index of the annotation whose card is open, and that annotation as it was then. */
  private current: number | undefined;
  private opened: { annotation: Annotation; text: string } | undefined;
  /** Counts openings, so that a late answer for an earlier one is dropped. */
  private opening = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: CardControllerOptions) {
    const { document, signal } = options;
    const listener = { signal, passive: true, capture: true };
    document.addEventListener('pointermove', (event) => this.pointerMoved(event), listener);
    document.addEventListener('pointerup', (event) => this.tapped(event), listener);
    document.addEventListener('keydown', (event) => this.keyPressed(event), { signal, capture: true });
    document.addEventListener('scroll', () => this.follow(), listener);
    signal.addEventListener('abort', () => this.close());
  }

  /** The annotation whose card is open. */
  get annotation(): Annotation | undefined {
    return this.current === undefined ? undefined : this.options.page.annotations[this.current];
  }

  /** The page has been read again: the open card follows its annotation or, where that is gone, closes. */
  refresh(): void {
    if (!this.opened) return;
    this.current = this.options.page.shown ? this.find(this.opened) : undefined;
    if (this.current === undefined) this.close();
  }

  /** Opens the next painted annotation's card, from the open card or from the top of the viewport on; false at the end. */
  async next(back: boolean): Promise<boolean> {
    const { page } = this.options;
    const step = back ? -1 : 1;
    const from = this.current ?? this.firstInView() - step;
    for (let index = from + step; index >= 0 && index < page.annotations.length; index += step) {
      const annotation = page.annotations[index] as Annotation;
      const range = page.isPainted(annotation) ? page.liveRange(annotation) : undefined;
      if (!range || range.getClientRects().length === 0) continue;
      bringIntoView(range);
      await this.open(annotation, true);
      return true;
    }
    return false;
  }

  close(): void {
    clearTimeout(this.resting);
    clearTimeout(this.leaving);
    this.opening++;
    this.current = undefined;
    this.opened = undefined;
    this.options.painter.focus(undefined);
    this.options.host.close();
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
    painter.focus(range);
    render(container);
    host.place(anchorOf(range));
    if (focus) host.focus();
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

  private pointerMoved(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    clearTimeout(this.resting);
    if (event.composedPath().includes(this.options.host.element as EventTarget)) {
      clearTimeout(this.leaving);
      this.leaving = undefined;
      return;
    }
    const { clientX, clientY, buttons } = event;
    // A pressed button means that the reader is selecting.
    if (buttons === 0) this.resting = setTimeout(() => this.rested(clientX, clientY), REST);
    if (this.current !== undefined) {
      this.leaving ??= setTimeout(() => {
        this.leaving = undefined;
        this.close();
      }, LEAVE);
    }
  }

  private rested(x: number, y: number): void {
    const index = this.annotationAt(x, y);
    if (index === undefined) return;
    clearTimeout(this.leaving);
    this.leaving = undefined;
    const annotation = this.options.page.annotations[index];
    if (annotation && index !== this.current) void this.open(annotation, false);
  }

  private tapped(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'touch') return;
    if (event.composedPath().includes(this.options.host.element as EventTarget)) return;
    const index = this.annotationAt(event.clientX, event.clientY);
    const annotation = index === undefined ? undefined : this.options.page.annotations[index];
    if (annotation) void this.open(annotation, false);
    else this.close();
  }

  private keyPressed(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || this.current === undefined) return;
    event.stopPropagation();
    this.close();
  }

  /** Puts the open card in its place again: the page was scrolled, or the card shows something else now. */
  follow(): void {
    const annotation = this.annotation;
    const range = annotation && this.options.page.liveRange(annotation);
    if (range) this.options.host.place(anchorOf(range));
  }
}

/** Scrolls so that a passage is seen, by its own boxes: its element may be a whole page of preformatted text. */
function bringIntoView(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top, bottom } = anchorOf(range);
  const height = window.innerHeight;
  if (top < height * 0.1 || bottom > height * 0.8) window.scrollBy({ top: top - height / 2, behavior: 'instant' });
}

/** From the top of a passage's first line to the bottom of its last: the card never covers a passage that wraps. */
function anchorOf(range: Range): Rect {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = boxes[0] ?? range.getBoundingClientRect();
  const { left, right, bottom } = boxes.at(-1) ?? first;
  return { left, right, top: first.top, bottom };
}
