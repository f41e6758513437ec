/** Longest tag name, in UTF-16 code units: generous for a label, small enough for storage.sync. */
export const LONGEST_TAG = 60;
