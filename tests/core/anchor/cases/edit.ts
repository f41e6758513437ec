/** Changes of a text that know where one of its passages goes. */
import { BLOCK_BREAK } from '@/lib/core/text/characters';
import type { Span } from '@/lib/core/types';

/** A text with one passage in it; the passage has gone where `passage` is null. */
export interface Marked {
  text: string;
  passage: Span | null;
}

/** `[start, end)` of the text becomes `by`. A change that crosses the passage's border is a mistake of the generator. */
export function replace({ text, passage }: Marked, { start, end }: Span, by: string): Marked {
  const edited = text.slice(0, start) + by + text.slice(end);
  if (!passage) return { text: edited, passage };
  const shift = by.length - (end - start);
  if (end <= passage.start)
    return { text: edited, passage: { start: passage.start + shift, end: passage.end + shift } };
  if (start >= passage.end) return { text: edited, passage };
  if (start >= passage.start && end <= passage.end)
    return { text: edited, passage: { start: passage.start, end: passage.end + shift } };
  if (start <= passage.start && end >= passage.end) return { text: edited, passage: null };
  throw new RangeError(`${start}–${end} crosses the border of ${passage.start}–${passage.end}`);
}

/** The text before, in and behind the passage through `convert`, each by itself. */
export function convertAll({ text, passage }: Marked, convert: (part: string) => string): Marked {
  if (!passage) return { text: convert(text), passage };
  const before = convert(text.slice(0, passage.start));
  const inside = convert(text.slice(passage.start, passage.end));
  return {
    text: before + inside + convert(text.slice(passage.end)),
    passage: { start: before.length, end: before.length + inside.length },
  };
}

/** Spans of the blocks, without the breaks between them. */
export function blocksOf(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf(BLOCK_BREAK, start);
    const end = found < 0 ? text.length : found;
    spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

/** A block of its own in front of the block that begins at `at`. */
export function insertBlock(marked: Marked, at: number, block: string): Marked {
  return replace(marked, { start: at, end: at }, block + BLOCK_BREAK);
}

/** Takes a block away together with one break. */
export function deleteBlock(marked: Marked, { start, end }: Span): Marked {
  const { length } = marked.text;
  return replace(marked, end < length ? { start, end: end + 1 } : { start: Math.max(0, start - 1), end }, '');
}

/** The block goes in front of the block that begins at `to`, and the passage, where it lies in it, goes with it. */
export function moveBlock(marked: Marked, { start, end }: Span, to: number): Marked {
  const { text, passage } = marked;
  const block = text.slice(start, end);
  const holds = passage !== null && passage.start >= start && passage.end <= end;
  const without = deleteBlock(holds ? { text, passage: null } : marked, { start, end });
  const target = to > start ? to - (end - start + 1) : to;
  const moved = insertBlock(without, target, block);
  if (!holds) return moved;
  return { text: moved.text, passage: { start: target + passage.start - start, end: target + passage.end - start } };
}
