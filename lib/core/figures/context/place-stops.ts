/** What the walk over a text has to stop at: a small table, since it is asked for every character. */
import { LOST_FIRST } from '../../text/characters';
import { MARKS } from './marks';
import { PLACE_WORDS } from './place-words';

/** What is left of a code unit: few share a slot with one that matters. */
const LAST_BITS = 0x3fff;
/** All code units from the lost characters on share one slot: few texts have any. */
const REST = LAST_BITS + 1;
/** A place's name may begin with the code unit. */
export const PLACE = 1;
/** It may be the second of a place's name: names have two at the least. */
const GOES_ON = 2;
/** It may be one of `MARKS`; moved as `stopOf` moves it, the bit is none of the others. */
const SOME_MARK = 8;

/** The slot of a code unit. */
function slotOf(code: number): number {
  return code < LOST_FIRST ? code & LAST_BITS : REST;
}

/** What a table has of the code unit at `at`; 0 behind the text. */
export function bitsAt(stops: Uint8Array, codes: Uint16Array, at: number): number {
  return at < codes.length ? (stops[slotOf(codes[at] as number)] as number) : 0;
}

/**
 * What the walk does at a code unit with these bits, the next one having those of `next`: `PLACE` only where a name may
 * go on there, other bits for a mark, 0 at most places. All in one, for one test to tell.
 */
export function stopOf(stop: number, next: number): number {
  return stop & (SOME_MARK | (next >> 1));
}

function addStop(stops: Uint8Array, code: number, stop: number): void {
  const slot = slotOf(code);
  stops[slot] = (stops[slot] as number) | stop;
}

/** Adds a place's name to the table. */
export function addName(stops: Uint8Array, name: string): void {
  addStop(stops, name.charCodeAt(0), PLACE);
  addStop(stops, name.charCodeAt(1), GOES_ON);
}

/** Where listed places may begin; what a text learns is added to a copy of its own. */
export const LISTED_STOPS = new Uint8Array(REST + 1);
for (const word of PLACE_WORDS) addName(LISTED_STOPS, word);
// A lost character may be any of a name.
LISTED_STOPS[REST] = PLACE | GOES_ON;
MARKS.forEach((mark, code) => {
  if (mark !== 0) addStop(LISTED_STOPS, code, SOME_MARK);
});
