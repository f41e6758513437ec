/** A first look at the clippings of a file: what must be known of all of them before the first is merged. */
import { passageKey } from '../core/formats/package/merge/clipping';
import type { PackageBatch } from '../core/formats/package/types';
import type { CezhuDatabase } from './database';

export interface Survey {
  /** Of all clippings of the file, those in the trash among them. */
  ids: Set<string>;
  /** How often the file has each passage among the clippings that this computer does not know by their id. */
  passages: Map<string, number>;
  /** Articles of which this computer has clippings: only in these a passage can have been clipped on both. */
  pages: Set<unknown>;
}

export async function surveyOf(db: CezhuDatabase, batches: AsyncIterable<PackageBatch>): Promise<Survey> {
  const known = new Set<unknown>([
    ...(await db.clippings.toCollection().primaryKeys()),
    ...(await db.trash.toCollection().primaryKeys()),
  ]);
  const pages = new Set<unknown>([
    ...(await db.clippings.orderBy('pageId').uniqueKeys()),
    ...(await db.trash.orderBy('pageId').uniqueKeys()),
  ]);
  const survey: Survey = { ids: new Set(), passages: new Map(), pages };
  for await (const { table, rows } of batches) {
    if (table !== 'clippings' && table !== 'trash') continue;
    for (const row of rows) {
      if (survey.ids.has(row.id)) continue;
      survey.ids.add(row.id);
      if (known.has(row.id) || !pages.has(row.pageId)) continue;
      const key = passageKey(row);
      survey.passages.set(key, (survey.passages.get(key) ?? 0) + 1);
    }
  }
  return survey;
}
