/**
 * Raw text → the form in which everything is matched: simplified, half-width, lower case, without noise.
 * Matching runs on `codes`; a sparse map leads every offset back to the raw text.
 */
import type { Span } from '../types';
import { BLOCK_BREAK, FOLD, IS_LANDMARK, LOST_FIRST, LOST_LAST, PLAIN, SORT, Sort } from './characters';
import { readLostCharacter, skipGloss } from './glosses';
import { formulaEnd, keptOfFormula, skipEmphasis } from './markup';
import { OffsetMap } from './offsets';

export interface FoldedText {
  readonly raw: string;
  /** Folded code units; a lost character is one unit in U+E000–U+E1FF, a blank line one U+2029. */
  readonly codes: Uint16Array;
  /** The same as a string; lone surrogates read U+FFFD. Made when first asked for: `codes` is there already. */
  readonly text: string;
  /** A span of that string; where few are asked for, the whole need not be made. */
  slice(start: number, end: number): string;
  /** Folded offsets, ascending, in front of which a single line break was skipped as noise. */
  readonly softBreaks: Uint32Array;
  /** Does any unit stand for a lost character? */
  readonly holdsLost: boolean;
  /** Folded offsets of the characters of `LANDMARKS`, ascending. */
  readonly landmarks: readonly number[];
  /** Raw offset of the folded code unit at `offset`; the raw length for the folded length. */
  toRaw(offset: number): number;
  /** Raw offset behind the folded code unit before `end`, which is not 0: noise there stays outside. */
  toRawEnd(end: number): number;
  /** Raw span of a folded one: noise at its edges stays outside. */
  toRawSpan(span: Span): Span;
  /** Folded offset of the first folded unit at or after a raw offset. */
  fromRaw(offset: number): number;
}

/** Short texts share one buffer: an array of its own would cost more than their folding. */
const POOL_SIZE = 16_384;
const LONGEST_LENT = 1024;
let pool = new Uint16Array(POOL_SIZE);
/** So many units of the pool are taken. */
let lent = 0;
const NO_BREAKS = new Uint32Array();
const NO_LANDMARKS: readonly number[] = [];
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLOCK = BLOCK_BREAK.charCodeAt(0);

/** Offset after the run of white space and invisible units at `from`. */
function skipWhite(raw: string, from: number): number {
  let end = from;
  for (; end < raw.length; end++) {
    const sort = SORT[raw.charCodeAt(end)];
    if (sort !== Sort.space && sort !== Sort.invisible && sort !== Sort.lineBreak) break;
  }
  return end;
}

/** Line breaks between two offsets; CRLF is one. */
function countBreaks(raw: string, from: number, end: number): number {
  let breaks = 0;
  for (let at = from; at < end; at++) {
    const code = raw.charCodeAt(at);
    if (SORT[code] !== Sort.lineBreak) continue;
    if (code !== LINE_FEED || at === from || raw.charCodeAt(at - 1) !== CARRIAGE_RETURN) breaks++;
  }
  return breaks;
}

/** The sort of the folded unit before `length`: Han for what stands for a lost character. */
function sortBefore(codes: Uint16Array, length: number): number {
  if (length === 0) return Sort.other;
  const code = codes[length - 1] as number;
  return isLost(code) ? Sort.han : (SORT[code] as number);
}

/** The sort of the raw unit at `at`, a mangled gloss counting as the Han character that it stands for. */
function sortAt(raw: string, at: number): number {
  if (at >= raw.length) return Sort.other;
  const sort = SORT[raw.charCodeAt(at)] as number;
  if (sort === Sort.markup) {
    const end = skipEmphasis(raw, at);
    return end > at ? sortAt(raw, end) : formulaEnd(raw, at) > at ? Sort.digit : sort;
  }
  return sort === Sort.question && readLostCharacter(raw, at) ? Sort.han : sort;
}

/** Is white space with `breaks` line breaks between units of these sorts noise? */
function isNoise(before: number, after: number, breaks: number): boolean {
  if (before === Sort.han && after === Sort.han) return breaks <= 1;
  // 2025 年, 新增 20 万人: the space that typographers set between scripts, within one line only.
  return (
    breaks === 0 && ((before === Sort.han && after === Sort.digit) || (before === Sort.digit && after === Sort.han))
  );
}

/** Room for `length` code units in the pool; what is not taken of it, by moving `lent` on, the next text gets. */
function room(length: number): Uint16Array {
  if (lent + length > pool.length) {
    pool = new Uint16Array(POOL_SIZE);
    lent = 0;
  }
  return pool.subarray(lent, lent + length);
}

/**
 * Folds `raw`. Linear in its length; never throws, whatever the code units. `scratch`, at least as long as `raw`, takes
 * the codes where the caller is done with the folded text before it uses the array again.
 */
export function fold(raw: string, scratch?: Uint16Array): FoldedText {
  const borrowed = scratch === undefined && raw.length <= LONGEST_LENT;
  const codes = scratch ?? (borrowed ? room(raw.length) : new Uint16Array(raw.length));
  const map = new OffsetMap();
  let softBreaks: number[] | undefined;
  let holdsLost = false;
  let landmarks: number[] | undefined;
  let length = 0;
  for (let at = 0; ; ) {
    let plain = 0;
    // Most of a text never leaves this loop.
    for (; at < raw.length; at++) {
      plain = PLAIN[raw.charCodeAt(at)] as number;
      if (plain === 0) break;
      codes[length++] = plain;
    }
    if (at === raw.length) break;
    const code = raw.charCodeAt(at);
    const sort = SORT[code] as number;
    let end = at;
    switch (sort) {
      case Sort.invisible:
        end++;
        break;
      case Sort.space:
      case Sort.lineBreak: {
        end = skipWhite(raw, at);
        const breaks = end > at + 1 ? countBreaks(raw, at, end) : sort === Sort.lineBreak ? 1 : 0;
        if (isNoise(sortBefore(codes, length), sortAt(raw, end), breaks)) {
          if (breaks === 1) {
            softBreaks ??= [];
            softBreaks.push(length);
          }
          break;
        }
        if (end - at > 1) map.widen(length, at, end - at);
        codes[length++] = breaks > 1 ? BLOCK : breaks === 1 ? LINE_FEED : SPACE;
        break;
      }
      case Sort.openBracket:
        if (sortBefore(codes, length) === Sort.han) end = skipGloss(raw, at);
        break;
      case Sort.question: {
        const lost = readLostCharacter(raw, at);
        if (!lost) break;
        end = lost.end;
        holdsLost = true;
        map.widen(length, at, end - at);
        codes[length++] = lost.code;
        break;
      }
      case Sort.markup: {
        end = skipEmphasis(raw, at);
        const close = formulaEnd(raw, at);
        if (close < 0) break;
        for (const offset of keptOfFormula(raw, at, close)) {
          map.jump(length, offset);
          codes[length++] = FOLD[raw.charCodeAt(offset)] as number;
        }
        end = close + 1;
        // $90 \%$ 以上
        const behind = skipWhite(raw, end);
        if (countBreaks(raw, end, behind) === 0 && sortAt(raw, behind) !== Sort.digit) end = behind;
      }
    }
    if (end > at) {
      map.jump(length, end);
      at = end;
    } else {
      const folded = FOLD[code] as number;
      if (IS_LANDMARK[folded] === 1) {
        landmarks ??= [];
        landmarks.push(length);
      }
      codes[length++] = folded;
      at++;
    }
  }
  if (borrowed) lent += length;
  const breaks = softBreaks === undefined ? NO_BREAKS : new Uint32Array(softBreaks);
  return new Folded(raw, codes.subarray(0, length), breaks, holdsLost, landmarks ?? NO_LANDMARKS, map);
}

class Folded implements FoldedText {
  private decoded: string | undefined;

  constructor(
    readonly raw: string,
    readonly codes: Uint16Array,
    readonly softBreaks: Uint32Array,
    readonly holdsLost: boolean,
    readonly landmarks: readonly number[],
    private readonly map: OffsetMap,
  ) {}

  get text(): string {
    this.decoded ??= DECODER.decode(this.codes);
    return this.decoded;
  }

  slice(start: number, end: number): string {
    return this.decoded?.slice(start, end) ?? DECODER.decode(this.codes.subarray(start, end));
  }

  toRaw(offset: number): number {
    return this.map.toRaw(offset);
  }

  toRawEnd(end: number): number {
    return this.map.rawEnd(end - 1);
  }

  toRawSpan({ start, end }: Span): Span {
    const first = this.map.toRaw(start);
    return { start: first, end: end > start ? this.map.rawEnd(end - 1) : first };
  }

  /** Bound, so that it can be handed on by itself. */
  readonly fromRaw = (offset: number): number => this.map.fromRaw(offset);
}

/** Folds a word of the glossary or of a unit table: noise-free by nature, so only the table applies. */
export function foldWord(word: string): string {
  return fold(word).text;
}

/** Is this code unit the stand-in for a lost character? */
export function isLost(code: number): boolean {
  // One comparison instead of two: the stand-ins fill a block whose size is a power of two.
  return (code & ~(LOST_LAST - LOST_FIRST)) === LOST_FIRST;
}
