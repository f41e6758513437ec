import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clipping } from '@/lib/core/clippings/types';
import { CezhuDatabase } from '@/lib/store/database';
import { followClippings } from '@/lib/store/follow-clippings';
import { setNote } from '@/lib/store/write';
import { addTags } from '@/lib/store/write-tagging';
import { trashClipping } from '@/lib/store/write-trash';
import { clipping } from '../support/clippings';
import { putClipping } from '../support/put-clipping';

const NOW = '2025-01-02T03:04:05.000Z';
const FIRST = 'https://rsj.example.gov.cn/1.html';
const SECOND = 'https://rsj.example.gov.cn/2.html';
let db: CezhuDatabase;
let told: [pageId: string, url: string][][];

beforeEach(() => {
  db = new CezhuDatabase(`follow-${crypto.randomUUID()}`);
  told = [];
  followClippings(db, (pages) => told.push([...pages]));
});

const green = (clipping: Clipping): void => {
  clipping.colour = 'green';
};
const one = (id: string, pageId: string, url: string) => clipping({ id, pageId, url });

describe('followClippings', () => {
  it.each([
    ['a new clipping', () => putClipping(db, one('b', 'p1', FIRST))],
    ['a note', () => setNote(db, 'a', '核对', NOW)],
    ['a tag', () => addTags(db, ['a'], ['引才'], NOW)],
    ['a deletion', () => trashClipping(db, 'a', NOW)],
    ['an update', () => db.clippings.where('id').equals('a').modify(green)],
    ['a change of many', () => db.clippings.toCollection().modify(green)],
    ['a deletion of all', () => db.clippings.clear()],
  ])('hears of %s once', async (_, write) => {
    await putClipping(db, one('a', 'p1', FIRST));
    told = [];
    await write();
    expect(told).toEqual([[['p1', FIRST]]]);
  });

  it('names each article of a transaction once', async () => {
    await db.clippings.bulkPut([one('a', 'p1', FIRST), one('b', 'p2', SECOND), one('c', 'p1', FIRST)]);
    expect(told).toEqual([
      [
        ['p1', FIRST],
        ['p2', SECOND],
      ],
    ]);
  });

  it('hears nothing of a transaction that fails, and nothing of other tables', async () => {
    const failing = db.transaction('rw', db.clippings, async () => {
      await db.clippings.put(one('a', 'p1', FIRST));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await db.tags.put({ id: 't', name: '引才', created: NOW });
    await putClipping(db, one('b', 'p2', SECOND));
    expect(told).toEqual([[['p2', SECOND]]]);
  });

  it('leaves reading alone', async () => {
    await putClipping(db, one('a', 'p1', FIRST));
    told = [];
    expect(await db.clippings.orderBy('pageId').uniqueKeys()).toEqual(['p1']);
    expect(told).toEqual([]);
  });
});
