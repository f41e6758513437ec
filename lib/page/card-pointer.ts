/** What the pointer says: it rests on a place, taps it, or has left. */

/** Milliseconds the pointer rests on an annotation before its card opens. */
const REST = 180;
/** Milliseconds it rests on a clipped passage, which may be a whole paragraph that is just being read. */
const LINGER = 700;
/** Milliseconds the pointer may be off the annotation and the card before the card closes. */
const LEAVE = 350;

export interface PointerOptions {
  document: Document;
  /** Our own element: what happens in it is none of the page's. */
  host: () => Element | undefined;
  isOpen: () => boolean;
  /** The pointer has come to rest; true: there is an annotation, whose card opens or is open. */
  rested: (x: number, y: number) => boolean;
  /** It has rested for longer; true: a card opens or is open. */
  lingered: (x: number, y: number) => boolean;
  tapped: (x: number, y: number) => void;
  left: () => void;
  signal: AbortSignal;
}

/** Heeds the browser's own events only: a page's script can forge the others. */
export class CardPointer {
  private resting: ReturnType<typeof setTimeout> | undefined;
  private lingering: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: PointerOptions) {
    const { document, signal } = options;
    const listener = { signal, passive: true, capture: true };
    document.addEventListener('pointermove', (event) => event.isTrusted && this.moved(event), listener);
    document.addEventListener('pointerup', (event) => event.isTrusted && this.released(event), listener);
    // The pointer has left the window: no more moves will come.
    document.documentElement.addEventListener('pointerleave', () => this.restless(), listener);
    signal.addEventListener('abort', () => this.forget());
  }

  /** The card has opened or closed by other means. */
  forget(): void {
    this.restless();
    this.stay();
  }

  private restless(): void {
    clearTimeout(this.resting);
    clearTimeout(this.lingering);
  }

  private stay(): void {
    clearTimeout(this.leaving);
    this.leaving = undefined;
  }

  private isInside(event: PointerEvent): boolean {
    const host = this.options.host();
    return host !== undefined && event.composedPath().includes(host);
  }

  private moved(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.restless();
    if (this.isInside(event)) {
      this.stay();
      return;
    }
    const { clientX, clientY, buttons } = event;
    // A pressed button means that the reader is selecting.
    if (buttons === 0) {
      this.resting = setTimeout(() => {
        if (this.options.rested(clientX, clientY)) this.stay();
      }, REST);
      this.lingering = setTimeout(() => {
        if (this.options.lingered(clientX, clientY)) this.stay();
      }, LINGER);
    }
    if (this.options.isOpen()) {
      this.leaving ??= setTimeout(() => {
        this.leaving = undefined;
        this.options.left();
      }, LEAVE);
    }
  }

  private released(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || this.isInside(event)) return;
    this.options.tapped(event.clientX, event.clientY);
  }
}
