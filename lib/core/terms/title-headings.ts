/** Lines that say a title named in 《》 elsewhere in the text: there the document itself begins. */
import { isHan } from '../figures/characters';
import { BLOCK_BREAK } from '../text/characters';
import type { FoldedText } from '../text/fold';
import type { Term } from '../types';
import { outside } from './outside';
import { titleTerm } from './title-term';

const BLOCK = BLOCK_BREAK.charCodeAt(0);
const LINE_FEED = 0x0a;
/** Titles that are looked for as headings: a text that names more is a list of them. */
const MOST_REPEATED = 20;

/** Offsets at which a line begins, in order. */
function lineStarts({ codes, softBreaks }: FoldedText): number[] {
  const starts = [0];
  let soft = 0;
  const { length } = codes;
  for (let at = 0; at < length; at++) {
    const code = codes[at];
    if (code !== LINE_FEED && code !== BLOCK) continue;
    for (; (softBreaks[soft] ?? length) <= at; soft++) starts.push(softBreaks[soft] as number);
    starts.push(at + 1);
  }
  for (; soft < softBreaks.length; soft++) starts.push(softBreaks[soft] as number);
  return starts;
}

/** The documents, and among them the lines that are the title of one without its brackets: the document itself begins there. */
export function withHeadings(text: FoldedText, documents: Term[], longestLine: number): Term[] {
  const { codes } = text;
  const isTitle = ({ category, name }: Term) => category === 'document' && name.startsWith('《');
  const names = new Set(documents.filter(isTitle).map(({ name }) => name.slice(1, -1)));
  if (names.size === 0 || names.size > MOST_REPEATED) return documents;
  const lengths = new Set([...names].map(({ length }) => length));
  const found: Term[] = [];
  const starts = lineStarts(text);
  starts.forEach((line, index) => {
    const next = starts[index + 1] ?? codes.length;
    if (next - line > longestLine) return;
    let start = line;
    while (start < next && !isHan(codes[start] as number)) start++;
    let end = next;
    while (end > start && (codes[end - 1] === LINE_FEED || codes[end - 1] === BLOCK)) end--;
    const name = lengths.has(end - start) ? text.slice(start, end) : '';
    if (names.has(name)) found.push(titleTerm(name, start, end));
  });
  if (found.length === 0) return documents;
  return [...documents, ...outside(found, documents)].sort((a, b) => a.start - b.start);
}
