/** Messages about the database as a whole. */

/** What is wrong with the database, as the views are told: plain data. */
export type StoreIllness =
  /** It is not what it was: emptied, replaced, or a large part is gone. Counts are clippings with those in the trash. */
  | { kind: 'lost'; expected: number | undefined; found: number; since: string | undefined; reason?: string }
  /** It cannot be opened; `reason` in the browser's words. */
  | { kind: 'newer' | 'refused' | 'full' | 'blocked' | 'unreadable'; reason: string };

export interface StoreMessages {
  /** How the database is now; null where all is well. */
  'store.health': { params: Record<string, never>; result: StoreIllness | null };
  /** The reader says that what is there now counts: it is written to again. */
  'store.accept': { params: Record<string, never>; result: StoreIllness | null };
  /** The reader has confirmed that the database, unreadable or not, is to be erased and begun anew. */
  'store.startAnew': { params: Record<string, never>; result: StoreIllness | null };
}

export interface BackupMessages {
  /** Makes a backup now; answers how many clippings are in it. */
  'backup.now': { params: Record<string, never>; result: { clippings: number } };
  /**
   * Restores a backup, or the file that the page has put in its place. What is there is backed up before, under the
   * name that is answered; null where there is nothing to back up.
   */
  'backup.restore': { params: { backup: string; mode: 'merge' | 'replace' }; result: { before: string | null } };
}

/** From the background to Chromium's document that nobody sees. */
export interface ToOffscreen {
  /** An address under which the text of a backup can be downloaded while the document is open. */
  'offscreen.address': { params: { backup: string }; result: string };
}
