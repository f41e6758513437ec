/** The database as the tables of a package, a few rows at a time: a hundred thousand clippings need not be in memory at once. */
import type { Table } from 'dexie';
import type { PackageRows, PackageTable, SettingRow } from '../core/formats/package/types';
import type { PackageSources } from '../core/formats/package/write';
import { withoutOthers } from '../core/tags/rows';
import { loadSettings } from '../platform/settings';
import { loadSites } from '../platform/sites';
import type { CezhuDatabase } from './database';

type StoredTable = Exclude<PackageTable, 'settings'>;

/** Rows that are read at once: snapshots and documents are as long as articles. */
const BATCH: Record<StoredTable, number> = {
  tags: 1_000,
  goneTags: 1_000,
  clippings: 500,
  trash: 500,
  snapshots: 10,
  glossaries: 1_000,
  userTerms: 1_000,
  switchedOff: 1_000,
  articleFacts: 1_000,
  corrections: 500,
  documents: 5,
  comparedArticles: 20,
  metricChoices: 1_000,
  comparisons: 500,
};

/**
 * All rows of a table, ascending by key. Each batch is a transaction of its own: what is written meanwhile is there or
 * not, never half.
 */
export async function* rowsOf<T extends StoredTable>(db: CezhuDatabase, name: T): AsyncGenerator<PackageRows[T]> {
  const table: Table<PackageRows[T], unknown> = db.table(name);
  const { keyPath } = table.schema.primKey;
  const keyOf = (row: PackageRows[T]): unknown =>
    Array.isArray(keyPath) ? keyPath.map((path) => row[path as keyof typeof row]) : row[keyPath as keyof typeof row];
  const size = BATCH[name];
  let batch = await table.orderBy(':id').limit(size).toArray();
  for (;;) {
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < size) return;
    batch = await table.where(':id').above(keyOf(last)).limit(size).toArray();
  }
}

/** Which ids mean a tag follows from all tags, wherever they are read. */
export async function* tagRows(db: CezhuDatabase): AsyncGenerator<PackageRows['tags']> {
  for await (const row of rowsOf(db, 'tags')) yield withoutOthers(row);
}

async function* settingRows(): AsyncGenerator<SettingRow> {
  yield { key: 'settings', value: { ...(await loadSettings()) } };
  yield { key: 'sites', value: { ...(await loadSites()) } };
}

/**
 * Everything that the reader has, for a backup; without the settings, which each computer has its own, for another
 * computer.
 */
export function packageSources(db: CezhuDatabase, withSettings: boolean): PackageSources {
  return {
    tags: tagRows(db),
    goneTags: rowsOf(db, 'goneTags'),
    clippings: rowsOf(db, 'clippings'),
    trash: rowsOf(db, 'trash'),
    snapshots: rowsOf(db, 'snapshots'),
    glossaries: rowsOf(db, 'glossaries'),
    userTerms: rowsOf(db, 'userTerms'),
    switchedOff: rowsOf(db, 'switchedOff'),
    articleFacts: rowsOf(db, 'articleFacts'),
    corrections: rowsOf(db, 'corrections'),
    documents: rowsOf(db, 'documents'),
    comparedArticles: rowsOf(db, 'comparedArticles'),
    metricChoices: rowsOf(db, 'metricChoices'),
    comparisons: rowsOf(db, 'comparisons'),
    ...(withSettings ? { settings: settingRows() } : {}),
  };
}
