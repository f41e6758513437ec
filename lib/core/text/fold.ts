/**
 * Raw text → the form in which everything is matched: simplified, half-width, lower case, without noise.
 * Matching runs on `codes`; a sparse map leads every offset back to the raw text.
 */
import type { Span } from '../types';
import { BLOCK_BREAK, FOLD, LOST_FIRST, LOST_LAST, SORT, Sort } from './characters';
import { readLostCharacter, skipGloss } from './glosses';

export interface FoldedText {
  readonly raw: string;
  /** Folded code units; a lost character is one unit in U+E000–U+E1FF, a blank line one U+2029. */
  readonly codes: Uint16Array;
  /** The same as a string; lone surrogates read U+FFFD. */
  readonly text: string;
  /** Folded offsets, ascending, in front of which a single line break was skipped as noise. */
  readonly softBreaks: Uint32Array;
  /** Raw offset of the folded code unit at `offset`; the raw length for the folded length. */
  toRaw(offset: number): number;
  /** Raw span of a folded one: noise at its edges stays outside. */
  toRawSpan(span: Span): Span;
  /** Folded offset of the first folded unit at or after a raw offset. */
  fromRaw(offset: number): number;
}

/** First index of `sorted[0 .. length)` whose value is greater than `value`. */
function upperBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects the places where raw and folded offsets part. */
class OffsetMap {
  private readonly folded: number[] = [0];
  private readonly raw: number[] = [0];
  /** Raw lengths of the folded units that stand for more than one raw unit, by folded offset. */
  private readonly wide = new Map<number, number>();
  private frozen: { folded: Uint32Array; raw: Uint32Array } | undefined;

  /** From folded offset `folded` on, offsets count from raw offset `raw`. */
  jump(folded: number, raw: number): void {
    const last = this.folded.length - 1;
    if (this.folded[last] === folded) this.raw[last] = raw;
    else {
      this.folded.push(folded);
      this.raw.push(raw);
    }
  }

  widen(folded: number, rawLength: number): void {
    this.wide.set(folded, rawLength);
  }

  private tables(): { folded: Uint32Array; raw: Uint32Array } {
    this.frozen ??= { folded: Uint32Array.from(this.folded), raw: Uint32Array.from(this.raw) };
    return this.frozen;
  }

  toRaw(offset: number): number {
    const { folded, raw } = this.tables();
    const index = upperBound(folded, offset) - 1;
    return (raw[index] as number) + offset - (folded[index] as number);
  }

  /** Raw offset after the unit at `offset`. */
  rawEnd(offset: number): number {
    return this.toRaw(offset) + (this.wide.get(offset) ?? 1);
  }

  fromRaw(offset: number): number {
    const { folded, raw } = this.tables();
    const index = Math.max(0, upperBound(raw, offset) - 1);
    const next = folded[index + 1];
    const position = (folded[index] as number) + Math.max(0, offset - (raw[index] as number));
    return next === undefined ? position : Math.min(position, next);
  }
}

/** Offset after a run of white space and invisible units, with the number of line breaks in it (CRLF is one). */
function skipWhite(raw: string, from: number): { end: number; breaks: number } {
  let end = from;
  let breaks = 0;
  for (; end < raw.length; end++) {
    const code = raw.charCodeAt(end);
    const sort = SORT[code];
    if (sort === Sort.lineBreak) {
      if (!(code === 0x0a && end > from && raw.charCodeAt(end - 1) === 0x0d)) breaks++;
    } else if (sort !== Sort.space && sort !== Sort.invisible) break;
  }
  return { end, breaks };
}

/** Is white space with `breaks` line breaks between units of these sorts noise? */
function isNoise(before: number, after: number | undefined, breaks: number): boolean {
  if (before === Sort.han && after === Sort.han) return breaks <= 1;
  // 2025 年, 新增 20 万人: the space that typographers set between scripts, within one line only.
  return (
    breaks === 0 && ((before === Sort.han && after === Sort.digit) || (before === Sort.digit && after === Sort.han))
  );
}

/** Folds `raw`. Linear in its length; never throws, whatever the code units. */
export function fold(raw: string): FoldedText {
  const buffer = new Uint16Array(raw.length);
  const map = new OffsetMap();
  const softBreaks: number[] = [];
  let length = 0;
  let previous: number = Sort.other;
  let at = 0;
  while (at < raw.length) {
    const code = raw.charCodeAt(at);
    const sort = SORT[code] as number;
    if (sort === Sort.other || sort === Sort.han || sort === Sort.digit || sort === Sort.blockBreak) {
      buffer[length++] = FOLD[code] as number;
      previous = sort;
      at++;
      continue;
    }
    if (sort === Sort.invisible) {
      map.jump(length, ++at);
      continue;
    }
    if (sort === Sort.space || sort === Sort.lineBreak) {
      const { end, breaks } = skipWhite(raw, at);
      const after = end < raw.length ? sortAt(raw, end) : undefined;
      if (isNoise(previous, after, breaks)) {
        if (breaks === 1) softBreaks.push(length);
      } else {
        map.jump(length, at);
        buffer[length++] = breaks > 1 ? BLOCK_BREAK.charCodeAt(0) : breaks === 1 ? 0x0a : 0x20;
        if (end - at > 1) map.widen(length - 1, end - at);
        previous = Sort.other;
      }
      map.jump(length, end);
      at = end;
      continue;
    }
    if (sort === Sort.openBracket && previous === Sort.han) {
      const end = skipGloss(raw, at);
      if (end > at) {
        map.jump(length, end);
        at = end;
        continue;
      }
    }
    if (sort === Sort.question) {
      const lost = readLostCharacter(raw, at);
      if (lost) {
        map.widen(length, lost.end - at);
        buffer[length++] = lost.code;
        map.jump(length, lost.end);
        previous = Sort.han;
        at = lost.end;
        continue;
      }
    }
    buffer[length++] = FOLD[code] as number;
    previous = Sort.other;
    at++;
  }
  return foldedText(raw, buffer.subarray(0, length), map, Uint32Array.from(softBreaks));
}

/** The sort of the unit at `at`, a mangled gloss counting as the Han character that it stands for. */
function sortAt(raw: string, at: number): number {
  const sort = SORT[raw.charCodeAt(at)] as number;
  return sort === Sort.question && readLostCharacter(raw, at) ? Sort.han : sort;
}

function foldedText(raw: string, codes: Uint16Array, map: OffsetMap, softBreaks: Uint32Array): FoldedText {
  let text: string | undefined;
  return {
    raw,
    codes,
    softBreaks,
    get text() {
      text ??= new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes);
      return text;
    },
    toRaw: (offset) => map.toRaw(offset),
    toRawSpan: ({ start, end }) => ({
      start: map.toRaw(start),
      end: end > start ? map.rawEnd(end - 1) : map.toRaw(start),
    }),
    fromRaw: (offset) => map.fromRaw(offset),
  };
}

/** Folds a word of the glossary or of a unit table: noise-free by nature, so only the table applies. */
export function foldWord(word: string): string {
  return fold(word).text;
}

/** Is this code unit the stand-in for a lost character? */
export function isLost(code: number): boolean {
  return code >= LOST_FIRST && code <= LOST_LAST;
}
