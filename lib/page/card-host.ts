/**
 * The one element that the extension adds to a page: a top-layer popover with a closed shadow root.
 * It is added when first needed, carries nothing private, and is not put back when the page removes it.
 */

import { type Anchor, visibleView } from './card-anchor';
import { goRound } from './card-keys';
import { GAP, groundFor, type Rect, roomOn, type Size, standOn } from './card-place';

/** Not a custom element: a page could define one of that name first, and reach into its shadow root. */
const NAME = 'div';
const MARK = 'data-cezhu-card';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Inline and important: what the page's style sheets say of all elements does not reach it. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  width: 'max-content',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
};

function inset({ left, top, right, bottom }: Rect): Rect {
  return { left: left + GAP, top: top + GAP, right: right - GAP, bottom: bottom - GAP };
}

export class CardHost {
  private host: HTMLElement | undefined;
  private root: ShadowRoot | undefined;
  /** The page has removed the element once: it does not want it. */
  private refused = false;

  constructor(
    private readonly document: Document,
    /** A sheet where the page's policy lets no style element through, as on our own pages. */
    private readonly css: string | CSSStyleSheet,
    /** The attribute by which a later script of ours knows the element. */
    private readonly mark = MARK,
  ) {}

  get element(): HTMLElement | undefined {
    return this.host;
  }

  get isOpen(): boolean {
    return this.host?.isConnected === true && this.host.matches(':popover-open');
  }

  /** The container to render into, in the page and open; undefined where the page has removed it. */
  open(): HTMLElement | undefined {
    if (this.host && !this.host.isConnected) this.refused = true;
    if (this.refused) return undefined;
    const { host, root } = this.create();
    if (!host.isConnected) this.document.documentElement.append(host);
    host.style.setProperty('display', 'block', 'important');
    // Set each time: without it showPopover throws, and the page may have taken it away.
    host.popover = 'manual';
    if (!host.matches(':popover-open')) host.showPopover();
    return root.lastElementChild as HTMLElement;
  }

  /** Beside a passage. */
  place({ boxes, view, vertical, whole }: Anchor): void {
    if (!this.host) return;
    const natural = this.fit(roomOn({ area: inset(view), left: 0, top: 0 }));
    const ground = groundFor(boxes, natural, view, { vertical, gone: whole });
    this.moveTo(standOn(ground, this.fit(roomOn(ground))));
  }

  /** Where `place` says for its size; false where it says nowhere. */
  stand(place: (size: Size) => { left: number; top: number } | undefined): boolean {
    const box = this.host?.getBoundingClientRect();
    const found = box && place({ width: box.width, height: box.height });
    if (found) this.moveTo(found);
    return found !== undefined;
  }

  /** In the upper right corner of the viewport. */
  placeInCorner(): void {
    const view = this.document.defaultView;
    if (!this.host || !view) return;
    const area = inset(visibleView(view));
    const ground = { area, left: area.right, top: area.top };
    this.moveTo(standOn(ground, this.fit(roomOn(ground))));
  }

  /** Moves the focus into the card; one that is there stays where it is. */
  focus(): void {
    if (this.hasFocus) return;
    const container = this.root?.lastElementChild as HTMLElement | null;
    const dialog = container?.querySelector<HTMLElement>('[role=dialog]');
    (dialog ?? container)?.focus({ preventScroll: true });
  }

  /** Is the focus in the card? */
  get hasFocus(): boolean {
    return this.root?.activeElement != null;
  }

  close(): void {
    if (this.isOpen) this.host?.hidePopover();
    // `all: initial` also undoes the browser's own rule that hides a closed popover.
    this.host?.style.setProperty('display', 'none', 'important');
  }

  remove(): void {
    this.host?.remove();
    this.host = undefined;
    this.root = undefined;
  }

  /** Lets the card be at most so large; answers how large it is then. */
  private fit({ width, height }: Size): Size {
    const container = this.root?.lastElementChild as HTMLElement | null;
    container?.style.setProperty('--room-width', `${width}px`);
    container?.style.setProperty('--room-height', `${height}px`);
    const box = this.host?.getBoundingClientRect();
    return { width: box?.width ?? 0, height: box?.height ?? 0 };
  }

  private moveTo({ left, top }: { left: number; top: number }): void {
    this.host?.style.setProperty('left', `${left}px`, 'important');
    this.host?.style.setProperty('top', `${top}px`, 'important');
  }

  private create(): { host: HTMLElement; root: ShadowRoot } {
    if (this.host && this.root) return { host: this.host, root: this.root };
    const host = this.document.createElementNS(XHTML, NAME) as HTMLElement;
    host.setAttribute(this.mark, '');
    for (const [property, value] of Object.entries(HOST_STYLE)) host.style.setProperty(property, value, 'important');
    const root = host.attachShadow({ mode: 'closed' });
    const container = this.document.createElementNS(XHTML, 'div') as HTMLElement;
    container.tabIndex = -1;
    if (typeof this.css === 'string') {
      const style = this.document.createElementNS(XHTML, 'style');
      style.textContent = this.css;
      root.append(style);
    } else root.adoptedStyleSheets = [this.css];
    root.addEventListener('keydown', (event) => goRound(root, event as KeyboardEvent));
    root.append(container);
    this.host = host;
    this.root = root;
    return { host, root };
  }
}
