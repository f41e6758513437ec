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
  /** Renders an annotation's card; resolves when its content, and so its size, is final. */
  render: (container: HTMLElement, annotation: Annotation, controller: CardController) => Promise<void>;
  signal: AbortSignal;
}

export class CardController {
  /** Index of the annotation whose card is open, and that annotation as it was then. */
  private current: number | undefined;
  private opened: Annotation | undefined;
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
    const { page } = this.options;
    if (this.current === undefined || !this.opened) return;
    const { start, end } = this.opened;
    const known = page.shown ? page.annotations.findIndex((one) => one.start === start && one.end === end) : -1;
    if (known < 0) this.close();
    else this.current = known;
  }

  /** Opens the next painted annotation's card, from the open card or from the top of the viewport on. */
  async next(back: boolean): Promise<void> {
    const { page } = this.options;
    const step = back ? -1 : 1;
    const from = this.current ?? this.firstInView() - step;
    for (let index = from + step; index >= 0 && index < page.annotations.length; index += step) {
      const annotation = page.annotations[index] as Annotation;
      const range = page.isPainted(annotation) ? page.liveRange(annotation) : undefined;
      if (!range || range.getClientRects().length === 0) continue;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await this.open(index, true);
      return;
    }
  }

  close(): void {
    clearTimeout(this.resting);
    clearTimeout(this.leaving);
    this.current = undefined;
    this.opened = undefined;
    this.options.painter.focus(undefined);
    this.options.host.close();
  }

  private async open(index: number, focus: boolean): Promise<void> {
    const { page, host, painter, render } = this.options;
    const annotation = page.annotations[index];
    const range = annotation && page.liveRange(annotation);
    const container = range && host.open();
    if (!container) return;
    this.current = index;
    this.opened = annotation;
    painter.focus(range);
    await render(container, annotation, this);
    if (this.current !== index) return;
    host.place(anchorOf(range));
    if (focus) host.focus();
  }

  private firstInView(): number {
    const { page } = this.options;
    const inView = page.annotations.findIndex((annotation) => {
      const top = page.isPainted(annotation) ? page.liveRange(annotation)?.getBoundingClientRect().top : undefined;
      return top !== undefined && top >= 0;
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
    if (index !== this.current) void this.open(index, false);
  }

  private tapped(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'touch') return;
    if (event.composedPath().includes(this.options.host.element as EventTarget)) return;
    const index = this.annotationAt(event.clientX, event.clientY);
    if (index === undefined) this.close();
    else void this.open(index, false);
  }

  private keyPressed(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || this.current === undefined) return;
    event.stopPropagation();
    this.close();
  }

  private follow(): void {
    const annotation = this.annotation;
    const range = annotation && this.options.page.liveRange(annotation);
    if (range) this.options.host.place(anchorOf(range));
  }
}

/** From the top of a passage's first line to the bottom of its last: the card never covers a passage that wraps. */
function anchorOf(range: Range): Rect {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = boxes[0] ?? range.getBoundingClientRect();
  const { left, right, bottom } = boxes.at(-1) ?? first;
  return { left, right, top: first.top, bottom };
}
