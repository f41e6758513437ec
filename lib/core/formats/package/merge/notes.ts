/** Two notes on one passage: where they disagree both are kept. */

/** Between notes that disagree. It is part of a note, the same in every language, so that merging again adds nothing. */
export const NOTE_DIVIDER = '\n\n──── 另一份备注 ────\n\n';

/**
 * One note of both: the parts of each, in an order of their own, without those that another holds. Commutative,
 * associative and idempotent.
 */
export function mergeNotes(a: string, b: string): string {
  if (a === b) return a;
  const parts = [...new Set([...a.split(NOTE_DIVIDER), ...b.split(NOTE_DIVIDER)])].sort();
  return parts.filter((part) => !parts.some((other) => other !== part && other.includes(part))).join(NOTE_DIVIDER);
}
