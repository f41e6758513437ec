/** Writes to the documents that the reader has opened; see write.ts. */
import { documentAddress } from '../core/documents/address';
import { checkDocument, identityText } from '../core/documents/content';
import type { TextDocument } from '../core/documents/types';
import { pageIdOf, sha256 } from '../platform/hash';
import type { CezhuDatabase } from './database';

/** Documents without clippings that are kept, and for how long: a clipping leads back to its document for ever. */
const MOST_KEPT = 50;
const KEPT_TIME = 30 * 24 * 60 * 60 * 1000;

/** What a document is known by, the same for the same text on every device. */
export function documentIdFor(document: TextDocument): Promise<string> {
  return sha256(identityText(document));
}

/**
 * Keeps a document and answers its id; one of the same text is replaced.
 * @throws DocumentError where it is empty or too long.
 */
export async function keepDocument(db: CezhuDatabase, document: TextDocument, now: string): Promise<string> {
  // Hashed before the transaction: IndexedDB would commit it while the digest is awaited.
  const id = await documentIdFor(checkDocument(document));
  const pageId = await pageIdOf(documentAddress(id));
  await db.transaction('rw', db.documents, () => db.documents.put({ id, pageId, opened: now, document }));
  return id;
}

/** Deletes a document from the reader's list; its clippings stay. */
export async function forgetDocument(db: CezhuDatabase, id: string): Promise<void> {
  await db.transaction('rw', db.documents, () => db.documents.delete(id));
}

/** Erases documents that nothing was clipped from, beyond the newest fifty and those older than thirty days. */
export async function purgeDocuments(db: CezhuDatabase, now: string): Promise<void> {
  const limit = new Date(Date.parse(now) - KEPT_TIME).toISOString();
  await db.transaction('rw', db.documents, db.clippings, db.trash, async () => {
    // Keys only: documents are long.
    const ids = await db.documents.orderBy('opened').reverse().primaryKeys();
    const old = new Set(await db.documents.where('opened').below(limit).primaryKeys());
    for (const [index, id] of ids.entries()) {
      if (index < MOST_KEPT && !old.has(id)) continue;
      const pageId = (await db.documents.get(id))?.pageId ?? '';
      const kept = await db.clippings.where('pageId').equals(pageId).count();
      // What lies in the trash may come back.
      if (kept + (await db.trash.where('pageId').equals(pageId).count()) === 0) await db.documents.delete(id);
    }
  });
}
