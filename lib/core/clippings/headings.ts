/**
 * The headings that a passage stands under: the page's heading elements, and lines that are numbered as Chinese
 * documents are (第一章, 一、, （一）, 1.).
 */
import type { Span } from '../types';
import { cleanText } from './clean';

/** A heading element: where its words stand in the page's text, and its level from 1 to 6. */
export interface HeadingElement extends Span {
  level: number;
}

/** A heading: its words, and what tells its rank. */
interface Heading extends Span {
  /** Place of its numbering among NUMBERINGS; undefined where it has none. */
  rank?: number;
  /** Level of its element; undefined where it is a line. */
  level?: number;
}

const DIGITS = '一二三四五六七八九十百零〇';
/** Ways of numbering, from the outermost in. */
const NUMBERINGS: readonly RegExp[] = [
  `第[${DIGITS}\\d]{1,5}[编編]`,
  `第[${DIGITS}\\d]{1,5}(?:部分|章|篇)`,
  `第[${DIGITS}\\d]{1,5}[节節]`,
  '[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}、',
  `[${DIGITS}]{1,4}、`,
  `第[${DIGITS}\\d]{1,5}[条條]`,
  `[（(][${DIGITS}]{1,4}[）)]`,
  '\\d{1,2}(?:、|[.．](?!\\d))',
  '[（(]\\d{1,2}[）)]',
  '[①-⑳]',
].map((source) => new RegExp(`^[\\s\\u3000]*${source}`));
const ARTICLE = 5;
/** Deeper ones number items of lists as often as sections: only a line without a mark at its end is a heading. */
const DEEPEST_SENTENCE = 6;

/** Code units of a line that is a heading as a whole, and of a sentence that heads a paragraph. */
const LONGEST_LINE = 40;
const LONGEST_LABEL = 24;
/** Code units of the words that are kept. */
const LONGEST_KEPT = 80;
const MOST_HEADINGS = 8;

const LINE_BREAK = /[\n\r\u2028\u2029]/;
const LINE_BREAKS = /[\n\r\u2028\u2029]/g;

function rankOf(line: string): { rank: number; end: number } | undefined {
  // Most lines are not numbered.
  if (!/^[\s\u3000]*[第壹贰貳叁參肆伍陆陸柒捌玖拾一二三四五六七八九十\d（(①-⑳]/.test(line)) return undefined;
  for (const [rank, pattern] of NUMBERINGS.entries()) {
    const found = pattern.exec(line);
    if (found) return { rank, end: found[0].length };
  }
  return undefined;
}

/** 第三条【适用范围】, 第三条 适用范围: where the words of an article's heading end. */
function articleEnd(line: string, from: number): number {
  const bracket = /^[\s\u3000]*[（(【〔][^）)】〕。，；]{2,20}[）)】〕]/.exec(line.slice(from, from + 40));
  if (bracket) return from + bracket[0].length;
  const rest = line.slice(from).trim();
  return rest.length <= LONGEST_LABEL && !/[。，；：！？,;:]/.test(rest) ? line.length : from;
}

/** Where the heading in a numbered line ends; undefined where the line is none. */
function headingEnd(line: string, { rank, end }: { rank: number; end: number }): number | undefined {
  if (line.includes('\t')) return undefined;
  if (rank === ARTICLE) return articleEnd(line, end);
  const trimmed = line.trimEnd();
  if (trimmed.length === end) return undefined;
  const stop = line.slice(end, end + LONGEST_LABEL + 1).search(/[。；！？]/);
  if (stop < 0) return trimmed.length <= LONGEST_LINE && !/[，：、,:]$/.test(trimmed) ? trimmed.length : undefined;
  const label = line.slice(end, end + stop);
  if (line.charAt(end + stop) !== '。' || /[，：、,:]/.test(label) || label.trim().length < 2) return undefined;
  const isWhole = end + stop + 1 >= trimmed.length;
  return isWhole && rank > DEEPEST_SENTENCE ? undefined : end + stop;
}

/** The beginning of the line at `start`, longer than any heading. */
function lineAt(text: string, start: number): string {
  const line = text.slice(start, start + 2 * LONGEST_LINE + 1);
  const stop = line.search(LINE_BREAK);
  return stop < 0 ? line : line.slice(0, stop);
}

/** Is `heading` over what is under `last`, the outermost heading so far? */
function isOver(heading: Heading, last: Heading | undefined): boolean {
  if (!last) return true;
  if (heading.rank !== undefined && last.rank !== undefined) return heading.rank < last.rank;
  if (heading.level !== undefined) return last.level === undefined || heading.level < last.level;
  // A line is never over an element that has no number.
  return false;
}

/** Number and words, no sentence. */
const isBare = (line: string): boolean => line.length <= LONGEST_LINE && !/[。；：！？]/.test(line);

/** A line like its neighbours, one item after the other with nothing between, is an item of a list. */
function isListed(text: string, line: Span, rank: number, above: Span | undefined): boolean {
  if (!isBare(lineAt(text, line.start))) return false;
  const alike = (other: string): boolean => isBare(other) && rankOf(other)?.rank === rank;
  return alike(lineAt(text, line.end + 1)) || (above !== undefined && alike(lineAt(text, above.start)));
}

/** The headings among the lines of a text, in order. */
function numberedLines(text: string): Heading[] {
  const found: Heading[] = [];
  let above: Span | undefined;
  for (let start = 0; start <= text.length; ) {
    LINE_BREAKS.lastIndex = start;
    const end = LINE_BREAKS.exec(text)?.index ?? text.length;
    const line = { start, end };
    const said = lineAt(text, start);
    const numbered = rankOf(said);
    const stop = numbered && headingEnd(said, numbered);
    if (numbered && stop !== undefined && !isListed(text, line, numbered.rank, above)) {
      found.push({ start, end: start + stop, rank: numbered.rank });
    }
    above = line;
    start = end + 1;
  }
  return found;
}

/** The headings of one text; read once for all passages of it, in time linear in its length. */
export class Headings {
  private readonly headings: readonly Heading[];

  /** `elements` are the page's heading elements in any order. */
  constructor(
    private readonly text: string,
    elements: readonly HeadingElement[],
  ) {
    const known: Heading[] = elements.map(({ start, end, level }) => {
      const rank = rankOf(lineAt(text, start))?.rank;
      return { start, end, level, ...(rank === undefined ? {} : { rank }) };
    });
    const covered = known.map(({ start, end }) => ({ start, end })).sort((one, other) => one.start - other.start);
    let at = 0;
    const lines = numberedLines(text).filter(({ start, end }) => {
      while (at < covered.length && (covered[at] as Span).end <= start) at++;
      const element = covered[at];
      return element === undefined || element.start >= end;
    });
    this.headings = [...known, ...lines].sort((one, other) => one.start - other.start || one.end - other.end);
  }

  /** Those over what stands at `at`, outermost first, as spans of the text; all end at or before `at`. */
  spansOver(at: number): Span[] {
    const path: Heading[] = [];
    for (let index = this.indexBefore(at); index >= 0 && path.length < MOST_HEADINGS; index--) {
      const heading = this.headings[index] as Heading;
      if (heading.end <= at && isOver(heading, path.at(-1))) path.push(heading);
    }
    return path.reverse().map(({ start, end }) => ({ start, end }));
  }

  /**
   * Those over what stands at `at`, as they are kept: in one line, without noise. `title` is the article's own, which
   * is kept elsewhere and left out here.
   */
  over(at: number, title: string | undefined): string[] {
    const plain = (words: string): string => cleanText(words).replace(/\s+/g, ' ').trim();
    const own = title && plain(title);
    return this.spansOver(at)
      .map(({ start, end }) => plain(this.text.slice(start, Math.min(end, start + 4 * LONGEST_KEPT))))
      .filter((words) => words !== '' && words !== own)
      .map((words) => words.slice(0, LONGEST_KEPT).replace(/[\ud800-\udbff]$/, ''));
  }

  /** Index of the last heading that begins before `at`. */
  private indexBefore(at: number): number {
    let low = 0;
    let high = this.headings.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.headings[middle] as Heading).start < at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
