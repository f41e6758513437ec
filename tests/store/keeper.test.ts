import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadCanary } from '@/lib/store/canary';
import { CezhuDatabase } from '@/lib/store/database';
import { StoreKeeper } from '@/lib/store/keeper';
import { putClipping } from '@/lib/store/write';
import { clipping } from '../support/clippings';

vi.mock('@/lib/platform/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const NOW = '2025-01-02T03:04:05.000Z';
let name: string;
let identities: number;
let opened: CezhuDatabase[];

beforeEach(() => {
  fakeBrowser.reset();
  name = `keeper-${crypto.randomUUID()}`;
  identities = 0;
  opened = [];
});

/** A background that starts: a database of its own connection and its keeper. */
function start(written?: (tables: readonly string[]) => void): { db: CezhuDatabase; keeper: StoreKeeper } {
  for (const one of opened.splice(0)) one.close();
  const db = new CezhuDatabase(name);
  opened.push(db);
  const newIdentity = () => `identity-${++identities}`;
  const keeper = new StoreKeeper(db, { now: () => NOW, pause: 0, newIdentity, ...(written ? { written } : {}) });
  return { db, keeper };
}

/** Starts, keeps so many clippings and waits until that is noted. */
async function keepSome(count: number): Promise<void> {
  const { db, keeper } = start();
  for (let index = 0; index < count; index++) await putClipping(db, clipping({ id: `c${index}` }));
  await keeper.noted();
}

/** What a browser does that has lost the database, or an extension page that opens an empty one before the background. */
async function loseDatabase(): Promise<void> {
  for (const one of opened.splice(0)) one.close();
  await Dexie.delete(name);
}

describe('StoreKeeper', () => {
  it('finds a new database sound, gives it an identity and notes what it holds', async () => {
    const { db, keeper } = start();
    expect(await keeper.health()).toEqual({ kind: 'sound' });
    await putClipping(db, clipping());
    await keeper.noted();
    expect(await loadCanary()).toEqual({
      identity: 'identity-1',
      at: NOW,
      passages: 1,
      glossaries: 0,
      terms: 0,
      corrections: 0,
    });
  });

  it('finds a database sound that it has left so', async () => {
    await keepSome(3);
    const { keeper } = start();
    expect(await keeper.health()).toEqual({ kind: 'sound' });
    expect(identities).toBe(1);
  });

  it('notes each write, whoever makes it, with the tables', async () => {
    const written = vi.fn();
    const { db, keeper } = start(written);
    await keeper.health();
    await db.transaction('rw', db.trash, db.tags, () => db.tags.put({ id: 't', name: '引才', created: NOW }));
    expect(written).toHaveBeenCalledWith(['trash', 'tags']);
    await expect(
      db.transaction('rw', db.clippings, async () => {
        await db.clippings.put(clipping());
        throw new RangeError('changed its mind');
      }),
    ).rejects.toThrow('changed its mind');
    await keeper.noted();
    expect((await loadCanary())?.passages).toBe(0);
    expect(written.mock.calls.filter(([tables]) => tables.includes('clippings'))).toEqual([]);
  });

  it('tells a database that is gone from one that never was, and writes nothing to what is in its place', async () => {
    await keepSome(3);
    await loseDatabase();
    const { db, keeper } = start();
    const lost = { kind: 'lost', expected: 3, found: 0, since: NOW };
    expect(await keeper.health()).toEqual(lost);
    await expect(putClipping(db, clipping())).rejects.toMatchObject({ name: 'StoreUnhealthyError' });
    await expect(db.tags.put({ id: 't', name: '引才', created: NOW })).rejects.toMatchObject({
      name: 'StoreUnhealthyError',
    });
    expect(await db.clippings.count()).toBe(0);
    // Nor is it forgotten by the next start.
    expect(await start().keeper.health()).toEqual(lost);
  });

  it('tells a database that has been emptied, and one of which a large part is gone', async () => {
    await keepSome(50);
    const raw = new CezhuDatabase(name);
    await raw.clippings.where('id').notEqual('c1').delete();
    raw.close();
    expect(await start().keeper.health()).toMatchObject({ kind: 'lost', expected: 50, found: 1 });
    await raw.open();
    await raw.clippings.clear();
    raw.close();
    expect(await start().keeper.health()).toMatchObject({ kind: 'lost', expected: 50, found: 0 });
  });

  it('is not alarmed by a canary that is a moment behind', async () => {
    await keepSome(10);
    const raw = new CezhuDatabase(name);
    await raw.clippings.where('id').anyOf('c1', 'c2', 'c3', 'c4', 'c5', 'c6').delete();
    raw.close();
    expect(await start().keeper.health()).toEqual({ kind: 'sound' });
  });

  it('lets the trash hold what the clippings no longer do', async () => {
    await keepSome(2);
    const { db, keeper } = start();
    await db.transaction('rw', db.clippings, db.trash, async () => {
      for (const one of await db.clippings.toArray()) await db.trash.put({ ...one, trashed: NOW });
      await db.clippings.clear();
    });
    await keeper.noted();
    expect(await start().keeper.health()).toEqual({ kind: 'sound' });
  });

  it('writes again once the reader has accepted what is there', async () => {
    await keepSome(3);
    await loseDatabase();
    const { db, keeper } = start();
    await keeper.health();
    await keeper.accept();
    await putClipping(db, clipping());
    await keeper.noted();
    expect(await start().keeper.health()).toEqual({ kind: 'sound' });
    expect(await loadCanary()).toMatchObject({ identity: 'identity-2', passages: 1 });
  });

  it('erases and begins anew when told to', async () => {
    await keepSome(3);
    const { db, keeper } = start();
    await keeper.startAnew();
    expect(await db.clippings.count()).toBe(0);
    await putClipping(db, clipping());
    await keeper.noted();
    expect(await start().keeper.health()).toEqual({ kind: 'sound' });
  });

  it('believes the browser that it has lost the data, also where no canary is left', async () => {
    const { db, keeper } = start();
    db.loss = 'Corruption: block checksum mismatch';
    expect(await keeper.health()).toEqual({
      kind: 'lost',
      expected: undefined,
      found: 0,
      since: undefined,
      reason: 'Corruption: block checksum mismatch',
    });
  });

  it('says so where a newer version of the program has been here, and touches nothing', async () => {
    await keepSome(1);
    for (const one of opened.splice(0)) one.close();
    const newer = new Dexie(name);
    newer.version(99).stores({ clippings: 'id, pageId, created, changed, *tags', future: 'id' });
    await newer.open();
    newer.close();
    const { db, keeper } = start();
    expect(await keeper.health()).toMatchObject({ kind: 'newer' });
    await expect(putClipping(db, clipping({ id: 'c9' }))).rejects.toThrow();
    await newer.open();
    expect(newer.verno).toBe(99);
    expect(await newer.table('clippings').count()).toBe(1);
    newer.close();
  });

  it('says so where the browser refuses, as Firefox does that keeps no history', async () => {
    const refusal = new DOMException(
      'A mutation operation was attempted on a database that did not allow mutations.',
      'InvalidStateError',
    );
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw refusal;
    });
    const { keeper, db } = start();
    expect(await keeper.health()).toEqual({ kind: 'refused', reason: refusal.message });
    await expect(putClipping(db, clipping())).rejects.toThrow();
    open.mockRestore();
  });
});
