/** What the library is asked: a search, filters, an order. */
import type { ClippingColour, Script } from '../clippings/types';
import type { Standing } from '../kept/standings';
import type { Category, FigureKind } from '../types';

export const LIBRARY_SORTS = ['newest', 'oldest', 'published', 'article', 'place'] as const;
/**
 * `article` is by the titles of the articles, `place` by the articles with the newest clippings; in both the clippings
 * of an article stand as in the article.
 */
export type LibrarySort = (typeof LIBRARY_SORTS)[number];

export interface LibraryQuery {
  /** As the reader writes it; see `wordsOf`. */
  search: string;
  /** Tag ids: clippings have all of them, or any. */
  tags: string[];
  tagMode: 'all' | 'any';
  /** Tag ids: clippings have none of them. */
  notTags: string[];
  /** Only clippings without tags. */
  untagged: boolean;
  /** Of any of these, as in the following lists; empty: of all. */
  sites: string[];
  sources: string[];
  categories: Category[];
  /** A figure of any of these kinds, with `unit` and value if these are said. */
  kinds: FigureKind[];
  /** As `Figure.unit`; '' for any. */
  unit: string;
  /** Least and greatest value, inclusive; a range of values counts where it overlaps. */
  min: number | undefined;
  max: number | undefined;
  colours: ClippingColour[];
  scripts: Script[];
  /** How they stood in their articles when those were last open. */
  standings: Standing[];
  /** With a note, or without one. */
  note: 'with' | 'without' | '';
  /** First and last day on which they were clipped, local time, YYYY-MM-DD; '' for none. */
  clippedFrom: string;
  clippedTo: string;
  /** First and last day of publication; what says no date is left out where one is set. */
  publishedFrom: string;
  publishedTo: string;
  /** The `pageId` of one article; '' for all. */
  article: string;
  sort: LibrarySort;
  /** The clippings of an article stand together under its head. */
  grouped: boolean;
}

export const NO_QUERY: LibraryQuery = {
  search: '',
  tags: [],
  tagMode: 'all',
  notTags: [],
  untagged: false,
  sites: [],
  sources: [],
  categories: [],
  kinds: [],
  unit: '',
  min: undefined,
  max: undefined,
  colours: [],
  scripts: [],
  standings: [],
  note: '',
  clippedFrom: '',
  clippedTo: '',
  publishedFrom: '',
  publishedTo: '',
  article: '',
  sort: 'newest',
  grouped: false,
};

/** The same order and grouping without search and filters. */
export function widened({ sort, grouped }: LibraryQuery): LibraryQuery {
  return { ...NO_QUERY, sort, grouped };
}

/** The query with the tags that its ids mean now: an address may be older than a merge. What is gone stays, and finds nothing. */
export function withTagsFollowed(query: LibraryQuery, followed: (id: string) => string | undefined): LibraryQuery {
  const meant = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => followed(id) ?? id))];
  return { ...query, tags: meant(query.tags), notTags: meant(query.notTags) };
}

/** Does the query leave anything out, apart from what is searched? */
export function isFiltered(query: LibraryQuery): boolean {
  const plain = { ...widened(query), search: query.search };
  return JSON.stringify(plain) !== JSON.stringify({ ...plain, ...query });
}
