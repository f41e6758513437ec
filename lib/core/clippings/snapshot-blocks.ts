/** A snapshot's text as blocks that can be shown. */

import { levelOf } from '../documents/plain-text';
import type { Block, Cell } from '../documents/types';
import { BLOCK_BREAK } from '../text/characters';

const cellsOf = (row: string): Cell[] => row.split('\t').map((text) => ({ text }));

/**
 * The blocks of a page's collected text. Collected again from where they are shown, they make the same text: what is
 * clipped from a snapshot stands where it stands in its article.
 */
export function snapshotBlocks(text: string): Block[] {
  const parts = text.split(BLOCK_BREAK);
  const blocks: Block[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string;
    if (part.includes('\t')) {
      const rows: Cell[][] = [];
      for (; at < parts.length && parts[at]?.includes('\t'); at++) rows.push(cellsOf(parts[at] as string));
      at--;
      blocks.push({ kind: 'table', rows });
      continue;
    }
    const level = levelOf(part.trim());
    if (level) blocks.push({ kind: 'heading', level, text: part });
    else blocks.push({ kind: 'paragraph', text: part });
  }
  return blocks;
}
