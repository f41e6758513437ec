import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import { countEach, labelsOf, recentShelf, shelfOfPage } from '@/lib/store/read-shelf';
import { countCarrying, countTags, tagCompany, tagUses } from '@/lib/store/read-tags';
import { noteStanding } from '@/lib/store/write-standings';
import { clipping } from '../support/clippings';

let db: CezhuDatabase;

/** Clippings of a hundred pages, made one after the other, the tags going round. */
async function fill(count: number, tagCount = 5): Promise<void> {
  db = new CezhuDatabase(`shelf-${crypto.randomUUID()}`);
  const names = Array.from({ length: tagCount }, (_, at) => `标签${at}`);
  await db.tags.bulkPut(names.map((name, at) => ({ id: `t${at}`, name, created: '2024-01-01' })));
  await db.clippings.bulkPut(
    Array.from({ length: count }, (_, at) =>
      clipping({
        id: `c${String(at).padStart(5, '0')}`,
        pageId: `page-${at % 100}`,
        start: 1_000 - at,
        created: new Date(Date.UTC(2024, 0, 1) + at * 1_000).toISOString(),
        tags: [`t${at % tagCount}`, `t${(at + 1) % tagCount}`],
      }),
    ),
  );
}

/** Everything that is asked of IndexedDB while `work` runs: requests, and steps of cursors. */
async function asked(work: () => Promise<unknown>): Promise<number> {
  let requests = 0;
  const reads = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'];
  const counted: [object, string[]][] = [
    [IDBObjectStore.prototype, reads],
    [IDBIndex.prototype, reads],
    [IDBCursor.prototype, ['continue', 'advance', 'continuePrimaryKey']],
  ];
  const restore = counted.flatMap(([prototype, methods]) =>
    methods.map((method) => {
      const original = Reflect.get(prototype, method) as (...args: unknown[]) => unknown;
      Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]) {
        requests++;
        return original.apply(this, args);
      });
      return () => Reflect.set(prototype, method, original);
    }),
  );
  await work();
  for (const back of restore) back();
  return requests;
}

beforeEach(() => fill(30));

describe('the shelf of a page', () => {
  it('has its clippings in page order, their tags, and how many there are', async () => {
    await fill(250);
    const shelf = await shelfOfPage(db, 'page-7', 2);
    expect(shelf).toMatchObject({ total: 3 });
    expect(shelf.clippings).toHaveLength(2);
    const whole = await shelfOfPage(db, 'page-7', 10);
    expect(whole.clippings.map(({ id }) => id)).toEqual(['c00207', 'c00107', 'c00007']);
    expect(whole.tags.map(({ id }) => id)).toEqual(['t2', 't3']);
  });

  it('has the labels of the first of them from the start, and of all when they are asked for', async () => {
    await fill(3_000, 61);
    const shelf = await shelfOfPage(db, 'page-7', 30);
    const carried = new Set(shelf.clippings.flatMap(({ tags }) => tags));
    expect(shelf.clippings).toHaveLength(30);
    expect(shelf.tags.length).toBeLessThan(carried.size);
    expect(shelf.tags.map(({ id }) => id)).toEqual(expect.arrayContaining(shelf.clippings[0]?.tags ?? []));
    const { tags } = await labelsOf(db, shelf.clippings);
    expect(new Set(tags.map(({ id }) => id))).toEqual(carried);
  });

  it('is empty for a page without any', async () => {
    expect(await shelfOfPage(db, 'gone', 10)).toEqual({ clippings: [], tags: [], total: 0, standings: new Map() });
  });
});

describe('the shelf of the newest', () => {
  it('has more than a list shows, and the tags of the newest of all as filters', async () => {
    const shelf = await recentShelf(db);
    expect(shelf.clippings.slice(0, 3).map(({ id }) => id)).toEqual(['c00029', 'c00028', 'c00027']);
    const counts = await countEach(db, shelf.filter);
    expect([...counts]).toEqual([
      ['t4', 12],
      ['t0', 12],
      ['t3', 12],
      ['t2', 12],
      ['t1', 12],
    ]);
  });

  it('tells how clippings stood in their articles', async () => {
    await noteStanding(db, 'page-7', [{ id: 'c00007', status: 'changed' }], '2025-02-03T04:05:06.000Z');
    const { standings } = await shelfOfPage(db, 'page-7', 10);
    expect(standings.get('page-7')).toEqual({
      seen: '2025-02-03T04:05:06.000Z',
      states: { c00007: 'changed' },
    });
    await noteStanding(db, 'page-29', [{ id: 'c00029', status: 'exact' }], '2025-02-03T04:05:06.000Z');
    const recent = await recentShelf(db);
    expect(recent.standings.get('page-29')?.states).toEqual({ c00029: 'exact' });
  });

  it('has with a tag the newest that carry it', async () => {
    const shelf = await recentShelf(db, 't3', 2);
    expect(shelf.clippings.map(({ id }) => id)).toEqual(['c00028', 'c00027']);
  });

  it('keeps a chosen tag among the filters although none of the newest carries it', async () => {
    await fill(200, 60);
    await db.clippings.put(clipping({ id: 'old', created: '2023-01-01', tags: ['t59'] }));
    await db.tags.put({ id: 'rare', name: '少用', created: '2024' });
    await db.clippings.put(clipping({ id: 'older', created: '2022-01-01', tags: ['rare'] }));
    const shelf = await recentShelf(db, 'rare', 5);
    expect(shelf.clippings.map(({ id }) => id)).toEqual(['older']);
    expect(shelf.filter[0]).toMatchObject({ id: 'rare' });
  });
});

describe('what the lists ask of the database', () => {
  it('is for the page’s, one transaction: its clippings at once, and what the first three of them need', async () => {
    // Before the database is opened: Dexie keeps the method that it finds then.
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await fill(3_000, 61);
    const { clippings } = await shelfOfPage(db, 'page-7', 200);
    const carried = new Set(clippings.slice(0, 3).flatMap(({ tags }) => tags));
    begun.mockClear();
    const requests = await asked(() => shelfOfPage(db, 'page-7', 200));
    const transactions = begun.mock.calls.length;
    begun.mockRestore();
    expect(carried.size).toBeGreaterThan(3);
    // How the clippings stand in the article is one more.
    expect([transactions, requests]).toEqual([1, 1 + carried.size + 1]);
  });

  it('is for the newest, little more than their tags', async () => {
    await fill(3_000, 61);
    const { filter, tags } = await recentShelf(db);
    expect(filter.length).toBeGreaterThan(3);
    const standings = 3;
    expect(await asked(() => recentShelf(db))).toBe(1 + tags.length + standings);
  });

  it('does not grow with the number of clippings', async () => {
    const requests = async (count: number): Promise<number[]> => {
      await fill(count);
      return [
        await asked(() => shelfOfPage(db, 'page-7', 200)),
        await asked(() => recentShelf(db)),
        await asked(() => recentShelf(db, 't1', 20)),
        await asked(async () => labelsOf(db, (await recentShelf(db)).clippings)),
        await asked(() =>
          countEach(
            db,
            ['t1', 't2', 't3'].map((id) => ({ id, name: id, created: '2024' })),
          ),
        ),
      ];
    };
    const some = await requests(1_200);
    expect(Math.min(...some)).toBeGreaterThan(0);
    expect(await requests(2_400)).toEqual(some);
  });
});

describe('how many clippings carry a tag', () => {
  it('is one question where one of its ids is carried, and their keys at once where two are', async () => {
    const counted = vi.spyOn(IDBIndex.prototype, 'count');
    expect(await countCarrying(db, ['t1', 'merged'])).toBe(12);
    expect(counted).toHaveBeenCalledTimes(1);
    // The clippings that carry both of these are six.
    expect(await countCarrying(db, ['t1', 't2', 'merged'])).toBe(18);
    expect(await countCarrying(db, ['merged', 'gone'])).toBe(0);
    expect(counted).toHaveBeenCalledTimes(1);
    counted.mockRestore();
    expect(await asked(() => countCarrying(db, ['t1', 't2', 'merged']))).toBe(3 + 2);
  });
});

describe('the use of tags', () => {
  it('is counted in one walk, whatever their number', async () => {
    const counts = await countTags(db);
    expect([...counts].sort()).toEqual(['t0', 't1', 't2', 't3', 't4'].map((id) => [id, 12]));
    const entries = [...counts.values()].reduce((sum, one) => sum + one, 0);
    expect(await asked(() => countTags(db))).toBeLessThanOrEqual(entries + 1);
  });

  it('tells when each was last put on a clipping', async () => {
    await db.tags.put({ id: 'new', name: '新', created: '2024-06-01' });
    const uses = new Map((await tagUses(db)).map(({ id, used, clippings }) => [id, [used, clippings]]));
    expect(uses.get('new')).toEqual(['2024-06-01', 0]);
    expect(uses.get('t0')).toEqual(['2024-01-01T00:00:29.000Z', 12]);
    expect(uses.get('t2')).toEqual(['2024-01-01T00:00:27.000Z', 12]);
  });

  it('tells which stand together or on one article', async () => {
    const [one] = await db.clippings.where('id').equals('c00007').toArray();
    if (!one) throw new Error('no clipping');
    const company = await tagCompany(db, one);
    // t2 and t3 are its own; t1 and t4 stand beside them, t0 beside neither.
    expect([...company.keys()].sort()).toEqual(['t1', 't4']);
  });
});
