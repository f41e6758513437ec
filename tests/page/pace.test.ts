import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '@/lib/page/pace';

let look: ReturnType<typeof vi.fn<() => void>>;
let pace: Pace;
let hidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  look = vi.fn<() => void>();
  hidden = false;
  pace = new Pace(look, () => hidden);
});
afterEach(() => vi.useRealTimers());

describe('Pace', () => {
  it('looks once for all that is asked meanwhile', () => {
    for (let i = 0; i < 9; i++) pace.soon();
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(pace.delay);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('takes a bounded share of the time, however long a look takes', () => {
    pace.note({ busy: 500 });
    expect(pace.delay).toBeGreaterThanOrEqual(10 * 500);
    pace.note({ busy: 0.1 });
    expect(pace.delay).toBeLessThan(500);
  });

  it('waits longer and longer while the page floods, and as before when it has stopped', () => {
    const usual = pace.delay;
    const delays = Array.from({ length: 20 }, () => {
      pace.note({ isFlooded: true });
      return pace.delay;
    });
    expect(delays[1]).toBe(2 * (delays[0] as number));
    expect(delays.at(-1)).toBe(delays.at(-2));
    pace.note({ isFlooded: false });
    expect(pace.delay).toBe(usual);
  });

  it('looks less often at a page that does not rest, and soon again after it has rested', () => {
    const first = pace.delay;
    for (let i = 0; i < 9; i++) {
      pace.soon();
      vi.advanceTimersByTime(pace.delay);
    }
    expect(pace.delay).toBe(8 * first);
    vi.advanceTimersByTime(60_000);
    pace.soon();
    vi.advanceTimersByTime(pace.delay);
    expect(pace.delay).toBe(first);
  });

  it('looks still less often where only what had changed before does, and soon when there is news', () => {
    /** Lets the page change in each frame for so many seconds; answers how often it was looked at. */
    const change = (seconds: number, isNews: boolean): number => {
      const before = look.mock.calls.length;
      for (let frame = 0; frame < seconds * 60; frame++) {
        pace.soon(isNews);
        vi.advanceTimersByTime(1_000 / 60);
      }
      return look.mock.calls.length - before;
    };
    change(10, false);
    const seldom = change(60, false);
    expect(seldom).toBeGreaterThan(10);
    expect(change(60, true)).toBeGreaterThan(3 * seldom);
    // A look that is far off comes sooner when there is news.
    change(10, false);
    while (change(1 / 60, false) === 0);
    expect(change(pace.delay / 1_000, false)).toBe(0);
    expect(change(1 / 60, true)).toBe(0);
    expect(change(1 / 4, false)).toBe(1);
  });

  it('looks at once at what changes once a second, for however long', () => {
    for (let second = 1; second < 30; second++) {
      pace.soon(false);
      vi.advanceTimersByTime(200);
      expect(look).toHaveBeenCalledTimes(second);
      vi.advanceTimersByTime(800);
    }
  });

  it('looks ever less often at what ticks on a page that nobody sees, and soon when somebody does', () => {
    const each = (seconds: number): number => {
      const before = look.mock.calls.length;
      for (let second = 0; second < seconds; second++) {
        pace.soon(false);
        vi.advanceTimersByTime(1_000);
      }
      return look.mock.calls.length - before;
    };
    hidden = true;
    each(20);
    expect(each(40)).toBeLessThanOrEqual(12);
    while (each(1) === 0);
    const before = look.mock.calls.length;
    pace.soon(false);
    hidden = false;
    pace.appear();
    vi.advanceTimersByTime(pace.delay);
    expect(look).toHaveBeenCalledTimes(before + 1);
    vi.advanceTimersByTime(1_000);
    expect(each(10)).toBe(10);
  });

  it('looks no more after it is stopped', () => {
    pace.soon();
    pace.stop();
    vi.advanceTimersByTime(100_000);
    expect(look).not.toHaveBeenCalled();
  });
});
