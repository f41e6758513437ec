import type { FactEdits } from '../core/article/sheet';
import type { CezhuDatabase } from './database';

/** What the reader has written of an article. */
export async function factEditsOf(db: CezhuDatabase, pageId: string): Promise<FactEdits> {
  return (await db.articleFacts.get(pageId))?.facts ?? {};
}
