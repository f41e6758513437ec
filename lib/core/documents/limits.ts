/** What is too much to be opened. */

/** Bytes of a file. */
export const LARGEST_DOCUMENT_FILE = 20 * 1024 * 1024;
/** Code units of a document's text; a long work report has fifty thousand. */
export const LONGEST_DOCUMENT = 3_000_000;
/** Code units of a title. */
export const LONGEST_TITLE = 200;
/** Entries and code units of what a saved page says of itself. */
export const MOST_META = 100;
export const LONGEST_META = 1_000;
