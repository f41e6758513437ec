/** What the library page and its worker say to each other. */
import type { LibraryCounts } from '@/lib/core/library/counts';
import type { LibraryQuery } from '@/lib/core/library/query';
import type { Closed, LibraryRow } from '@/lib/core/library/rows';

/** Rows `from` up to `to`. */
export interface RowRange {
  from: number;
  to: number;
}

export interface Found extends RowRange {
  /** Clippings found. */
  total: number;
  /** Rows of the list: with the heads of the groups, without what closed ones hold. */
  rowCount: number;
  /** Those of the range that was asked for, as far as there are any. */
  rows: LibraryRow[];
  counts: LibraryCounts;
  /** Rows stand in groups. */
  grouped: boolean;
  /** The key that was asked about, and its row; -1 where it is not found. */
  activeKey: string;
  active: number;
}

export interface ToWorker {
  /** A new question; the following ones are about its answer. */
  find: { params: RowRange & { query: LibraryQuery; closed: Closed; active: string }; result: Found };
  rows: { params: RowRange; result: LibraryRow[] };
  /** Ids of the clippings in a range of rows; of all without one. */
  ids: { params: Partial<RowRange>; result: string[] };
  /** Row of a key, -1 where it is not found. */
  place: { params: { key: string }; result: number };
}

export type Request = {
  [K in keyof ToWorker]: { number: number; name: K; params: ToWorker[K]['params'] };
}[keyof ToWorker];

export type FromWorker =
  | { kind: 'answer'; number: number; value: unknown }
  /** The question with that number, or without one the reading of the database has failed. */
  | { kind: 'failed'; number?: number; name: string; message: string }
  /** What is found may be something else now. `read` of `total` clippings have been read so far. */
  | { kind: 'changed'; read: number; total: number };
