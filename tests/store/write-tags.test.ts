import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { followedTags, tagsByAnyId } from '@/lib/core/tags/follow';
import { CezhuDatabase } from '@/lib/store/database';
import { tagsOf, tagsWithCounts } from '@/lib/store/read-tags';
import { addTags } from '@/lib/store/write-tagging';
import { keepApart, mergeTags, removeTags, renameTag, setTagColour, undoTagChange } from '@/lib/store/write-tags';
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
  const [tag] = (await addTags(db, clippingIds, [name], NOW)).tags;
  return tag?.id ?? '';
}

/** What each clipping carries, by name. */
async function carried(): Promise<Record<string, string[]>> {
  const byId = tagsByAnyId(await db.tags.toArray());
  const clippings = await db.clippings.toArray();
  return Object.fromEntries(clippings.map(({ id, tags }) => [id, followedTags(tags, byId).map(({ name }) => name)]));
}

const names = async (): Promise<string[]> => (await db.tags.toArray()).map(({ name }) => name).sort();

describe('addTags', () => {
  it('puts several tags on several clippings at once', async () => {
    await addTags(db, ['a', 'b'], ['引才', '安家費', '安家费'], NOW);
    expect(await carried()).toEqual({ a: ['引才', '安家費'], b: ['引才', '安家費'], c: [] });
    expect(await db.clippings.get('a')).toMatchObject({ changed: NOW });
    expect((await db.clippings.get('c'))?.changed).toBe(clipping().changed);
  });

  it('passes over clippings that are gone, and those that have the tags', async () => {
    await addTags(db, ['b'], ['引才'], NOW);
    const { changed } = await addTags(db, ['a', 'gone', 'b'], ['引才'], LATER);
    expect(changed).toEqual(['a']);
    expect(await carried()).toEqual({ a: ['引才'], b: ['引才'], c: [] });
    expect(await db.clippings.get('b')).toMatchObject({ changed: NOW });
  });
});

describe('mergeTags', () => {
  it('makes several tags one, on clippings in use and in the trash', async () => {
    const [money, aid, other] = [await put('补贴', 'a', 'b'), await put('补助', 'b', 'c'), await put('引才', 'b')];
    await db.trash.put({ ...clipping({ id: 'thrown', tags: [aid] }), trashed: NOW });
    expect(await mergeTags(db, [aid, money], money, LATER, 'change')).toBe(2);
    expect(await carried()).toEqual({ a: ['补贴'], b: ['补贴', '引才'], c: ['补贴'] });
    // In the trash as well: no clipping is written, whoever reads one follows its tags.
    expect((await tagsOf(db, (await db.trash.get('thrown'))?.tags ?? [])).map(({ id }) => id)).toEqual([money]);
    expect((await db.clippings.get('c'))?.tags).toEqual([aid]);
    expect((await db.clippings.get('c'))?.changed).toBe(NOW);
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
    await expect(undoTagChange(db, 'change', LATER)).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('keeps what the reader did in between when it is taken back', async () => {
    const [money, aid] = [await put('补贴', 'a'), await put('补助', 'a', 'b')];
    await mergeTags(db, [aid], money, LATER, 'change');
    await put('引才', 'b');
    await undoTagChange(db, 'change', LATER);
    expect(await carried()).toEqual({ a: ['补贴', '补助'], b: ['补助', '引才'], c: [] });
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
        await db.clippings.bulkPut(['a', 'b', 'c', 'other'].map((id) => clipping({ id })));
        const ids = new Map<string, string>();
        for (const name of tagNames) ids.set(name, await put(name, 'other'));
        for (const [at, list] of lists.entries()) for (const name of list) await put(name, 'abc'[at] ?? '');
        const tagsNow = async () => (await db.tags.toArray()).map(({ id, name, also }) => ({ id, name, also }));
        const before = { carried: await carried(), tags: await tagsNow() };
        const idsFrom = from.map((name) => ids.get(name) ?? '');
        await mergeTags(db, idsFrom, ids.get(into) ?? '', LATER, '1');
        const after = await carried();
        for (const [at, list] of lists.entries()) {
          const wanted = new Set(list.map((name) => (from.includes(name) ? into : name)));
          expect(new Set(after['abc'[at] ?? ''])).toEqual(wanted);
        }
        await undoTagChange(db, '1', LATER);
        expect({ carried: await carried(), tags: await tagsNow() }).toEqual(before);
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
    await setTagColour(db, id, 'green', LATER);
    const { clippings, tag } = await renameTag(db, id, ' #资助 ', LATER, 'change');
    expect(clippings).toBe(2);
    expect(tag).toMatchObject({ id, name: '资助', colour: 'green', created: NOW });
    expect(await carried()).toEqual({ a: ['资助'], b: ['资助'], c: [] });
    expect(await names()).toEqual(['资助']);
    // The same as the reader's typing that name.
    expect(await put('资助', 'c')).toBe(tag.id);
    await undoTagChange(db, 'change', LATER);
    expect(await carried()).toEqual({ a: ['补助'], b: ['补助'], c: ['补助'] });
  });

  it('respells a tag that stays the same one', async () => {
    const id = await put('人才補貼', 'a');
    const { clippings, tag } = await renameTag(db, id, '人才补贴', LATER, 'change');
    expect({ clippings, id: tag.id, name: tag.name }).toEqual({ clippings: 1, id, name: '人才补贴' });
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

  it('makes another tag of the old name where the reader uses it again', async () => {
    const id = await put('补助', 'a');
    await renameTag(db, id, '资助', LATER, 'change');
    const again = await put('补助', 'b');
    expect(again).not.toBe(id);
    expect(await carried()).toEqual({ a: ['资助'], b: ['补助'], c: [] });
    await removeTags(db, [again], LATER, 'gone');
    // Not the clippings of the one that was deleted.
    await put('补助', 'c');
    expect(await carried()).toEqual({ a: ['资助'], b: [], c: ['补助'] });
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
    await setTagColour(db, id, 'pink', LATER);
    expect((await db.tags.get(id))?.colour).toBe('pink');
    await setTagColour(db, id, null, LATER);
    expect((await db.tags.get(id))?.colour).toBeUndefined();
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
