import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIPPING_COLOURS } from '@/lib/core/clippings/types';
import { STANDINGS } from '@/lib/core/kept/standings';
import { isFiltered, LIBRARY_SORTS, type LibraryQuery, NO_QUERY, widened } from '@/lib/core/library/query';
import { parseQuery, parseRoute, queryString, routeHash } from '@/lib/core/library/query-string';
import { CATEGORIES, FIGURE_KINDS } from '@/lib/core/types';

/** Each at most once, in the order of the list. */
const some = <T>(list: readonly T[]) => fc.subarray([...list]);
const names = fc.uniqueArray(
  fc.string({ minLength: 1, unit: 'binary' }).map((text) => text.toWellFormed()),
  {
    maxLength: 4,
  },
);
const day = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const limit = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), {
  nil: undefined,
});

const queries: fc.Arbitrary<LibraryQuery> = fc.record({
  search: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  tags: names,
  tagMode: fc.constantFrom('all', 'any'),
  notTags: names,
  untagged: fc.boolean(),
  sites: names,
  sources: names,
  categories: some(CATEGORIES),
  kinds: some(FIGURE_KINDS),
  unit: fc.constantFrom('', '人', 'CNY', 'm2'),
  min: limit,
  max: limit,
  colours: some(CLIPPING_COLOURS),
  scripts: some(['Hans', 'Hant'] as const),
  standings: some(STANDINGS),
  note: fc.constantFrom('', 'with', 'without'),
  clippedFrom: day,
  clippedTo: day,
  publishedFrom: day,
  publishedTo: day,
  article: fc.constantFrom('', 'a'.repeat(64)),
  sort: fc.constantFrom(...LIBRARY_SORTS),
  grouped: fc.boolean(),
});

describe('the address of the library', () => {
  it('says every query, and is read back', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { min, max } = query;
        // -0 is written 0.
        const plain = { ...query, min: min === undefined ? min : min + 0, max: max === undefined ? max : max + 0 };
        expect(parseQuery(queryString(query))).toEqual(plain);
        expect(parseRoute(routeHash({ view: 'list', query }))).toEqual({ view: 'list', query: plain });
      }),
    );
  });

  it('is read whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const query = parseQuery(text);
        expect(parseQuery(queryString(query))).toEqual(query);
      }),
    );
  });

  it('is short where nothing is asked, and leaves out what it does not know', () => {
    expect(queryString(NO_QUERY)).toBe('');
    expect(routeHash({ view: 'list', query: NO_QUERY })).toBe('#/');
    const odd = '#/?sort=worst&figure=money&figure=gold&min=ten&max=&since=2024-13-45&until=2024-1-1&note=maybe&x=1';
    expect(parseRoute(odd)).toEqual({ view: 'list', query: { ...NO_QUERY, kinds: ['money'] } });
  });

  it('reads what a person writes', () => {
    expect(parseRoute('#/?q=安家费&tag=abc&site=rsj.example.gov.cn&article=p1')).toEqual({
      view: 'list',
      query: { ...NO_QUERY, search: '安家费', tags: ['abc'], sites: ['rsj.example.gov.cn'], article: 'p1' },
    });
  });

  it.each([
    ['#/clipping/0a-b', { view: 'clipping', id: '0a-b' }],
    ['#/trash', { view: 'trash' }],
    ['', { view: 'list', query: NO_QUERY }],
    ['#/clipping/', { view: 'list', query: NO_QUERY }],
    ['#/nowhere', { view: 'list', query: NO_QUERY }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
});

describe('a query', () => {
  it('is filtered by all but its search, order and grouping', () => {
    expect(isFiltered({ ...NO_QUERY, search: '人才', sort: 'place', grouped: true })).toBe(false);
    fc.assert(
      fc.property(queries, (query) => {
        const plain = { ...widened(query), search: query.search };
        expect(isFiltered(query)).toBe(queryString(query) !== queryString(plain));
        expect(isFiltered(widened(query))).toBe(false);
      }),
    );
  });
});
