import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PackagePart } from '@/lib/core/formats/package/read';
import { PACKAGE_TABLES, type PackageContents } from '@/lib/core/formats/package/types';
import { compareBackup } from '@/lib/store/compare-backup';
import { CezhuDatabase } from '@/lib/store/database';
import { tagRows } from '@/lib/store/read-package';
import { tagStore } from '@/lib/store/tag-store';
import { restoreRows } from '@/lib/store/write-restore';
import { addTags } from '@/lib/store/write-tagging';
import { removeTags, renameTag } from '@/lib/store/write-tags';
import { clipping } from '../support/clippings';

const LATER = '2025-06-07T08:09:10.000Z';
const NOW = '2025-01-02T03:04:05.000Z';
let db: CezhuDatabase;

beforeEach(() => {
  db = new CezhuDatabase(`restore-${crypto.randomUUID()}`);
});

function contents(rows: Partial<PackageContents>): PackageContents {
  const empty = Object.fromEntries(PACKAGE_TABLES.map((table) => [table, []])) as unknown as PackageContents;
  return { ...empty, ...rows };
}

async function* parts(from: PackageContents): AsyncGenerator<PackagePart> {
  yield { header: { kind: 'backup', made: NOW, app: '0.1.0' } };
  for (const table of PACKAGE_TABLES) {
    if (from[table].length > 0) yield { table, from: 0, rows: from[table] } as PackagePart;
  }
}

const backup = contents({
  clippings: [
    clipping({ id: 'same' }),
    clipping({ id: 'later', note: '备份里的', changed: LATER }),
    clipping({ id: 'earlier', note: '备份里的' }),
    clipping({ id: 'fresh' }),
    clipping({ id: 'deleted' }),
  ],
  tags: [{ id: 't1', name: '引才', created: NOW }],
});

async function fill(): Promise<void> {
  await db.clippings.bulkAdd([
    clipping({ id: 'same' }),
    clipping({ id: 'later', note: '这里的' }),
    clipping({ id: 'earlier', note: '这里的', changed: LATER }),
    clipping({ id: 'only here' }),
  ]);
  await db.trash.add({ ...clipping({ id: 'deleted' }), trashed: LATER });
}

const notes = async () => Object.fromEntries((await db.clippings.toArray()).map(({ id, note }) => [id, note]));

describe('compareBackup', () => {
  it('counts what is new, the same, different and missing', async () => {
    await fill();
    const { clippings, tags, trash } = await compareBackup(db, parts(backup));
    expect(clippings).toEqual({ fresh: 2, same: 1, different: 2, missing: 1 });
    expect(tags).toEqual({ fresh: 1, same: 0, different: 0, missing: 0 });
    expect(trash).toEqual({ fresh: 0, same: 0, different: 0, missing: 1 });
    expect(await db.clippings.count()).toBe(4);
  });

  it('takes what somebody has shared for no backup', async () => {
    async function* shared(): AsyncGenerator<PackagePart> {
      yield { header: { kind: 'share', made: NOW, app: '0.1.0' } };
    }
    await expect(compareBackup(db, shared())).rejects.toMatchObject({ name: 'NotBackupError' });
  });

  it('does not mind the order of fields', async () => {
    const { id, ...rest } = clipping();
    await db.clippings.add({ ...rest, id });
    expect((await compareBackup(db, parts(contents({ clippings: [clipping()] })))).clippings.same).toBe(1);
  });
});

describe('restoreRows', () => {
  it('merges: adds what is missing, takes the later of two, brings back nothing that was deleted since', async () => {
    await fill();
    await restoreRows(db, backup, 'merge', NOW);
    expect(await notes()).toEqual({ same: '', later: '备份里的', earlier: '这里的', 'only here': '', fresh: '' });
    expect(await db.trash.count()).toBe(1);
    expect(await db.tags.count()).toBe(1);
  });

  it('merging twice changes nothing more', async () => {
    await fill();
    await restoreRows(db, backup, 'merge', NOW);
    const once = await db.clippings.toArray();
    await restoreRows(db, backup, 'merge', NOW);
    expect(await db.clippings.toArray()).toEqual(once);
  });

  it('replaces: everything is as the backup has it, but for the database’s own notes', async () => {
    await fill();
    await db.notes.put({ key: 'identity', value: 'x' });
    await restoreRows(db, backup, 'replace', NOW);
    expect(await notes()).toEqual({ same: '', later: '备份里的', earlier: '备份里的', fresh: '', deleted: '' });
    expect(await db.trash.count()).toBe(0);
    expect((await db.notes.get('identity'))?.value).toBe('x');
  });

  it('leaves everything as it was where a row cannot be written', async () => {
    await fill();
    const before = await db.clippings.toArray();
    const term = { glossaryId: 'g', name: '澜才', key: '澜才', category: 'programme' as const, aliases: [], note: '' };
    const twice = contents({
      ...backup,
      userTerms: ['u1', 'u2'].map((id) => ({ ...term, id, created: NOW, changed: NOW })),
    });
    await expect(restoreRows(db, twice, 'replace', NOW)).rejects.toThrow();
    expect(await db.clippings.toArray()).toEqual(before);
    expect(await db.tags.count()).toBe(0);
  });

  it('keeps one term of two with one name', async () => {
    const term = { glossaryId: 'g', name: '澜才', key: '澜才', category: 'programme' as const, aliases: [], note: '' };
    await db.userTerms.add({ ...term, id: 'here', created: NOW, changed: NOW });
    await restoreRows(
      db,
      contents({ userTerms: [{ ...term, id: 'there', created: NOW, changed: LATER }] }),
      'merge',
      NOW,
    );
    expect(await db.userTerms.toCollection().primaryKeys()).toEqual(['here']);
  });
});

describe('the tags of a backup', () => {
  const AGAIN = '2025-07-08T09:10:11.000Z';
  /** A backup with two tags, after which one was renamed and the other deleted. */
  async function changedSince(): Promise<PackageContents> {
    await db.clippings.add(clipping({ id: 'a' }));
    await addTags(db, ['a'], ['引才', '安家费'], NOW);
    const tags: PackageContents['tags'] = [];
    for await (const row of tagRows(db)) tags.push(row);
    const idOf = (name: string) => tags.find((tag) => tag.name === name)?.id ?? '';
    await renameTag(db, idOf('安家费'), '住房补贴', LATER, 'x');
    await removeTags(db, [idOf('引才')], LATER, 'y');
    return contents({ tags, clippings: [clipping({ id: 'a', tags: tags.map(({ id }) => id) })] });
  }
  const names = async () => (await db.tags.toArray()).map(({ name }) => name).sort();

  it('come back where they are gone, and are called as they are now, where it is merged in', async () => {
    const before = await changedSince();
    expect(await names()).toEqual(['住房补贴']);
    await restoreRows(db, before, 'merge', AGAIN);
    expect(await names()).toEqual(['住房补贴', '引才']);
    expect(await db.goneTags.count()).toBe(0);
  });

  it('are as it has them where it replaces everything, and stay so when an older word comes again', async () => {
    const before = await changedSince();
    const since = (await tagStore(db, () => AGAIN).load()).tags;
    await restoreRows(db, before, 'replace', AGAIN);
    expect(await names()).toEqual(['安家费', '引才']);
    await tagStore(db, () => AGAIN).commit(since, (record) => record);
    expect(await names()).toEqual(['安家费', '引才']);
  });
});
