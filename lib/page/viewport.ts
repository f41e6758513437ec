/** How far chunks are from what the reader sees. */
import type { Chunk } from './chunk';
import { boxOf, ELEMENT_NODE, nodeTypeOf } from './dom';

/** Top of a chunk in the viewport, CSS pixels; undefined where its first element is not displayed. */
function topOf(chunk: Chunk): number | undefined {
  // The page itself.
  if (nodeTypeOf(chunk.first) !== ELEMENT_NODE) return Number.NEGATIVE_INFINITY;
  const { top, width, height } = boxOf(chunk.first as Element);
  return width === 0 && height === 0 ? undefined : top;
}

/**
 * CSS pixels between each chunk and the viewport, 0 for those inside; infinite for what is not displayed. A chunk reaches
 * as far as the top of the next one.
 */
export function distances(chunks: readonly Chunk[], height: number): Map<Chunk, number> {
  const found = new Map<Chunk, number>();
  let below = Number.POSITIVE_INFINITY;
  for (let index = chunks.length - 1; index >= 0; index--) {
    const chunk = chunks[index] as Chunk;
    const top = topOf(chunk);
    if (top === undefined) {
      found.set(chunk, Number.POSITIVE_INFINITY);
      continue;
    }
    found.set(chunk, Math.max(0, top - height, -below));
    below = top;
  }
  return found;
}
