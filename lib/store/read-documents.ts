/** What the reader page reads of the documents; see read.ts. */
import type { DocumentFormat, TextDocument } from '../core/documents/types';
import type { CezhuDatabase } from './database';

export interface DocumentEntry {
  id: string;
  title: string;
  format: DocumentFormat;
  opened: string;
}

/** A kept document; undefined where it is erased. */
export async function documentOf(db: CezhuDatabase, id: string): Promise<TextDocument | undefined> {
  return (await db.documents.get(id))?.document;
}

/** The documents opened last, the newest first. */
export async function recentDocuments(db: CezhuDatabase, limit: number): Promise<DocumentEntry[]> {
  const newest = await db.documents.orderBy('opened').reverse().limit(limit).toArray();
  return newest.map(({ id, opened, document }) => ({
    id,
    opened,
    title: document.title,
    format: document.source.format,
  }));
}
