/**
 * What is asked of every entry in every query, as columns of numbers by slot: a query walks over a hundred thousand
 * entries, and objects strewn over the memory would take ten times as long.
 */
import { CLIPPING_COLOURS } from '../clippings/types';
import { STANDINGS, type Standing } from '../kept/standings';
import { FIGURE_KINDS } from '../types';
import type { Entry } from './entry';
import { Numbering } from './numbering';

const FIRST_ROOM = 1024;
type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A typed array with room for `length` numbers: the same one, or a copy at least twice as long. */
function withRoom<T extends Numbers>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers;
  const grown = new (numbers.constructor as new (size: number) => T)(Math.max(length, 2 * numbers.length));
  grown.set(numbers);
  return grown;
}

/** 1 for each value that passes, 0 for the others: loops, since `from` walks by iterator and takes ten times as long. */
export function marks<T>(values: readonly T[], passes: (value: T) => boolean): Uint8Array {
  const marked = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index++) marked[index] = passes(values[index] as T) ? 1 : 0;
  return marked;
}

const SCRIPTS = ['Hans', 'Hant'] as const;
/** Traits are one number: colour, script or none, note. */
export const TRAITS = CLIPPING_COLOURS.length * 6;
export const colourOfTrait = (trait: number): number => Math.floor(trait / 6);
/** 0 for none, then by SCRIPTS. */
export const scriptOfTrait = (trait: number): number => Math.floor(trait / 2) % 3;
export const noteOfTrait = (trait: number): boolean => trait % 2 === 1;

/** Lists of numbers, one behind the other; a list that has changed is written anew at the end. */
class Lists {
  from = new Uint32Array(FIRST_ROOM);
  count = new Uint16Array(FIRST_ROOM);
  end = 0;

  /** Where the list of a slot is to be written. */
  place(slot: number, count: number): number {
    this.from = withRoom(this.from, slot + 1);
    this.count = withRoom(this.count, slot + 1);
    // A list that has not grown keeps its place.
    if (count > (this.count[slot] as number)) {
      this.from[slot] = this.end;
      this.end += count;
    }
    this.count[slot] = count;
    return this.from[slot] as number;
  }
}

/** The id of the tag that an id means now; undefined where it is gone. */
export type TagFollower = (id: string) => string | undefined;

export class Columns {
  /** 1 where the slot is taken. */
  taken = new Uint8Array(FIRST_ROOM);
  article = new Uint32Array(FIRST_ROOM);
  created = new Float64Array(FIRST_ROOM);
  start = new Float64Array(FIRST_ROOM);
  categories = new Uint16Array(FIRST_ROOM);
  kinds = new Uint16Array(FIRST_ROOM);
  traits = new Uint8Array(FIRST_ROOM);
  /** Index in STANDINGS. */
  standing = new Uint8Array(FIRST_ROOM);
  readonly tagNumbers = new Numbering<string>((id) => id);
  readonly units = new Numbering<string>((unit) => unit);
  /** Where the tags of a slot stand; of those listed there, the first `tagCounts` are the ones that count. */
  readonly tagLists = new Lists();
  tagCounts = new Uint16Array(FIRST_ROOM);
  /** Numbers of tags, each followed to the one that stands for it, without those that are gone. */
  tags = new Uint32Array(FIRST_ROOM);
  /** As the clippings have them. */
  private ownTags = new Uint32Array(FIRST_ROOM);
  private follow: TagFollower = (id) => id;
  readonly figureLists = new Lists();
  figureKind = new Uint8Array(FIRST_ROOM);
  figureUnit = new Uint16Array(FIRST_ROOM);
  low = new Float64Array(FIRST_ROOM);
  high = new Float64Array(FIRST_ROOM);

  /** `article` is the article's number. */
  write(slot: number, entry: Entry, article: number, standing: Standing): void {
    this.makeRoom(slot + 1);
    this.standing[slot] = STANDINGS.indexOf(standing);
    this.taken[slot] = 1;
    this.article[slot] = article;
    this.created[slot] = entry.created;
    this.start[slot] = entry.start;
    this.categories[slot] = entry.categories;
    this.kinds[slot] = entry.kinds;
    const script = entry.script ? SCRIPTS.indexOf(entry.script) + 1 : 0;
    this.traits[slot] = entry.colour * 6 + script * 2 + (entry.hasNote ? 1 : 0);
    this.writeTags(slot, entry.tags);
    this.writeFigures(slot, entry.figures);
  }

  clear(slot: number): void {
    this.taken[slot] = 0;
  }

  private makeRoom(length: number): void {
    this.taken = withRoom(this.taken, length);
    this.article = withRoom(this.article, length);
    this.created = withRoom(this.created, length);
    this.start = withRoom(this.start, length);
    this.categories = withRoom(this.categories, length);
    this.kinds = withRoom(this.kinds, length);
    this.traits = withRoom(this.traits, length);
    this.standing = withRoom(this.standing, length);
  }

  private writeTags(slot: number, tags: readonly string[]): void {
    const from = this.tagLists.place(slot, tags.length);
    this.tags = withRoom(this.tags, this.tagLists.end);
    this.ownTags = withRoom(this.ownTags, this.tagLists.end);
    this.tagCounts = withRoom(this.tagCounts, slot + 1);
    for (const [index, id] of tags.entries()) this.ownTags[from + index] = this.tagNumbers.of(id);
    this.followTags(slot, (number) => this.meant(number));
  }

  /** The number of the tag that the tag of a number means now, -1 where it is gone. */
  private meant(number: number): number {
    const id = this.follow(this.tagNumbers.values[number] as string);
    return id === undefined ? -1 : this.tagNumbers.of(id);
  }

  private followTags(slot: number, meant: (number: number) => number): void {
    const from = this.tagLists.from[slot] as number;
    const end = from + (this.tagLists.count[slot] as number);
    let last = from;
    for (let at = from; at < end; at++) {
      const number = meant(this.ownTags[at] as number);
      if (number < 0) continue;
      let seen = from;
      while (seen < last && this.tags[seen] !== number) seen++;
      if (seen === last) this.tags[last++] = number;
    }
    this.tagCounts[slot] = last - from;
  }

  /** Tags have been merged, deleted or brought back: what all slots carry is followed anew. */
  setFollower(follow: TagFollower): void {
    this.follow = follow;
    const known = Array.from({ length: this.tagNumbers.values.length }, (_, number) => this.meant(number));
    for (let slot = 0; slot < this.taken.length; slot++) {
      if (this.taken[slot] === 1) this.followTags(slot, (number) => known[number] as number);
    }
  }

  private writeFigures(slot: number, figures: Entry['figures']): void {
    const from = this.figureLists.place(slot, figures.length);
    const { end } = this.figureLists;
    this.figureKind = withRoom(this.figureKind, end);
    this.figureUnit = withRoom(this.figureUnit, end);
    this.low = withRoom(this.low, end);
    this.high = withRoom(this.high, end);
    for (const [index, { kind, unit, low, high }] of figures.entries()) {
      const at = from + index;
      this.figureKind[at] = FIGURE_KINDS.indexOf(kind);
      this.figureUnit[at] = this.units.of(unit);
      this.low[at] = low;
      this.high[at] = high;
    }
  }
}
