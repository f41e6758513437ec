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
