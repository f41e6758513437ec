// @vitest-environment happy-dom
import Dexie, { RangeSet } from 'dexie';
import { describe, expect, it } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import { recentShelf, shelfOfPage } from '@/lib/store/read-shelf';
import { type LiveSource, shown, startLive } from '@/lib/view/live-source';
import { clipping } from '../support/clippings';

function found<T>(source: LiveSource<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (live: typeof source.current): void => {
      if (live.kind === 'ready') resolve(live.value);
      else if (live.kind === 'failed') reject(live.error);
    };
    look(source.current);
    source.listen(look);
  });
}

async function filled(): Promise<CezhuDatabase> {
  const db = new CezhuDatabase(`live-${crypto.randomUUID()}`);
  await db.clippings.bulkPut([clipping({ id: 'c1', pageId: 'page-1' }), clipping({ id: 'c2', pageId: 'page-2' })]);
  return db;
}

describe('a live query', () => {
  it('says so where the database was closed before it was answered', async () => {
    const db = await filled();
    db.close();
    const source = startLive(() => recentShelf(db));
    await shown(source);
    expect(source.current).toMatchObject({ kind: 'failed', error: { name: 'DatabaseClosedError' } });
  });

  it('keeps what it has found where the database is closed after that', async () => {
    const db = await filled();
    let runs = 0;
    const source = startLive(() => {
      runs++;
      return recentShelf(db);
    });
    await found(source);
    const before = source.current;
    // Another context goes on writing.
    db.close();
    Dexie.on.storagemutated.fire({ [`idb://${db.name}/clippings/`]: new RangeSet('a', 'z') });
    await expect.poll(() => runs).toBe(2);
    await shown(source);
    expect(source.current).toBe(before);
  });
});

describe('a live query that another one goes before', () => {
  it('is asked once the other has been answered and shown', async () => {
    const db = await filled();
    const order: string[] = [];
    const page = startLive(async () => {
      order.push('page asked');
      const shelf = await shelfOfPage(db, 'page-1', 10);
      order.push('page answered');
      return shelf;
    });
    const recent = startLive(() => {
      order.push('recent asked');
      return recentShelf(db);
    }, page);
    const { clippings } = await found(recent);
    expect(order).toEqual(['page asked', 'page answered', 'recent asked']);
    expect(clippings.map(({ id }) => id).sort()).toEqual(['c1', 'c2']);
    expect(page.current).toMatchObject({ kind: 'ready', value: { clippings: [{ id: 'c1' }] } });
  });

  it('has failed as soon as the other has, until it is answered itself', async () => {
    const db = await filled();
    let answer: (() => void) | undefined;
    const first = startLive(() => Promise.reject(new Error('kaputt')));
    const second = startLive(async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return recentShelf(db);
    }, first);
    await shown(second);
    expect(second.current).toMatchObject({ kind: 'failed', error: { message: 'kaputt' } });
    await expect.poll(() => answer).toBeDefined();
    const live = new Promise((resolve) => second.listen(resolve));
    answer?.();
    expect(await live).toMatchObject({ kind: 'ready' });
  });
});
