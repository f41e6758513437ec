/** When a page that changes is looked at again: soon, but in a bounded share of its time. */

/** Milliseconds between a change and the look at it, at the least. */
const SOON = 120;
/** A page that does not rest is looked at less and less often: the delay is doubled so many times. */
const DOUBLED = 3;
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

  constructor(private readonly look: () => void) {}

  /** Milliseconds until the next look. */
  get delay(): number {
    return Math.max(SOON * 2 ** this.streak, this.busy * SHARE, this.flooded);
  }

  /** Has the page looked at in a while, once however often this is called. */
  soon(): void {
    const { delay } = this;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const now = performance.now();
      this.streak = now - this.last < 2 * delay ? Math.min(DOUBLED, this.streak + 1) : 0;
      this.last = now;
      this.look();
    }, delay);
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
