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

/** Ends everything at the `last`th step: open transactions come to nothing, and no further step is made. */
function stopAt(last: number): { steps: () => number } {
  let steps = 0;
  const open = new Set<IDBTransaction>();
  const step = (): void => {
    steps++;
    if (steps < last) return;
    for (const transaction of open) transaction.abort();
    open.clear();
    throw new DOMException('stopped', 'AbortError');
  };
  const watch = <T extends object>(owner: T, method: keyof T & string): void => {
    const original = owner[method] as (...args: unknown[]) => unknown;
    vi.spyOn(owner, method as never).mockImplementation(function (this: unknown, ...args: unknown[]) {
      // That is how the fake database begins an upgrade by itself; its own opening is the step.
      if (args[1] !== 'versionchange') step();
      const result = original.apply(this, args);
      if (method === 'transaction') {
        const transaction = result as IDBTransaction;
        open.add(transaction);
        for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => open.delete(transaction));
      }
      return result;
    } as never);
  };
  watch(IDBFactory.prototype, 'open');
  watch(IDBDatabase.prototype, 'transaction');
  watch(IDBTransaction.prototype, 'commit');
  for (const method of ['get', 'add', 'put', 'count'] as const) watch(IDBObjectStore.prototype, method);
  for (const method of ['get', 'set'] as const) watch(fakeBrowser.storage.local, method);
  return { steps: () => steps };
}

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
          const whole = stopAt(WHOLE);
          expect(await run(name, 'wanted')).toBe(true);
          steps = whole.steps();
          last = 0;
          continue;
        }
        stopAt(last);
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
