/** What is clipped of an article as a whole: the sentences of its figures, and the passage that stands for it. */
import { isQuiet } from '../highlights';
import { sentenceOf } from '../sentence';
import { BLOCK_BREAK } from '../text/characters';
import { fold } from '../text/fold';
import type { Annotation, Span } from '../types';

/** The sentences in which the figures of a text stand, each once, in order; one inside another goes with it. */
export function figureSentences(text: string, annotations: readonly Annotation[]): Span[] {
  const spans: Span[] = [];
  for (const one of annotations) {
    if (one.type !== 'figure' || isQuiet(one)) continue;
    const last = spans.at(-1);
    // Most sentences have several.
    if (last && one.start >= last.start && one.end <= last.end) continue;
    spans.push(sentenceOf(text, one));
  }
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  return spans.filter((span, index) => !spans.slice(Math.max(0, index - 3), index).some((one) => one.end >= span.end));
}

/** A block that begins an article where its title is nowhere: a sentence of some length. */
const SHORTEST_LEAD = 30;
/** Code units of a title's block, in lengths of the title: a navigation that holds it is longer. */
const LONGEST_BLOCK = 2;
/** Blocks in which the title is looked for. */
const MOST_BLOCKS = 2_000;

function* blocksOf(text: string): Generator<Span> {
  let start = 0;
  for (let count = 0; count < MOST_BLOCKS && start <= text.length; count++) {
    const stop = text.indexOf(BLOCK_BREAK, start);
    const end = stop < 0 ? text.length : stop;
    if (text.slice(start, end).trim()) yield { start, end };
    start = end + BLOCK_BREAK.length;
  }
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && !text.charAt(from).trim()) from++;
  while (to > from && !text.charAt(to - 1).trim()) to--;
  return { start: from, end: to };
}

/**
 * The passage that stands for an article: its title as the text has it or, where the text has none, its first
 * sentence of some length, else its first block. Undefined where the text is empty.
 */
export function articlePassage(text: string, title: string | undefined): Span | undefined {
  const wanted = title ? fold(title).text.trim() : '';
  let near: Span | undefined;
  let lead: Span | undefined;
  let first: Span | undefined;
  for (const block of blocksOf(text)) {
    const span = trimmed(text, block);
    first ??= span;
    const said = text.slice(span.start, span.end);
    if (said.length >= SHORTEST_LEAD && /[。！？]/.test(said))
      lead ??= sentenceOf(text, { ...span, end: span.start + 1 });
    if (wanted === '' || said.length > LONGEST_BLOCK * wanted.length + 40) continue;
    const folded = fold(said).text.trim();
    if (folded === wanted) return span;
    if (folded.includes(wanted)) near ??= span;
  }
  return near ?? lead ?? first;
}
