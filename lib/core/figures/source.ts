/** The text that the figure readers read: folded code units, and how far one reading may go. */
import { type FoldedText, isLost } from '../text/fold';
import { charactersReadAs } from '../text/glosses';
import type { Span } from '../types';
import type { CharacterSet } from './characters';
import type { Numeral } from './numerals';

/** Elements of one list stand no further apart than this. */
export const LIST_GAP = 12;

export class Source {
  readonly codes: Uint16Array;
  /** No reading goes past this offset: the start of the next glossary term, or the end of the text. */
  limit: number;
  /** The numerals read last, by the last bits of their offset; undefined where none was found. */
  readonly numerals: ({ at: number; limit: number; numeral: Numeral | undefined } | undefined)[] = new Array(16).fill(
    undefined,
  );
  /** Lists that begin before this offset were read ahead without finding a common unit. */
  listless = 0;
  /** Has the text said 民国 before a year so far? Then 114年 may be one too. */
  minguo = false;
  private bare: string | undefined;

  /**
   * `currencyOf` tells what a bare 元 is on this page; it is asked once, and only where one stands. `terms` are the
   * glossary's, ascending, free of overlaps.
   */
  constructor(
    readonly folded: FoldedText,
    private readonly currencyOf: (text: FoldedText) => string = () => 'CNY',
    private readonly terms: readonly Span[] = [],
  ) {
    this.codes = folded.codes;
    this.limit = folded.codes.length;
  }

  /** ISO 4217 code of a bare 元. */
  get currency(): string {
    this.bare ??= this.currencyOf(this.folded);
    return this.bare;
  }

  /** Code unit at a folded offset; 0 outside the readable part. */
  at(offset: number): number {
    return offset >= 0 && offset < this.limit ? (this.codes[offset] as number) : 0;
  }

  /** Code unit at a folded offset, terms or not; 0 outside the text. */
  peek(offset: number): number {
    return this.codes[offset] ?? 0;
  }

  /** Does the word stand at `offset`, within the readable part? A lost character may stand for any with its reading. */
  has(word: string, offset: number): boolean {
    if (offset < 0 || offset + word.length > this.limit) return false;
    const { codes } = this;
    for (let i = 0; i < word.length; i++) if (!same(codes[offset + i] as number, word.charCodeAt(i))) return false;
    return true;
  }

  /** The first of `words` that stands at `offset`, if one does. */
  firstAt(words: readonly string[], offset: number): string | undefined {
    for (const word of words) if (this.has(word, offset)) return word;
    return undefined;
  }

  /** Does the word begin somewhere in `[from, to)`? */
  includes(word: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.has(word, at)) return true;
    return false;
  }

  /** Does one of these characters stand at `offset`? */
  isOneOf(characters: string, offset: number): boolean {
    const code = this.at(offset);
    if (code === 0) return false;
    for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true;
    return false;
  }

  /** The same for a list that is asked for often; no set holds U+0000, which stands for what is not readable. */
  isAmong(set: CharacterSet, offset: number): boolean {
    return set.has(this.at(offset));
  }

  /** The glossary's term that holds `offset`, if one does. */
  termAt(offset: number): Span | undefined {
    const { terms } = this;
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((terms[middle] as Span).end <= offset) low = middle + 1;
      else high = middle;
    }
    const term = terms[low];
    return term && term.start <= offset ? term : undefined;
  }

  /** The folded text of a span, as a string; spans are short. */
  slice(start: number, end: number): string {
    let text = '';
    for (let i = Math.max(0, start); i < end && i < this.codes.length; i++)
      text += String.fromCharCode(this.codes[i] ?? 0);
    return text;
  }

  /** The raw code unit that the folded one at `offset` comes from. */
  rawAt(offset: number): number {
    return this.folded.raw.charCodeAt(this.folded.toRaw(offset));
  }
}

/** Is `code` the character `want`, or a lost one that may have been it? */
export function same(code: number, want: number): boolean {
  return code === want || (isLost(code) && charactersReadAs(code).includes(want));
}
