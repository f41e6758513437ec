/** Neighbouring chunks of the page as one text. */
import { BLOCK_BREAK } from '../../core/text/characters';
import type { Span } from '../../core/types';
import type { Chunk } from '../chunk';

/** A span of a chunk's own text. */
export interface Place extends Span {
  chunk: Chunk;
}

export class Stretch {
  /** Those that hold text. */
  readonly chunks: readonly Chunk[];
  private readonly starts: number[] = [];
  private joined: string | undefined;

  constructor(chunks: readonly Chunk[]) {
    this.chunks = chunks.filter(({ text }) => text !== '');
    let start = 0;
    for (const { text } of this.chunks) {
      this.starts.push(start);
      start += text.length + BLOCK_BREAK.length;
    }
  }

  get text(): string {
    this.joined ??= this.chunks.map(({ text }) => text).join(BLOCK_BREAK);
    return this.joined;
  }

  /** Offset of a chunk; undefined where it is none of these. */
  startOf(chunk: Chunk): number | undefined {
    return this.starts[this.chunks.indexOf(chunk)];
  }

  /** A span of the text, chunk by chunk; the breaks between chunks are in none. */
  placesOf({ start, end }: Span): Place[] {
    const places: Place[] = [];
    for (const [index, chunk] of this.chunks.entries()) {
      const from = this.starts[index] as number;
      if (from >= end) break;
      const place = { chunk, start: Math.max(0, start - from), end: Math.min(chunk.text.length, end - from) };
      if (place.start < place.end) places.push(place);
    }
    return places;
  }
}
