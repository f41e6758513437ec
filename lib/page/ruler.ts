/**
 * A slim strip at the page's right edge that shows where its figures and terms stand, and how much of the page is in
 * view. Only its marks take clicks; it takes no room, and costs the same on pages of any length.
 */
import { highlightOf } from '../core/highlights';
import { familyColour } from '../core/look';
import type { Annotation } from '../core/types';
import type { AnnotatedPage } from './annotated-page';
import { MOST_PLACES, marksOf, type Place, sampled } from './ruler-marks';

const XHTML = 'http://www.w3.org/1999/xhtml';
const MARK = 'data-cezhu-ruler';
/** Screens that a page is long at the least: a shorter one is seen at a glance. */
const SCREENS = 1.5;
/** Milliseconds for which a page that keeps changing is left alone. */
const REST = 600;

/** Inline and important: what the page's style sheets say of all elements does not reach it. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  top: '0',
  right: '0',
  bottom: '0',
  width: '10px',
  contain: 'strict',
  'pointer-events': 'none',
  'z-index': '2147483646',
};

const CSS_TEXT = `
.track { position: absolute; inset: 0; }
.view { position: absolute; left: 0; right: 0; top: 0; background: rgba(128, 128, 128, 0.16); border-radius: 2px; }
.mark { position: absolute; right: 0; width: 5px; height: 3px; background: var(--colour); border-radius: 1px;
  opacity: 0.75; pointer-events: auto; cursor: pointer; }
.mark.figure { width: 8px; opacity: 0.95; }
.mark:hover { width: 10px; opacity: 1; }
/* Room for the pointer around a mark three pixels high. */
.mark::after { position: absolute; inset: -2px 0; content: ''; }
@media print { .track { display: none; } }
@media (forced-colors: active) {
  .mark { background: LinkText; }
  .mark.figure { background: Highlight; }
  .view { background: transparent; border: 1px solid CanvasText; }
}`;

export interface RulerOptions {
  document: Document;
  page: AnnotatedPage;
  /** The reader has clicked a mark: leads to its annotation. */
  jump: (annotation: Annotation) => void;
  signal: AbortSignal;
}

export class Ruler {
  private host: HTMLElement | undefined;
  private track: HTMLElement | undefined;
  private view: HTMLElement | undefined;
  /** The page has removed the element once: it does not want it. */
  private refused = false;
  private wanted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame: number | undefined;

  constructor(private readonly options: RulerOptions) {
    const { document, signal } = options;
    const listener = { signal, passive: true };
    const view = document.defaultView;
    document.addEventListener('scroll', () => this.scrolled(), listener);
    document.addEventListener('fullscreenchange', () => this.changed(), listener);
    view?.addEventListener('resize', () => this.changed(), listener);
    // Pictures that arrive and sections that unfold move everything below them.
    const observer = new ResizeObserver(() => this.wanted && this.changed());
    observer.observe(document.documentElement);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(this.timer);
      if (this.frame !== undefined) view?.cancelAnimationFrame(this.frame);
      this.host?.remove();
    });
  }

  /** Switches the ruler on or off; takes effect at once. */
  setWanted(wanted: boolean): void {
    this.wanted = wanted;
    if (wanted) this.changed();
    else this.hide();
  }

  /** The annotations, what is painted of them, or the page's height have changed. */
  changed(): void {
    if (!this.wanted || this.options.signal.aborted) return;
    if (!this.options.page.shown) {
      this.hide();
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => requestIdleCallback(() => this.draw(), { timeout: 2_000 }), REST);
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.host?.style.setProperty('display', 'none', 'important');
  }

  /** Height of the whole page, if it is long enough for a ruler. */
  private pageHeight(): number | undefined {
    const { document } = this.options;
    const height = document.scrollingElement?.scrollHeight ?? 0;
    const isLong = height > window.innerHeight * SCREENS;
    return isLong && !document.fullscreenElement ? height : undefined;
  }

  private draw(): void {
    const { page, jump, signal } = this.options;
    const height = this.pageHeight();
    if (signal.aborted || !this.wanted || !page.shown || height === undefined) {
      this.hide();
      return;
    }
    const annotations = sampled(
      page.annotations.filter((one) => page.isPainted(one)),
      MOST_PLACES,
    );
    const marks = marksOf(annotations.map((one) => this.placeOf(one, height)));
    const track = marks.length > 0 ? this.open() : undefined;
    if (!track || !this.view) {
      this.hide();
      return;
    }
    const elements = marks.map(({ at, colour, isFigure, first }) => {
      const mark = this.element('div', isFigure ? 'mark figure' : 'mark');
      mark.style.top = `calc(${(at * 100).toFixed(3)}% - 1.5px)`;
      mark.style.setProperty('--colour', colour);
      mark.addEventListener('click', (event) => {
        const annotation = annotations[first];
        // A click that the page's own script dispatched is none of the reader's.
        if (event.isTrusted && annotation) jump(annotation);
      });
      return mark;
    });
    track.replaceChildren(this.view, ...elements);
    this.moveView();
  }

  private placeOf(annotation: Annotation, height: number): Place {
    const box = this.options.page.liveRange(annotation)?.getClientRects()[0];
    const name = highlightOf(annotation);
    return {
      // Hidden text has no box, and no mark.
      at: box ? (box.top + window.scrollY) / height : Number.NaN,
      colour: familyColour(name),
      isFigure: annotation.type === 'figure',
    };
  }

  private scrolled(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.moveView();
    });
  }

  private moveView(): void {
    const height = this.view?.isConnected ? this.options.document.scrollingElement?.scrollHeight : undefined;
    if (!this.view || !height) return;
    this.view.style.height = `${(100 * window.innerHeight) / height}%`;
    this.view.style.top = `${(100 * window.scrollY) / height}%`;
  }

  private element(name: string, className: string): HTMLElement {
    const element = this.options.document.createElementNS(XHTML, name) as HTMLElement;
    element.className = className;
    return element;
  }

  /** The strip, in the page and seen; undefined where the page has removed it. */
  private open(): HTMLElement | undefined {
    if (this.host && !this.host.isConnected) this.refused = true;
    if (this.refused) return undefined;
    this.host ??= this.create();
    if (!this.host.isConnected) this.options.document.documentElement.append(this.host);
    this.host.style.setProperty('display', 'block', 'important');
    return this.track;
  }

  private create(): HTMLElement {
    const host = this.element('div', '');
    host.removeAttribute('class');
    host.setAttribute(MARK, '');
    // It repeats what the page and the panel say, for the pointer alone.
    host.setAttribute('aria-hidden', 'true');
    for (const [property, value] of Object.entries(HOST_STYLE)) host.style.setProperty(property, value, 'important');
    const root = host.attachShadow({ mode: 'closed' });
    const style = this.element('style', '');
    style.textContent = CSS_TEXT;
    this.track = this.element('div', 'track');
    this.view = this.element('div', 'view');
    root.append(style, this.track);
    return host;
  }
}
