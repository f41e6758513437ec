/** Lines that say a title named in 《》 elsewhere in the text: there the document itself begins. */
import { isHan } from '../figures/characters';
import { BLOCK_BREAK } from '../text/characters';
import type { FoldedText } from '../text/fold';
import type { Term } from '../types';
import { titleTerm } from './title-term';

const BLOCK = BLOCK_BREAK.charCodeAt(0);
const LINE_FEED = 0x0a;
/** Titles that are looked for as headings: a text that names more is a list of them. */
const MOST_REPEATED = 20;

/** Offsets at which a line begins, in order. */
function* lineStarts({ codes, softBreaks }: FoldedText): Generator<number> {
  yield 0;
  let soft = 0;
  for (let at = 1; at < codes.length; at++) {
    const isSoft = softBreaks[soft] === at;
    while ((softBreaks[soft] ?? codes.length) <= at) soft++;
    if (isSoft || codes[at - 1] === LINE_FEED || codes[at - 1] === BLOCK) yield at;
  }
}

/** The documents, and among them the lines that are the title of one without its brackets: the document itself begins there. */
export function withHeadings(text: FoldedText, documents: Term[], longestLine: number): Term[] {
  const { codes } = text;
  const isTitle = ({ category, name }: Term) => category === 'document' && name.startsWith('《');
  const names = [...new Set(documents.filter(isTitle).map(({ name }) => name.slice(1, -1)))];
  if (names.length === 0 || names.length > MOST_REPEATED) return documents;
  const found: Term[] = [];
  const starts = [...lineStarts(text)];
  starts.forEach((line, index) => {
    const next = starts[index + 1] ?? codes.length;
    if (next - line > longestLine) return;
    let start = line;
    while (start < next && !isHan(codes[start] as number)) start++;
    let end = next;
    while (end > start && (codes[end - 1] === LINE_FEED || codes[end - 1] === BLOCK)) end--;
    const name = names.find(({ length }) => length === end - start) && text.slice(start, end);
    if (name && names.includes(name)) found.push(titleTerm(name, start, end));
  });
  if (found.length === 0) return documents;
  const isApart = ({ start }: Term) => !documents.some((each) => each.start <= start && start < each.end);
  return [...documents, ...found.filter(isApart)].sort((a, b) => a.start - b.start);
}
