/** Simplified or traditional, told by the characters that differ. */
import pairs from '@/assets/text/fold.json';
import type { Script } from '../clippings/types';
import { SORT, Sort } from './characters';

/** Code units looked at: a long passage tells in its beginning. */
const REACH = 20_000;
/** A text in one script quotes names in the other: so many times more of its own tell. */
const MARGIN = 3;

/** The Han characters in the rows of a two-byte encoding, each row's second bytes in `seconds`. */
function charactersOf(encoding: string, rows: [number, number], seconds: [number, number][]): Set<number> {
  const bytes: number[] = [];
  for (let first = rows[0]; first <= rows[1]; first++) {
    for (const [from, to] of seconds) for (let second = from; second <= to; second++) bytes.push(first, second);
  }
  const text = new TextDecoder(encoding).decode(new Uint8Array(bytes));
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (SORT[code] === Sort.han) found.add(code);
  }
  return found;
}

const BIG5_SECONDS: [number, number][] = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
];
const HANS = 1;
const HANT = 2;
let table: Uint8Array | undefined;

/**
 * Characters that only one of the scripts uses: GB 2312 has those of the simplified script, the first plane of Big5
 * the usual ones of the traditional. What both have (后, 里, 台) tells nothing.
 */
function scripts(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(65_536);
  const simplified = charactersOf('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]);
  const usual = charactersOf('big5', [0xa4, 0xc6], BIG5_SECONDS);
  const rare = charactersOf('big5', [0xc9, 0xf9], BIG5_SECONDS);
  for (let at = 0; at < pairs.from.length; at++) {
    const from = pairs.from.charCodeAt(at);
    const to = pairs.to.charCodeAt(at);
    if (!simplified.has(from) && (usual.has(from) || rare.has(from))) table[from] = HANT;
    if (simplified.has(to) && !usual.has(to)) table[to] = HANS;
  }
  return table;
}

/** The script of a text; undefined where it does not tell: too few characters differ, or both scripts are in it. */
export function scriptOf(text: string): Script | undefined {
  const kinds = scripts();
  const counts = [0, 0, 0];
  const end = Math.min(text.length, REACH);
  for (let at = 0; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)] as number;
    counts[kind] = (counts[kind] as number) + 1;
  }
  const [, hans = 0, hant = 0] = counts;
  if (hans > hant * MARGIN) return 'Hans';
  return hant > hans * MARGIN ? 'Hant' : undefined;
}
