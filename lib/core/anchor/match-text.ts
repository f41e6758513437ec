/** A text as passages are looked for in it: folded, and without the white space and borders that layout puts in. */
import { BLOCK_BREAK } from '../text/characters';
import { type FoldedText, fold } from '../text/fold';
import { OffsetMap } from '../text/offsets';
import type { Span } from '../types';

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const BLOCK = BLOCK_BREAK.charCodeAt(0);

function isWhite(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === BLOCK || code === TAB;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Of folded text: small letters alone. */
export function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x250);
}

function isWordy(code: number): boolean {
  return isDigit(code) || isLatin(code);
}

/** A raw span that would begin or end between the halves of a surrogate pair takes in the pair. */
export function withWholePairs(text: string, { start, end }: Span): Span {
  const splits = (at: number) => at > 0 && at < text.length && isPair(text.charCodeAt(at - 1), text.charCodeAt(at));
  return { start: splits(start) ? start - 1 : start, end: splits(end) ? end + 1 : end };
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

/** Linear in the raw length to make; about two bytes a code unit beside the text. */
export class MatchText {
  /** Folded code units; where words or numbers would run into each other one space is left between them. */
  readonly codes: Uint16Array;
  /** Offsets into `codes` before which a block ends, ascending. */
  readonly blocks: readonly number[];
  private readonly folded: FoldedText;
  private readonly map = new OffsetMap();

  constructor(readonly raw: string) {
    this.folded = fold(raw);
    const { codes } = this.folded;
    const kept = new Uint16Array(codes.length);
    const blocks: number[] = [];
    let length = 0;
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] as number;
      if (!isWhite(code)) {
        kept[length++] = code;
        continue;
      }
      let end = at;
      for (; end < codes.length && isWhite(codes[end] as number); end++)
        if (codes[end] === BLOCK && blocks.at(-1) !== length) blocks.push(length);
      const joins = length > 0 && isWordy(kept[length - 1] as number) && isWordy(codes[end] ?? 0);
      if (joins) kept[length++] = SPACE;
      this.map.jump(length, end);
      at = end - 1;
    }
    this.codes = kept.subarray(0, length);
    this.blocks = blocks;
  }

  /** Raw span of one in `codes`: noise at its edges stays outside, surrogate pairs stay whole. */
  toRaw({ start, end }: Span): Span {
    if (end <= start) {
      const at = this.folded.toRaw(this.map.toRaw(start));
      const { start: whole } = withWholePairs(this.raw, { start: at, end: at });
      return { start: whole, end: whole };
    }
    const folded = { start: this.map.toRaw(start), end: this.map.toRaw(end - 1) + 1 };
    return withWholePairs(this.raw, this.folded.toRawSpan(folded));
  }

  /** Offset into `codes` of the first unit at or after a raw offset. */
  fromRaw(offset: number): number {
    return Math.min(this.codes.length, this.map.fromRaw(this.folded.fromRaw(offset)));
  }

  /** Where the block that holds `offset` begins. */
  blockStart(offset: number): number {
    return this.blocks[this.blocksBefore(offset) - 1] ?? 0;
  }

  /** Where the block that ends at or after `offset` ends. */
  blockEnd(offset: number): number {
    return this.blocks[this.blocksBefore(offset - 1)] ?? this.codes.length;
  }

  /** Does a block end, and another begin, at `offset`, or the text? */
  isBorder(offset: number): boolean {
    return offset === 0 || offset === this.codes.length || this.blockStart(offset) === offset;
  }

  /** How many blocks end at or before `offset`. */
  private blocksBefore(offset: number): number {
    const { blocks } = this;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((blocks[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
