import { beforeEach, describe, expect, it } from 'vitest';
import type { Tag } from '@/lib/core/types';
import { CezhuDatabase } from '@/lib/store/database';
import { setNote } from '@/lib/store/write';
import { addTags, takeTagOff } from '@/lib/store/write-tagging';
import { clipping } from '../support/clippings';
import { putClipping } from '../support/put-clipping';

const NOW = '2025-01-02T03:04:05.000Z';
const LATER = '2025-06-07T08:09:10.000Z';
let db: CezhuDatabase;

/** Puts a tag on a clipping, and answers it. */
async function addTag(to: CezhuDatabase, clippingId: string, name: string, now: string): Promise<Tag> {
  const [tag] = (await addTags(to, [clippingId], [name], now)).tags;
  if (!tag) throw new Error(`no tag ${name}`);
  return tag;
}

beforeEach(() => {
  db = new CezhuDatabase(`write-${crypto.randomUUID()}`);
});

describe('clippings', () => {
  it('are kept as given', async () => {
    const one = clipping({ note: '“引号”\u2029😀' });
    await putClipping(db, one);
    expect(await db.clippings.get('c1')).toEqual(one);
  });

  it('take a note and remember when', async () => {
    await putClipping(db, clipping());
    await setNote(db, 'c1', '核对口径', NOW);
    expect(await db.clippings.get('c1')).toEqual(clipping({ note: '核对口径', changed: NOW }));
  });

  it.each([
    ['a note', () => setNote(db, 'gone', 'x', NOW)],
    ['a tag', () => addTag(db, 'gone', '引才', NOW)],
    ['a removed tag', () => takeTagOff(db, ['gone'], 't', NOW)],
  ])('that do not exist take no %s', async (_, work) => {
    await expect(work()).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await db.clippings.count()).toBe(0);
  });
});

describe('tags', () => {
  beforeEach(() => putClipping(db, clipping()));

  it('are made when first used', async () => {
    const tag = await addTag(db, 'c1', ' #安家费 ', NOW);
    expect(tag).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{12}$/), name: '安家费', created: NOW });
    expect(await db.tags.toArray()).toEqual([tag]);
    expect(await db.clippings.get('c1')).toMatchObject({ tags: [tag.id], changed: NOW });
  });

  it.each(['安家費', ' 安 家 费', '＃安家费', '安\u200b家费'])(
    'are one where %j differs only in form',
    async (name) => {
      const tag = await addTag(db, 'c1', '安家费', NOW);
      expect(await addTag(db, 'c1', name, LATER)).toEqual(tag);
      expect(await db.tags.toArray()).toEqual([tag]);
      expect((await db.clippings.get('c1'))?.tags).toEqual([tag.id]);
    },
  );

  it('have one id on every device', async () => {
    const other = new CezhuDatabase(`write-${crypto.randomUUID()}`);
    await putClipping(other, clipping());
    expect((await addTag(other, 'c1', '安家費', NOW)).id).toBe((await addTag(db, 'c1', '安家费', NOW)).id);
    expect((await addTag(other, 'c1', '引才', NOW)).id).not.toBe((await addTag(other, 'c1', '用才', NOW)).id);
  });

  it('keep their order on a clipping', async () => {
    const names = ['引才', '育才', '用才'];
    const ids: string[] = [];
    for (const name of names) ids.push((await addTag(db, 'c1', name, NOW)).id);
    await takeTagOff(db, ['c1'], ids[1] ?? '', LATER);
    expect(await db.clippings.get('c1')).toMatchObject({ tags: [ids[0], ids[2]], changed: LATER });
    expect(await db.tags.count()).toBe(3);
  });

  it.each(['', '  ', '#', '\u200b'])('need a name: %j', async (name) => {
    await expect(addTag(db, 'c1', name, NOW)).rejects.toMatchObject({ name: 'SyntaxError' });
    expect(await db.tags.count()).toBe(0);
  });

  it('are not left behind where their clipping does not exist', async () => {
    await expect(addTag(db, 'gone', '引才', NOW)).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await db.tags.count()).toBe(0);
  });

  it('put on at once by two views are both kept', async () => {
    await Promise.all([addTag(db, 'c1', '引才', NOW), addTag(db, 'c1', '用才', NOW), setNote(db, 'c1', '备注', NOW)]);
    const kept = await db.clippings.get('c1');
    expect(kept?.tags).toHaveLength(2);
    expect(kept?.note).toBe('备注');
  });
});
