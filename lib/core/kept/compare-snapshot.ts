/** Whether an article still says what it said when it was first clipped from. */
import { BLOCK_BREAK } from '../text/characters';
import { fold } from '../text/fold';

/** Folded code units of a block that is more than a link, a date or a count of readers. */
const SUBSTANTIAL = 16;

function blocksOf(text: string): Map<string, number> {
  const blocks = new Map<string, number>();
  for (const block of fold(text).text.split(BLOCK_BREAK)) {
    if (block.length >= SUBSTANTIAL) blocks.set(block, (blocks.get(block) ?? 0) + 1);
  }
  return blocks;
}

function missing(from: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const [block, times] of from) count += Math.max(0, times - (others.get(block) ?? 0));
  return count;
}

/** Paragraphs that are no longer there as they were, and that were not. */
export interface TextChange {
  gone: number;
  come: number;
}

/**
 * Compares two texts of a page by their paragraphs, after folding. Short blocks do not count: links, dates and numbers
 * of readers change with every visit.
 */
export function compareTexts(was: string, now: string): TextChange {
  const [before, after] = [blocksOf(was), blocksOf(now)];
  return { gone: missing(before, after), come: missing(after, before) };
}

/**
 * The same against each frame of a page, of which one holds the article and others advertisements or the site around it:
 * the difference to the one that is most like it. Undefined where there is none.
 */
export function closestChange(was: string, frames: readonly string[]): TextChange | undefined {
  const changes = frames.map((text) => compareTexts(was, text));
  // A frame that holds everything may hold more; one that has little in common lacks nearly all.
  return changes.sort((one, other) => one.gone - other.gone || one.come - other.come)[0];
}
