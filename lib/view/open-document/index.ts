/** A file, or what the reader has pasted → a document; nothing is opened by half. */
import { checkDocument, cleanTitle, openingLine, titleFromBlocks } from '@/lib/core/documents/content';
import { decodeDocument, refuseKnownKinds } from '@/lib/core/documents/decode';
import { DocumentError } from '@/lib/core/documents/document-error';
import { LARGEST_DOCUMENT_FILE } from '@/lib/core/documents/limits';
import { readMarkdown } from '@/lib/core/documents/markdown';
import { blocksOfText } from '@/lib/core/documents/plain-text';
import type { Block, DocumentSource, TextDocument } from '@/lib/core/documents/types';
import { beginsWith } from '@/lib/core/text/encoding';
import { usualEncoding } from '../preview-import';
import { readFragment, readPage } from './html';

/** What the file field offers; what is dropped is judged by its bytes. */
export const ACCEPTED = '.html,.htm,.xhtml,.txt,.text,.md,.markdown,.docx';

const COMPOUND_OR_ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function baseName(name: string): string {
  return cleanTitle(name.replace(/\.[^.]{1,8}$/, ''));
}

function documentOf(title: string, blocks: Block[], source: DocumentSource, language?: string): TextDocument {
  const named = cleanTitle(title) || titleFromBlocks(blocks) || (source.name ? baseName(source.name) : '');
  // What was pasted has no name: a sentence is better than none.
  const shown = named || (openingLine(blocks) ?? '');
  return checkDocument({ title: shown, blocks, source, ...(language ? { language } : {}) });
}

/** A whole HTML page as a document. */
export function pageDocument(html: string, source: DocumentSource): TextDocument {
  const { title, blocks, language, address, meta } = readPage(html);
  const known = { ...source, ...(address ? { address } : {}), ...(meta?.length ? { meta } : {}) };
  return documentOf(title, blocks, known, language);
}

/** @throws DocumentError that says what is wrong with the file. */
export async function openFile(file: File): Promise<TextDocument> {
  // Before a byte is read.
  if (file.size > LARGEST_DOCUMENT_FILE) {
    throw new DocumentError('DocumentTooBigError', `${Math.ceil(file.size / 2 ** 20)} MB`);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { name } = file;
  refuseKnownKinds(bytes);
  if (/\.docx?$/i.test(name) || COMPOUND_OR_ZIP.some((beginning) => beginsWith(bytes, beginning))) {
    const { readWord } = await import('./word');
    const { title, blocks } = readWord(bytes);
    return documentOf(title, blocks, { format: 'word', name });
  }
  const isPage = /\.x?html?$/i.test(name);
  const text = decodeDocument(bytes, usualEncoding(), isPage);
  if (isPage || /^\s*<(?:!doctype html|html)\b/i.test(text)) return pageDocument(text, { format: 'html', name });
  if (/\.(?:md|markdown)$/i.test(name)) {
    const { title = '', address, blocks } = readMarkdown(text);
    return documentOf(title, blocks, { format: 'markdown', name, ...(address ? { address } : {}) });
  }
  return documentOf('', blocksOfText(text), { format: 'text', name });
}

/** `html` is the clipboard's, where it has such: it keeps headings, lists and tables. @throws DocumentError */
export function openPasted(text: string, html: string): TextDocument {
  const rich = /<(?:p|h[1-6]|table|li|br|div)\b/i.test(html) ? readFragment(html) : [];
  return documentOf('', rich.length > 0 ? rich : blocksOfText(text), { format: 'pasted' });
}
