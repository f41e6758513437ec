/**
 * A passage without the noise that copies bring with them. Nothing is converted or added: what is left are characters
 * of the passage in their order, in the reader's script.
 */
import { BLOCK_BREAK, SORT, Sort } from '../text/characters';
import { skipGloss } from '../text/glosses';
import type { Span } from '../types';

const ZERO_WIDTH_JOINER = 0x200d;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const DELETE = 0x7f;
const IDEOGRAPHIC_SPACE = '\u3000';
/** A line that ends earlier without a mark is an item or a heading, not one that was wrapped. */
const SHORTEST_WRAPPED = 16;
/** 张三 李四: words of so many characters, parted by a space, are a list. */
const WORD = { shortest: 2, longest: 4 };
const NUMBERING =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[编編章节節条條款]|[一二三四五六七八九十\d]{1,3}[、.．]|[（(])/;

const sortAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? (SORT[text.charCodeAt(at)] as number) : Sort.other;
const isHanAt = (text: string, at: number): boolean => sortAt(text, at) === Sort.han;

/** Han characters in a row that end before `at`, or begin there; counted no further than tells. */
function runOf(text: string, at: number, step: 1 | -1): number {
  let length = 0;
  let place = step > 0 ? at : at - 1;
  while (length <= SHORTEST_WRAPPED && isHanAt(text, place)) {
    length++;
    place += step;
  }
  return length;
}

const isWord = (length: number): boolean => length >= WORD.shortest && length <= WORD.longest;

/** The white space in `[from, to)` stands between Han characters: does it mean nothing? */
function isNoise(text: string, from: number, to: number): boolean {
  const white = text.slice(from, to);
  // Set by somebody: two columns of names, a title behind its number.
  if (white.includes(IDEOGRAPHIC_SPACE)) return false;
  const breaks = white.replaceAll('\r\n', '\n').replace(/[^\n\r\u0085\u2028]/g, '').length;
  if (breaks > 1) return false;
  if (breaks === 0) return !(isWord(runOf(text, from, -1)) && isWord(runOf(text, to, 1)));
  // A mark within the line, as well as its length, tells that it was wrapped.
  const before = text.slice(Math.max(0, from - SHORTEST_WRAPPED), from);
  return (
    before.length === SHORTEST_WRAPPED &&
    !/[\n\r\u0085\u2028\u2029\t]/.test(before) &&
    !NUMBERING.test(text.slice(to, to + 8))
  );
}

/** Joins emoji, or chooses their form: then it is seen. */
function isPartOfEmoji(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== ZERO_WIDTH_JOINER && !(code >= 0xfe00 && code <= 0xfe0f)) return false;
  return /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Neither a character nor white space that means anything: NUL, half a surrogate pair. */
function isBroken(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x20) return code !== TAB && code !== LINE_FEED && code !== 0x0d;
  if (code >= 0xd800 && code <= 0xdbff) return !/^[\udc00-\udfff]/.test(text.charAt(at + 1));
  if (code >= 0xdc00 && code <= 0xdfff) return !/[\ud800-\udbff]/.test(text.charAt(at - 1));
  return code === DELETE;
}

/** Offset behind the white space and invisible characters at `from`. */
function afterWhite(text: string, from: number): number {
  let end = from;
  for (; end < text.length; end++) {
    const sort = sortAt(text, end);
    if (sort !== Sort.space && sort !== Sort.lineBreak && sort !== Sort.invisible) break;
  }
  return end;
}

/** Offset behind what is noise at `at`; `at` where nothing is. `kept` is the offset of the last character that stays. */
function afterNoise(text: string, at: number, kept: number): number {
  switch (sortAt(text, at)) {
    case Sort.invisible:
      return isPartOfEmoji(text, at) ? at : at + 1;
    case Sort.openBracket:
      return isHanAt(text, kept) ? skipGloss(text, at) : at;
    case Sort.space:
    case Sort.lineBreak: {
      const end = afterWhite(text, at);
      return isHanAt(text, kept) && isHanAt(text, end) && isNoise(text, at, end) ? end : at;
    }
    default:
      return isBroken(text, at) ? at + 1 : at;
  }
}

/** The parts of a passage that are no noise, in their order. Linear in its length. */
export function keptSpans(raw: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let kept = -1;
  const keep = (to: number): void => {
    if (to > from) spans.push({ start: from, end: to });
  };
  for (let at = 0; at < raw.length; ) {
    const end = afterNoise(raw, at, kept);
    if (end === at) {
      // White space that stays is not looked at again, unit by unit.
      const sort = sortAt(raw, at);
      at = sort === Sort.space || sort === Sort.lineBreak ? whiteEnd(raw, at) : at + 1;
      kept = at - 1;
      continue;
    }
    keep(at);
    from = end;
    at = end;
  }
  keep(raw.length);
  return spans;
}

/**
 * The passage without pinyin glosses, invisible characters, white space and wrapped lines inside runs of Han characters,
 * control characters and halves of surrogate pairs. Blocks are parted by U+2029 in `raw`, as the page's text has them,
 * and by line feeds in what is answered; otherwise that is a subsequence of `raw`. Linear in its length.
 */
export function cleanText(raw: string): string {
  const parts = keptSpans(raw).map(({ start, end }) => raw.slice(start, end));
  return parts.join('').replaceAll(BLOCK_BREAK, '\n');
}

function whiteEnd(raw: string, from: number): number {
  let end = from + 1;
  while (sortAt(raw, end) === Sort.space || sortAt(raw, end) === Sort.lineBreak) end++;
  return end;
}
