/**
 * Marks that a text keeps from the format it was copied from and that say nothing: ** of Markdown, and the $ … $ in
 * which converters from PDF set numbers as TeX formulas (占到了 $5 8 \%$ ).
 */

const STAR = 0x2a;
const DOLLAR = 0x24;
const POWER = 0x5e;
/** `**` and `***`; a longer run is a line across the page. */
const SHORTEST_RUN = 2;
const LONGEST_RUN = 3;
const LONGEST_FORMULA = 40;
/** In a formula these only set it. */
const SETTING = new Set([...' \\{}$'].map((character) => character.charCodeAt(0)));
const IN_FORMULA = new Set([...'0123456789.,%~+-:/<>=[]()^ \\{}'].map((character) => character.charCodeAt(0)));

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Offset behind the Markdown emphasis mark at `at`, or `at` where the stars there are none. */
export function skipEmphasis(raw: string, at: number): number {
  let end = at;
  if (raw.charCodeAt(at - 1) !== STAR) while (raw.charCodeAt(end) === STAR) end++;
  const length = end - at;
  return length >= SHORTEST_RUN && length <= LONGEST_RUN ? end : at;
}

/** Offset of the $ that closes the formula of numbers opened at `at`; -1 where none is: $100 is money. */
export function formulaEnd(raw: string, at: number): number {
  if (raw.charCodeAt(at) !== DOLLAR) return -1;
  let digits = 0;
  const last = Math.min(raw.length, at + LONGEST_FORMULA);
  for (let end = at + 1; end < last; end++) {
    const code = raw.charCodeAt(end);
    // US$30-$50 are two amounts.
    if (code === DOLLAR) return digits > 0 && !isDigit(raw.charCodeAt(end + 1)) ? end : -1;
    if (!IN_FORMULA.has(code)) return -1;
    if (isDigit(code)) digits++;
  }
  return -1;
}

/** The offsets of the units of the formula `[at, end]` that are part of its number. */
export function keptOfFormula(raw: string, at: number, end: number): number[] {
  const kept: number[] = [];
  for (let offset = at; offset <= end; offset++) {
    const code = raw.charCodeAt(offset);
    // $56 \% ^ { [ 7 ] }$: a note's mark.
    if (code === POWER) break;
    if (!SETTING.has(code)) kept.push(offset);
  }
  return kept;
}
