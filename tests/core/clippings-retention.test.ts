import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, erasedBefore, TRASH_DAYS } from '@/lib/core/clippings/retention';

const NOW = '2026-03-01T12:00:00.000Z';

describe('the trash', () => {
  it.each([
    ['2026-03-01T12:00:00.000Z', 30],
    ['2026-02-28T11:59:59.000Z', 29],
    ['2026-01-31T12:00:01.000Z', 2],
    ['2026-01-30T12:00:00.001Z', 1],
    ['2026-01-30T12:00:00.000Z', 0],
    ['2025-01-01T00:00:00.000Z', 0],
  ])('keeps what was deleted at %s for %i days more', (trashed, days) => {
    expect(daysLeft(trashed, NOW)).toBe(days);
  });

  it('erases exactly what has no day left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 3600_000 }), (passed) => {
        const trashed = new Date(Date.parse(NOW) - passed).toISOString();
        const erased = trashed < erasedBefore(NOW);
        expect(erased).toBe(passed > TRASH_DAYS * 24 * 3600_000);
        if (erased) expect(daysLeft(trashed, NOW)).toBe(0);
      }),
    );
  });
});
