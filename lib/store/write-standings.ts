/** Remembers how clippings stood in their articles; see write.ts. It is no change of theirs, and of no backup's concern. */
import { isOldNews, isStatus, readStanding, standingKey } from '../core/kept/standings';
import type { CezhuDatabase } from './database';

/**
 * Notes how an article's clippings stand in it; of others nothing is noted, whatever a page says, and nothing is
 * written where it is known. @param now ISO 8601, UTC. Answers whether something was.
 */
export async function noteStanding(
  db: CezhuDatabase,
  pageId: string,
  states: readonly { id: string; status: unknown }[],
  now: string,
): Promise<boolean> {
  const key = standingKey(pageId);
  const [ids, note] = await db.transaction('r', db.clippings, db.notes, () =>
    Promise.all([db.clippings.where('pageId').equals(pageId).primaryKeys(), db.notes.get(key)]),
  );
  const own = new Set(ids);
  const known = states.flatMap(({ id, status }) => (own.has(id) && isStatus(status) ? [[id, status] as const] : []));
  const standing = { seen: now, states: Object.fromEntries(known) };
  if (known.length === 0 || isOldNews(readStanding(note?.value), standing)) return false;
  await db.transaction('rw', db.notes, () => db.notes.put({ key, value: standing }));
  return true;
}

/** Forgets it of articles that have no clippings any more. */
export async function forgetStandings(db: CezhuDatabase, pageIds: readonly string[]): Promise<void> {
  const known = await db.notes.where('key').anyOf(pageIds.map(standingKey)).primaryKeys();
  if (known.length > 0) await db.transaction('rw', db.notes, () => db.notes.bulkDelete(known));
}
