import { editFact, type FactEdits, type SheetFact } from '../core/article/sheet';
import type { CezhuDatabase } from './database';

/** Keeps the reader's word on an article, or with null takes it back; answers all there are then. */
export async function setFact(
  db: CezhuDatabase,
  pageId: string,
  name: SheetFact,
  value: string | null,
  now: string,
): Promise<FactEdits> {
  return db.transaction('rw', db.articleFacts, async () => {
    const facts = editFact((await db.articleFacts.get(pageId))?.facts ?? {}, name, value);
    if (Object.keys(facts).length === 0) await db.articleFacts.delete(pageId);
    else await db.articleFacts.put({ pageId, facts, changed: now });
    return facts;
  });
}
