/** What of its tags a device wants on the board. The database keeps everything; the board has little room. */
import { compareStamps, NEVER, secondsOf } from '../registers/stamp';
import type { TagRegisters } from '../registers/tag-registers';

const DAY = 24 * 3600;
/** A grave leaves the board after that, in seconds: a device that was away for longer may bring the tag back to it. */
export const GRAVES_STAY = 400 * DAY;
/** And where room is short, oldest first, but never before that. */
export const GRAVES_STAY_LEAST = 90 * DAY;

function isGrave({ life }: TagRegisters): boolean {
  return life.value.state !== 'live';
}

/** A tag as the board has it: a deleted one that was never renamed is known by its id. */
export function onBoard(tag: TagRegisters): TagRegisters {
  if (tag.life.value.state !== 'deleted' || tag.name.value === '' || compareStamps(tag.name.stamp, NEVER) !== 0)
    return tag;
  return { ...tag, name: { value: '', stamp: NEVER } };
}

/**
 * The graves that may be left out where room is short: the deleted before the merged, which clippings may still refer
 * to, and the oldest first.
 */
export function expendable(tags: readonly TagRegisters[], now: number): TagRegisters[] {
  const youngest = secondsOf(now) - GRAVES_STAY_LEAST;
  const rank = ({ life }: TagRegisters) => (life.value.state === 'merged' ? 1 : 0);
  return tags
    .filter((tag) => isGrave(tag) && tag.life.stamp[0] < youngest)
    .sort((a, b) => rank(a) - rank(b) || compareStamps(a.life.stamp, b.life.stamp) || (a.id < b.id ? -1 : 1));
}

/** Has the grave been there for so long that it need not be on the board? */
export function isExpired(tag: TagRegisters, now: number): boolean {
  return isGrave(tag) && tag.life.stamp[0] < secondsOf(now) - GRAVES_STAY;
}
