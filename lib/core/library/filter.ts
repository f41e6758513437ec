/** The filters of a query as tests, each with what it is about. */
import { CLIPPING_COLOURS } from '../clippings/types';
import { STANDINGS } from '../kept/standings';
import { CATEGORIES, FIGURE_KINDS } from '../types';
import { colourOfTrait, marks, noteOfTrait, scriptOfTrait, TRAITS } from './columns';
import type { LibraryArticle } from './entry';
import type { LibraryQuery } from './query';
import type { SlotTest } from './search';
import type { Shelf } from './shelf';

/** What a filter is about; `rest` is what has no choices that are counted. */
export const DIMENSIONS = [
  'rest',
  'tag',
  'site',
  'source',
  'category',
  'figure',
  'colour',
  'script',
  'note',
  'state',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The first moment of a day as the reader's clock has it, in milliseconds since 1970; `days` later. */
function startOf(day: string, days = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + days).getTime();
}

function bitsOf<T>(all: readonly T[], chosen: readonly T[]): number {
  return chosen.reduce((bits, one) => bits | (1 << all.indexOf(one)), 0);
}

/** A test of articles, answered once for each of them. */
function articleTest(shelf: Shelf, test: (article: LibraryArticle) => boolean): SlotTest {
  const { columns } = shelf;
  const passes = marks(shelf.articles.values, test);
  return (slot) => passes[columns.article[slot] as number] === 1;
}

/** A test of the traits, answered once for each combination. */
function traitTest({ columns }: Shelf, test: (trait: number) => boolean): SlotTest {
  const passes = Array.from({ length: TRAITS }, (_, trait) => test(trait));
  return (slot) => passes[columns.traits[slot] as number] === true;
}

function timeTests(shelf: Shelf, query: LibraryQuery): SlotTest[] {
  const { columns } = shelf;
  const { clippedFrom, clippedTo, publishedFrom, publishedTo } = query;
  const from = clippedFrom ? startOf(clippedFrom) : Number.NEGATIVE_INFINITY;
  const end = clippedTo ? startOf(clippedTo, 1) : Number.POSITIVE_INFINITY;
  const tests: SlotTest[] = [];
  if (clippedFrom || clippedTo) {
    tests.push((slot) => (columns.created[slot] as number) >= from && (columns.created[slot] as number) < end);
  }
  if (publishedFrom || publishedTo) {
    // A date of publication is the article's own: its day, wherever the reader is.
    const test = ({ published }: LibraryArticle): boolean => {
      const day = published.slice(0, 10);
      return day !== '' && day >= publishedFrom && (publishedTo === '' || day <= publishedTo);
    };
    tests.push(articleTest(shelf, test));
  }
  return tests;
}

/** Tests of a slot's tags by the number of those that are among the chosen. */
function tagTests({ columns }: Shelf, query: LibraryQuery): SlotTest[] {
  const { tags, tagMode, notTags, untagged } = query;
  const { tagLists, tagCounts } = columns;
  const counting = (ids: readonly string[]): ((slot: number) => number) => {
    const chosen = new Uint8Array(columns.tagNumbers.values.length);
    for (const id of ids) {
      const number = columns.tagNumbers.known(id);
      if (number >= 0) chosen[number] = 1;
    }
    return (slot) => {
      const from = tagLists.from[slot] as number;
      const end = from + (tagCounts[slot] as number);
      let count = 0;
      for (let at = from; at < end; at++) count += chosen[columns.tags[at] as number] as number;
      return count;
    };
  };
  const tests: SlotTest[] = [];
  if (untagged) tests.push((slot) => tagCounts[slot] === 0);
  if (tags.length > 0) {
    const count = counting(tags);
    const least = tagMode === 'all' ? new Set(tags).size : 1;
    tests.push((slot) => count(slot) >= least);
  }
  if (notTags.length > 0) {
    const count = counting(notTags);
    tests.push((slot) => count(slot) === 0);
  }
  return tests;
}

/** Has it a figure of one of the kinds, with the unit and a value within the limits? */
function figureTests({ columns }: Shelf, { kinds, unit, min, max }: LibraryQuery): SlotTest[] {
  if (kinds.length === 0 && unit === '' && min === undefined && max === undefined) return [];
  const wantedKinds = kinds.length > 0 ? bitsOf(FIGURE_KINDS, kinds) : -1;
  const byKind: SlotTest = (slot) => ((columns.kinds[slot] as number) & wantedKinds) !== 0;
  if (unit === '' && min === undefined && max === undefined) return [byKind];
  const wantedUnit = unit === '' ? -1 : columns.units.known(unit);
  if (unit !== '' && wantedUnit < 0) return [() => false];
  const [least, most] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
  const isLimited = min !== undefined || max !== undefined;
  const { figureLists } = columns;
  return [
    (slot) => {
      if (!byKind(slot)) return false;
      const from = figureLists.from[slot] as number;
      const end = from + (figureLists.count[slot] as number);
      for (let at = from; at < end; at++) {
        if (((wantedKinds >> (columns.figureKind[at] as number)) & 1) === 0) continue;
        if (wantedUnit >= 0 && columns.figureUnit[at] !== wantedUnit) continue;
        // NaN, which times have, is within no limits.
        if (!isLimited || ((columns.high[at] as number) >= least && (columns.low[at] as number) <= most)) return true;
      }
      return false;
    },
  ];
}

/** The tests of each dimension that the query narrows; those of the search, the dearest, last. */
export function testsOf(query: LibraryQuery, shelf: Shelf, search: readonly SlotTest[]): [Dimension, SlotTest][] {
  const { columns } = shelf;
  const { sites, sources, categories, colours, scripts, standings, note, article } = query;
  const of = (name: Dimension, tests: readonly SlotTest[]): [Dimension, SlotTest][] =>
    tests.map((test) => [name, test]);
  const when = (isWanted: unknown, test: () => SlotTest): SlotTest[] => (isWanted ? [test()] : []);
  const wantedCategories = bitsOf(CATEGORIES, categories);
  const wantedColours = bitsOf(CLIPPING_COLOURS, colours);
  const wantedStandings = bitsOf(STANDINGS, standings);
  const wantedScripts = scripts.map((script): number => (script === 'Hans' ? 1 : 2));
  return [
    ...of(
      'rest',
      when(article, () => articleTest(shelf, ({ pageId }) => pageId === article)),
    ),
    ...of('rest', timeTests(shelf, query)),
    ...of('tag', tagTests(shelf, query)),
    ...of(
      'site',
      when(sites.length > 0, () => articleTest(shelf, ({ site }) => sites.includes(site))),
    ),
    ...of(
      'source',
      when(sources.length > 0, () => articleTest(shelf, ({ source }) => sources.includes(source))),
    ),
    ...of(
      'category',
      when(wantedCategories, () => (slot) => ((columns.categories[slot] as number) & wantedCategories) !== 0),
    ),
    ...of('figure', figureTests(shelf, query)),
    ...of(
      'colour',
      when(wantedColours, () => traitTest(shelf, (trait) => ((wantedColours >> colourOfTrait(trait)) & 1) === 1)),
    ),
    ...of(
      'state',
      when(wantedStandings, () => (slot) => ((wantedStandings >> (columns.standing[slot] as number)) & 1) === 1),
    ),
    ...of(
      'script',
      when(scripts.length > 0, () => traitTest(shelf, (trait) => wantedScripts.includes(scriptOfTrait(trait)))),
    ),
    ...of(
      'note',
      when(note, () => traitTest(shelf, (trait) => noteOfTrait(trait) === (note === 'with'))),
    ),
    ...of('rest', search),
  ];
}

/** What `verdicts` says of a slot: it passes, or it fails in one dimension, or it is out. */
export const PASSES = 0;
export const OUT = 255;

/**
 * One number for each slot: PASSES; the index of the only dimension in which it fails; or OUT where it fails in two, or
 * in what nothing is counted by.
 */
export function verdicts(shelf: Shelf, tests: readonly [Dimension, SlotTest][]): Uint8Array {
  const { taken } = shelf.columns;
  const length = shelf.ids.length;
  const verdict = new Uint8Array(length);
  for (let slot = 0; slot < length; slot++) if (taken[slot] === 0) verdict[slot] = OUT;
  for (const [dimension, test] of tests) {
    const number = DIMENSIONS.indexOf(dimension);
    for (let slot = 0; slot < length; slot++) {
      const before = verdict[slot] as number;
      if (before === OUT || test(slot)) continue;
      verdict[slot] = number > 0 && (before === PASSES || before === number) ? number : OUT;
    }
  }
  return verdict;
}
