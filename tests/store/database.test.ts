import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { CezhuDatabase, database } from '@/lib/store/database';
import { clipping, oldClipping } from '../support/clippings';
import { putClipping } from '../support/put-clipping';

describe('CezhuDatabase', () => {
  it('keeps its schema: a change needs a new version, or readers lose their data', async () => {
    const db = new CezhuDatabase(`schema-${crypto.randomUUID()}`);
    await db.open();
    expect(db.verno).toBe(8);
    const schema = Object.fromEntries(
      db.tables.map(({ name, schema: { primKey, indexes } }) => [
        name,
        [primKey.src, ...indexes.map(({ src }) => src)],
      ]),
    );
    expect(schema).toEqual({
      clippings: ['id', 'pageId', 'created', 'changed', '*tags'],
      trash: ['id', 'pageId', 'trashed'],
      snapshots: ['[pageId+sha256]', 'pageId'],
      notes: ['key'],
      staged: ['[job+n]'],
      goneTags: ['id'],
      tags: ['id', 'name', '*also'],
      glossaries: ['id'],
      userTerms: ['id', '&[glossaryId+key]'],
      switchedOff: ['id'],
      articleFacts: ['pageId'],
      corrections: ['id', 'pageId'],
      documents: ['id', 'opened'],
      comparedArticles: ['pageId'],
      metricChoices: ['id'],
      comparisons: ['id'],
    });
  });

  it('keeps what a database of version 1 holds', async () => {
    const name = `version-1-${crypto.randomUUID()}`;
    // Frozen: what readers of the first version have on their disks.
    const old = new Dexie(name);
    old.version(1).stores({ clippings: 'id, pageId, created, *tags', tags: 'id, name' });
    const tag = { id: 'abcdefabcdef', name: '引才', created: '2024-05-06T07:08:09.000Z' };
    await old.table('clippings').put(oldClipping({ tags: [tag.id] }));
    await old.table('tags').put(tag);
    old.close();
    const db = new CezhuDatabase(name);
    expect(await db.clippings.toArray()).toEqual([clipping({ tags: [tag.id] })]);
    expect(await db.clippings.where('tags').equals(tag.id).count()).toBe(1);
    expect(await db.tags.toArray()).toEqual([tag]);
    expect(await db.userTerms.count()).toBe(0);
    expect(db.verno).toBe(8);
  });

  it('asks the browser to flush, and says “saved” only after the commit', async () => {
    const begin = IDBDatabase.prototype.transaction;
    const transactions: { mode: unknown; options: unknown; committed: boolean }[] = [];
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      const transaction = begin.apply(this, args);
      const noted = { mode: args[1], options: args[2], committed: false };
      transactions.push(noted);
      transaction.addEventListener('complete', () => {
        noted.committed = true;
      });
      return transaction;
    });
    const db = new CezhuDatabase(`durability-${crypto.randomUUID()}`);
    await db.open();
    transactions.length = 0;
    await putClipping(db, clipping());
    expect(transactions).toEqual([{ mode: 'readwrite', options: { durability: 'strict' }, committed: true }]);
    spy.mockRestore();
  });

  it('is one per context, under one name', () => {
    expect(database()).toBe(database());
    expect(database().name).toBe('cezhu');
  });
});
