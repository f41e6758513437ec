import { beforeEach, describe, expect, it } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import { clippingsOfPage, clippingsWithTag, tagsWithCounts } from '@/lib/store/read';
import { clipping } from '../support/clippings';

let db: CezhuDatabase;

beforeEach(async () => {
  db = new CezhuDatabase(`read-${crypto.randomUUID()}`);
  await db.clippings.bulkPut([
    clipping({ id: 'a', start: 500, created: '2024-01-01', tags: ['t1', 't2'] }),
    clipping({ id: 'b', start: 20, created: '2024-03-01', tags: ['t1'] }),
    clipping({ id: 'c', start: 500, created: '2023-12-31' }),
    clipping({ id: 'd', pageId: 'page-2', created: '2024-02-01', tags: ['t2'] }),
    clipping({ id: 'e', pageId: 'page-2', created: '2024-04-01', tags: ['t1'] }),
  ]);
});

const ids = (clippings: { id: string }[]) => clippings.map(({ id }) => id).join('');

describe('clippingsOfPage', () => {
  it('answers in page order, then in order of time', async () => {
    expect(ids(await clippingsOfPage(db, 'page-1'))).toBe('bca');
    expect(await clippingsOfPage(db, 'page-3')).toEqual([]);
  });
});

describe('clippingsWithTag', () => {
  it.each([
    ['t1', 10, 'eba'],
    ['t1', 2, 'eb'],
    ['t2', 10, 'da'],
    ['t3', 10, ''],
  ])('%s, at most %i: %s', async (tag, limit, expected) => {
    expect(ids(await clippingsWithTag(db, limit, tag))).toBe(expected);
  });
});

describe('tagsWithCounts', () => {
  it('counts clippings, the most used first, then by name', async () => {
    await db.tags.bulkPut(
      [
        ['t2', '安家费'],
        ['t1', '用才'],
        ['t4', '引才'],
        ['t3', '博士'],
      ].map(([id = '', name = '']) => ({ id, name, created: '2024' })),
    );
    const counted = await tagsWithCounts(db);
    expect(counted.map(({ name, clippings }) => [name, clippings])).toEqual([
      ['用才', 3],
      ['安家费', 2],
      ['博士', 0],
      ['引才', 0],
    ]);
  });
});
