import type { Chunk } from './chunk';

/** Gives chunks that are collected anew what was found in old ones of the same text, and painted of the same nodes. */
export function reuse(chunks: readonly Chunk[]): void {
  const byText = new Map<string, Chunk[]>();
  for (const chunk of chunks.flatMap(({ replaced }) => replaced)) {
    if (!chunk.reading) continue;
    const same = byText.get(chunk.text);
    if (same) same.push(chunk);
    else byText.set(chunk.text, [chunk]);
  }
  for (const chunk of chunks) {
    if (chunk.reading) continue;
    const same = byText.get(chunk.text)?.shift();
    if (!same) continue;
    chunk.reading = same.reading;
    chunk.annotations = same.annotations;
    if (!same.isDone || !chunk.hasNodesOf(same)) continue;
    chunk.isDone = true;
    chunk.painted = same.painted;
    same.painted = undefined;
  }
}
