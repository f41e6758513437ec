/** What the views and the background read of the reader's glossaries; each usable in a live query. */
import Dexie, { type Collection, type InsertType } from 'dexie';
import { isUsedOn } from '../core/glossaries/sites';
import type { UserGlossary, UserTerm } from '../core/glossaries/types';
import type { CezhuDatabase } from './database';

/** The terms of a glossary, in the order of their folded names. */
export function termsIn(
  db: CezhuDatabase,
  glossaryId: string,
): Collection<UserTerm, string, InsertType<UserTerm, 'id'>> {
  return db.userTerms.where('[glossaryId+key]').between([glossaryId, Dexie.minKey], [glossaryId, Dexie.maxKey]);
}

export interface GlossaryCount extends UserGlossary {
  terms: number;
}

/** The reader's glossaries, the oldest first, without deleted ones. */
export async function allGlossaries(db: CezhuDatabase): Promise<UserGlossary[]> {
  const glossaries = await db.glossaries.toArray();
  return glossaries
    .filter(({ removed }) => removed === undefined)
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1));
}

/** The same with the number of terms in each. */
export async function glossariesWithCounts(db: CezhuDatabase): Promise<GlossaryCount[]> {
  const glossaries = await allGlossaries(db);
  return Promise.all(
    glossaries.map(async (glossary) => ({
      ...glossary,
      terms: await termsIn(db, glossary.id).count(),
    })),
  );
}

/** A glossary's terms, the newest first. */
export async function termsOf(db: CezhuDatabase, glossaryId: string): Promise<UserTerm[]> {
  const terms = await termsIn(db, glossaryId).toArray();
  // Stable: what came together stays in the order of the names.
  return terms.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
}

/** `limit` of a glossary's terms from the `first` on, by name; the others are not read. */
export async function someTermsOf(
  db: CezhuDatabase,
  glossaryId: string,
  first: number,
  limit: number,
): Promise<UserTerm[]> {
  return termsIn(db, glossaryId).offset(first).limit(limit).toArray();
}

/** A glossary's terms by folded name. */
export async function termsByKey(db: CezhuDatabase, glossaryId: string): Promise<Map<string, UserTerm>> {
  const terms = await termsIn(db, glossaryId).toArray();
  return new Map(terms.map((term) => [term.key, term]));
}

/** The glossaries that are used on a host, the oldest first. */
export async function glossariesFor(db: CezhuDatabase, host: string): Promise<UserGlossary[]> {
  return (await allGlossaries(db)).filter(({ enabled, sites }) => enabled && isUsedOn(sites, host));
}

/** A term with the name of its glossary; undefined where there is none, or where the glossary is deleted. */
export async function userTermWithGlossary(
  db: CezhuDatabase,
  id: string,
): Promise<{ term: UserTerm; glossary: string } | undefined> {
  const term = await db.userTerms.get(id);
  const glossary = term && (await db.glossaries.get(term.glossaryId));
  return glossary && glossary.removed === undefined ? { term, glossary: glossary.name } : undefined;
}

/** Ids of the built-in entries and categories that are switched off, ascending. */
export async function switchedOffIds(db: CezhuDatabase): Promise<string[]> {
  return db.switchedOff.toCollection().primaryKeys();
}
