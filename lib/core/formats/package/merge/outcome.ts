/** What merging does, counted. */
import { PACKAGE_TABLES, type PackageTable } from '../types';

export const OUTCOMES = [
  'added',
  'changed',
  /** Changed, and with the notes of both since they disagree. */
  'bothNotes',
  'same',
  /** A clipping that was deleted for good on this computer, after all that was done to it on the other one. */
  'erased',
  'skipped',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type MergeCounts = Record<PackageTable, Record<Outcome, number>>;

export function noCounts(): MergeCounts {
  const none = () => Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  return Object.fromEntries(PACKAGE_TABLES.map((table) => [table, none()])) as MergeCounts;
}
