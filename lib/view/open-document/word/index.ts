/** A .docx file → title and blocks. Loaded only when such a file is opened. */
import { cleanTitle, titleFromBlocks } from '@/lib/core/documents/content';
import type { Block } from '@/lib/core/documents/types';
import { BodyReader } from './body';
import { openPackage } from './package';
import { childOf } from './xml';

/** @throws DocumentError that says what is wrong with the file. */
export function readWord(bytes: Uint8Array): { title: string; blocks: Block[] } {
  const parts = openPackage(bytes);
  const blocks = new BodyReader(parts).read();
  const named = cleanTitle(childOf(parts.properties, 'title')?.textContent ?? '');
  // Word fills the property with what it likes (“PowerPoint 演示文稿”): the text's own title is surer.
  return { title: titleFromBlocks(blocks) ?? named, blocks };
}
