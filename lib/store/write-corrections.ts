/** Writes the reader's corrections; see write.ts. */
import { targetKey } from '../core/corrections/subject';
import type { Correction, CorrectionTarget, Verdict } from '../core/corrections/types';
import { correctionsOf } from './corrections';
import type { CezhuDatabase } from './database';

/** Corrections that one article may have: a page must not fill the disk. */
export const MOST_CORRECTIONS = 2_000;

/** What was written, and what it replaced: with that it can be undone. */
export interface Corrected {
  correction: Correction;
  previous: Correction | null;
}

/**
 * Keeps the reader's word on an annotation in place of an earlier one.
 * @throws DOMException QuotaExceededError where the article has too many.
 */
export async function putCorrection(
  db: CezhuDatabase,
  id: string,
  pageId: string,
  { selector, subject, verdict }: CorrectionTarget & { verdict: Verdict },
  now: string,
): Promise<Corrected> {
  return db.transaction('rw', db.corrections, async () => {
    const known = await correctionsOf(db, pageId);
    const key = targetKey({ selector, subject });
    const previous = known.find((one) => targetKey(one) === key) ?? null;
    if (!previous && known.length >= MOST_CORRECTIONS) {
      throw new DOMException('the article has too many corrections', 'QuotaExceededError');
    }
    const correction: Correction = {
      id: previous?.id ?? id,
      pageId,
      selector,
      subject,
      verdict,
      created: previous?.created ?? now,
      changed: now,
    };
    await db.corrections.put(correction);
    return { correction, previous };
  });
}

/** Takes a correction back and returns it; null where the article has none of that id. */
export async function removeCorrection(db: CezhuDatabase, pageId: string, id: string): Promise<Correction | null> {
  return db.transaction('rw', db.corrections, async () => {
    const correction = await db.corrections.get(id);
    if (correction?.pageId !== pageId) return null;
    await db.corrections.delete(id);
    return correction;
  });
}
