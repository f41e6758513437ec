/**
 * The one element that the extension adds to a page: a top-layer popover with a closed shadow root.
 * It is added when first needed, carries nothing private, and is not put back when the page removes it.
 */

/** Not a custom element: a page could define one of that name first, and reach into its shadow root. */
const NAME = 'div';
const MARK = 'data-cezhu-card';
const GAP = 8;
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
  'max-width': 'calc(100vw - 16px)',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
};

/** Where the card may stand. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Below the rectangle or, where there is no room, above it; always inside the viewport. */
export function placeCard(
  anchor: Rect,
  card: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  const fitsBelow = below + card.height <= view.height - GAP;
  const top = fitsBelow || above < GAP ? below : above;
  // The anchor may have been scrolled out of the viewport: the card stays.
  const inside = (place: number, size: number, room: number) => Math.max(GAP, Math.min(place, room - GAP - size));
  return { left: inside(anchor.left, card.width, view.width), top: inside(top, card.height, view.height) };
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

  place(anchor: Rect): void {
    if (!this.host) return;
    const { width, height } = this.host.getBoundingClientRect();
    const view = this.document.defaultView;
    if (!view) return;
    const { left, top } = placeCard(anchor, { width, height }, { width: view.innerWidth, height: view.innerHeight });
    this.host.style.setProperty('left', `${left}px`, 'important');
    this.host.style.setProperty('top', `${top}px`, 'important');
  }

  focus(): void {
    (this.root?.lastElementChild as HTMLElement | null)?.focus({ preventScroll: true });
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

  private create(): { host: HTMLElement; root: ShadowRoot } {
    if (this.host && this.root) return { host: this.host, root: this.root };
    const host = this.document.createElementNS(XHTML, NAME) as HTMLElement;
    host.setAttribute(MARK, '');
    for (const [property, value] of Object.entries(HOST_STYLE)) host.style.setProperty(property, value, 'important');
    const root = host.attachShadow({ mode: 'closed' });
    const container = this.document.createElementNS(XHTML, 'div') as HTMLElement;
    container.tabIndex = -1;
    if (typeof this.css === 'string') {
      const style = this.document.createElementNS(XHTML, 'style');
      style.textContent = this.css;
      root.append(style);
    } else root.adoptedStyleSheets = [this.css];
    root.append(container);
    this.host = host;
    this.root = root;
    return { host, root };
  }
}
