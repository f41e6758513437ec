/** What the walk over a text has to stop at: a small table, since it is asked for every character. */
import { LOST_FIRST } from '../../text/characters';
import { MARKS } from './marks';
import { mayOpenPlace } from './place-words';

/** What is left of a code unit: few share a slot with one that matters. */
const LAST_BITS = 0x3fff;
/** All code units from the lost characters on share one slot: few texts have any. */
const REST = LAST_BITS + 1;
/** A place's name may begin with the code unit. */
export const PLACE = 1;
/** It may be one of `MARKS`. */
const SOME_MARK = 2;

/** The slot of a code unit. */
export function slotOf(code: number): number {
  return code < LOST_FIRST ? code & LAST_BITS : REST;
}

/** Adds bits to the slot of a code unit. */
export function addStop(stops: Uint8Array, code: number, stop: number): void {
  const slot = slotOf(code);
  stops[slot] = (stops[slot] as number) | stop;
}

/** Where listed places may begin; what a text learns is added to a copy of its own. */
export const LISTED_STOPS = new Uint8Array(REST + 1);
for (let code = 0; code < MARKS.length; code++) {
  const stop = (mayOpenPlace(code) ? PLACE : 0) | (MARKS[code] === 0 ? 0 : SOME_MARK);
  if (stop !== 0) addStop(LISTED_STOPS, code, stop);
}
