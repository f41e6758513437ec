/** How clippings stood in their articles when those were last open; usable in live queries. */
import { type PageStanding, pageOfStanding, readStanding, STANDING_RANGE, standingKey } from '../core/kept/standings';
import type { CezhuDatabase, Note } from './database';

/** By article. */
export type Standings = Map<string, PageStanding>;

function byPage(notes: readonly (Note | undefined)[]): Standings {
  const standings: Standings = new Map();
  for (const note of notes) {
    const pageId = note && pageOfStanding(note.key);
    const standing = note && readStanding(note.value);
    if (pageId !== undefined && standing) standings.set(pageId, standing);
  }
  return standings;
}

export async function allStandings(db: CezhuDatabase): Promise<Standings> {
  return byPage(
    await db.notes
      .where('key')
      .between(...STANDING_RANGE)
      .toArray(),
  );
}

/** Of these articles, as far as they have been open. */
export async function standingsOf(db: CezhuDatabase, pageIds: Iterable<string>): Promise<Standings> {
  return byPage(await db.notes.bulkGet([...new Set(pageIds)].map(standingKey)));
}
