/** Which figures and terms of an article are listed. */
import { FAMILIES, type FamilyName, familyOf } from '../highlights';
import { fold } from '../text/fold';
import { CATEGORIES, type Category, FIGURE_KINDS, type FigureKind, type Role } from '../types';
import { CONTEXT_FIELDS, type ContextField, type FigureRow, type TermRow } from './view';

export interface FigureFilter {
  /** Of one of these kinds; empty: of any. */
  kinds: readonly FigureKind[];
  /** In one of these roles; empty: in any or none. */
  roles: readonly Role[];
  /** The text says all of these. */
  said: readonly ContextField[];
  /** Stands in the figure, its fields or its sentence, whatever script and width. */
  search: string;
}

export const NO_FILTER: FigureFilter = { kinds: [], roles: [], said: [], search: '' };

export function isFiltering({ kinds, roles, said, search }: FigureFilter): boolean {
  return kinds.length + roles.length + said.length > 0 || search.trim() !== '';
}

/** For searching: simplified, half width, lower case, without white space. */
export function searchable(text: string): string {
  return fold(text).text.replace(/\s+/g, '');
}

const folded = new WeakMap<FigureRow, string>();

function searchableRow(row: FigureRow): string {
  let text = folded.get(row);
  if (text === undefined) {
    const { before, said, after } = row.sentence;
    // A line break is the border that no search crosses.
    text = [before + said + after, ...CONTEXT_FIELDS.map((field) => row[field]?.text ?? '')].map(searchable).join('\n');
    folded.set(row, text);
  }
  return text;
}

/** The rows that the filter lets through, in the same order. */
export function filterRows(rows: readonly FigureRow[], filter: FigureFilter): FigureRow[] {
  const { kinds, roles, said } = filter;
  const search = searchable(filter.search);
  return rows.filter(
    (row) =>
      (kinds.length === 0 || kinds.includes(row.kind)) &&
      (roles.length === 0 || (row.role !== undefined && roles.includes(row.role))) &&
      said.every((field) => row[field] !== undefined) &&
      (search === '' || searchableRow(row).includes(search)),
  );
}

export interface TermFilter {
  /** Of one of these families; empty: of any. */
  families: readonly FamilyName[];
  /** Of one of these categories; empty: of any. */
  categories: readonly Category[];
  /** Stands in the name, whatever script and width. */
  search: string;
}

export const NO_TERM_FILTER: TermFilter = { families: [], categories: [], search: '' };

export function isFilteringTerms({ families, categories, search }: TermFilter): boolean {
  return families.length + categories.length > 0 || search.trim() !== '';
}

/** The terms that the filter lets through, in the same order. */
export function filterTerms(terms: readonly TermRow[], { families, categories, search }: TermFilter): TermRow[] {
  const wanted = searchable(search);
  return terms.filter(
    ({ name, category }) =>
      (families.length === 0 || families.includes(familyOf(category).name)) &&
      (categories.length === 0 || categories.includes(category)) &&
      (wanted === '' || searchable(name).includes(wanted)),
  );
}

export interface TermChoice<T> {
  id: T;
  /** Terms that it would show by itself. */
  count: number;
}

/** The families that the terms have, and the categories of those that are chosen (of all where none is), in their order. */
export function termChoices(
  terms: readonly TermRow[],
  chosen: readonly FamilyName[],
): { families: TermChoice<FamilyName>[]; categories: TermChoice<Category>[] } {
  const count = (isIt: (term: TermRow) => boolean): number => terms.filter(isIt).length;
  const families = FAMILIES.map(({ name }) => ({
    id: name,
    count: count(({ category }) => familyOf(category).name === name),
  }));
  const categories = CATEGORIES.filter((one) => chosen.length === 0 || chosen.includes(familyOf(one).name)).map(
    (id) => ({ id, count: count(({ category }) => category === id) }),
  );
  return {
    families: families.filter(({ count: of }) => of > 0),
    categories: categories.filter(({ count: of }) => of > 0),
  };
}

/** How many rows each choice of a filter would show by itself; choices that no row has are missing. */
export function choicesOf(rows: readonly FigureRow[]): {
  kinds: Map<FigureKind, number>;
  roles: Map<Role, number>;
  said: Map<ContextField, number>;
} {
  const kinds = new Map<FigureKind, number>();
  const roles = new Map<Role, number>();
  const said = new Map<ContextField, number>();
  const count = <K>(counts: Map<K, number>, key: K): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const row of rows) {
    count(kinds, row.kind);
    if (row.role) count(roles, row.role);
    for (const field of CONTEXT_FIELDS) if (row[field]) count(said, field);
  }
  const inOrder = FIGURE_KINDS.flatMap((kind) => (kinds.has(kind) ? [[kind, kinds.get(kind) ?? 0] as const] : []));
  return { kinds: new Map(inOrder), roles, said };
}
