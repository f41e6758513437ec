import type { PaintName } from '../core/fading';
import type { Annotation } from '../core/types';
import type { Chunk } from './chunk';
import { rangeOf } from './collect';
import type { Painter } from './painter';

/** The ranges of a chunk's annotations that are to be painted, by highlight. */
function rangesOf(
  chunk: Chunk,
  isPainted: (annotation: Annotation) => boolean,
  names: readonly PaintName[],
): Map<PaintName, StaticRange[]> {
  const groups = new Map<PaintName, StaticRange[]>();
  for (const [index, annotation] of chunk.annotations.entries()) {
    if (!isPainted(annotation)) continue;
    const name = names[index];
    const range = rangeOf(chunk, annotation);
    if (!range || !name) continue;
    const group = groups.get(name);
    if (group) group.push(range);
    else groups.set(name, [range]);
  }
  return groups;
}

/** Paints a chunk as it is now annotated, in the place of what was painted of it. `names` are its annotations’. */
export function paintChunk(
  chunk: Chunk,
  painter: Painter,
  isPainted: (annotation: Annotation) => boolean,
  names: readonly PaintName[],
): void {
  const groups = rangesOf(chunk, isPainted, names);
  unpaintChunk(chunk, painter);
  for (const [name, ranges] of groups) painter.add(name, ranges);
  chunk.painted = groups;
}

export function unpaintChunk(chunk: Chunk, painter: Painter): void {
  for (const [name, ranges] of chunk.painted ?? []) painter.remove(name, ranges);
  chunk.painted = undefined;
}
