/** Writes to the reader's glossaries and to what is switched off of the built-in one; see write.ts. */
import { cleanLine, LONGEST_NAME } from '../core/glossaries/check';
import type { GlossaryFields, UserGlossary } from '../core/glossaries/types';
import type { CezhuDatabase } from './database';
import { termsIn } from './read-glossaries';

/** @throws DOMException SyntaxError where nothing is left of the name. */
function cleanName(input: string): string {
  const name = cleanLine(input).slice(0, LONGEST_NAME).toWellFormed().trim();
  if (!name) throw new DOMException('a glossary needs a name', 'SyntaxError');
  return name;
}

/** The glossary of that id. @throws DOMException NotFoundError where there is none, or where it is deleted. */
export async function glossaryOf(db: CezhuDatabase, id: string): Promise<UserGlossary> {
  const glossary = await db.glossaries.get(id);
  if (!glossary || glossary.removed !== undefined)
    throw new DOMException(`no glossary has the id ${id}`, 'NotFoundError');
  return glossary;
}

/** Makes an empty glossary, used on all sites. */
export async function createGlossary(db: CezhuDatabase, id: string, name: string, now: string): Promise<UserGlossary> {
  const glossary: UserGlossary = {
    id,
    name: cleanName(name),
    enabled: true,
    sites: 'all',
    created: now,
    changed: now,
  };
  await db.transaction('rw', db.glossaries, () => db.glossaries.add(glossary));
  return glossary;
}

export async function changeGlossary(
  db: CezhuDatabase,
  id: string,
  fields: Partial<GlossaryFields>,
  now: string,
): Promise<void> {
  const cleaned = fields.name === undefined ? fields : { ...fields, name: cleanName(fields.name) };
  await db.transaction('rw', db.glossaries, async () => {
    await db.glossaries.put({ ...(await glossaryOf(db, id)), ...cleaned, changed: now });
  });
}

/** Marks a glossary as deleted: a hundred thousand terms need not travel to a view and back to be restored. */
export async function removeGlossary(db: CezhuDatabase, id: string, now: string): Promise<void> {
  await db.transaction('rw', db.glossaries, async () => {
    await db.glossaries.put({ ...(await glossaryOf(db, id)), removed: now });
  });
}

export async function restoreGlossary(db: CezhuDatabase, id: string): Promise<void> {
  await db.transaction('rw', db.glossaries, async () => {
    const glossary = await db.glossaries.get(id);
    if (!glossary) throw new DOMException(`no glossary has the id ${id}`, 'NotFoundError');
    const { removed: _removed, ...kept } = glossary;
    await db.glossaries.put(kept);
  });
}

/** Deletes for good the glossaries that were deleted before `limit`, with their terms. */
export async function purgeGlossaries(db: CezhuDatabase, limit: string): Promise<void> {
  await db.transaction('rw', db.glossaries, db.userTerms, async () => {
    const gone = (await db.glossaries.toArray()).filter(({ removed }) => removed !== undefined && removed < limit);
    for (const { id } of gone) {
      await termsIn(db, id).delete();
      await db.glossaries.delete(id);
    }
  });
}

/** Switches entries and categories of the built-in glossary off or on again, by their ids. */
export async function switchBuiltIn(
  db: CezhuDatabase,
  ids: readonly string[],
  off: boolean,
  now: string,
): Promise<void> {
  await db.transaction('rw', db.switchedOff, async () => {
    if (off) await db.switchedOff.bulkPut(ids.map((id) => ({ id, created: now })));
    else await db.switchedOff.bulkDelete([...ids]);
  });
}
