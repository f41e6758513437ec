import { beforeEach, describe, expect, it } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import { countCarrying, countTags, idsMeaning, tagsOf, tagsWithCounts, tagUses } from '@/lib/store/read-tags';
import { keptSyncRecord } from '@/lib/store/sync-record';
import { changeTags } from '@/lib/store/tag-state';
import { addTags } from '@/lib/store/write-tagging';
import { mergeTags, removeTags, renameTag } from '@/lib/store/write-tags';
import { clipping } from '../support/clippings';

const NOW = '2026-03-02T03:04:05.000Z';
const LATER = '2026-06-07T08:09:10.000Z';
let db: CezhuDatabase;

beforeEach(async () => {
  db = new CezhuDatabase(`tag-state-${crypto.randomUUID()}`);
  await db.clippings.bulkPut(['a', 'b', 'c'].map((id) => clipping({ id })));
});

async function put(name: string, ...ids: string[]): Promise<string> {
  return (await addTags(db, ids, [name], NOW)).tags[0]?.id ?? '';
}

describe('tags that have become one', () => {
  it('are found by every id that they had, counted once for each clipping, and put on none twice', async () => {
    const [money, aid, grant] = [await put('补贴', 'a', 'b'), await put('补助', 'b', 'c'), await put('资助', 'c')];
    await mergeTags(db, [grant], aid, NOW, '1');
    await mergeTags(db, [aid], money, LATER, '2');
    expect(await idsMeaning(db, grant)).toEqual(expect.arrayContaining([money, aid, grant]));
    expect((await tagsOf(db, [grant, aid])).map(({ id }) => id)).toEqual([money]);
    expect(await tagsWithCounts(db)).toMatchObject([{ id: money, clippings: 3 }]);
    expect((await tagUses(db))[0]?.clippings).toBe(3);
    expect(await countCarrying(db, [money, aid, grant])).toBe(3);
    const before = await db.clippings.toArray();
    expect(await put('补贴', 'a', 'b', 'c')).toBe(money);
    expect(await db.clippings.toArray()).toEqual(before);
  });

  it('write no clipping, and of the tags only rows that differ', async () => {
    for (const name of ['引才', '留才', '用才']) await put(name, 'a');
    const [money, aid] = [await put('补贴', 'a', 'b'), await put('补助', 'b')];
    const clippings = await db.clippings.toArray();
    const written: unknown[] = [];
    db.tags.hook('updating', (changes) => void written.push(changes));
    db.tags.hook('creating', (id) => void written.push(id));
    await mergeTags(db, [aid], money, LATER, '1');
    expect(await db.clippings.toArray()).toEqual(clippings);
    expect(written).toHaveLength(1);
    expect([...(await countTags(db)).keys()]).toContain(aid);
  });

  it('are several again where the merge is taken back by a later word', async () => {
    const [money, aid] = [await put('补贴', 'a'), await put('补助', 'b')];
    await mergeTags(db, [aid], money, LATER, '1');
    await changeTags(db, LATER, (state) => {
      const tag = state.get(aid);
      if (tag) state.set({ ...tag, life: { value: { state: 'live' }, stamp: [Date.now(), 0, 1] } });
    });
    expect((await tagsOf(db, [aid])).map(({ name }) => name)).toEqual(['补助']);
  });
});

describe('a circle of merges', () => {
  it('is shown as the smallest of its ids, and survives', async () => {
    const [one, other] = [await put('补贴', 'a'), await put('补助', 'b')].sort();
    await changeTags(db, LATER, (state) => {
      for (const [id, into] of [
        [one, other],
        [other, one],
      ] as [string, string][]) {
        const tag = state.get(id);
        if (tag) state.set({ ...tag, life: { value: { state: 'merged', into }, stamp: [60_000_000, 0, 3] } });
      }
    });
    expect((await tagsOf(db, [one ?? '', other ?? ''])).map(({ id }) => id)).toEqual([one]);
    expect(await countCarrying(db, await idsMeaning(db, other ?? ''))).toBe(2);
    await renameTag(db, other ?? '', '资金', LATER, 'x').catch(() => undefined);
    await removeTags(db, [one ?? ''], LATER, 'y');
    expect(await db.tags.count()).toBe(0);
    expect(await db.goneTags.count()).toBe(2);
  });
});

describe('the clock of the device', () => {
  it('is kept, and stamps what comes after what is known', async () => {
    const id = await put('补贴', 'a');
    await renameTag(db, id, '补助', NOW, '1');
    // Set back by a year.
    await renameTag(db, id, '资助', '2025-03-02T03:04:05.000Z', '2');
    const row = await db.tags.get(id);
    const kept = await keptSyncRecord(db);
    expect(kept?.device.number).toBeGreaterThan(0);
    expect(row).toMatchObject({ name: '资助' });
    expect(row?.stamps?.name?.[2]).toBe(kept?.device.number);
  });
});
