/** Annotates chunks, each after the end of the chunk before it, whose headings and places its figures refer to. */
import { shift } from '../core/shift';
import { BLOCK_BREAK } from '../core/text/characters';
import { sliceText } from '../core/text/slices';
import type { Annotation } from '../core/types';
import type { Chunk } from './chunk';

/** Code units annotated in one go: a few milliseconds. */
const SLICE = 8_000;
/** Code units of context, at the most; whole blocks. */
export const CONTEXT = 1_000;

/** The last blocks of a text, or nothing where the last block alone is longer than a context. */
export function contextOf(text: string): string {
  if (text.length <= CONTEXT) return text;
  const border = text.indexOf(BLOCK_BREAK, text.length - CONTEXT - 1);
  return border < 0 ? '' : text.slice(border + 1);
}

/** Finds in `text` what `annotate` finds when it stands after `context`; offsets count in `text`. */
export function annotateAfter(context: string, text: string, annotate: (text: string) => Annotation[]): Annotation[] {
  if (context === '') return annotate(text);
  const before = context.length + BLOCK_BREAK.length;
  const found = annotate(context + BLOCK_BREAK + text);
  const first = found.findIndex(({ start }) => start >= before);
  if (first < 0) return [];
  return found.slice(first).map((one) => {
    const moved = shift(one, -before, -first);
    if (moved.type === 'figure' && moved.change && moved.change.from < 0) delete moved.change;
    return moved;
  });
}

/** The annotating of one chunk, slice by slice. */
export class ChunkReader {
  private readonly found: Annotation[] = [];
  private readonly slices;

  constructor(
    readonly chunk: Chunk,
    private readonly context: string,
    private readonly annotate: (text: string) => Annotation[],
  ) {
    this.slices = sliceText(chunk.text, SLICE);
  }

  /** Annotates the next slice; true when that was the last. */
  step(): boolean {
    const { chunk, context, found } = this;
    const slice = this.slices.shift();
    if (slice) {
      const text = chunk.text.slice(slice.start, slice.end);
      const before = slice.start === 0 ? context : '';
      const from = found.length;
      for (const one of annotateAfter(before, text, this.annotate)) found.push(shift(one, slice.start, from));
    }
    if (this.slices.length > 0) return false;
    chunk.annotations = found;
    chunk.reading = { text: chunk.text, context };
    return true;
  }
}
