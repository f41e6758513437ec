/** The sentence around a passage, as a span of the page's text: what is kept when a reader clips a figure or a term. */
import type { Span } from './types';

/** Code units looked at on either side of the passage. */
const REACH = 1_000;
/** The longest sentence, in code units; of a longer one the clauses around the passage are kept. */
export const LONGEST_SENTENCE = 600;

/** U+2029 stands between blocks, a line break between the lines of one; a tab only parts the cells of a row. */
const BREAK = /[\n\r\u0085\u2028\u2029]/;
const CLOSING = /[”’」』"'）)〕\]】》〉]/;
const QUOTE_ENDS = /[”’」』"']/;
const OPENING = '（(〔[【《〈';
const CLAUSE_ENDS = '，、：,:';
const CLOSING_OF_OPENING = '）)〕]】》〉';
/** A bracket that is not closed within so many code units was never one. */
const LONGEST_BRACKETS = 200;

/** Offsets just after the clauses and sentences of a text, outside all brackets. */
interface Borders {
  sentences: number[];
  clauses: number[];
}

/** Where the bracket that opens at `at` closes; undefined where it does not. */
function closeOf(text: string, at: number): number | undefined {
  const open: number[] = [];
  const limit = Math.min(text.length, at + LONGEST_BRACKETS);
  for (let index = at; index < limit; index++) {
    const mark = text.charAt(index);
    const opens = OPENING.indexOf(mark);
    if (opens >= 0) open.push(opens);
    else if (mark && open.at(-1) === CLOSING_OF_OPENING.indexOf(mark)) {
      open.pop();
      if (open.length === 0) return index;
    }
  }
  return undefined;
}

/** Does a sentence end with the mark at `at`, when `next` follows it and its closing quotation marks? */
function ends(text: string, at: number, next: number): boolean {
  const mark = text.charAt(at);
  const isQuoted = QUOTE_ENDS.test(text.charAt(at + 1));
  const after = text.charAt(next);
  switch (mark) {
    case '。':
    case '｡':
      return true;
    // 打响“来了就是临澜人！”品牌: the sentence goes on after what it quotes.
    case '！':
    case '？':
    case '；':
    case '!':
    case ';':
      return !isQuoted || after === '' || /\s/.test(after);
    // Copies have a question mark where a character was lost (百?强), and full stops stand in numbers (3.5).
    case '?':
      return after === '' || /\s/.test(after);
    case '.':
      return (after === '' || /\s/.test(after)) && /[a-z\u4e00-\u9fff”")）]/.test(text.charAt(at - 1));
    default:
      return false;
  }
}

/** Every mark that borders are decided at: what stands between two is passed over. */
const MARK = /[（(〔[【《〈，、：,:。｡！？；!?;.]/g;

function bordersOf(text: string): Borders {
  const sentences: number[] = [];
  const clauses: number[] = [];
  MARK.lastIndex = 0;
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) {
    const { index } = found;
    const [mark] = found;
    if (OPENING.includes(mark)) {
      const close = closeOf(text, index);
      // A sentence in brackets, as a whole: （……。）
      const isWhole = text.slice(sentences.at(-1) ?? 0, index).trim() === '';
      if (close === undefined) continue;
      if (isWhole && /[。！？]/.test(text.charAt(close - 1))) sentences.push(close + 1);
      MARK.lastIndex = close + 1;
    } else if (CLAUSE_ENDS.includes(mark)) {
      if (!/\d/.test(text.charAt(index + 1))) clauses.push(index + 1);
    } else {
      let next = index + 1;
      while (/[。｡！？!?]/.test(text.charAt(next))) next++;
      const last = next - 1;
      while (CLOSING.test(text.charAt(next))) next++;
      if (ends(text, last, next)) sentences.push(next);
      MARK.lastIndex = next;
    }
  }
  return { sentences, clauses };
}

/** The last border at or before `at`, the first at or after it. */
const before = (borders: readonly number[], at: number): number | undefined => borders.findLast((one) => one <= at);
const after = (borders: readonly number[], at: number): number | undefined => borders.find((one) => one >= at);

function isInsideCharacter(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/** The block's part of the text around the passage: no further than REACH, never cut inside a character. */
function windowOf(text: string, { start, end }: Span): Span {
  let from = Math.max(0, start - REACH);
  for (let index = start - 1; index >= from; index--) {
    if (BREAK.test(text.charAt(index))) from = index + 1;
  }
  let to = Math.min(text.length, end + REACH);
  for (let index = end; index < to; index++) {
    if (BREAK.test(text.charAt(index))) to = index;
  }
  if (isInsideCharacter(text, from)) from++;
  if (isInsideCharacter(text, to)) to--;
  return { start: from, end: to };
}

/** Of a sentence that is too long, the clauses around the passage. All offsets count in the window. */
function shorten(clauses: readonly number[], passage: Span, sentence: Span): Span {
  const spare = Math.max(0, Math.floor((LONGEST_SENTENCE - (passage.end - passage.start)) / 2));
  const from = Math.max(sentence.start, passage.start - spare);
  const to = Math.min(sentence.end, passage.end + spare);
  const first = from > sentence.start ? clauses.find((one) => one >= from && one <= passage.start) : sentence.start;
  const last = to < sentence.end ? clauses.findLast((one) => one <= to && one >= passage.end) : sentence.end;
  // Without a comma near, the passage itself is the only place that is sure not to cut a number or a title.
  return { start: first ?? passage.start, end: last ?? passage.end };
}

/**
 * The sentence in which a passage of `text` stands, without white space at its edges; the sentences, where the
 * passage spans several. It holds the passage, lies in its block, and is no longer than LONGEST_SENTENCE unless the
 * passage is. Brackets are not cut, closing marks belong to their sentence.
 */
export function sentenceOf(text: string, passage: Span): Span {
  const { start: from, end: to } = windowOf(text, passage);
  const near = text.slice(from, to);
  const inside = { start: passage.start - from, end: passage.end - from };
  const { sentences, clauses } = bordersOf(near);
  let sentence = { start: before(sentences, inside.start) ?? 0, end: after(sentences, inside.end) ?? near.length };
  if (sentence.end - sentence.start > LONGEST_SENTENCE) sentence = shorten(clauses, inside, sentence);
  let { start, end } = sentence;
  while (start < inside.start && !near.charAt(start).trim()) start++;
  while (end > inside.end && !near.charAt(end - 1).trim()) end--;
  return { start: start + from, end: end + from };
}
