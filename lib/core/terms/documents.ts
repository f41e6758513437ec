/** Titles of policy documents about talent in 《》: an open class that no glossary can list. */
import patterns from '@/assets/terms/patterns.json';
import { BLOCK_BREAK } from '../text/characters';
import { type FoldedText, foldWord } from '../text/fold';
import type { Term } from '../types';

const OPEN = '《'.charCodeAt(0);
const CLOSE = '》'.charCodeAt(0);
const BLOCK = BLOCK_BREAK.charCodeAt(0);
const { id, longestTitle, words } = patterns.document;
const WORDS = words.map(foldWord);

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

/** Document titles about talent, brackets included; folded offsets, ascending, not overlapping. */
export function findDocuments(text: FoldedText): Term[] {
  const { codes } = text;
  const documents: Term[] = [];
  for (let at = codes.indexOf(OPEN); at >= 0; ) {
    const end = closingOf(codes, at);
    if (end > 0) {
      const title = text.slice(at, end);
      if (WORDS.some((word) => title.includes(word))) {
        documents.push({ type: 'term', start: at, end, id, name: title, category: 'document', origin: 'pattern' });
      }
    }
    at = codes.indexOf(OPEN, end > 0 ? end : at + 1);
  }
  return documents;
}
