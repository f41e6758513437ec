/**
 * Pinyin that copy sites print into the text, in the forms met:
 *
 * - after its character: 強(qiáng)市, or without tones and twice: 中(zhong)(zhong)國;
 * - with the character lost, one or two glosses standing in its place, the last being its reading:
 *   百?gòu)?qiáng) for 百強, 項(xiàng)目?jī)?chǔ)備 for 項目儲備.
 */
import syllables from '@/assets/text/pinyin.json';
import { FOLD, LOST_FIRST, SORT, Sort } from './characters';

const LONGEST_GLOSS = 12;
const CLOSE = 0x29;
const FULL_CLOSE = 0xff09;
/** ǜ, the last letter of pinyin; the combining tones stand in a block of their own. */
const LAST_LETTER = 0x1dc;
const COMBINING = 0x300;
const LATIN_END = 0x30d;
const TONES = '\u0300\u0301\u0304\u030c';
const DIAERESIS = 0x308;
const U = 'u'.charCodeAt(0);

const NAMES = Object.keys(syllables);
/** The letters of the syllables; a letter's number is its place here, 1-based. */
const LETTERS = [...new Set(NAMES.join(''))].join('');
/** Larger than every letter's number: the base in which the letters of a syllable, six at the most, make one number. */
const BASE = 28;
const BY_KEY = new Map(NAMES.map((name, index) => [keyOf(name), index]));

/** For a Latin unit, the number of its letter without tone; 0 where it is none that pinyin has. */
const LETTER = new Uint8Array(LATIN_END);
/** Does the Latin unit bear a tone, or is it one that combines? */
const TONED = new Uint8Array(LATIN_END);
for (let code = 'a'.charCodeAt(0); code < LATIN_END; code++) {
  if (code > LAST_LETTER && code < COMBINING) continue;
  const parts = [...String.fromCharCode(code).normalize('NFD')];
  const bare = parts.filter((part) => !TONES.includes(part));
  const letter = LETTERS.indexOf(bare.join('').normalize('NFC'));
  LETTER[code] = bare.length > 0 ? letter + 1 : 0;
  TONED[code] = letter >= 0 && bare.length < parts.length ? 1 : 0;
}
const UMLAUT = LETTERS.indexOf('ü') + 1;
// Input methods spell ü with a v.
LETTER['v'.charCodeAt(0)] = UMLAUT;

function keyOf(name: string): number {
  let key = 0;
  for (const letter of name) key = key * BASE + LETTERS.indexOf(letter) + 1;
  return key;
}

/** For each syllable the folded code units of the characters that may be read so. */
const READINGS = Object.values(syllables).map((characters) =>
  Uint16Array.from(characters, (character) => FOLD[character.charCodeAt(0)] ?? 0),
);

/** The code units that a lost character, as folding writes it, may stand for. */
export function charactersReadAs(lost: number): Uint16Array {
  return READINGS[lost - LOST_FIRST] ?? new Uint16Array();
}

interface Reading {
  /** Offset after the closing bracket. */
  end: number;
  /** Index of the syllable. */
  syllable: number;
}

/** Reads letters and a closing bracket from `from`; nothing unless they spell a syllable in lower case. */
function readSyllable(raw: string, from: number, needsTone: boolean): Reading | undefined {
  let key = 0;
  let letters = 0;
  let toned = false;
  let at = from;
  for (; at - from < LONGEST_GLOSS; at++) {
    const code = raw.charCodeAt(at);
    if (!(code < LATIN_END)) break;
    const letter = LETTER[code] as number;
    if (TONED[code] === 1) toned = true;
    // ü in two units.
    if (code === DIAERESIS && key % BASE === LETTER[U]) key += UMLAUT - (LETTER[U] as number);
    else if (letter > 0) {
      key = key * BASE + letter;
      letters++;
    } else if (TONED[code] === 0) break;
  }
  const close = raw.charCodeAt(at);
  if (letters === 0 || (close !== CLOSE && close !== FULL_CLOSE)) return undefined;
  // A single letter without a tone is a list mark, (a), or a unit, not a gloss.
  if (!toned && (needsTone || letters === 1)) return undefined;
  const syllable = BY_KEY.get(key);
  return syllable === undefined ? undefined : { end: at + 1, syllable };
}

/** Offset after the gloss whose opening bracket stands at `at`, or `at` where none stands. */
export function skipGloss(raw: string, at: number): number {
  let end = at;
  while (SORT[raw.charCodeAt(end)] === Sort.openBracket) {
    const reading = readSyllable(raw, end + 1, false);
    if (!reading) break;
    end = reading.end;
  }
  return end;
}

/** The lost character whose mangled gloss begins with the question mark at `at`. */
export function readLostCharacter(raw: string, at: number): { end: number; code: number } | undefined {
  const first = readSyllable(raw, at + 1, true);
  if (!first) return undefined;
  const second = SORT[raw.charCodeAt(first.end)] === Sort.question ? readSyllable(raw, first.end + 1, true) : undefined;
  const { end, syllable } = second ?? first;
  return { end, code: LOST_FIRST + syllable };
}
