/**
 * A tag as devices share it: three registers, each of which the later stamp wins. Joining is commutative, associative
 * and idempotent, so that it does not matter in which order, how often and over which ways devices hear of each other.
 */
import type { TagColour } from '../changes';
import { compareStamps, NEVER, type Stamp } from './stamp';

export interface Register<T> {
  value: T;
  stamp: Stamp;
}

/** Merged: whoever carries this tag carries `into`, or what that was merged into. */
export type Life = { state: 'live' } | { state: 'deleted' } | { state: 'merged'; into: string };

export interface TagRegisters {
  /** First 48 bits (hex) of SHA-256 over the folded name that the tag was made with, see `tagIdSeed`; never changes. */
  id: string;
  /**
   * NEVER until somebody renames it: making it again on another device takes no rename back. Empty where a deleted tag
   * was heard of without its name.
   */
  name: Register<string>;
  /** Null with NEVER until somebody gives it one. */
  colour: Register<TagColour>;
  life: Register<Life>;
}

export const LIVE: Life = { state: 'live' };
export const DELETED: Life = { state: 'deleted' };
export const NO_COLOUR: Register<TagColour> = { value: null, stamp: NEVER };

/** Names the value of a register where two stamps are equal: two devices of one number, or a tag that two have made. */
function textOf(value: string | null | Life): string {
  // A name that is not known gives way to any.
  if (value === '') return '\uffff';
  if (typeof value === 'string' || value === null) return value ?? '';
  return value.state === 'merged' ? `merged ${value.into}` : value.state;
}

/** The later of two; of equal stamps the smaller value, so that all devices choose alike. */
function later<T extends string | null | Life>(a: Register<T>, b: Register<T>): Register<T> {
  const order = compareStamps(a.stamp, b.stamp);
  if (order !== 0) return order > 0 ? a : b;
  return textOf(a.value) <= textOf(b.value) ? a : b;
}

function sameRegister(a: Register<string | null | Life>, b: Register<string | null | Life>): boolean {
  return compareStamps(a.stamp, b.stamp) === 0 && textOf(a.value) === textOf(b.value);
}

export function sameTag(a: TagRegisters, b: TagRegisters): boolean {
  return (
    a.id === b.id && sameRegister(a.name, b.name) && sameRegister(a.colour, b.colour) && sameRegister(a.life, b.life)
  );
}

/** What is known of one tag from two sides; `a` itself where `b` says nothing new. @throws where their ids differ. */
export function joinTag(a: TagRegisters, b: TagRegisters): TagRegisters {
  if (a.id !== b.id) throw new Error(`tags ${a.id} and ${b.id} are two`);
  const joined: TagRegisters = {
    id: a.id,
    name: later(a.name, b.name),
    colour: later(a.colour, b.colour),
    life: later(a.life, b.life),
  };
  return sameTag(joined, a) ? a : joined;
}

/** Joins two sets of tags, ascending by id. A tag that one of them lacks is that of the other: absence says nothing. */
export function joinTags(a: Iterable<TagRegisters>, b: Iterable<TagRegisters>): TagRegisters[] {
  const joined = new Map<string, TagRegisters>();
  for (const side of [a, b]) {
    for (const tag of side) {
      const known = joined.get(tag.id);
      joined.set(tag.id, known ? joinTag(known, tag) : tag);
    }
  }
  return [...joined.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
