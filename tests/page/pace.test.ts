import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '@/lib/page/pace';

let look: ReturnType<typeof vi.fn<() => void>>;
let pace: Pace;

beforeEach(() => {
  vi.useFakeTimers();
  look = vi.fn<() => void>();
  pace = new Pace(look);
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

  it('looks no more after it is stopped', () => {
    pace.soon();
    pace.stop();
    vi.advanceTimersByTime(100_000);
    expect(look).not.toHaveBeenCalled();
  });
});
