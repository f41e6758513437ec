/** Shows for a moment where the reader has jumped to, by a highlight: the page's DOM stays as it is. */

/** Another prefix than the annotations', since it doubles one of them. */
export const FLASH = 'cezhuflash';

/** The rule of the flash, for the style sheet of the highlights. */
export const FLASH_CSS = `::highlight(${FLASH}) { background-color: rgba(255, 190, 0, 0.75); }
@media (forced-colors: active) { ::highlight(${FLASH}) { background-color: Highlight; } }`;

/** Milliseconds: on, off, on … ; the last is on. */
const BLINKS = [420, 140, 420, 140, 900];
/** For readers who want no motion: steady, and then gone. */
const STEADY = [2_000];

export class Flash {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.stop());
  }

  /** Replaces a flash that is still to be seen. */
  show(range: AbstractRange): void {
    this.stop();
    const highlight = new Highlight(range);
    // Above figures and the open card's.
    highlight.priority = 3;
    const steps = matchMedia('(prefers-reduced-motion: reduce)').matches ? STEADY : BLINKS;
    const step = (at: number): void => {
      const time = steps[at];
      if (time === undefined || at % 2 === 1) CSS.highlights.delete(FLASH);
      else CSS.highlights.set(FLASH, highlight);
      if (time !== undefined) this.timer = setTimeout(() => step(at + 1), time);
    };
    step(0);
  }

  stop(): void {
    clearTimeout(this.timer);
    CSS.highlights.delete(FLASH);
  }
}
