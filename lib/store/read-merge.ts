/**
 * What merging the rows of a file would do, a batch at a time: the preview of the views, and in the background what is
 * done. Reads only.
 */
import type { IndexableType, Table } from 'dexie';
import { isErased, tombstoneKey } from '../core/clippings/tombstone';
import { isSameClipping, type KeptClipping, mergeClippings, passageKey } from '../core/formats/package/merge/clipping';
import type { Outcome } from '../core/formats/package/merge/outcome';
import { IDENTITIES, MERGERS, type PlainTable } from '../core/formats/package/merge/rows';
import { isSame } from '../core/formats/package/merge/same';
import { keptTag } from '../core/formats/package/merge/tag';
import type { PackageBatch, PackageRows, PackageTable } from '../core/formats/package/types';
import { sameTag } from '../core/tags/registers/tag-registers';
import { registersOf, type TagRow } from '../core/tags/rows';
import type { CezhuDatabase } from './database';
import type { Survey } from './survey';
import { tombstonesOf } from './tombstones';

/** The tables of a package, and the notes, in which tombstones lie. */
export type StoredTable = Exclude<PackageTable, 'settings'> | 'notes';

/** A row that comes, changes (`before`) or goes (no `after`). */
export interface RowChange {
  table: StoredTable;
  key: IndexableType;
  before?: unknown;
  after?: unknown;
}

export interface BatchPlan {
  changes: RowChange[];
  outcomes: Outcome[];
  /** When those clippings were deleted here that are left out for it, ISO 8601, UTC. */
  erased: string[];
}

/** What the reader wants of a file. */
export interface MergeWish {
  /** Also what was deleted here for good. */
  withErased?: boolean;
}

/** Where a clipping stands, and what it is. */
interface Standing {
  table: 'clippings' | 'trash';
  row: KeptClipping;
}

function tableOf(row: KeptClipping): Standing['table'] {
  return row.trashed === undefined ? 'clippings' : 'trash';
}

/** The reader's clippings by id; one that is in both tables, since it moved while a backup was made, is one. */
async function standingById(db: CezhuDatabase, ids: string[]): Promise<Map<string, Standing[]>> {
  const [live, trashed] = await Promise.all([db.clippings.bulkGet(ids), db.trash.bulkGet(ids)]);
  return new Map(
    ids.map((id, index) => [
      id,
      [live[index], trashed[index]].flatMap((row) => (row ? [{ table: tableOf(row), row }] : [])),
    ]),
  );
}

/** Clippings that only this computer has, by passage, of the articles of these rows. */
async function standingByPassage(
  db: CezhuDatabase,
  rows: readonly KeptClipping[],
  survey: Survey,
): Promise<Map<string, Standing[]>> {
  const byPassage = new Map<string, Standing[]>();
  const pages = [...new Set(rows.map(({ pageId }) => pageId))];
  if (pages.length === 0) return byPassage;
  for (const table of ['clippings', 'trash'] as const) {
    const source: Table<KeptClipping, string> = db.table(table);
    for (const row of await source.where('pageId').anyOf(pages).toArray()) {
      if (survey.ids.has(row.id)) continue;
      const key = passageKey(row);
      byPassage.set(key, [...(byPassage.get(key) ?? []), { table, row }]);
    }
  }
  return byPassage;
}

async function planClippings(
  db: CezhuDatabase,
  all: readonly KeptClipping[],
  survey: Survey,
  { withErased = false }: MergeWish,
): Promise<BatchPlan> {
  const plan: BatchPlan = { changes: [], outcomes: [], erased: [] };
  const ids = all.map(({ id }) => id);
  const [byId, tombstones] = await Promise.all([standingById(db, ids), tombstonesOf(db, ids)]);
  const isGone = (row: KeptClipping): boolean =>
    byId.get(row.id)?.length === 0 && isErased(tombstones.get(row.id), row) && !withErased;
  const rows = all.filter((row) => !isGone(row));
  // Where either computer has a passage more than once, each of them is meant: nobody can say which is which.
  const alone = new Set(
    rows.filter(
      (row) =>
        byId.get(row.id)?.length === 0 && survey.pages.has(row.pageId) && survey.passages.get(passageKey(row)) === 1,
    ),
  );
  const byPassage = await standingByPassage(db, [...alone], survey);
  for (const row of all) {
    if (isGone(row)) {
      plan.outcomes.push('erased');
      plan.erased.push(String(tombstones.get(row.id)));
      continue;
    }
    const tombstone = tombstones.get(row.id);
    if (tombstone !== undefined) {
      const key = tombstoneKey(row.id);
      plan.changes.push({ table: 'notes', key, before: { key, value: tombstone } });
    }
    const known = byId.get(row.id) ?? [];
    const alike = alone.has(row) ? (byPassage.get(passageKey(row)) ?? []) : [];
    const standing = known.length > 0 ? known : alike.length === 1 ? alike : [];
    const merged = standing.reduce((one, other) => mergeClippings(one, other.row), row);
    plan.outcomes.push(clippingOutcome(standing, row, merged));
    if (standing.length === 1 && plan.outcomes.at(-1) === 'same') continue;
    const table = tableOf(merged);
    const stays = standing.find((one) => one.table === table && one.row.id === merged.id);
    for (const one of standing) {
      if (one !== stays) plan.changes.push({ table: one.table, key: one.row.id, before: one.row });
    }
    plan.changes.push({ table, key: merged.id, after: merged, ...(stays ? { before: stays.row } : {}) });
  }
  return plan;
}

function clippingOutcome([standing]: readonly Standing[], row: KeptClipping, merged: KeptClipping): Outcome {
  if (!standing) return 'added';
  if (isSameClipping(standing.row, merged)) return 'same';
  return merged.note !== standing.row.note && merged.note !== row.note ? 'bothNotes' : 'changed';
}

type PlainRow = PackageRows[PlainTable];

/** Rows of the database that are the same things as these, by identity; only terms and corrections have one. */
async function standingByIdentity(db: CezhuDatabase, name: PlainTable, rows: readonly PlainRow[]): Promise<PlainRow[]> {
  if (name === 'userTerms') {
    const keys = (rows as PackageRows['userTerms'][]).map(({ glossaryId, key }) => [glossaryId, key]);
    return db.userTerms.where('[glossaryId+key]').anyOf(keys).toArray();
  }
  if (name === 'corrections') {
    const pages = [...new Set((rows as PackageRows['corrections'][]).map(({ pageId }) => pageId))];
    return db.corrections.where('pageId').anyOf(pages).toArray();
  }
  return [];
}

async function planRows(db: CezhuDatabase, name: PlainTable, rows: readonly PlainRow[]): Promise<BatchPlan> {
  const merge = MERGERS[name] as (a: PlainRow, b: PlainRow) => PlainRow;
  const identity = IDENTITIES[name] as (row: PlainRow) => string;
  const table: Table<PlainRow, IndexableType> = db.table(name);
  const { keyPath } = table.schema.primKey;
  const field = (row: PlainRow, path: string): IndexableType => Reflect.get(row, path);
  const keyOf = (row: PlainRow): IndexableType =>
    Array.isArray(keyPath) ? (keyPath.map((path) => field(row, path)) as IndexableType) : field(row, keyPath ?? '');
  const before = new Map<string, PlainRow>();
  const found = [...(await table.bulkGet(rows.map(keyOf))), ...(await standingByIdentity(db, name, rows))];
  for (const row of found) if (row) before.set(JSON.stringify(keyOf(row)), row);
  // As the table will be: by key, and the keys by identity.
  const after = new Map(before);
  const keys = new Map<string, string>();
  for (const [key, row] of after) if (identity(row)) keys.set(identity(row), key);
  const outcomes = rows.map((row): Outcome => {
    const key = JSON.stringify(keyOf(row));
    const others = [after.get(key), after.get(keys.get(identity(row)) ?? '')].filter((one) => one !== undefined);
    const [standing] = others;
    const merged = others.reduce((one, other) => merge(one, other), row);
    if (standing && others.every((one) => one === standing) && isSame(standing, merged)) return 'same';
    for (const one of others) after.delete(JSON.stringify(keyOf(one)));
    const mergedKey = JSON.stringify(keyOf(merged));
    after.set(mergedKey, merged);
    if (identity(merged)) keys.set(identity(merged), mergedKey);
    return standing ? 'changed' : 'added';
  });
  const changes: RowChange[] = [];
  for (const [key, row] of before) {
    if (!after.has(key)) changes.push({ table: name, key: keyOf(row), before: row });
  }
  for (const [key, row] of after) {
    const was = before.get(key);
    if (was !== row) changes.push({ table: name, key: keyOf(row), after: row, ...(was ? { before: was } : {}) });
  }
  return { changes, outcomes, erased: [] };
}

/** Joins tags with those that are there, shown or not. Where each is shown in the end is settled when all are written. */
async function planTags(db: CezhuDatabase, rows: readonly TagRow[]): Promise<BatchPlan> {
  const plan: BatchPlan = { changes: [], outcomes: [], erased: [] };
  const ids = rows.map(({ id }) => id);
  const [shown, gone] = await Promise.all([db.tags.bulkGet(ids), db.goneTags.bulkGet(ids)]);
  for (const [at, row] of rows.entries()) {
    const [here, away] = [shown[at], gone[at]];
    const known: TagRow[] = [here, away].filter((one) => one !== undefined);
    const [standing, ...others] = known;
    const { table, row: after } = keptTag(standing ? [standing, ...others, row] : [row]);
    if (standing && sameTag(registersOf(standing), registersOf(after))) {
      plan.outcomes.push('same');
      continue;
    }
    plan.outcomes.push(standing ? 'changed' : 'added');
    const there = { tags: here, goneTags: away };
    const other = table === 'tags' ? 'goneTags' : 'tags';
    if (there[other]) plan.changes.push({ table: other, key: row.id, before: there[other] });
    plan.changes.push({ table, key: row.id, after, ...(there[table] ? { before: there[table] } : {}) });
  }
  return plan;
}

/** What a batch does to the tables as they are. @param survey of all batches of the file */
export async function planBatch(
  db: CezhuDatabase,
  batch: PackageBatch,
  survey: Survey,
  wish: MergeWish = {},
): Promise<BatchPlan> {
  switch (batch.table) {
    case 'settings':
      // Each computer keeps its own.
      return { changes: [], outcomes: batch.rows.map(() => 'skipped'), erased: [] };
    case 'clippings':
    case 'trash':
      return planClippings(db, batch.rows, survey, wish);
    case 'tags':
    case 'goneTags':
      return planTags(db, batch.rows);
    default:
      return planRows(db, batch.table, batch.rows);
  }
}
