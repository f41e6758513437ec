/** Two rows of one thing → one row. Each is commutative, associative and idempotent. */
import { targetKey } from '../../../corrections/subject';
import type { PackageRows } from '../types';
import { canonical } from './same';

/** Tables whose rows are merged each by itself; clippings and trash are one, as are tags that are shown and that are not, and each computer has its own settings. */
export type PlainTable = Exclude<keyof PackageRows, 'clippings' | 'trash' | 'tags' | 'goneTags' | 'settings'>;

/** The row with the greater stamp; with equal ones the choice is arbitrary, but everywhere the same. */
function later<T>(a: T, b: T, stamp: (row: T) => string): T {
  const [one, other] = [stamp(a), stamp(b)];
  if (one !== other) return one > other ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

interface Made {
  id: string;
  created: string;
  changed: string;
}

/** What was changed later, under the id and time of what was made first. */
function laterOfFirst<T extends Made>(a: T, b: T, stamp: (row: T) => string = ({ changed }) => changed): T {
  const isFirst = a.created !== b.created ? a.created < b.created : a.id <= b.id;
  const { id, created } = isFirst ? a : b;
  const content = (row: T): T => ({ ...row, id, created });
  return later(content(a), content(b), stamp);
}

type Mergers = { [T in PlainTable]: (a: PackageRows[T], b: PackageRows[T]) => PackageRows[T] };

export const MERGERS: Mergers = {
  // The proof is of the time at which the text was first seen.
  snapshots: (a, b) => (a.taken !== b.taken ? (a.taken < b.taken ? a : b) : later(a, b, () => '')),
  glossaries: (a, b) => laterOfFirst(a, b, ({ changed, removed = '' }) => (removed > changed ? removed : changed)),
  userTerms: laterOfFirst,
  switchedOff: (a, b) => (a.created <= b.created ? a : b),
  articleFacts: (a, b) => later(a, b, ({ changed }) => changed),
  corrections: laterOfFirst,
  documents: (a, b) => later(a, b, ({ opened }) => opened),
  comparedArticles: (a, b) => later(a, b, ({ changed }) => changed),
  metricChoices: (a, b) => later(a, b, ({ changed }) => changed),
  comparisons: laterOfFirst,
};

type Keys = { [T in PlainTable]: (row: PackageRows[T]) => string };

/** By what two rows are one thing although their keys differ; '' where only the key tells. */
export const IDENTITIES: Keys = {
  snapshots: () => '',
  glossaries: () => '',
  userTerms: ({ glossaryId, key }) => `${glossaryId}\n${key}`,
  switchedOff: () => '',
  articleFacts: () => '',
  corrections: (row) => `${row.pageId}\n${targetKey(row)}`,
  documents: () => '',
  comparedArticles: () => '',
  metricChoices: () => '',
  comparisons: () => '',
};
