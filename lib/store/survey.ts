/** A first look at the clippings of a file: what must be known of all of them before the first is merged. */
import { passageKey } from '../core/formats/package/merge/clipping';
import type { PackageBatch } from '../core/formats/package/types';
import type { CezhuDatabase } from './database';

export interface Survey {
  /** Of all clippings of the file, those in the trash among them. */
  ids: Set<string>;
  /** How often the file has each passage among the clippings that this computer does not know by their id. */
  passages: Map<string, number>;
}

export async function surveyOf(db: CezhuDatabase, batches: AsyncIterable<PackageBatch>): Promise<Survey> {
  const known = new Set<unknown>([
    ...(await db.clippings.toCollection().primaryKeys()),
    ...(await db.trash.toCollection().primaryKeys()),
  ]);
  const survey: Survey = { ids: new Set(), passages: new Map() };
  for await (const { table, rows } of batches) {
    if (table !== 'clippings' && table !== 'trash') continue;
    for (const row of rows) {
      if (survey.ids.has(row.id)) continue;
      survey.ids.add(row.id);
      if (known.has(row.id)) continue;
      const key = passageKey(row);
      survey.passages.set(key, (survey.passages.get(key) ?? 0) + 1);
    }
  }
  return survey;
}
