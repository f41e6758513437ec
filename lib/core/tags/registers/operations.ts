/**
 * What a reader does with tags, as new registers. Each answers the tag itself where nothing changes, so that nothing is
 * written, and stamps only the register that it sets.
 */
import type { TagColour } from '../changes';
import type { HybridClock } from './clock';
import { NEVER } from './stamp';
import { DELETED, LIVE, type Life, NO_COLOUR, type TagRegisters } from './tag-registers';

/** The device's clock and the time, milliseconds since 1970. */
export interface When {
  clock: HybridClock;
  now: number;
}

function withLife(tag: TagRegisters, value: Life, { clock, now }: When): TagRegisters {
  return { ...tag, life: { value, stamp: clock.stamp(now, tag.life.stamp) } };
}

/** A tag of that id and name, made on purpose: a new one, the one that is there, or a deleted or merged one again. */
export function created(
  known: TagRegisters | undefined,
  { id, name }: { id: string; name: string },
  when: When,
): TagRegisters {
  if (known) {
    const again = revived(known, when);
    return again.name.value === '' ? { ...again, name: { value: name, stamp: again.name.stamp } } : again;
  }
  const life = { value: LIVE, stamp: when.clock.stamp(when.now) };
  return { id, name: { value: name, stamp: NEVER }, colour: NO_COLOUR, life };
}

/** Makes a deleted or merged tag live again, under the name and in the colour that it had. */
export function revived(tag: TagRegisters, when: When): TagRegisters {
  return tag.life.value.state === 'live' ? tag : withLife(tag, LIVE, when);
}

/** Gives it another name; the id stays, and with it whatever refers to it. `name` is clean, see `cleanTagName`. */
export function renamed(tag: TagRegisters, name: string, { clock, now }: When): TagRegisters {
  if (tag.name.value === name) return tag;
  return { ...tag, name: { value: name, stamp: clock.stamp(now, tag.name.stamp) } };
}

export function coloured(tag: TagRegisters, colour: TagColour, { clock, now }: When): TagRegisters {
  if (tag.colour.value === colour) return tag;
  return { ...tag, colour: { value: colour, stamp: clock.stamp(now, tag.colour.stamp) } };
}

export function deleted(tag: TagRegisters, when: When): TagRegisters {
  return tag.life.value.state === 'deleted' ? tag : withLife(tag, DELETED, when);
}

/** Merges it into another tag; the same tag where that is itself, or where it is so already. */
export function merged(tag: TagRegisters, into: string, when: When): TagRegisters {
  const life = tag.life.value;
  if (into === tag.id || (life.state === 'merged' && life.into === into)) return tag;
  return withLife(tag, { state: 'merged', into }, when);
}
