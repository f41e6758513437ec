/**
 * The background stopped at every step of a save: before each call of the database and of storage.local that a start
 * and a save make. What had not committed is gone then, what had is there, and the next background knows which.
 */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CezhuDatabase } from '@/lib/store/database';
import { StoreKeeper } from '@/lib/store/keeper';
import { keepClippings } from '@/lib/store/write-clippings';
import { clipping } from '../support/clippings';
import { DATABASE_STEPS, stopAt, type Watched } from '../support/stop-at';

vi.mock('@/lib/platform/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const NOW = '2025-01-02T03:04:05.000Z';
const WHOLE = Number.POSITIVE_INFINITY;

interface Background {
  db: CezhuDatabase;
  keeper: StoreKeeper;
}

function start(name: string): Background {
  const db = new CezhuDatabase(name);
  return { db, keeper: new StoreKeeper(db, { now: () => NOW, pause: 0, newIdentity: () => crypto.randomUUID() }) };
}

const STEPS: readonly Watched[] = [...DATABASE_STEPS, { owner: fakeBrowser.storage.local, methods: ['get', 'set'] }];

/** A background that starts, saves and ends by itself; answers whether it has said “saved”. */
async function run(name: string, id: string): Promise<boolean> {
  const { db, keeper } = start(name);
  try {
    await keepClippings(db, [clipping({ id, quote: `摘录 ${id}` })]);
    return true;
  } catch {
    return false;
  } finally {
    await keeper.noted();
    db.close();
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a save', () => {
  it.each([
    ['into a new database', 0],
    ['into one that holds clippings', 3],
  ])(
    '%s may be stopped at every step: nothing lost, nothing twice, and the store is sound',
    async (_, kept) => {
      vi.spyOn(console, 'error').mockReturnValue(undefined);
      let steps = 0;
      let acknowledgedBeforeTheEnd = 0;
      for (let last = 1; last <= steps + 1 && last < 200; last++) {
        vi.restoreAllMocks();
        vi.spyOn(console, 'error').mockReturnValue(undefined);
        fakeBrowser.reset();
        const name = `checkpoints-${crypto.randomUUID()}`;
        const earlier = Array.from({ length: kept }, (_each, index) => `earlier-${index}`);
        for (const id of earlier) expect(await run(name, id)).toBe(true);
        if (steps === 0) {
          const whole = stopAt(WHOLE, STEPS);
          expect(await run(name, 'wanted')).toBe(true);
          steps = whole.steps();
          last = 0;
          continue;
        }
        stopAt(last, STEPS);
        const acknowledged = await run(name, 'wanted');
        vi.restoreAllMocks();
        vi.spyOn(console, 'error').mockReturnValue(undefined);
        if (acknowledged) acknowledgedBeforeTheEnd++;
        const { db, keeper } = start(name);
        expect(await keeper.health(), `stopped at step ${last}`).toEqual({ kind: 'sound' });
        const ids = async () => (await db.clippings.toCollection().primaryKeys()).sort();
        if (acknowledged) expect(await ids()).toContain('wanted');
        // Who has heard nothing asks again.
        await keepClippings(db, [clipping({ id: 'wanted', quote: '摘录 wanted' })]);
        expect(await ids()).toEqual([...earlier, 'wanted'].sort());
        await keeper.noted();
        db.close();
      }
      expect(steps).toBeGreaterThan(10);
      // The canary is written after the answer: some stops come too late to matter.
      expect(acknowledgedBeforeTheEnd).toBeGreaterThan(0);
      expect(acknowledgedBeforeTheEnd).toBeLessThan(steps);
    },
    60_000,
  );
});
