/**
 * Titles of policy documents about talent, an open class that no glossary can list: in 《》 anywhere, and as a line of its
 * own, as the page of the document itself has it. What else stands in 《》 is a title too, and no terms are looked for in it.
 */
import patterns from '@/assets/terms/patterns.json';
import { AnyOf } from '../figures/any-of';
import { isHan } from '../figures/characters';
import { words as split } from '../figures/lexicon';
import { BLOCK_BREAK } from '../text/characters';
import { type FoldedText, foldWord } from '../text/fold';
import type { Category, Span, Term } from '../types';
import { withHeadings } from './title-headings';
import { titleTerm } from './title-term';

const OPEN = '《'.charCodeAt(0);
const CLOSE = '》'.charCodeAt(0);
const BLOCK = BLOCK_BREAK.charCodeAt(0);
const LINE_FEED = 0x0a;
const { longestTitle, words, forms, scales, papers, heads } = patterns.document;
const WORDS = new AnyOf(words.map(foldWord));
/** Forms and certificates are named in 《》 too, but they are no policy. */
const FORMS = split(forms).map(foldWord);
/** 分值表 and 清单 are policy although 表 and 单 are forms. */
const SCALES = split(scales).map(foldWord);
/** What a person is given, by category: 《工作居住证》 is no policy but a service. */
const PAPERS = Object.entries(papers).map(([category, list]) => ({
  category: category as Category,
  ends: split(list).map(foldWord),
}));
const HEADS = split(heads).map(foldWord);
/** 条例 alone is no title. */
const SHORTEST_TITLE = 8;
/** A line that is a title is no longer. */
const LONGEST_LINE = 50;

/** Offset after the 》 that closes the 《 at `open`, or -1; titles may hold titles. */
function closingOf(codes: Uint16Array, open: number): number {
  const limit = Math.min(codes.length, open + longestTitle);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const code = codes[at];
    if (code === BLOCK) return -1;
    if (code === OPEN) depth++;
    if (code === CLOSE && --depth === 0) return at + 1;
  }
  return -1;
}

/**
 * The title that the first line of the text is, if it is nothing else: 某市积分制入户管理办法（试行）. Further on a line may
 * be a heading as well.
 */
function firstLine(text: FoldedText): Term | undefined {
  const { codes, softBreaks } = text;
  const last = Math.min(codes.length, LONGEST_LINE, softBreaks[0] ?? LONGEST_LINE);
  let end = 0;
  while (end < last && codes[end] !== LINE_FEED && codes[end] !== BLOCK) end++;
  if (end === LONGEST_LINE && end < codes.length && codes[end] !== LINE_FEED && codes[end] !== BLOCK) return undefined;
  let start = 0;
  while (start < end && !isHan(codes[start] as number)) start++;
  const title = text.slice(start, end);
  const bare = title.includes('(') ? title.slice(0, title.indexOf('(')) : title;
  if (bare.length < SHORTEST_TITLE || /[,。;:《“]/.test(title) || !WORDS.isWithin(codes, start, start + bare.length))
    return undefined;
  return HEADS.some((head) => bare.endsWith(head)) ? titleTerm(title, start, end) : undefined;
}

/** What a title in 《》, brackets included, is of; nothing where it is a form. */
function categoryOf(title: string): Category | undefined {
  const endsWith = (end: string) => title.endsWith(end, title.length - 1);
  const paper = PAPERS.find(({ ends }) => ends.some(endsWith));
  if (paper) return paper.category;
  return FORMS.some(endsWith) && !SCALES.some(endsWith) ? undefined : 'document';
}

export interface Titles {
  /** Those about talent, brackets included; folded offsets, ascending, not overlapping. */
  documents: Term[];
  /** All others in 《》, likewise. */
  others: Span[];
}

/** The titles in a folded text. */
export function findTitles(text: FoldedText): Titles {
  const { codes, landmarks } = text;
  const own = firstLine(text);
  const documents: Term[] = own ? [own] : [];
  const others: Span[] = [];
  /** End of the last title: one within it is a part of it. */
  let last = own?.end ?? 0;
  for (const at of landmarks) {
    if (codes[at] !== OPEN || at < last) continue;
    const end = closingOf(codes, at);
    if (end < 0) continue;
    last = end;
    const title = text.slice(at, end);
    const category = WORDS.isWithin(codes, at, end) ? categoryOf(title) : undefined;
    if (category) documents.push(titleTerm(title, at, end, category));
    else others.push({ start: at, end });
  }
  return { documents: withHeadings(text, documents, LONGEST_LINE), others };
}
