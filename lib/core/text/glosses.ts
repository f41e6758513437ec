/**
 * Pinyin that copy sites print into the text, in the forms met:
 *
 * - after its character: 強(qiáng)市, or without tones and twice: 中(zhong)(zhong)國;
 * - with the character lost, one or two glosses standing in its place, the last being its reading:
 *   百?gòu)?qiáng) for 百強, 項(xiàng)目?jī)?chǔ)備 for 項目儲備.
 */
import syllables from '@/assets/text/pinyin.json';
import { FOLD, LOST_FIRST, SORT, Sort } from './characters';

const TONES = /[\u0300\u0301\u0304\u030c]/g;
const LONGEST_GLOSS = 12;
const CLOSE = [0x29, 0xff09];

const NAMES = Object.keys(syllables);
const INDEX = new Map(NAMES.map((name, index) => [name, index]));
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

function isLatin(code: number): boolean {
  // ASCII letters, and the Latin letters and combining marks that carry tones.
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x1dc) || (code >= 0x300 && code <= 0x30c);
}

/** Reads letters and a closing bracket from `from`; nothing unless they spell a syllable in lower case. */
function readSyllable(raw: string, from: number, needsTone: boolean): Reading | undefined {
  let at = from;
  while (at < raw.length && at - from < LONGEST_GLOSS && isLatin(raw.charCodeAt(at))) at++;
  if (at === from || !CLOSE.includes(raw.charCodeAt(at))) return undefined;
  const written = raw.slice(from, at).normalize('NFD');
  const plain = written.replace(TONES, '').normalize('NFC').replace(/v/g, 'ü');
  const toned = plain.length !== written.normalize('NFC').length || written.replace(TONES, '') !== written;
  // A single letter without a tone is a list mark, (a), or a unit, not a gloss.
  if (!toned && (needsTone || plain.length === 1)) return undefined;
  const syllable = INDEX.get(plain);
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
