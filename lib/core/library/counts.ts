/**
 * How many clippings each choice of the filters would show. A choice is counted among what all other filters let
 * through; a tag among what is shown where clippings must have all chosen tags, since it would be one more of them.
 */
import { CLIPPING_COLOURS, type ClippingColour, type Script } from '../clippings/types';
import { STANDINGS, type Standing } from '../kept/standings';
import { CATEGORIES, type Category, FIGURE_KINDS, type FigureKind } from '../types';
import { colourOfTrait, noteOfTrait, scriptOfTrait, TRAITS } from './columns';
import { DIMENSIONS, type Dimension, OUT, PASSES } from './filter';
import type { LibraryQuery } from './query';
import type { Shelf } from './shelf';

export type Counted<T> = [choice: T, count: number][];

/** The most first; choices that nothing has are missing. */
export interface LibraryCounts {
  /** Tag ids. */
  tags: Counted<string>;
  untagged: number;
  sites: Counted<string>;
  sources: Counted<string>;
  categories: Counted<Category>;
  kinds: Counted<FigureKind>;
  /** Units of the figures of the chosen kinds; empty while none is chosen. */
  units: Counted<string>;
  colours: Counted<ClippingColour>;
  scripts: Counted<Script>;
  standings: Counted<Standing>;
  note: Counted<'with' | 'without'>;
}

type Keyed<T> = readonly (readonly [key: T, count: number])[];

/** Sums by key, the most first; equals by key, so that choices do not change places without a reason. */
function ranked<T extends string>(keyed: Keyed<T>): Counted<T> {
  const sums = new Map<T, number>();
  for (const [key, count] of keyed) if (count > 0 && key !== '') sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Counts by number. */
function named<T extends string>(names: readonly T[], counts: Uint32Array): Counted<T> {
  return ranked(names.map((name, number) => [name, counts[number] as number] as const));
}

/** Counts of sets of bits → counts of their members. */
function members<T extends string>(names: readonly T[], bySet: Uint32Array): Counted<T> {
  return ranked(
    [...bySet.entries()].flatMap(([set, count]) =>
      count > 0 ? names.flatMap((name, bit) => (((set >> bit) & 1) === 1 ? [[name, count] as const] : [])) : [],
    ),
  );
}

/** One walk for each column: how often each number stands in it, among the slots that `isCounted` names by verdict. */
function histogram(
  column: Uint8Array | Uint16Array | Uint32Array,
  size: number,
  verdict: Uint8Array,
  isCounted: Uint8Array,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (let slot = 0; slot < verdict.length; slot++) {
    if (isCounted[verdict[slot] as number] === 1) {
      const value = column[slot] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return counts;
}

/** Which verdicts a choice of `dimension` is counted for; without one, those that pass. */
function countedFor(dimension?: Dimension): Uint8Array {
  const counted = new Uint8Array(OUT + 1);
  counted[PASSES] = 1;
  if (dimension) counted[DIMENSIONS.indexOf(dimension)] = 1;
  return counted;
}

function countTags({ columns }: Shelf, verdict: Uint8Array, isCounted: Uint8Array) {
  const { tagLists, tagCounts, tags, tagNumbers } = columns;
  const counts = new Uint32Array(tagNumbers.values.length);
  let untagged = 0;
  for (let slot = 0; slot < verdict.length; slot++) {
    if (isCounted[verdict[slot] as number] !== 1) continue;
    const from = tagLists.from[slot] as number;
    const end = from + (tagCounts[slot] as number);
    if (end === from) untagged++;
    for (let at = from; at < end; at++) {
      const tag = tags[at] as number;
      counts[tag] = (counts[tag] as number) + 1;
    }
  }
  return { tags: named(tagNumbers.values, counts), untagged };
}

/** Each unit once for each clipping that has a figure of one of the kinds with it. */
function countUnits({ columns }: Shelf, verdict: Uint8Array, kinds: readonly FigureKind[]): Counted<string> {
  if (kinds.length === 0) return [];
  const { figureLists, figureKind, figureUnit, units } = columns;
  const wanted = FIGURE_KINDS.map((kind) => kinds.includes(kind));
  const isCounted = countedFor('figure');
  const counts = new Uint32Array(units.values.length);
  const lastSlot = new Int32Array(units.values.length).fill(-1);
  for (let slot = 0; slot < verdict.length; slot++) {
    if (isCounted[verdict[slot] as number] !== 1) continue;
    const from = figureLists.from[slot] as number;
    const end = from + (figureLists.count[slot] as number);
    for (let at = from; at < end; at++) {
      const unit = figureUnit[at] as number;
      if (!wanted[figureKind[at] as number] || lastSlot[unit] === slot) continue;
      lastSlot[unit] = slot;
      counts[unit] = (counts[unit] as number) + 1;
    }
  }
  return named(units.values, counts);
}

export function countChoices(shelf: Shelf, query: LibraryQuery, verdict: Uint8Array): LibraryCounts {
  const { columns } = shelf;
  const articles = shelf.articles.values.length;
  const byTrait = (dimension: Dimension) => [
    ...histogram(columns.traits, TRAITS, verdict, countedFor(dimension)).entries(),
  ];
  const byFact = (dimension: 'site' | 'source', names: readonly string[], numbers: readonly number[]) => {
    const sums = new Uint32Array(names.length);
    const counts = histogram(columns.article, articles, verdict, countedFor(dimension));
    for (let article = 0; article < articles; article++) {
      const number = numbers[article] as number;
      sums[number] = (sums[number] as number) + (counts[article] as number);
    }
    return named(names, sums);
  };
  const isTagCounted = countedFor(query.tagMode === 'any' ? 'tag' : undefined);
  return {
    ...countTags(shelf, verdict, isTagCounted),
    sites: byFact('site', shelf.sites.values, shelf.siteOf),
    sources: byFact('source', shelf.sources.values, shelf.sourceOf),
    categories: members(
      CATEGORIES,
      histogram(columns.categories, 1 << CATEGORIES.length, verdict, countedFor('category')),
    ),
    kinds: members(FIGURE_KINDS, histogram(columns.kinds, 1 << FIGURE_KINDS.length, verdict, countedFor('figure'))),
    units: countUnits(shelf, verdict, query.kinds),
    colours: ranked(
      byTrait('colour').map(([trait, count]) => [CLIPPING_COLOURS[colourOfTrait(trait)] as ClippingColour, count]),
    ),
    scripts: ranked(
      byTrait('script').flatMap(([trait, count]) => {
        const script = (['Hans', 'Hant'] as const)[scriptOfTrait(trait) - 1];
        return script ? [[script, count] as const] : [];
      }),
    ),
    standings: named(STANDINGS, histogram(columns.standing, STANDINGS.length, verdict, countedFor('state'))),
    note: ranked(byTrait('note').map(([trait, count]) => [noteOfTrait(trait) ? 'with' : 'without', count])),
  };
}
