import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import { colourAll } from '@/lib/store/write-bulk';
import { addTags, takeTagOff } from '@/lib/store/write-tagging';
import {
  eraseOldTrash,
  eraseTrash,
  restoreClipping,
  restoreClippings,
  trashClipping,
  trashClippings,
} from '@/lib/store/write-trash';
import { clipping } from '../support/clippings';

const NOW = '2026-03-01T12:00:00.000Z';
const LATER = '2026-03-02T12:00:00.000Z';
let db: CezhuDatabase;

beforeEach(async () => {
  db = new CezhuDatabase(`trash-${crypto.randomUUID()}`);
  await db.clippings.bulkPut(['a', 'b', 'c'].map((id) => clipping({ id, tags: ['t'], note: `备注${id}` })));
});

/** The ids of the clippings, and of those in the trash. */
const ids = async () =>
  Promise.all([db.clippings.toCollection().primaryKeys(), db.trash.toCollection().primaryKeys()]).then((both) =>
    both.map((keys) => keys.join('')),
  );

describe('deleting', () => {
  it('moves to the trash, and answers the clipping as it was', async () => {
    const was = await db.clippings.get('b');
    expect(await trashClipping(db, 'b', NOW)).toEqual(was);
    expect(await ids()).toEqual(['ac', 'b']);
    expect(await db.trash.get('b')).toEqual({ ...was, trashed: NOW });
  });

  it('makes no fuss of what is not there', async () => {
    expect(await trashClipping(db, 'gone', NOW)).toBeNull();
    expect(await trashClippings(db, ['gone', 'a'], NOW)).toHaveLength(1);
    expect(await ids()).toEqual(['bc', 'a']);
  });

  it('is undone, and that counts as the last change', async () => {
    const before = await db.clippings.toArray();
    await trashClippings(db, ['a', 'c'], NOW);
    expect((await restoreClippings(db, ['c', 'a', 'gone'], LATER)).sort()).toEqual(['a', 'c']);
    expect(await db.clippings.toArray()).toEqual(
      before.map((one) => (one.id === 'b' ? one : { ...one, changed: LATER })),
    );
    expect(await db.trash.count()).toBe(0);
  });

  it('is undone by the clipping itself where the trash was emptied meanwhile', async () => {
    const was = await trashClipping(db, 'a', NOW);
    await eraseTrash(db, 'all');
    expect(await db.notes.toArray()).toEqual([{ key: 'erased a', value: NOW }]);
    if (was) await restoreClipping(db, was, LATER);
    expect(await db.clippings.get('a')).toEqual({ ...was, changed: LATER });
    expect(await db.notes.count()).toBe(0);
  });

  it('undone late does not overwrite a clipping that was made again', async () => {
    const was = await trashClipping(db, 'a', NOW);
    const again = clipping({ id: 'a', note: '重新剪存' });
    await db.clippings.put(again);
    if (was) await restoreClipping(db, was, LATER);
    expect(await db.clippings.get('a')).toEqual(again);
    expect(await db.trash.count()).toBe(0);
  });

  it('erases what the reader names, all, or what is thirty days old', async () => {
    await trashClippings(db, ['a'], '2026-01-30T11:59:59.000Z');
    await trashClippings(db, ['b', 'c'], '2026-02-20T00:00:00.000Z');
    expect(await eraseOldTrash(db, NOW)).toBe(1);
    expect(await ids()).toEqual(['', 'bc']);
    await eraseTrash(db, ['b']);
    expect(await ids()).toEqual(['', 'c']);
    await eraseTrash(db, 'all');
    expect(await ids()).toEqual(['', '']);
    expect((await db.notes.toArray()).map(({ key, value }) => [key, value])).toEqual([
      ['erased a', '2026-01-30T11:59:59.000Z'],
      ['erased b', '2026-02-20T00:00:00.000Z'],
      ['erased c', '2026-02-20T00:00:00.000Z'],
    ]);
  });
});

describe('changing many at once', () => {
  it('tags those that lack the tag, and takes it off them again', async () => {
    const { tags: made, changed } = await addTags(db, ['a', 'b', 'gone'], ['安家费'], NOW);
    const tagId = made[0]?.id ?? '';
    expect(changed).toEqual(['a', 'b']);
    expect(await db.clippings.get('a')).toMatchObject({ tags: ['t', tagId], changed: NOW });
    expect(await addTags(db, ['b', 'c'], ['安家費'], LATER)).toEqual({ tags: made, changed: ['c'] });
    expect(await takeTagOff(db, ['a', 'b', 'c'], tagId, LATER)).toEqual(['a', 'b', 'c']);
    expect((await db.clippings.toArray()).map(({ tags }) => tags)).toEqual([['t'], ['t'], ['t']]);
  });

  it('makes no tag that is put on nothing', async () => {
    await expect(addTags(db, ['gone'], ['引才'], NOW)).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await db.tags.count()).toBe(0);
    await expect(addTags(db, ['a'], [' '], NOW)).rejects.toMatchObject({ name: 'SyntaxError' });
  });

  it('colours, and answers what takes it back', async () => {
    await colourAll(db, [['a', 'green']], NOW);
    const before = await colourAll(
      db,
      [
        ['a', 'blue'],
        ['b', 'blue'],
        ['c', null],
      ],
      NOW,
    );
    expect(before).toEqual([
      ['a', 'green'],
      ['b', null],
    ]);
    await colourAll(db, before, LATER);
    expect((await db.clippings.toArray()).map(({ colour }) => colour)).toEqual(['green', undefined, undefined]);
    expect(await db.clippings.get('b')).not.toHaveProperty('colour');
  });

  it('tells other contexts which rows it has touched, however many', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `m${index}`);
    await db.clippings.bulkPut(many.map((id) => clipping({ id })));
    const told: ObservabilitySet[] = [];
    const listen = (parts: ObservabilitySet) => told.push(parts);
    Dexie.on.storagemutated.subscribe(listen);
    await addTags(db, many, ['引才'], NOW);
    await trashClippings(db, many, NOW);
    Dexie.on.storagemutated.unsubscribe(listen);
    const touched = told.flatMap((parts) => {
      const tree = parts[`idb://${db.name}/clippings/`];
      return tree ? [...RangeSet(tree)].map(({ from, to }) => from === to) : [];
    });
    expect(touched.length).toBeGreaterThanOrEqual(2 * many.length);
    expect(touched.every(Boolean)).toBe(true);
  });
});
