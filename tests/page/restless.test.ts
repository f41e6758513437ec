import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Restless } from '@/lib/page/restless';

let turned: ReturnType<typeof vi.fn<() => void>>;
let restless: Restless;

beforeEach(() => {
  vi.useFakeTimers();
  turned = vi.fn<() => void>();
  restless = new Restless(turned);
});
afterEach(() => {
  restless.stop();
  vi.useRealTimers();
});

/** Lets the page change so many times, once in so many milliseconds. */
function change(times: number, every: number): void {
  for (let at = 0; at < times; at++) {
    restless.note();
    vi.advanceTimersByTime(every);
  }
}

describe('Restless', () => {
  it('is a page that changes in each frame for seconds, until it rests', () => {
    change(240, 17);
    expect(restless.is).toBe(true);
    expect(turned).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3_000);
    expect(restless.is).toBe(false);
    expect(turned).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not one that ticks once a second, nor one that slides something in', () => {
    change(20, 1_000);
    change(50, 17);
    vi.advanceTimersByTime(5_000);
    change(50, 17);
    vi.advanceTimersByTime(5_000);
    expect(turned).not.toHaveBeenCalled();
  });

  it('counts many changes at once as one', () => {
    for (let second = 0; second < 9; second++) {
      change(1_000, 0);
      vi.advanceTimersByTime(1_000);
    }
    expect(restless.is).toBe(false);
  });

  it('turns once while the page changes now more, now less', () => {
    change(240, 17);
    for (let round = 0; round < 9; round++) {
      change(7, 100);
      change(60, 17);
    }
    expect(turned).toHaveBeenCalledTimes(1);
  });

  it('is a page that nobody listens to for its changes, as long as it is said', () => {
    restless.hold(5_000);
    expect(restless.is).toBe(true);
    expect(restless.isSteady).toBe(false);
    vi.advanceTimersByTime(4_500);
    expect(restless.is).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(restless.is).toBe(false);
  });

  it('tells when a page that was held is heard to go on', () => {
    restless.hold(1_000);
    change(240, 17);
    expect(restless.isSteady).toBe(true);
    expect(turned).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(3_000);
    expect(restless).toMatchObject({ is: false, isSteady: false });
  });

  it('tells nothing after it is stopped', () => {
    change(240, 17);
    restless.stop();
    expect(restless.is).toBe(false);
    vi.advanceTimersByTime(9_000);
    expect(turned).toHaveBeenCalledTimes(1);
  });
});
