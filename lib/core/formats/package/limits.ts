/** What is too much for a package: far above what readers have, far below what stops a browser. */

/** Bytes of a file. */
export const LARGEST_PACKAGE = 1024 ** 3;
/** Bytes of a row: a document of three million characters, with its structure. */
export const LARGEST_ROW = 48 * 1024 * 1024;
export const MOST_ROWS_OF_TABLE = 1_000_000;
/** Brackets inside brackets; a term inside a term inside a clipping has nine. */
export const DEEPEST = 32;

/** UTF-16 code units. */
export const LONGEST_ID = 200;
export const LONGEST_LINE = 100_000;
export const LONGEST_TEXT = 4_000_000;
export const LONGEST_BY = 60;
/** Entries of a list in a row. */
export const MOST_TAGS = 2_000;
export const MOST_ENTRIES = 100_000;
