/** The page as one text: its chunks joined, made when somebody asks. */
import { shift } from '../core/shift';
import { BLOCK_BREAK } from '../core/text/characters';
import type { Annotation, Span } from '../core/types';
import type { Chunk } from './chunk';
import { type PageText, type Point, pointAt } from './collect';

export class Whole {
  /** The chunks that hold text, where each begins in the page's text, and its first annotation among the page's. */
  private readonly chunks: readonly Chunk[];
  private readonly starts: number[] = [];
  private readonly indexes = new Map<Chunk, { start: number; index: number }>();
  private joined: PageText | undefined;
  private all: Annotation[] | undefined;

  constructor(chunks: readonly Chunk[]) {
    this.chunks = chunks.filter(({ text }) => text !== '');
    let start = 0;
    let index = 0;
    for (const chunk of this.chunks) {
      this.starts.push(start);
      this.indexes.set(chunk, { start, index });
      start += chunk.text.length + BLOCK_BREAK.length;
      index += chunk.annotations.length;
    }
  }

  get text(): PageText {
    this.joined ??= {
      text: this.chunks.map(({ text }) => text).join(BLOCK_BREAK),
      nodes: this.chunks.flatMap(({ nodes }) => nodes),
      starts: this.chunks.flatMap((chunk, at) => chunk.starts.map((start) => start + (this.starts[at] as number))),
    };
    return this.joined;
  }

  get annotations(): Annotation[] {
    this.all ??= this.chunks.flatMap((chunk) => {
      const { start, index } = this.indexes.get(chunk) ?? { start: 0, index: 0 };
      return chunk.annotations.map((one) => shift(one, start, index));
    });
    return this.all;
  }

  textOf({ start, end }: Span): string {
    const at = this.chunkAt(start);
    const chunk = this.chunks[at];
    const from = start - (this.starts[at] ?? 0);
    const length = end - start;
    return chunk && from + length <= chunk.text.length
      ? chunk.text.slice(from, from + length)
      : this.text.text.slice(start, end);
  }

  /** Where a place of a chunk is in the page's text. */
  offsetOf(chunk: Chunk, offset: number): number | undefined {
    const place = this.indexes.get(chunk);
    return place && place.start + offset;
  }

  /** Indexes, among the page's annotations, of those of a chunk that reach over or up to an offset in it. */
  indexesAt(chunk: Chunk, offset: number): number[] {
    const first = this.indexes.get(chunk)?.index ?? 0;
    return chunk.annotations.flatMap(({ start, end }, at) => (start <= offset && offset <= end ? [first + at] : []));
  }

  pointAt(offset: number): Point | undefined {
    const at = this.chunkAt(offset);
    const chunk = this.chunks[at];
    return chunk && pointAt(chunk, offset - (this.starts[at] as number));
  }

  private chunkAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
