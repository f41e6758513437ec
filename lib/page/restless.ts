/** Notices that a page changes frame after frame, and when it has come to rest. */

/** Milliseconds in which changes are counted. */
const WINDOW = 1_000;
/** Changes closer to each other than so many milliseconds are of one frame. */
const FRAME = 12;
/** Frames with changes in a window from which on a page does not rest, … */
const MANY = 15;
/** … and up to which it does. A clock that ticks each second rests. */
const FEW = 4;
/** Windows in a row with many: what unfolds or slides in is over by then. */
const LASTING = 2;

export class Restless {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frames = 0;
  private last = Number.NEGATIVE_INFINITY;
  /** Windows in a row with many frames. */
  private windows = 0;
  private heldUntil = Number.NEGATIVE_INFINITY;
  is = false;
  /** It has been heard to change in frame after frame, until it rests. */
  isSteady = false;

  /** `turned` is called when `is` or `isSteady` has changed. */
  constructor(private readonly turned: () => void) {}

  /** The page has changed. */
  note(): void {
    const now = performance.now();
    if (now - this.last < FRAME) return;
    this.last = now;
    this.frames++;
    this.timer ??= setTimeout(() => this.count(), WINDOW);
  }

  /** For so many milliseconds it does not rest, whatever is heard of it. */
  hold(time: number): void {
    this.heldUntil = performance.now() + time;
    this.turn(true, this.isSteady);
    this.timer ??= setTimeout(() => this.count(), WINDOW);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.frames = 0;
    this.windows = 0;
    this.heldUntil = Number.NEGATIVE_INFINITY;
    this.is = false;
    this.isSteady = false;
  }

  private count(): void {
    const { frames } = this;
    this.frames = 0;
    this.timer = undefined;
    this.windows = frames >= MANY ? this.windows + 1 : 0;
    if (this.windows >= LASTING) this.turn(true, true);
    else if (frames <= FEW && performance.now() >= this.heldUntil) this.turn(false, false);
    // Rest is nothing that anybody would tell of.
    if (this.is || frames > 0) this.timer ??= setTimeout(() => this.count(), WINDOW);
  }

  private turn(is: boolean, isSteady: boolean): void {
    if (this.is === is && this.isSteady === isSteady) return;
    this.is = is;
    this.isSteady = isSteady;
    this.turned();
  }
}
