import { describe, expect, it } from 'vitest';
import { Debounce } from '@/lib/sync/debounce';

/** Time that is set by hand. */
function clock() {
  let now = 0;
  let due: { at: number; work: () => void } | undefined;
  return {
    now: () => now,
    after(milliseconds: number, work: () => void) {
      due = { at: now + milliseconds, work };
      return () => {
        due = undefined;
      };
    },
    pass(milliseconds: number) {
      now += milliseconds;
      const { work } = due && due.at <= now ? due : { work: undefined };
      if (work) due = undefined;
      work?.();
    },
  };
}

describe('Debounce', () => {
  it('works once after many changes, when there has been quiet', () => {
    const time = clock();
    let done = 0;
    const debounce = new Debounce(() => done++, time, time.now);
    for (let change = 0; change < 4; change++) {
      debounce.ask();
      time.pass(1000);
    }
    expect(done).toBe(0);
    time.pass(1000);
    expect(done).toBe(1);
    time.pass(60_000);
    expect(done).toBe(1);
  });

  it('does not wait for ever for quiet', () => {
    const time = clock();
    let done = 0;
    const debounce = new Debounce(() => done++, time, time.now);
    for (let change = 0; change < 60; change++) {
      debounce.ask();
      time.pass(500);
    }
    expect(done).toBeGreaterThanOrEqual(2);
  });
});
