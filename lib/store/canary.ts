/**
 * What the database held when it was last written, kept outside IndexedDB (in storage.local): a database that is
 * suddenly another one, or empty, is told from one that never held anything.
 */
import { browser } from '../platform/browser';
import type { CezhuDatabase } from './database';

const KEY = 'canary';
/** Key in the table `notes` of the database's identity. */
const IDENTITY = 'identity';

/** Numbers of rows. */
export interface Holdings {
  /** Clippings and those in the trash: deleting one changes nothing here until it is erased. */
  passages: number;
  glossaries: number;
  terms: number;
  corrections: number;
}

export interface Canary extends Holdings {
  /** Random UUID that the database got when it was made. */
  identity: string;
  /** When it was written, ISO 8601. */
  at: string;
}

/** What the database itself says; no identity where it has been made anew, or comes from before version 6. */
export interface Found extends Holdings {
  identity: string | undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function readCanary(stored: unknown): Canary | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { identity, at, passages, glossaries, terms, corrections } = stored as Partial<Record<keyof Canary, unknown>>;
  if (typeof identity !== 'string' || typeof at !== 'string') return undefined;
  const counts = [passages, glossaries, terms, corrections].map((count) => (isCount(count) ? count : 0));
  const [first = 0, second = 0, third = 0, fourth = 0] = counts;
  return { identity, at, passages: first, glossaries: second, terms: third, corrections: fourth };
}

export async function loadCanary(): Promise<Canary | undefined> {
  return readCanary((await browser.storage.local.get(KEY))[KEY]);
}

export async function saveCanary(canary: Canary): Promise<void> {
  await browser.storage.local.set({ [KEY]: canary });
}

/** Counts what the database holds, in one transaction. */
export function look(db: CezhuDatabase): PromiseLike<Found> {
  const { clippings, trash, glossaries, userTerms, corrections, notes } = db;
  return db.transaction('r', ['clippings', 'trash', 'glossaries', 'userTerms', 'corrections', 'notes'], async () => {
    const [kept, trashed, lists, terms, corrected, identity] = await Promise.all([
      clippings.count(),
      trash.count(),
      glossaries.count(),
      userTerms.count(),
      corrections.count(),
      notes.get(IDENTITY),
    ]);
    return {
      identity: typeof identity?.value === 'string' ? identity.value : undefined,
      passages: kept + trashed,
      glossaries: lists,
      terms,
      corrections: corrected,
    };
  });
}

/** Gives the database an identity of its own. */
export async function identify(db: CezhuDatabase, identity: string): Promise<void> {
  await db.transaction('rw', db.notes, () => db.notes.put({ key: IDENTITY, value: identity }));
}
