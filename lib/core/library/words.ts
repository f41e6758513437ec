/** What the reader looks for, cut into words that are blind to script and width. */
import { foldWord } from '../text/fold';

/** Between the fields of an entry's text; no word holds it, so none is found across two fields. */
export const FIELD_BREAK = '\n';

/** A phrase in any of the usual quotation marks, or a run without white space. */
const PARTS = /["“”＂]([^"“”＂]*)(?:["“”＂]|$)|「([^」]*)(?:」|$)|『([^』]*)(?:』|$)|([^\s"“”＂「『]+)/g;

/** `text` as words are matched: simplified, half width, lower case, one line, without noise. */
export function searchForm(text: string): string {
  return foldWord(text).replace(/\s+/g, ' ').trim();
}

/**
 * The folded words and phrases of a search, each once, in their order; what stands in quotation marks is one, with its
 * spaces. A word that another one holds is left out, since where that is found it is found as well.
 */
export function wordsOf(search: string): string[] {
  const words = new Set<string>();
  for (const [, quoted, corner, double, bare] of search.matchAll(PARTS)) {
    const word = searchForm(quoted ?? corner ?? double ?? bare ?? '');
    if (word) words.add(word);
  }
  return [...words].filter((word) => ![...words].some((other) => other !== word && other.includes(word)));
}
