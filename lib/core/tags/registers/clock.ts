/**
 * A hybrid logical clock. What it stamps is after everything that the device knew of the register it sets, however wrong
 * any clock is; other devices' times move it forward only as far as a day ahead of its own.
 */
import { compareStamps, NEVER, type Stamp, secondsOf, stampAfter } from './stamp';

/** How far another clock may be ahead and still be followed, in seconds. */
export const FOLLOWED_AHEAD = 24 * 3600;

export class HybridClock {
  #last: Stamp;

  /**
   * @param last what `last` was when it was kept; NEVER at first
   * @param device number of this device, 1 to 255
   */
  constructor(
    last: Stamp,
    readonly device: number,
  ) {
    this.#last = last;
  }

  /** The latest stamp that it has given or followed; to be kept with what was stamped. */
  get last(): Stamp {
    return this.#last;
  }

  /**
   * The stamp of an operation. Two of one second may be equal where they set different registers: only the order within
   * a register counts.
   * @param now milliseconds since 1970
   * @param before the stamp of the register that is set
   */
  stamp(now: number, before: Stamp = NEVER): Stamp {
    const seconds = secondsOf(now);
    // A clock that was set back: what it said before must not date everything that follows.
    const [at, count] = this.#last[0] > seconds + FOLLOWED_AHEAD ? NEVER : this.#last;
    const usual: Stamp = seconds > at ? [seconds, 0, this.device] : [at, count, this.device];
    const stamp = compareStamps(usual, before) > 0 ? usual : stampAfter(before, this.device);
    if (stamp === usual) this.#last = stamp;
    else this.observe(stamp, now);
    return stamp;
  }

  /** Takes note of a stamp of another device; one that is more than a day ahead says nothing about the time. */
  observe(stamp: Stamp, now: number): void {
    if (stamp[0] > secondsOf(now) + FOLLOWED_AHEAD) return;
    if (compareStamps(stamp, this.#last) > 0 || this.#last[0] > secondsOf(now) + FOLLOWED_AHEAD) this.#last = stamp;
  }
}
