/**
 * What of a long page is painted: with each change of a highlight, and in Chromium in each frame in which the page has
 * changed, browsers look at all painted ranges again, which on a page of a million characters takes longer than a
 * frame. So only what is near the viewport is, and what is not displayed, which may be shown at any time.
 */
import type { Chunk } from './chunk';

/** Pages of no more chunks are painted whole. */
const FEW = 3;
/** Heights of the viewport around it: what is nearer is painted, what is farther no longer. */
const NEAR = 1;
const FAR = 3;

/** Whether a chunk is to be painted; undefined: it may stay as it is. `far` is its distance, as in `distances`. */
export function isWanted(count: number, far: number | undefined, height: number): boolean | undefined {
  if (count <= FEW || far === Number.POSITIVE_INFINITY) return true;
  if (far === undefined || far > FAR * height) return false;
  return far <= NEAR * height ? true : undefined;
}

/** Paints and unpaints what has come near or gone far. */
export function movePaint(
  chunks: readonly Chunk[],
  far: ReadonlyMap<Chunk, number>,
  height: number,
  paint: (chunk: Chunk) => void,
  unpaint: (chunk: Chunk) => void,
): void {
  for (const chunk of chunks) {
    const wanted = isWanted(chunks.length, far.get(chunk), height);
    if (wanted === true && chunk.isDone && !chunk.painted) paint(chunk);
    else if (wanted === false && chunk.painted) unpaint(chunk);
  }
}
