import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wholePackage } from '@/lib/core/formats/package/read';
import { makeBackup } from '@/lib/store/backup';
import { backupFile, listBackups, placeChosen, removeChosen, unpacked } from '@/lib/store/backup-files';
import { CezhuDatabase } from '@/lib/store/database';
import { clipping } from '../support/clippings';
import { fakePrivateFiles } from '../support/private-files';

vi.mock('@/lib/platform/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const START = Date.parse('2026-11-29T10:00:00.000Z');
const HOUR = 3_600_000;
let db: CezhuDatabase;
let disk: ReturnType<typeof fakePrivateFiles>;

beforeEach(() => {
  fakeBrowser.reset();
  disk = fakePrivateFiles();
  db = new CezhuDatabase(`backup-${crypto.randomUUID()}`);
});

const back = (hours: number) =>
  makeBackup(db, { now: new Date(START + hours * HOUR).toISOString(), app: '0.1.0', reason: 'byItself' });

describe('a backup', () => {
  it('holds everything, and its name says what', async () => {
    await db.clippings.bulkAdd([clipping({ id: 'c1', note: '“备注”😀\u2029' }), clipping({ id: 'c2' })]);
    await db.notes.put({ key: 'identity', value: '1f0e2d3c-4b5a-4968-8776-655443322110' });
    const made = await back(0);
    expect(made.name).toMatch(/^backup_20261129T100000Z_a_1f0e2d3c_2_[\da-f]{64}\.json\.gz$/);
    expect(await listBackups()).toEqual([made]);
    const { header, contents } = await wholePackage(await unpacked(await backupFile(made.name)));
    expect(header.kind).toBe('backup');
    expect(contents.clippings).toEqual(await db.clippings.toArray());
  });

  it('that is interrupted, or for which there is no room, is none, and the others stay', async () => {
    await db.clippings.add(clipping());
    const first = await back(0);
    disk.room = 10;
    await expect(back(1)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await listBackups()).toEqual([first]);
    disk.room = Number.POSITIVE_INFINITY;
    vi.spyOn(db, 'table').mockImplementation(() => {
      throw new DOMException('the database has gone', 'UnknownError');
    });
    await expect(back(2)).rejects.toMatchObject({ name: 'UnknownError' });
    expect(await listBackups()).toEqual([first]);
    vi.restoreAllMocks();
    expect(await back(3)).toMatchObject({ clippings: 1 });
    expect(await listBackups()).toHaveLength(2);
  });

  it('that has changed on the disk is not believed', async () => {
    await db.clippings.add(clipping());
    const { name } = await back(0);
    const file = disk.files.get(name);
    if (file) file.bytes[file.bytes.length - 12] = (file.bytes[file.bytes.length - 12] ?? 0) ^ 1;
    await expect(backupFile(name)).rejects.toMatchObject({ name: 'DataError' });
    await expect(backupFile('../../etc/passwd')).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('makes room for itself: old ones become few', async () => {
    await db.clippings.add(clipping());
    for (let hour = 0; hour < 24 * 6; hour += 2) await back(hour);
    const left = await listBackups();
    expect(left.length).toBeGreaterThan(12);
    expect(left.length).toBeLessThan(24);
  });
});

describe('a file that the reader has chosen', () => {
  it('is read packed or not, and taken away again', async () => {
    await db.clippings.add(clipping());
    const { name } = await back(0);
    const packed = await backupFile(name);
    const plain = new Blob([await new Response(await unpacked(packed)).text()]);
    for (const file of [packed, plain]) {
      const chosen = await placeChosen(file);
      const { contents } = await wholePackage(await unpacked(await backupFile(chosen)));
      expect(contents.clippings).toEqual([clipping()]);
      await removeChosen();
      await expect(backupFile(chosen)).rejects.toMatchObject({ name: 'NotFoundError' });
    }
    expect(await listBackups()).toHaveLength(1);
  });
});
