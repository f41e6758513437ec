/** In which order the figures of an article are listed. */
import type { FigureValue } from '../types';
import type { FigureRow } from './view';

/** What rows can be sorted by; `weight` is what readers came for first, `text` the order of the article. */
export const SORT_KEYS = ['weight', 'text', 'value', 'metric', 'audience', 'place', 'when', 'role'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  key: SortKey;
  descending: boolean;
}

/** Targets first, then changes, money and stock; the article's own numbers before those of others; dates last. */
const WEIGHTS = ['target', 'change', 'money', 'stock', 'otherRole', 'named', 'notOwn', 'incidental', 'date'] as const;
export type Weight = (typeof WEIGHTS)[number];

export function weightOf({ kind, role, from, metric }: FigureRow): Weight {
  if (kind === 'date' || kind === 'period') return 'date';
  if (role === 'notOwn') return 'notOwn';
  if (role === 'target') return 'target';
  if (from !== undefined) return 'change';
  if (kind === 'money') return 'money';
  if (role === 'stock') return 'stock';
  if (role) return 'otherRole';
  return metric && kind !== 'duration' && kind !== 'age' ? 'named' : 'incidental';
}

/** What values are compared by: the least that a range says. Dates and durations, which are strings, compare as such. */
function leastOf(value: FigureValue): number | string {
  return Array.isArray(value) ? value[0] : value;
}

const ROLE_ORDER = ['target', 'stock', 'new', 'cumulative', 'growth', 'share', 'entitlement', 'requirement', 'notOwn'];

type Comparable = number | string | undefined;

function keyOf(row: FigureRow, key: SortKey): Comparable {
  switch (key) {
    case 'weight':
      return WEIGHTS.indexOf(weightOf(row));
    case 'text':
      return row.index;
    case 'value':
      return leastOf(row.value);
    case 'role':
      return row.role && ROLE_ORDER.indexOf(row.role);
    default:
      return row[key]?.text;
  }
}

/** Strings by code unit, so that the order is the same on every machine. */
function compare(a: number | string, b: number | string, descending: boolean): number {
  // Numbers stand before dates and durations either way.
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  const order = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -order : order;
}

/** The rows in another order: those that have nothing to sort by last in either direction, equals as in the text. */
export function sortRows(rows: readonly FigureRow[], { key, descending }: Sorting): FigureRow[] {
  const keys = new Map(rows.map((row) => [row, keyOf(row, key)]));
  return [...rows].sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (a === undefined && b === undefined) return one.index - other.index;
    if (a === undefined) return 1;
    if (b === undefined) return -1;
    return compare(a, b, descending) || one.index - other.index;
  });
}
