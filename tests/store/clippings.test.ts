import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_SNAPSHOTS } from '@/lib/core/clippings/limits';
import type { Clipping, Snapshot } from '@/lib/core/clippings/types';
import { CezhuDatabase } from '@/lib/store/database';
import { snapshotEntries, snapshotOf, snapshotsOf } from '@/lib/store/read-snapshots';
import { setNote } from '@/lib/store/write';
import { keepClippings, undoClippings } from '@/lib/store/write-clippings';
import { putSnapshot } from '@/lib/store/write-snapshots';
import { clipping } from '../support/clippings';

let db: CezhuDatabase;
beforeEach(() => {
  db = new CezhuDatabase(`clippings-${crypto.randomUUID()}`);
});

const at = (start: number, id = `c${start}`, fields: Partial<Clipping> = {}): Clipping =>
  clipping({ id, start, ...fields });

describe('keepClippings', () => {
  it('answers with the clipping that is there already', async () => {
    await keepClippings(db, [at(0)]);
    const again = await keepClippings(db, [at(0, 'other', { quote: '全市人才總量達到160萬人以上。' })]);
    expect(again).toEqual({ saved: [], known: [at(0)] });
    expect(await db.clippings.count()).toBe(1);
  });

  it('keeps it all the same where the reader wants that', async () => {
    await keepClippings(db, [at(0)]);
    const again = await keepClippings(db, [at(0, 'other')], { anyway: true });
    expect(again.saved).toHaveLength(1);
    expect(await db.clippings.count()).toBe(2);
  });

  it.each<[string, Clipping]>([
    ['overlap', clipping({ id: 'o', start: 2, quote: '人才总量达到160万人' })],
    ['are of another page', at(0, 'o', { pageId: 'page-2' })],
    ['have another number', at(0, 'o', { quote: '全市人才总量达到180万人以上。' })],
  ])('keeps passages that %s', async (_, other) => {
    await keepClippings(db, [at(0)]);
    expect((await keepClippings(db, [other])).saved).toEqual([other]);
  });

  it('finds the same passage twice among those that come together, or at once', async () => {
    expect(await keepClippings(db, [at(0, 'a'), at(0, 'b'), at(90, 'c')])).toEqual({
      saved: [at(0, 'a'), at(90, 'c')],
      known: [at(0, 'a')],
    });
    const at200 = Array.from({ length: 5 }, (_, index) => keepClippings(db, [at(200, `r${index}`)]));
    const kept = await Promise.all(at200);
    expect(kept.flatMap(({ saved }) => saved)).toHaveLength(1);
  });

  it('keeps all or none', async () => {
    const unfit = { ...at(99, 'unfit'), note: Symbol('no database holds this') as unknown as string };
    await expect(keepClippings(db, [at(50, 'new'), unfit])).rejects.toThrow();
    expect(await db.clippings.count()).toBe(0);
  });

  it('keeps one clipping for one id, as it is, however often it is asked for', async () => {
    const first = { ...at(0, 'asked'), note: '已写备注' };
    expect(await keepClippings(db, [first])).toEqual({ saved: [first], known: [] });
    expect(await keepClippings(db, [at(0, 'asked')])).toEqual({ saved: [first], known: [] });
    const twice = [keepClippings(db, [at(50, 'twice')]), keepClippings(db, [at(50, 'twice')], { anyway: true })];
    const [one, other] = await Promise.all(twice);
    expect(one).toEqual(other);
    expect(await db.clippings.toCollection().primaryKeys()).toEqual(['asked', 'twice']);
  });
});

it('undoClippings takes back what nobody has worked on since, and the trash holds it', async () => {
  await keepClippings(db, [at(0, 'a'), at(50, 'b'), at(99, 'c')]);
  await setNote(db, 'b', '核对', '2026-01-01T00:00:00.000Z');
  expect(await undoClippings(db, ['a', 'b', 'gone'], '2026-01-02T00:00:00.000Z')).toBe(1);
  expect(await db.trash.toArray()).toMatchObject([{ id: 'a', trashed: '2026-01-02T00:00:00.000Z' }]);
  expect(await db.clippings.toCollection().primaryKeys()).toEqual(['b', 'c']);
});

describe('snapshots', () => {
  const snapshot = (sha256: string, taken = '2026-01-01', pageId = 'page-1'): Snapshot => ({
    pageId,
    sha256,
    url: 'https://rsj.example.gov.cn/1.html',
    title: '办法',
    facts: { title: '办法' },
    text: `正文${sha256}`,
    taken,
  });

  it('are kept once for each text, the newest first', async () => {
    expect(await putSnapshot(db, snapshot('a'))).toBe(true);
    expect(await putSnapshot(db, snapshot('a', '2027-01-01'))).toBe(false);
    expect(await putSnapshot(db, snapshot('b', '2026-06-01'))).toBe(true);
    expect(await putSnapshot(db, snapshot('a', '2026-01-01', 'page-2'))).toBe(true);
    expect(await snapshotsOf(db, 'page-1')).toEqual([snapshot('b', '2026-06-01'), snapshot('a')]);
    expect(await snapshotEntries(db, 'page-2')).toEqual([{ pageId: 'page-2', sha256: 'a', taken: '2026-01-01' }]);
    expect(await snapshotOf(db, 'page-1', 'a')).toEqual(snapshot('a'));
    expect(await snapshotOf(db, 'page-1', 'z')).toBeUndefined();
  });

  it('are so many of an article, and no more', async () => {
    for (let index = 0; index < MOST_SNAPSHOTS + 3; index++) await putSnapshot(db, snapshot(`s${index}`));
    expect(await db.snapshots.count()).toBe(MOST_SNAPSHOTS);
  });
});
