/** A query as the part of an address behind `#`, and back: what cannot be read is left out. */
import { CLIPPING_COLOURS, type Script } from '../clippings/types';
import { STANDINGS } from '../kept/standings';
import { CATEGORIES, FIGURE_KINDS } from '../types';
import { LIBRARY_SORTS, type LibraryQuery, NO_QUERY } from './query';

const SCRIPTS: readonly Script[] = ['Hans', 'Hant'];

/** The names of the parameters, in the order in which they are written. */
const LISTS = {
  tags: 'tag',
  notTags: 'nottag',
  sites: 'site',
  sources: 'source',
  categories: 'category',
  kinds: 'figure',
  colours: 'colour',
  scripts: 'script',
  standings: 'state',
} as const;
const DAYS = {
  clippedFrom: 'since',
  clippedTo: 'until',
  publishedFrom: 'pubsince',
  publishedTo: 'pubuntil',
} as const;

type ListField = keyof typeof LISTS;
type DayField = keyof typeof DAYS;

/** `?q=…&tag=…`, without what is as in NO_QUERY; '' where all is. */
export function queryString(query: LibraryQuery): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | false): void => {
    if (value) parameters.set(name, value);
  };
  set('q', query.search);
  for (const [field, name] of Object.entries(LISTS)) {
    for (const value of query[field as ListField]) parameters.append(name, value);
  }
  set('tags', query.tagMode !== NO_QUERY.tagMode && query.tagMode);
  set('untagged', query.untagged && '1');
  set('unit', query.unit);
  set('min', query.min !== undefined && String(query.min));
  set('max', query.max !== undefined && String(query.max));
  set('note', query.note);
  for (const [field, name] of Object.entries(DAYS)) set(name, query[field as DayField]);
  set('article', query.article);
  set('sort', query.sort !== NO_QUERY.sort && query.sort);
  set('group', query.grouped && '1');
  const text = parameters.toString();
  return text && `?${text}`;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value);
}

function someOf<T extends string>(known: readonly T[], values: readonly string[]): T[] {
  return known.filter((one) => values.includes(one));
}

function dayOf(value: string | null): string {
  return value && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : '';
}

function numberOf(value: string | null): number | undefined {
  const number = value === null || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The query that a string of parameters says, with or without the `?`. */
export function parseQuery(text: string): LibraryQuery {
  const parameters = new URLSearchParams(text);
  const get = (name: string): string => parameters.get(name) ?? '';
  const all = (field: ListField): string[] => [...new Set(parameters.getAll(LISTS[field]).filter(Boolean))];
  return {
    search: get('q'),
    tags: all('tags'),
    tagMode: oneOf(['all', 'any'], parameters.get('tags')) ?? NO_QUERY.tagMode,
    notTags: all('notTags'),
    untagged: get('untagged') === '1',
    sites: all('sites'),
    sources: all('sources'),
    categories: someOf(CATEGORIES, all('categories')),
    kinds: someOf(FIGURE_KINDS, all('kinds')),
    unit: get('unit'),
    min: numberOf(parameters.get('min')),
    max: numberOf(parameters.get('max')),
    colours: someOf(CLIPPING_COLOURS, all('colours')),
    scripts: someOf(SCRIPTS, all('scripts')),
    standings: someOf(STANDINGS, all('standings')),
    note: oneOf(['with', 'without'], parameters.get('note')) ?? '',
    clippedFrom: dayOf(parameters.get(DAYS.clippedFrom)),
    clippedTo: dayOf(parameters.get(DAYS.clippedTo)),
    publishedFrom: dayOf(parameters.get(DAYS.publishedFrom)),
    publishedTo: dayOf(parameters.get(DAYS.publishedTo)),
    article: get('article'),
    sort: oneOf(LIBRARY_SORTS, parameters.get('sort')) ?? NO_QUERY.sort,
    grouped: get('group') === '1',
  };
}

/** What the library page shows. */
export type LibraryRoute = { view: 'list'; query: LibraryQuery } | { view: 'clipping'; id: string } | { view: 'trash' };

/** `#/?q=…`, `#/clipping/<id>`, `#/trash`; anything else is the list of all. */
export function parseRoute(hash: string): LibraryRoute {
  const clipping = /^#\/clipping\/([\w-]+)$/.exec(hash);
  if (clipping?.[1]) return { view: 'clipping', id: clipping[1] };
  if (hash === '#/trash') return { view: 'trash' };
  return { view: 'list', query: parseQuery(/^#\/\?(.*)$/s.exec(hash)?.[1] ?? '') };
}

export function routeHash(route: LibraryRoute): string {
  switch (route.view) {
    case 'list':
      return `#/${queryString(route.query)}`;
    case 'clipping':
      return `#/clipping/${route.id}`;
    case 'trash':
      return '#/trash';
  }
}
