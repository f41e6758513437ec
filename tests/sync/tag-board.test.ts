import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BOARD_FORMAT, META_KEY, readBoard, writeBoard } from '@/lib/core/tags/board';
import type { Tag } from '@/lib/core/types';
import { CezhuDatabase } from '@/lib/store/database';
import { joinTagBoard } from '@/lib/sync/tag-board';

vi.mock('@/lib/platform/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const tag = (id: string, name: string, created = '2024-01-01T00:00:00.000Z'): Tag => ({
  id: id.padEnd(12, '0'),
  name,
  created,
});
const [ANJIA, YINCAI, YONGCAI] = [tag('58a', '安家费'), tag('07f', '引才'), tag('58b', '用才')];

/** Two devices of one reader: databases of their own, one storage.sync. */
let office: CezhuDatabase;
let home: CezhuDatabase;
const board = () => fakeBrowser.storage.sync.get(null) as Promise<Record<string, unknown>>;
const names = async (db: CezhuDatabase) => (await db.tags.toArray()).map(({ name }) => name);

beforeEach(() => {
  fakeBrowser.reset();
  office = new CezhuDatabase(`office-${crypto.randomUUID()}`);
  home = new CezhuDatabase(`home-${crypto.randomUUID()}`);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('joinTagBoard', () => {
  it('brings two devices to the same tags', async () => {
    await office.tags.bulkPut([ANJIA, YINCAI]);
    await home.tags.bulkPut([YONGCAI]);
    await joinTagBoard(office);
    await joinTagBoard(home);
    await joinTagBoard(office);
    expect(await office.tags.toArray()).toEqual(await home.tags.toArray());
    expect(await names(home)).toEqual(['引才', '安家费', '用才']);
    expect(await board()).toEqual({ ...writeBoard([ANJIA, YINCAI, YONGCAI]), [META_KEY]: { format: BOARD_FORMAT } });
  });

  it('agrees on one form of a tag that both have made', async () => {
    await office.tags.put(tag('58a', '安家費', '2024-05-01T00:00:00.000Z'));
    await home.tags.put(tag('58a', '安家费', '2024-03-01T00:00:00.000Z'));
    for (const device of [office, home, office]) await joinTagBoard(device);
    expect(await names(office)).toEqual(['安家费']);
    expect(await names(home)).toEqual(['安家费']);
  });

  it('does not echo: writes nothing where nothing differs', async () => {
    await office.tags.bulkPut([ANJIA, YINCAI]);
    await joinTagBoard(office);
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    for (const device of [home, office, home, office]) await joinTagBoard(device);
    expect(set).not.toHaveBeenCalled();
    expect(await names(home)).toEqual(['引才', '安家费']);
  });

  it('writes nothing where there are no tags at all', async () => {
    await joinTagBoard(office);
    expect(await board()).toEqual({});
  });

  it('writes only the buckets that differ', async () => {
    await office.tags.bulkPut([ANJIA, YINCAI]);
    await joinTagBoard(office);
    await office.tags.put(YONGCAI);
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await joinTagBoard(office);
    expect(set.mock.calls).toEqual([[writeBoard([ANJIA, YONGCAI])]]);
  });

  it('takes an absent tag for no deletion, on neither side', async () => {
    await office.tags.bulkPut([ANJIA, YINCAI]);
    await joinTagBoard(office);
    await fakeBrowser.storage.sync.clear();
    await joinTagBoard(office);
    expect(await names(office)).toEqual(['引才', '安家费']);
    await office.tags.clear();
    await joinTagBoard(office);
    expect(await names(office)).toEqual(['引才', '安家费']);
    expect(readBoard(await board())).toHaveLength(2);
  });

  it('leaves a board of a newer version alone, and itself too', async () => {
    const newer = { [META_KEY]: { format: BOARD_FORMAT + 1 }, ...writeBoard([ANJIA]) };
    await fakeBrowser.storage.sync.set(newer);
    await office.tags.put(YINCAI);
    await joinTagBoard(office);
    expect(await board()).toEqual(newer);
    expect(await names(office)).toEqual(['引才']);
  });

  it('reads past what is not its own', async () => {
    const foreign = { theme: 'dark', t0: 'not a bucket', tz: [['58a000000000', 'x', '2024']] };
    await fakeBrowser.storage.sync.set(foreign);
    await office.tags.put(ANJIA);
    await joinTagBoard(office);
    expect(await board()).toMatchObject({ ...foreign, ...writeBoard([ANJIA]) });
    expect(await names(office)).toEqual(['安家费']);
  });

  it('says so where the browser refuses, keeps the tags, and goes on next time', async () => {
    await fakeBrowser.storage.sync.set({ ...writeBoard([YINCAI]), [META_KEY]: { format: BOARD_FORMAT } });
    await office.tags.put(ANJIA);
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(joinTagBoard(office)).rejects.toThrow('QUOTA_BYTES');
    expect(await names(office)).toEqual(['引才', '安家费']);
    await joinTagBoard(office);
    expect(readBoard(await board()).map(({ name }) => name)).toEqual(expect.arrayContaining(['引才', '安家费']));
  });

  it('joins one after the other, so that none overwrites what another has just written', async () => {
    await office.tags.put(ANJIA);
    await home.tags.put(YONGCAI);
    const get = fakeBrowser.storage.sync.get.bind(fakeBrowser.storage.sync);
    let reading = 0;
    let most = 0;
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockImplementation(async (keys) => {
      most = Math.max(most, ++reading);
      const items = await get(keys);
      return items;
    });
    const set = fakeBrowser.storage.sync.set.bind(fakeBrowser.storage.sync);
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockImplementation(async (items) => {
      await set(items);
      reading = 0;
    });
    await Promise.all([joinTagBoard(office), joinTagBoard(home)]);
    expect(most).toBe(1);
    expect(
      readBoard(await board())
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['安家费', '用才'].sort());
  });
});
