/**
 * Tags that may be meant as one. Names that differ only in script, width or case are one tag already; here are those
 * that differ by a slip, by a word that says nothing, by their order, or that only sound the same.
 */
import { distance } from 'fastest-levenshtein';
import data from '@/assets/tags/look-alikes.json';
import { differing } from '../text/differing';
import type { ReadingsOf } from './pinyin';
import { tagKey } from './tag-name';

export const LIKENESSES = ['sound', 'suffix', 'order', 'slip'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface LookAlikes<T> {
  /** Their ids, ascending, with a space between: what is noted where the reader keeps them apart. */
  pair: string;
  /** The one with more clippings first. */
  tags: [T, T];
  likeness: Likeness;
}

interface Named {
  id: string;
  name: string;
  clippings: number;
}

/** Characters of a stem before a word that says nothing: 人才补贴政策 is 人才补贴, but 补贴政策 need not be 补贴. */
const SHORTEST_STEM = 3;
/** Characters from which a name that lacks one may be a slip, and from which one that has another may be. */
const MISSING_FROM = 5;
const WRONG_FROM = 7;
/** Latin letters say less each. */
const LATIN_FROM = 5;
/** Combinations of readings that are tried for a name with polyphones. */
const MOST_READINGS = 32;
/** Characters that make it another thing: numbers; levels and directions. */
const NUMBERS = new Set(data.numbers);
const TELLERS = new Set(data.numbers + data.tellers);

export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function isTold(a: string, b: string, by: ReadonlySet<string>): boolean {
  return [...differing(a, b)].some((one) => by.has(one));
}

const isLatin = (key: string): boolean => /^[\p{Script=Latin}\s-]+$/u.test(key);

/** Names that lack a character, one for each: two names that differ by one slip have one of these in common. */
function lacking(key: string): string[] {
  const characters = [...key];
  return [key, ...characters.map((_, at) => characters.toSpliced(at, 1).join(''))];
}

function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const from = isLatin(long) ? LATIN_FROM : short.length < long.length ? MISSING_FROM : WRONG_FROM;
  return long.length >= from && distance(a, b) === 1 && !isTold(a, b, TELLERS);
}

function stems(key: string): string[] {
  return data.suffixes.flatMap((suffix) =>
    key.endsWith(suffix) && key.length - suffix.length >= SHORTEST_STEM ? key.slice(0, -suffix.length) : [],
  );
}

/** Everything that a name can sound like; nothing where one of its characters has no reading. */
function sounds(key: string, readingsOf: ReadingsOf): string[] {
  let all = [''];
  for (const character of key) {
    const readings = readingsOf(character);
    if (readings.length === 0) return [];
    all = all.flatMap((before) => readings.map((one) => `${before} ${one}`)).slice(0, MOST_READINGS);
  }
  return all;
}

const sorted = (key: string): string => [...key].sort().join('');
const isTurned = (a: string, b: string): boolean => a.length >= 4 && a.length === b.length && (a + a).includes(b);

interface Keyed<T> {
  tag: T;
  key: string;
}

/** Calls `found` for each two that have a mark in common, in a time that grows with the number of names. */
function meet<T>(
  all: readonly Keyed<T>[],
  marksOf: (key: string) => readonly string[],
  found: (a: Keyed<T>, b: Keyed<T>) => void,
): void {
  const byMark = new Map<string, Keyed<T>[]>();
  for (const one of all) {
    for (const mark of new Set(marksOf(one.key))) {
      const others = byMark.get(mark);
      for (const other of others ?? []) found(other, one);
      if (others) others.push(one);
      else byMark.set(mark, [one]);
    }
  }
}

/**
 * Pairs of tags that may be one, without those in `apart`; the surest and most used first. Without `readingsOf` those
 * that only sound alike are left out.
 */
export function lookAlikes<T extends Named>(
  tags: readonly T[],
  apart: ReadonlySet<string>,
  readingsOf?: ReadingsOf,
): LookAlikes<T>[] {
  const all = tags.map((tag) => ({ tag, key: tagKey(tag.name) }));
  const pairs = new Map<string, LookAlikes<T>>();
  const take = (likeness: Likeness) => (a: Keyed<T>, b: Keyed<T>) => {
    const pair = pairOf(a.tag.id, b.tag.id);
    if (a.key === b.key || apart.has(pair) || pairs.has(pair)) return;
    const ordered: [T, T] = a.tag.clippings >= b.tag.clippings ? [a.tag, b.tag] : [b.tag, a.tag];
    pairs.set(pair, { pair, tags: ordered, likeness });
  };
  if (readingsOf) {
    const alike = take('sound');
    const marks = (key: string) => ([...key].length < 2 ? [] : sounds(key, readingsOf));
    meet(all, marks, (a, b) => isTold(a.key, b.key, NUMBERS) || alike(a, b));
  }
  const contains = take('suffix');
  meet(
    all,
    (key) => [key, ...stems(key)],
    (a, b) => (stems(a.key).includes(b.key) || stems(b.key).includes(a.key) ? contains(a, b) : undefined),
  );
  const turned = take('order');
  meet(
    all,
    (key) => [sorted(key)],
    (a, b) => (isTurned(a.key, b.key) ? turned(a, b) : undefined),
  );
  const slip = take('slip');
  meet(all, lacking, (a, b) => (isSlip(a.key, b.key) ? slip(a, b) : undefined));
  const use = ({ tags: [a, b] }: LookAlikes<T>): number => a.clippings + b.clippings;
  return [...pairs.values()].sort(
    (a, b) =>
      LIKENESSES.indexOf(a.likeness) - LIKENESSES.indexOf(b.likeness) || use(b) - use(a) || (a.pair < b.pair ? -1 : 1),
  );
}
