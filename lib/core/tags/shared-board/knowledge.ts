/** A digest of what a device knows, by which another can say that it knows the same. */

import { secondsOf } from '../registers/stamp';
import type { Digest } from '../registers/tag-id';
import type { TagRegisters } from '../registers/tag-registers';

/** Seconds of an age; a device takes part in the next one after its end by its own clock. */
const AGE = 30 * 24 * 3600;
/** Old graves are not always on the board, so that a new device does not know of them. */
const AGES_OF_A_GRAVE = 3;

/**
 * Devices of one age that know the same have the same. Tags that were deleted or merged more than three ages ago are
 * left out.
 * @param now milliseconds since 1970
 */
export async function digestOfTags(tags: Iterable<TagRegisters>, now: number, digest: Digest): Promise<string> {
  const age = Math.floor(secondsOf(now) / AGE);
  const oldest = (age - AGES_OF_A_GRAVE) * AGE;
  const known = [...tags].filter(({ life }) => life.value.state === 'live' || life.stamp[0] >= oldest);
  known.sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = known.map(({ id, name, colour, life }) => [
    id,
    // Of a deleted tag that was never renamed not all devices have heard the name.
    life.value.state === 'deleted' && name.stamp.every((part) => part === 0) ? '' : name.value,
    name.stamp,
    colour.value,
    colour.stamp,
    life.value.state,
    life.value.state === 'merged' ? life.value.into : '',
    life.stamp,
  ]);
  return `${age.toString(36)}.${(await digest(JSON.stringify(rows))).slice(0, 12)}`;
}
