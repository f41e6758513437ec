/** Databases of every version that readers have on their disks, opened by today's code. The files are never made anew. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';

type Row = Record<string, unknown>;

interface FrozenDatabase {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, Row[]>;
}

const VERSIONS = [1, 2, 3, 4, 5, 6, 7, 8];

function frozen(version: number): FrozenDatabase {
  const file = join(import.meta.dirname, `../fixtures/database/version-${version}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as FrozenDatabase;
}

async function restore({ version, stores, rows }: FrozenDatabase): Promise<string> {
  const name = `version-${version}-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, list] of Object.entries(rows)) await old.table(table).bulkAdd(list);
  old.close();
  return name;
}

/** What a row is to be after all upgrades. */
function upgraded(table: string, row: Row, version: number): Row {
  return table === 'clippings' && version < 6 ? { ...row, headings: [], facts: { title: row.title } } : row;
}

describe.each(VERSIONS)('a database of version %i', (version) => {
  const before = frozen(version);

  it('is opened with every row in it, and nothing added', async () => {
    const db = new CezhuDatabase(await restore(before));
    await db.open();
    expect(db.verno).toBe(Math.max(...VERSIONS));
    for (const { name, schema } of db.tables) {
      const path = schema.primKey.keyPath;
      const keyOf = (row: Row) => [path].flat().map((part) => String(row[String(part)]));
      const wanted = (before.rows[name] ?? []).map((row) => upgraded(name, row, version));
      const found = (await db.table(name).toArray()) as Row[];
      const byKey = (rows: Row[]) => [...rows].sort((a, b) => (keyOf(a).join() < keyOf(b).join() ? -1 : 1));
      expect(byKey(found), name).toEqual(byKey(wanted));
    }
    db.close();
  });

  it('has indexes that lead to the old rows', async () => {
    const db = new CezhuDatabase(await restore(before));
    for (const { id, pageId, tags, changed } of await db.clippings.toArray()) {
      expect(await db.clippings.where('pageId').equals(pageId).primaryKeys()).toContain(id);
      expect(await db.clippings.where('changed').equals(changed).primaryKeys()).toContain(id);
      for (const tag of tags) expect(await db.clippings.where('tags').equals(tag).primaryKeys()).toContain(id);
    }
    expect(await db.clippings.count()).toBe(before.rows.clippings?.length);
    db.close();
  });

  it('is not harmed by an upgrade that is interrupted', async () => {
    const name = await restore(before);
    // As a browser does that ends in the middle: what has not committed is as if it had never been.
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, 70);
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => resolve();
    });
    const db = new CezhuDatabase(name);
    expect(await db.clippings.count()).toBe(before.rows.clippings?.length);
    db.close();
  });
});

it('every version that there has been has its example', async () => {
  const db = new CezhuDatabase(`versions-${crypto.randomUUID()}`);
  await db.open();
  expect(db.verno).toBe(VERSIONS.at(-1));
  expect(VERSIONS.map((version) => frozen(version).version)).toEqual(VERSIONS);
  db.close();
});
