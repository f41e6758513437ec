import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HybridClock } from '@/lib/core/tags/registers/clock';
import { compareStamps, LATEST, msOf, NEVER, secondsOf, stampAfter } from '@/lib/core/tags/registers/stamp';
import { anyStamp } from '@/tests/support/tag-registers';

const NOW = Date.UTC(2026, 2, 1, 9, 30);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (ms: number): number => secondsOf(ms);

describe('the clock', () => {
  it('counts seconds since 2025', () => {
    expect(secondsOf(Date.UTC(2025, 0, 1, 0, 1))).toBe(60);
    expect(msOf([60, 0, 1])).toBe(Date.UTC(2025, 0, 1, 0, 1));
    expect(secondsOf(Date.UTC(2019, 0, 1))).toBe(0);
    expect(secondsOf(Number.NaN)).toBe(0);
    expect(secondsOf(Number.POSITIVE_INFINITY)).toBe(0);
    expect(secondsOf(Date.UTC(9999, 0, 1))).toBe(LATEST);
  });

  it('stamps what follows after what was there, whatever the clocks say', () => {
    fc.assert(
      fc.property(
        anyStamp,
        anyStamp,
        fc.integer({ min: 1, max: 255 }),
        fc.date({ noInvalidDate: true }),
        (last, before, device, now) => {
          fc.pre(before[0] < LATEST);
          const clock = new HybridClock(last, device);
          expect(compareStamps(clock.stamp(now.getTime(), before), before)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('does not go back by itself', () => {
    const clock = new HybridClock(NEVER, 3);
    const first = clock.stamp(NOW);
    expect(clock.stamp(NOW - HOUR, first)).toEqual([at(NOW), 1, 3]);
    expect(clock.stamp(NOW - HOUR)[0]).toBe(at(NOW));
  });

  it('follows another device that is ahead by less than a day', () => {
    const clock = new HybridClock(NEVER, 3);
    clock.observe([at(NOW + HOUR), 0, 9], NOW);
    expect(clock.stamp(NOW)[0]).toBe(at(NOW + HOUR));
  });

  it('follows no clock that is further ahead, but still sets what that has set', () => {
    const clock = new HybridClock(NEVER, 3);
    const wild = [at(NOW + 3650 * DAY), 0, 9] as const;
    clock.observe(wild, NOW);
    expect(clock.stamp(NOW)).toEqual([at(NOW), 0, 3]);
    expect(clock.stamp(NOW, wild)).toEqual([wild[0], 1, 3]);
    // The one register is no reason to date others there.
    expect(clock.stamp(NOW)).toEqual([at(NOW), 0, 3]);
  });

  it('forgets its own wrong time when it is put right', () => {
    const clock = new HybridClock(NEVER, 3);
    clock.stamp(NOW + 2 * DAY);
    expect(clock.stamp(NOW)).toEqual([at(NOW), 0, 3]);
    expect(clock.last).toEqual([at(NOW), 0, 3]);
  });

  it('has an end, and stays there', () => {
    const end = [LATEST, 0xffff, 7] as const;
    expect(stampAfter(end, 3)).toEqual([LATEST, 0xffff, 3]);
    expect(stampAfter([5, 0xffff, 7], 3)).toEqual([6, 0, 3]);
  });
});
