/** Where a character stands in a part of the text: loops over its code units alone, since rules ask this of every figure. */
import { LOST_FIRST, LOST_LAST } from '../../text/characters';
import type { Source } from '../source';

/** For `nextIn`: 1 for these characters, and with `orLost` for what stands for a lost one, which may be among them. */
export function stopsAt(characters: string, orLost = false): Uint8Array {
  const stops = new Uint8Array(65_536);
  if (orLost) stops.fill(1, LOST_FIRST, LOST_LAST + 1);
  for (let i = 0; i < characters.length; i++) stops[characters.charCodeAt(i)] = 1;
  return stops;
}

/** The first offset in `[from, to)` of the code unit; -1 where there is none. */
export function firstOf({ codes }: Source, code: number, from: number, to: number): number {
  const end = Math.min(to, codes.length);
  for (let at = from; at < end; at++) if (codes[at] === code) return at;
  return -1;
}

/** The last offset in `[from, to)` of the code unit; -1 where there is none. */
export function lastOf({ codes }: Source, code: number, from: number, to: number): number {
  const first = Math.max(from, 0);
  for (let at = to - 1; at >= first; at--) if (codes[at] === code) return at;
  return -1;
}
