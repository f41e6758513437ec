import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import { tagsWithCounts } from '@/lib/store/read-tags';
import {
  addTags,
  joinTags,
  keepApart,
  mergeTags,
  removeTags,
  renameTag,
  setTagColour,
  undoTagChange,
} from '@/lib/store/write-tags';
import { clipping } from '../support/clippings';

const NOW = '2025-01-02T03:04:05.000Z';
const LATER = '2025-06-07T08:09:10.000Z';
let db: CezhuDatabase;

beforeEach(async () => {
  db = new CezhuDatabase(`write-tags-${crypto.randomUUID()}`);
  await db.clippings.bulkPut(['a', 'b', 'c'].map((id) => clipping({ id })));
});

/** Puts a tag on clippings, and answers its id. */
async function put(name: string, ...clippingIds: string[]): Promise<string> {
  const [tag] = await addTags(db, clippingIds, [name], NOW);
  return tag?.id ?? '';
}

/** What each clipping carries, by name. */
async function carried(): Promise<Record<string, string[]>> {
  const names = new Map((await db.tags.toArray()).map(({ id, name }) => [id, name]));
  const clippings = await db.clippings.toArray();
  return Object.fromEntries(clippings.map(({ id, tags }) => [id, tags.map((tag) => names.get(tag) ?? `?${tag}`)]));
}

const names = async (): Promise<string[]> => (await db.tags.toArray()).map(({ name }) => name).sort();

describe('addTags', () => {
  it('puts several tags on several clippings at once', async () => {
    await addTags(db, ['a', 'b'], ['引才', '安家費', '安家费'], NOW);
    expect(await carried()).toEqual({ a: ['引才', '安家費'], b: ['引才', '安家費'], c: [] });
    expect(await db.clippings.get('a')).toMatchObject({ changed: NOW });
    expect((await db.clippings.get('c'))?.changed).toBe(clipping().changed);
  });

  it('puts none where one of the clippings is gone', async () => {
    await expect(addTags(db, ['a', 'gone'], ['引才'], NOW)).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await carried()).toEqual({ a: [], b: [], c: [] });
    expect(await db.tags.count()).toBe(0);
  });
});

describe('mergeTags', () => {
  it('makes several tags one, on clippings in use and in the trash', async () => {
    const [money, aid, other] = [await put('补贴', 'a', 'b'), await put('补助', 'b', 'c'), await put('引才', 'b')];
    await db.trash.put({ ...clipping({ id: 'thrown', tags: [aid] }), trashed: NOW });
    expect(await mergeTags(db, [aid, money], money, LATER, 'change')).toBe(2);
    expect(await carried()).toEqual({ a: ['补贴'], b: ['补贴', '引才'], c: ['补贴'] });
    expect((await db.trash.get('thrown'))?.tags).toEqual([money]);
    expect(await db.clippings.get('c')).toMatchObject({ changed: LATER });
    expect((await db.clippings.get('a'))?.changed).toBe(NOW);
    expect(await tagsWithCounts(db)).toMatchObject([
      { id: money, clippings: 3 },
      { id: other, clippings: 1 },
    ]);
  });

  it('is taken back, and so are the tags that went', async () => {
    const [money, aid] = [await put('补贴', 'a'), await put('补助', 'a', 'b')];
    const before = await carried();
    await mergeTags(db, [aid], money, LATER, 'change');
    await undoTagChange(db, 'change', LATER);
    expect(await carried()).toEqual(before);
    expect(await joinTags(db, [])).toHaveLength(2);
    await expect(undoTagChange(db, 'change', LATER)).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('keeps what the reader did in between when it is taken back', async () => {
    const [money, aid] = [await put('补贴', 'a'), await put('补助', 'a', 'b')];
    await mergeTags(db, [aid], money, LATER, 'change');
    await put('引才', 'b');
    await undoTagChange(db, 'change', LATER);
    expect(await carried()).toEqual({ a: ['补贴', '补助'], b: ['引才', '补助'], c: [] });
  });

  it('needs a tag to merge into', async () => {
    const aid = await put('补助', 'a');
    await expect(mergeTags(db, [aid], 'ffffffffffff', NOW, 'x')).rejects.toMatchObject({ name: 'NotFoundError' });
    expect((await carried()).a).toEqual(['补助']);
  });

  it('loses no clipping and no other tag, does nothing the second time, and is undone without a trace', async () => {
    const tagNames = ['补贴', '补助', '资助', '引才'];
    const some = fc.subarray(tagNames);
    await fc.assert(
      fc.asyncProperty(fc.tuple(some, some, some), some, fc.constantFrom(...tagNames), async (lists, from, into) => {
        db = new CezhuDatabase(`merge-${crypto.randomUUID()}`);
        await db.clippings.bulkPut(['a', 'b', 'c'].map((id) => clipping({ id })));
        const ids = new Map<string, string>();
        for (const name of tagNames) ids.set(name, await put(name));
        for (const [at, list] of lists.entries()) for (const name of list) await put(name, 'abc'[at] ?? '');
        const before = { carried: await carried(), tags: await db.tags.toArray() };
        const idsFrom = from.map((name) => ids.get(name) ?? '');
        await mergeTags(db, idsFrom, ids.get(into) ?? '', LATER, '1');
        const after = await carried();
        for (const [at, list] of lists.entries()) {
          const wanted = new Set(list.map((name) => (from.includes(name) ? into : name)));
          expect(new Set(after['abc'[at] ?? ''])).toEqual(wanted);
        }
        await undoTagChange(db, '1', LATER);
        expect({ carried: await carried(), tags: await db.tags.toArray() }).toEqual(before);
        await mergeTags(db, idsFrom, ids.get(into) ?? '', LATER, '2');
        expect(await mergeTags(db, idsFrom, ids.get(into) ?? '', LATER, '3')).toBe(0);
        expect(await carried()).toEqual(after);
        db.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('renameTag', () => {
  it('gives a tag another name, and its clippings with it', async () => {
    const id = await put('补助', 'a', 'b');
    await setTagColour(db, id, 'green');
    const { clippings, tag } = await renameTag(db, id, ' #资助 ', LATER, 'change');
    expect(clippings).toBe(2);
    expect(tag).toMatchObject({ name: '资助', colour: 'green', created: LATER });
    expect(await carried()).toEqual({ a: ['资助'], b: ['资助'], c: [] });
    expect(await names()).toEqual(['资助']);
    // The same as the reader's typing that name.
    expect(await put('资助', 'c')).toBe(tag.id);
    await undoTagChange(db, 'change', LATER);
    expect(await carried()).toEqual({ a: ['补助'], b: ['补助'], c: ['资助'] });
  });

  it('respells a tag that stays the same one', async () => {
    const id = await put('人才補貼', 'a');
    const { clippings, tag } = await renameTag(db, id, '人才补贴', LATER, 'change');
    expect({ clippings, id: tag.id, name: tag.name }).toEqual({ clippings: 0, id, name: '人才补贴' });
    await undoTagChange(db, 'change', LATER);
    expect(await names()).toEqual(['人才補貼']);
  });

  it('merges nothing by itself', async () => {
    const [id, other] = [await put('补助', 'a'), await put('补贴', 'b')];
    await expect(renameTag(db, id, '補貼', LATER, 'x')).rejects.toMatchObject({ name: 'TagExistsError' });
    await expect(renameTag(db, id, ' # ', LATER, 'x')).rejects.toMatchObject({ name: 'SyntaxError' });
    await expect(renameTag(db, 'ffffffffffff', '引才', LATER, 'x')).rejects.toMatchObject({ name: 'NotFoundError' });
    expect((await db.tags.toArray()).map((tag) => tag.id).sort()).toEqual([id, other].sort());
  });

  it('brings the old name back where the reader uses it again', async () => {
    const id = await put('补助', 'a');
    await renameTag(db, id, '资助', LATER, 'change');
    expect(await put('补助', 'b')).toBe(id);
    expect(await carried()).toEqual({ a: ['资助'], b: ['补助'], c: [] });
    expect(await db.goneTags.count()).toBe(0);
  });
});

describe('removeTags', () => {
  it('deletes tags and no clipping, and can be taken back', async () => {
    const [id, other] = [await put('补助', 'a', 'b'), await put('引才', 'a')];
    const before = await carried();
    expect(await removeTags(db, [id, other], LATER, 'change')).toBe(2);
    expect(await carried()).toEqual({ a: [], b: [], c: [] });
    expect(await names()).toEqual([]);
    await undoTagChange(db, 'change', LATER);
    expect(await carried()).toEqual(before);
  });
});

describe('setTagColour', () => {
  it('sets and takes away', async () => {
    const id = await put('引才', 'a');
    await setTagColour(db, id, 'pink');
    expect((await db.tags.get(id))?.colour).toBe('pink');
    await setTagColour(db, id, null);
    expect(await db.tags.get(id)).toEqual({ id, name: '引才', created: NOW });
  });
});

describe('keepApart', () => {
  it('adds to what is there, once', async () => {
    await keepApart(db, 'a b');
    await keepApart(db, 'c d');
    await keepApart(db, 'a b');
    expect((await db.notes.get('tags-apart'))?.value).toEqual(['a b', 'c d']);
  });
});

describe('joinTags', () => {
  const tag = (id: string, created: string, name = id) => ({ id: id.padStart(12, '0'), name, created });

  it('joins what is there with what comes, and answers all', async () => {
    await db.tags.bulkPut([tag('1', '2024', '本机'), tag('2', '2024')]);
    const joined = await joinTags(db, [tag('1', '2023', '他处'), tag('2', '2025', '晚'), tag('3', '2025')]);
    expect(joined).toEqual([tag('1', '2023', '他处'), tag('2', '2024'), tag('3', '2025')]);
    expect(await db.tags.toArray()).toEqual(joined);
  });

  it('takes nothing for a deletion', async () => {
    await db.tags.put(tag('1', '2024'));
    expect(await joinTags(db, [])).toEqual([tag('1', '2024')]);
  });

  it('brings nothing back that is gone here, and leaves it on the board', async () => {
    const [deleted, merged, into] = [await put('补助', 'a'), await put('资助', 'a'), await put('补贴', 'b')];
    const board = await joinTags(db, []);
    await removeTags(db, [deleted], LATER, 'x');
    await mergeTags(db, [merged], into, LATER, 'y');
    expect(await joinTags(db, board)).toEqual(board);
    expect(await names()).toEqual(['补贴']);
  });

  it('does not bring a new name back whose rename was taken back', async () => {
    const id = await put('补助', 'a');
    await renameTag(db, id, '资助', LATER, 'change');
    const board = await joinTags(db, []);
    await undoTagChange(db, 'change', LATER);
    await joinTags(db, board);
    expect(await names()).toEqual(['补助']);
  });

  it('keeps a colour and a spelling of this device, and tells the board neither', async () => {
    const id = await put('人才補貼', 'a');
    const board = await joinTags(db, []);
    await setTagColour(db, id, 'blue');
    await renameTag(db, id, '人才补贴', LATER, 'x');
    expect(await joinTags(db, board)).toEqual(board);
    expect(await db.tags.get(id)).toMatchObject({ name: '人才补贴', colour: 'blue' });
    // An older spelling from elsewhere is the board's matter.
    const [older] = board.map((one) => ({ ...one, name: '人才补貼', created: '2020-01-01T00:00:00.000Z' }));
    expect(await joinTags(db, older ? [older] : [])).toEqual([older]);
    expect(await db.tags.get(id)).toMatchObject({ name: '人才补贴', created: older?.created });
  });
});
