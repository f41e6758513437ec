/** What the walk over a text has to stop at: one small table, since it is asked for every character. */
import { LOST_FIRST, LOST_LAST } from '../../text/characters';
import { MARKS } from './marks';
import { PLACE_WORDS } from './place-words';

/**
 * The characters with which names begin fall into so many groups. The second of a name knows the groups that it goes
 * on: 江 and 南 begin names, 苏 goes on those of the group of 江, so that 南苏 is passed over.
 */
const GROUPS = 3;
const ANY_GROUP = (1 << GROUPS) - 1;
/** A place's name may begin with the code unit: one bit a group, the lowest first. */
const OPENS = 1 << 0;
/** It may be the second of such a name: the highest bits, so that nothing is left beside them once they are moved down. */
const BEHIND = 5;
const GOES_ON = OPENS << BEHIND;
/** A name that the text has taught begins with it. */
const LEARNT = 1 << 3;
/** It is one of `MARKS`. */
const SOME_MARK = 1 << 4;

/**
 * The first offset in `[from, end)` at which a mark stands or a place's name may begin and go on, or `end`: a tight
 * loop, since it sees every character of the text.
 */
export function nextStop(stops: Uint8Array, codes: Uint16Array, from: number, end: number): number {
  if (from >= end) return end;
  // The text's last character has none behind it.
  const last = end < codes.length ? end : end - 1;
  let here = stops[codes[from] as number] as number;
  for (let at = from; at < last; at++) {
    const next = stops[codes[at + 1] as number] as number;
    // All in one test, since most places fail it.
    if ((here & (SOME_MARK | (next >> BEHIND))) !== 0) return at;
    here = next;
  }
  return last < end && (here & SOME_MARK) !== 0 ? last : end;
}

/** Adds a listed place's name to the table; names have two characters at the least. */
function addName(stops: Uint8Array, name: string): void {
  const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
  const group = first % GROUPS;
  stops[first] = (stops[first] as number) | (OPENS << group);
  stops[second] = (stops[second] as number) | (GOES_ON << group);
}

/** Adds one that the text has taught. */
export function addLearnt(stops: Uint8Array, name: string): void {
  addName(stops, name);
  const first = name.charCodeAt(0);
  stops[first] = (stops[first] as number) | LEARNT;
}

/** Does such a name begin with the code unit? */
export function isLearnt(stops: Uint8Array, code: number): boolean {
  return ((stops[code] as number) & LEARNT) !== 0;
}

/** Where listed places may begin; what a text learns is added to a copy of its own. */
export const LISTED_STOPS = new Uint8Array(65_536);
for (const word of PLACE_WORDS) addName(LISTED_STOPS, word);
// A lost character may be any of a name.
LISTED_STOPS.fill((OPENS | GOES_ON) * ANY_GROUP, LOST_FIRST, LOST_LAST + 1);
MARKS.forEach((mark, code) => {
  if (mark !== 0) LISTED_STOPS[code] = (LISTED_STOPS[code] as number) | SOME_MARK;
});
