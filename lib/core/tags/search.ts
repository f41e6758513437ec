/** Finds tags while a name is typed: blind to script and width, by characters, pinyin and initials. */
import type { Span, Tag } from '../types';
import { findSpelt, lettersOf, type ReadingsOf, type Spelling, spellingOf } from './pinyin';
import { tagKey } from './tag-name';

/** How a tag is like what is typed, the best first. */
export const RANKS = ['exact', 'prefix', 'part', 'initials', 'initialsInside'] as const;
export type Rank = (typeof RANKS)[number];

export interface SearchableTag extends Tag {
  /** Clippings that carry it. */
  clippings?: number;
  /** When it was last used, ISO 8601. */
  used?: string;
}

export interface TagHit {
  tag: SearchableTag;
  rank: Rank;
  /** What of the name is meant, where that can be told. */
  mark?: Span;
  /** Found by pinyin: what is typed is no part of the name. */
  spelt: boolean;
}

interface Entry {
  tag: SearchableTag;
  key: string;
  spelling: Spelling;
  /** More is better: often and lately used. */
  weight: number;
}

/** Tags used last that count as recent. */
const RECENT = 20;
const NO_READINGS: readonly string[] = [];

interface Last {
  parts: string[];
  found: Entry[];
}

/** The parts of what is typed, folded; each must be found. */
function partsOf(query: string): string[] {
  const whole = tagKey(query);
  // Letters in several syllables are one word; characters with spaces between them are several.
  if (/^[a-z0-9\s'’`]+$/.test(whole)) return [whole.trim()].filter(Boolean);
  return query.split(/\s+/).map(tagKey).filter(Boolean);
}

/** Would whatever matches `now` also match `before`? */
function narrows(now: readonly string[], before: readonly string[]): boolean {
  return now.length === before.length && now.every((part, at) => part.startsWith(before[at] ?? '\0'));
}

interface Ranked {
  entry: Entry;
  hit: TagHit;
  rank: number;
  boost: number;
}

function compareRanked(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || b.boost - a.boost || b.entry.weight - a.entry.weight || compareNames(a.entry, b.entry);
}

/** The best few of many, without putting all of them in order. */
class Best {
  readonly ranked: Ranked[] = [];

  constructor(private readonly limit: number) {}

  take(one: Ranked): void {
    const { ranked, limit } = this;
    const last = ranked.at(-1);
    if (ranked.length >= limit && last && compareRanked(one, last) >= 0) return;
    let low = 0;
    let high = ranked.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareRanked(ranked[middle] as Ranked, one) <= 0) low = middle + 1;
      else high = middle;
    }
    ranked.splice(low, 0, one);
    if (ranked.length > limit) ranked.pop();
  }
}

export class TagIndex {
  /** How many names have been looked at, and how many prepared: what tests count. */
  readonly work = { examined: 0, prepared: 0 };
  private entries = new Map<string, Entry>();
  private last: Last | undefined;

  /** Without `readingsOf` names are found by their characters alone. */
  constructor(private readonly readingsOf?: ReadingsOf) {}

  /** Takes the tags as they are now; names that it knows are not prepared again. */
  update(tags: readonly SearchableTag[]): this {
    const recent = [...tags].sort((a, b) => compare(b.used ?? '', a.used ?? ''));
    const place = new Map(recent.map((tag, at) => [tag.id, at]));
    const entries = tags.map((tag): [string, Entry] => {
      const known = this.entries.get(tag.id);
      const lately = Math.max(0, RECENT - (place.get(tag.id) ?? RECENT)) / 4;
      const weight = 2 * Math.log2(1 + (tag.clippings ?? 0)) + lately;
      return [tag.id, known?.tag.name === tag.name ? { ...known, tag, weight } : this.prepare(tag, weight)];
    });
    this.entries = new Map(entries);
    this.last = undefined;
    return this;
  }

  get size(): number {
    return this.entries.size;
  }

  /** The tag that a name stands for. */
  exact(name: string): SearchableTag | undefined {
    const key = tagKey(name);
    for (const entry of this.entries.values()) if (entry.key === key) return entry.tag;
    return undefined;
  }

  get(id: string): SearchableTag | undefined {
    return this.entries.get(id)?.tag;
  }

  /** The most and last used. */
  favourites(limit: number): SearchableTag[] {
    const entries = [...this.entries.values()].sort((a, b) => b.weight - a.weight || compareNames(a, b));
    return entries.slice(0, limit).map(({ tag }) => tag);
  }

  /** What is like `query`, at most `limit`, the best first. `boosted` says how much a tag fits the place where it is wanted. */
  search(query: string, limit: number, boosted?: ReadonlyMap<string, number>): TagHit[] {
    const parts = partsOf(query);
    if (parts.length === 0) return [];
    const among = this.last && narrows(parts, this.last.parts) ? this.last.found : [...this.entries.values()];
    const found: Entry[] = [];
    const best = new Best(limit);
    for (const entry of among) {
      const hit = this.examine(entry, parts);
      if (!hit) continue;
      found.push(entry);
      best.take({ entry, hit, rank: RANKS.indexOf(hit.rank), boost: boosted?.get(entry.tag.id) ?? 0 });
    }
    this.last = { parts, found };
    return best.ranked.map(({ hit }) => hit);
  }

  private prepare(tag: SearchableTag, weight: number): Entry {
    this.work.prepared++;
    const key = tagKey(tag.name);
    return { tag, key, weight, spelling: spellingOf(key, this.readingsOf ?? (() => NO_READINGS)) };
  }

  private examine(entry: Entry, parts: readonly string[]): TagHit | undefined {
    this.work.examined++;
    const hits = parts.map((part) => hitOf(entry, part));
    let worst: TagHit | undefined;
    for (const hit of hits) {
      if (!hit) return undefined;
      if (!worst || RANKS.indexOf(hit.rank) > RANKS.indexOf(worst.rank)) worst = hit;
    }
    return worst;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNames(a: Entry, b: Entry): number {
  return a.key.length - b.key.length || compare(a.key, b.key);
}

function hitOf(entry: Entry, part: string): TagHit | undefined {
  const { tag, key, spelling } = entry;
  const at = key.indexOf(part);
  if (at >= 0) {
    const rank = key.length === part.length ? 'exact' : at === 0 ? 'prefix' : 'part';
    return { tag, rank, spelt: false, ...markOf(entry, [...key.slice(0, at)].length, [...part].length) };
  }
  const spelt = /[a-z]/.test(part) ? findSpelt(spelling, lettersOf(part)) : undefined;
  if (!spelt) return undefined;
  const { start, end, initials } = spelt;
  const rank = initials ? (start === 0 ? 'initials' : 'initialsInside') : start === 0 ? 'prefix' : 'part';
  return { tag, rank, spelt: true, ...markOf(entry, start, end - start) };
}

/** Characters of the folded name as a span of the name; nothing where folding has left characters out. */
function markOf({ tag, spelling }: Entry, from: number, count: number): { mark?: Span } {
  const shown = [...tag.name];
  if (shown.length !== spelling.characters.length) return {};
  const start = shown.slice(0, from).join('').length;
  return { mark: { start, end: start + shown.slice(from, from + count).join('').length } };
}
