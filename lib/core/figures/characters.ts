/** What each folded code unit means in a numeral, as tables over all 65,536 of them. */

import { LOST_FIRST, LOST_LAST } from '../text/characters';
import { charactersReadAs } from '../text/glosses';

/** What a code unit does in a numeral. */
export const Part = {
  none: 0,
  /** 0–9 */
  arabic: 1,
  /** 一 … 九, 两 */
  han: 2,
  /** 壹 … 玖: words of their own too (陆地, 队伍), so alone they count for nothing. */
  formal: 3,
  /** 零 〇 ○ */
  zero: 4,
  /** 十 百 千, which may stand once each between two big ones */
  small: 5,
  /** 万 亿 兆 */
  big: 6,
  /** 廿 卅 卌: a digit with its 十 */
  tens: 7,
} as const;

export const PART = new Uint8Array(65_536);
/** Digit's or multiplier's value where PART says there is one. */
export const WORTH = new Float64Array(65_536);

function set(part: number, words: string, worth: (index: number) => number): void {
  for (let i = 0; i < words.length; i++) {
    PART[words.charCodeAt(i)] = part;
    WORTH[words.charCodeAt(i)] = worth(i);
  }
}

set(Part.arabic, '0123456789', (i) => i);
set(Part.han, '一二三四五六七八九', (i) => i + 1);
set(Part.han, '两俩', () => 2);
set(Part.formal, '壹贰叁肆伍陆柒捌玖', (i) => i + 1);
set(Part.formal, '弍', () => 2);
set(Part.formal, '参叄', () => 3);
set(Part.zero, '零〇○', () => 0);
set(Part.small, '十百千', (i) => 10 ** (i + 1));
set(Part.small, '拾佰仟', (i) => 10 ** (i + 1));
set(Part.big, '万亿兆', (i) => 10 ** (4 * (i + 1)));
set(Part.tens, '廿卅卌', (i) => (i + 2) * 10);
// A lost character that reads wàn or yì: behind digits it can hardly be anything but the multiplier.
for (let lost = LOST_FIRST; lost <= LOST_LAST; lost++) {
  const readings = charactersReadAs(lost);
  for (const multiplier of '万亿') {
    if (readings.includes(multiplier.charCodeAt(0))) {
      PART[lost] = Part.big;
      WORTH[lost] = WORTH[multiplier.charCodeAt(0)] ?? 0;
    }
  }
}

/** A list of characters that is asked for often: whether one is among them, one look at a small table tells. */
export class CharacterSet {
  /** Each character stands at its last bits, so many that no two share a place; elsewhere what belongs at another. */
  private readonly slots: Uint16Array;

  constructor(characters: string) {
    const codes = new Set([...characters].map(codeOf));
    let size = 2;
    while (new Set([...codes].map((code) => code % size)).size < codes.size) size *= 2;
    this.slots = Uint16Array.from({ length: size }, (_, slot) => slot + 1);
    for (const code of codes) this.slots[code % size] = code;
  }

  has(code: number): boolean {
    return this.slots[code & (this.slots.length - 1)] === code;
  }
}

/** Is this code unit 0–9? */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Is this code unit a–z (folded text has no capitals)? */
export function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Is this code unit a Han character, or stands for a lost one? */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= LOST_FIRST && code <= LOST_LAST)
  );
}

/** The code unit of a one-unit string, so that tables can be written with the characters themselves. */
export function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/** The first offset in `[from, end)` of a code unit for which `table` has no 0, or `end`: a loop over all units. */
export function nextIn(table: Uint8Array, codes: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && table[codes[at] as number] === 0) at++;
  return at;
}
