import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import { clipping } from '../support/clippings';
import { putClipping } from '../support/put-clipping';

let name: string;

beforeEach(() => {
  name = `opening-${crypto.randomUUID()}`;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function openRaw(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Real time, however the timers are faked: fake-indexeddb needs turns of the loop. */
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe('opening the database', () => {
  it('fails in the end where a page of an older version holds it, and works once that page is closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // It does not listen to what asks it to close.
    const holder = await openRaw(50);
    const db = new CezhuDatabase(name);
    const outcome = putClipping(db, clipping()).then(
      () => 'saved',
      (error: Error) => error.name,
    );
    await turns(50);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await outcome).toBe('DatabaseClosedError');
    await vi.advanceTimersByTimeAsync(1);
    holder.close();
    vi.useRealTimers();
    await turns(50);
    await putClipping(db, clipping());
    expect(await db.clippings.count()).toBe(1);
    db.close();
  });

  it('fails in the end where the browser says nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    const db = new CezhuDatabase(name);
    const outcome = putClipping(db, clipping()).then(
      () => 'saved',
      (error: Error) => error.name,
    );
    await turns(20);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toBe('DatabaseClosedError');
    silent.mockRestore();
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await putClipping(db, clipping());
    expect(await db.clippings.count()).toBe(1);
    db.close();
  });

  it('makes room for a newer version, and says that the page is outdated', async () => {
    const db = new CezhuDatabase(name);
    await putClipping(db, clipping());
    expect(db.outdated).toBe(false);
    const newer = await openRaw(990);
    expect(newer.version).toBe(990);
    expect(db.outdated).toBe(true);
    // Neither does it come back to write to what it does not know.
    await expect(putClipping(db, clipping({ id: 'c2' }))).rejects.toThrow(/newer version/);
    newer.close();
  });

  it('reports what the browser says of a broken database that it has replaced', async () => {
    const open = IDBFactory.prototype.open;
    vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
      const request = open.apply(indexedDB, args);
      request.addEventListener('upgradeneeded', (event) =>
        Object.assign(event, { dataLoss: 'total', dataLossMessage: 'Corruption: bad magic number' }),
      );
      // The database's own listener has to come second.
      return request;
    });
    const db = new CezhuDatabase(name);
    await db.open();
    expect(db.loss).toBe('Corruption: bad magic number');
    db.close();
  });
});
