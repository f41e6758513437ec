/** What a document says, as text. */
import { DocumentError } from './document-error';
import { LONGEST_DOCUMENT, LONGEST_TITLE } from './limits';
import type { Block, TextDocument } from './types';

/** The text of a block; the cells of a row are parted by tabs, rows by line feeds. */
export function blockText(block: Block): string {
  if (block.kind !== 'table') return block.text;
  const rows = block.rows.map((row) => row.map(({ text }) => text).join('\t'));
  return [...(block.caption ? [block.caption] : []), ...rows].join('\n');
}

/** The text of all blocks, a line feed between. */
export function documentText({ blocks }: Pick<TextDocument, 'blocks'>): string {
  return blocks.map(blockText).join('\n');
}

/**
 * What a document is known by: its text without white space, so that a file and the same text pasted are one
 * document, however they were wrapped.
 */
export function identityText(document: Pick<TextDocument, 'blocks'>): string {
  return documentText(document).replace(/\s+/g, '');
}

/** A line as a title: without white space around it, and not endless. */
export function cleanTitle(line: string): string {
  return line.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE).toWellFormed();
}

/** Longer first lines are paragraphs. */
const LONGEST_TITLE_LINE = 60;

/** The first line of a document where that is short. */
export function openingLine(blocks: readonly Block[]): string | undefined {
  const [first] = blocks;
  if (!first || first.kind === 'table') return undefined;
  const line = cleanTitle(first.text.split('\n')[0] ?? '');
  return line && line.length <= LONGEST_TITLE_LINE ? line : undefined;
}

/** The title that a document's own text gives it: its first heading, or its first line where that is short and no sentence. */
export function titleFromBlocks(blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  if (heading && 'text' in heading) return cleanTitle(heading.text.split('\n')[0] ?? '') || undefined;
  const line = openingLine(blocks);
  return line && !/[。；，;]$/.test(line) ? line : undefined;
}

/** @throws DocumentError where nothing or too much is in it. */
export function checkDocument(document: TextDocument): TextDocument {
  const length = documentText(document).length;
  if (length > LONGEST_DOCUMENT) throw new DocumentError('DocumentTooLongError', String(Math.ceil(length / 10_000)));
  if (!/\S/.test(documentText(document))) throw new DocumentError('DocumentEmptyError');
  return document;
}
