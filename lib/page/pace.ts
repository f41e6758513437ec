/** When a page that changes is looked at again: soon, but in a bounded share of its time. */

/** Milliseconds between a change and the look at it, at the least. */
const SOON = 120;
/** A page that has not changed for so many milliseconds after a look has rested. */
const REST = 2 * SOON;
/** A page that does not rest is looked at less and less often: the delay is doubled so many times at the most, … */
const DOUBLED = 3;
/** … and so many times where nothing but what changed before keeps changing: a clock, a counter, a ticker. */
const DOUBLED_AGAIN = 5;
/** A look may take at most about this share of the time between looks. */
const SHARE = 12;
/** Milliseconds until the next look at a page that has made more changes than can be noted, growing while it does. */
const FLOODED = 1_000;
const LONGEST = 8_000;

export class Pace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = 0;
  private flooded = 0;
  /** Looks that have followed each other without rest. */
  private streak = 0;
  private last = Number.NEGATIVE_INFINITY;
  /** When the look that is due was first asked for, and whether it is to be soon. */
  private asked = 0;
  private dueForNews = false;

  constructor(
    private readonly look: () => void,
    /** Is the page in a tab that nobody sees? There it is never taken to have rested. */
    private readonly isHidden: () => boolean = () => document.hidden,
  ) {}

  /** Milliseconds until the next look at something new. */
  get delay(): number {
    return this.delayOf(true);
  }

  private delayOf(isNews: boolean): number {
    const doubled = Math.min(this.streak, isNews ? DOUBLED : DOUBLED_AGAIN);
    return Math.max(SOON * 2 ** doubled, this.busy * SHARE, this.flooded);
  }

  /** Has the page looked at in a while, once however often this is called. Without news: what changed before has again. */
  soon(isNews = true): void {
    if (this.timer !== undefined && (this.dueForNews || !isNews)) return;
    const now = performance.now();
    if (this.timer === undefined) {
      this.asked = now;
      const goesOn = now - this.last < REST || this.isHidden();
      this.streak = goesOn ? Math.min(DOUBLED_AGAIN, this.streak + 1) : 0;
    }
    clearTimeout(this.timer);
    this.dueForNews = isNews;
    const due = this.asked + this.delayOf(isNews);
    this.timer = setTimeout(() => this.fire(), Math.max(isNews ? SOON : 0, due - now));
  }

  /** The reader has come to the page: what has changed meanwhile is looked at soon. */
  appear(): void {
    this.streak = 0;
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fire(), this.delay);
  }

  private fire(): void {
    this.timer = undefined;
    this.last = performance.now();
    this.look();
  }

  /** What the last look was like: milliseconds of work, and whether the changes had been too many to note. */
  note({ busy, isFlooded }: { busy?: number; isFlooded?: boolean }): void {
    if (busy !== undefined) this.busy = busy;
    if (isFlooded !== undefined) {
      this.flooded = isFlooded ? Math.min(LONGEST, Math.max(FLOODED, this.flooded * 2)) : 0;
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.busy = 0;
    this.flooded = 0;
    this.streak = 0;
  }
}
