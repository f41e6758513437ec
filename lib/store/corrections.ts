/** The reader's corrections, read: usable in live queries. */
import type { Correction } from '../core/corrections/types';
import type { CezhuDatabase } from './database';

/** An article's corrections, in the order in which they were made. */
export async function correctionsOf(db: CezhuDatabase, pageId: string): Promise<Correction[]> {
  const corrections = await db.corrections.where('pageId').equals(pageId).toArray();
  return corrections.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
}
