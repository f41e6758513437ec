/** The commonest numerals, read at one go: a run of digits, or a lone Han digit, with nothing behind that could go on. */
import { codeOf, isDigit, PART, Part, WORTH } from './characters';
import type { Numeral } from './numerals';
import type { Source } from './source';

/** Longer runs of digits are identifiers: 2^53 has 16. */
export const MOST_DIGITS = 16;
const ZERO = codeOf('0');
/** Behind these no numeral goes on: all but numeral characters, marks within numbers, 余 多 几 来, and k and w for 千 and 万. */
const ENDS = PART.map((part) => (part === Part.none ? 1 : 0));
for (const character of '.,点 余多几来kw') ENDS[codeOf(character)] = 0;

/** The numeral at `at` if it is so plain; else it may be one all the same. */
export function readPlain(source: Source, at: number): Numeral | undefined {
  const code = source.at(at);
  if (PART[code] === Part.han)
    return ENDS[source.at(at + 1)] === 1 ? plain(at, at + 1, WORTH[code] as number, false, 0) : undefined;
  let end = at;
  let value = 0;
  let digit = code;
  for (; isDigit(digit); digit = source.at(++end)) value = value * 10 + digit - ZERO;
  const length = end - at;
  // 0851 is no amount, 0 is one.
  if (length === 0 || length >= MOST_DIGITS || (length > 1 && code === ZERO)) return undefined;
  return ENDS[digit] === 1 ? plain(at, end, value, true, length) : undefined;
}

function plain(start: number, end: number, value: number, arabic: boolean, digits: number): Numeral {
  return { start, end, value, scale: 1, more: false, arabic, digits };
}
