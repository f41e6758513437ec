/** What the reader asks of a comparison; it is what a saved comparison holds. */
import type { FigureKind } from '../types';
import type { Rate } from './measure';

/** What rows and columns can be made of. */
export const DIMENSIONS = ['metric', 'place', 'audience', 'year', 'role', 'article'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface CompareQuery {
  rows: Dimension[];
  /** '' puts all figures of a row into one cell. */
  columns: Dimension | '';
  /** Empty means all. */
  kinds: FigureKind[];
  /** By dimension the keys that are let through; absent or empty means all. */
  only: Partial<Record<Dimension, string[]>>;
  search: string;
  sort: { by: 'count' | 'label' | 'column'; column: string; descending: boolean };
  /** Rows under the heads of the first dimension. */
  grouped: boolean;
  /** Rows with cells in one column only are left out. */
  comparable: boolean;
  /** Where the text says no place, that of the article is taken. */
  articlePlace: boolean;
  /** Keys of rows. */
  hidden: string[];
  pinned: string[];
  perYear: boolean;
  rates: Rate[];
}

export const NO_COMPARE_QUERY: CompareQuery = {
  rows: ['metric'],
  columns: 'place',
  kinds: ['count', 'money', 'measure', 'percent', 'point', 'fraction', 'multiple'],
  only: {},
  search: '',
  sort: { by: 'count', column: '', descending: true },
  grouped: false,
  comparable: false,
  articlePlace: false,
  hidden: [],
  pinned: [],
  perYear: false,
  rates: [],
};

/** A comparison that the reader has given a name. */
export interface SavedComparison {
  /** Random UUID. */
  id: string;
  name: string;
  query: CompareQuery;
  /** ISO 8601, UTC. */
  created: string;
  changed: string;
}

/** Code units of a name. */
export const LONGEST_COMPARISON_NAME = 80;
