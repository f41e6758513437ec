/** What the walk over a text has to stop at: a small table, since it is asked for every character. */
import { LOST_FIRST } from '../../text/characters';
import { MARKS } from './marks';
import { PLACE_WORDS } from './place-words';

/** What is left of a code unit: few share a slot with one that matters. */
const LAST_BITS = 0x3fff;
/** All code units from the lost characters on share one slot: few texts have any. */
const REST = LAST_BITS + 1;
/** A place's name may begin with the code unit. */
const PLACE = 1;
/** It may be the second of a place's name: names have two at the least. */
const GOES_ON = 2;
/** It may be one of `MARKS`; moved down by one it is none of the other bits. */
const SOME_MARK = 8;

/** The slot of a code unit. */
function slotOf(code: number): number {
  return code < LOST_FIRST ? code & LAST_BITS : REST;
}

/** What a table has of the code unit at `at`; 0 behind the text. */
function bitsAt(stops: Uint8Array, codes: Uint16Array, at: number): number {
  return at < codes.length ? (stops[slotOf(codes[at] as number)] as number) : 0;
}

/**
 * The first offset in `[from, end)` at which a mark may stand or a place's name may begin and go on, or `end`: a tight
 * loop, since it sees every character of the text.
 */
export function nextStop(stops: Uint8Array, codes: Uint16Array, from: number, end: number): number {
  let here = bitsAt(stops, codes, from);
  for (let at = from; at < end; at++) {
    const next = bitsAt(stops, codes, at + 1);
    // All in one test, since most places fail it.
    if ((here & (SOME_MARK | (next >> 1))) !== 0) return at;
    here = next;
  }
  return end;
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
