/** How much one clipping or snapshot takes. All in UTF-16 code units, but for counts. */

/** Longest quote: a long article whole. */
export const LONGEST_QUOTE = 200_000;
/** Annotations in one quote. */
export const MOST_ANNOTATIONS = 50_000;
/** Longest text of an article that is kept as a snapshot. */
export const LONGEST_SNAPSHOT = 2_000_000;
/** Snapshots of one article: a page that never says the same twice must not fill the disk. */
export const MOST_SNAPSHOTS = 5;
/** Clippings made in one transaction. */
export const MOST_AT_ONCE = 5_000;
