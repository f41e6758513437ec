/** Writes to the terms of the reader's glossaries; see write.ts. */
import { checkRow } from '../core/glossaries/check';
import { FALLBACK_CATEGORY, ImportPlan } from '../core/glossaries/plan';
import { type ImportCounts, isWarning, type RawRow, type TermFields, type UserTerm } from '../core/glossaries/types';
import type { CezhuDatabase } from './database';
import { termsByKey } from './read-glossaries';
import { glossaryOf } from './write-glossaries';

/** Terms that go to the database at once. */
const CHUNK = 5_000;

/** The fields as they are kept. @throws DOMException DataError where a term cannot have them. */
function checked(fields: TermFields): TermFields & { key: string } {
  const { term, found } = checkRow({ row: 0, ...fields });
  const problem = found.find((one) => !isWarning(one));
  if (problem) throw new DOMException(problem.code, 'DataError');
  const { name, key, category = FALLBACK_CATEGORY, aliases = [], note = '' } = term;
  return { name, key, category, aliases, note };
}

async function termOf(db: CezhuDatabase, id: string): Promise<UserTerm> {
  const term = await db.userTerms.get(id);
  if (!term) throw new DOMException(`no term has the id ${id}`, 'NotFoundError');
  return term;
}

/** @throws Dexie ConstraintError where the glossary has a term of that name. */
export async function addTerm(
  db: CezhuDatabase,
  glossaryId: string,
  id: string,
  fields: TermFields,
  now: string,
): Promise<UserTerm> {
  const term: UserTerm = { ...checked(fields), id, glossaryId, created: now, changed: now };
  await db.transaction('rw', db.glossaries, db.userTerms, async () => {
    await glossaryOf(db, glossaryId);
    await db.userTerms.add(term);
  });
  return term;
}

export async function changeTerm(db: CezhuDatabase, id: string, fields: TermFields, now: string): Promise<void> {
  const cleaned = checked(fields);
  await db.transaction('rw', db.userTerms, async () => {
    await db.userTerms.put({ ...(await termOf(db, id)), ...cleaned, changed: now });
  });
}

/** Deletes a term and returns it, so that the reader can undo. */
export async function removeTerm(db: CezhuDatabase, id: string): Promise<UserTerm | null> {
  return db.transaction('rw', db.userTerms, async () => {
    const term = await db.userTerms.get(id);
    await db.userTerms.delete(id);
    return term ?? null;
  });
}

export async function restoreTerm(db: CezhuDatabase, term: UserTerm): Promise<void> {
  await db.transaction('rw', db.glossaries, db.userTerms, async () => {
    await glossaryOf(db, term.glossaryId);
    await db.userTerms.add({ ...term, ...checked(term) });
  });
}

/**
 * Writes rows that the reader has confirmed, all or none, checked once more against the glossary as it is now:
 * another view may have changed it since the preview.
 */
export async function importTerms(
  db: CezhuDatabase,
  glossaryId: string,
  rows: readonly RawRow[],
  makeId: () => string,
  now: string,
): Promise<ImportCounts> {
  return db.transaction('rw', db.glossaries, db.userTerms, async () => {
    await glossaryOf(db, glossaryId);
    const plan = new ImportPlan(await termsByKey(db, glossaryId));
    for (const row of rows) plan.take(row);
    const added = plan.added.map((term) => ({ ...term, id: makeId(), glossaryId, created: now, changed: now }));
    const changed = plan.changed.map(({ before, after }) => ({ ...before, ...after, changed: now }));
    for (let at = 0; at < added.length; at += CHUNK) await db.userTerms.bulkAdd(added.slice(at, at + CHUNK));
    for (let at = 0; at < changed.length; at += CHUNK) await db.userTerms.bulkPut(changed.slice(at, at + CHUNK));
    return { added: added.length, changed: changed.length, same: plan.same, refused: plan.refused };
  });
}
