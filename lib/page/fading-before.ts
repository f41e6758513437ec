import { Fading } from '../core/fading';
import type { Chunk } from './chunk';

/** What the chunks before one have counted of each term: terms that the reader has met often are painted faint. */
export function fadingBefore(chunks: readonly Chunk[], chunk: Chunk): Fading {
  const fading = new Fading();
  for (const one of chunks) {
    if (one === chunk) break;
    fading.skip(one.termCounts);
  }
  return fading;
}
