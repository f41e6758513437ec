/** The parts of a .docx file, which is a ZIP file of XML files. */
import { type Unzipped, unzipSync } from 'fflate';
import { COMPOUND_FILE, ZIP } from '@/lib/core/documents/decode';
import { DocumentError } from '@/lib/core/documents/document-error';
import { beginsWith } from '@/lib/core/text/encoding';

const WANTED = /^(?:word\/(?:document|document2|styles|numbering|footnotes|endnotes)|docProps\/core)\.xml$/;
/** Bytes of all wanted parts together when unpacked: a small file can hold gigabytes of one letter. */
const LARGEST = 120 * 1024 * 1024;

export interface WordParts {
  document: Element;
  styles: Element | undefined;
  numbering: Element | undefined;
  footnotes: Element | undefined;
  endnotes: Element | undefined;
  properties: Element | undefined;
}

/** Word keeps an encrypted .docx, like an old .doc, in a compound file; only the encrypted one has this stream. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
}

/** Not the library's asynchronous form, which makes workers from strings: extension pages forbid that. */
function unpack(bytes: Uint8Array): Unzipped {
  let size = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!WANTED.test(name)) return false;
    size += originalSize;
    if (size > LARGEST) throw new DocumentError('DocumentTooBigError', `${Math.ceil(size / 2 ** 20)} MB`);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('DocumentBrokenError', error instanceof Error ? error.message : String(error));
  }
}

/** @throws DocumentError where the part is no XML. */
function parse(bytes: Uint8Array | undefined): Element | undefined {
  if (!bytes) return undefined;
  // UTF-8 by rule; some programs write UTF-16 with a mark.
  const encoding = beginsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : beginsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  const parsed = new DOMParser().parseFromString(new TextDecoder(encoding).decode(bytes), 'application/xml');
  const fault = parsed.getElementsByTagName('parsererror')[0];
  if (fault) throw new DocumentError('DocumentBrokenError', (fault.textContent ?? '').slice(0, 120));
  return parsed.documentElement;
}

/** @throws DocumentError that says what is wrong with the file. */
export function openPackage(bytes: Uint8Array): WordParts {
  if (beginsWith(bytes, COMPOUND_FILE)) {
    throw new DocumentError(isEncrypted(bytes) ? 'DocumentEncryptedError' : 'DocumentOldWordError');
  }
  if (!beginsWith(bytes, ZIP)) throw new DocumentError('DocumentBrokenError', 'no ZIP file');
  const parts = unpack(bytes);
  const document = parse(parts['word/document.xml'] ?? parts['word/document2.xml']);
  if (!document) throw new DocumentError('DocumentBrokenError', 'word/document.xml');
  return {
    document,
    styles: parse(parts['word/styles.xml']),
    numbering: parse(parts['word/numbering.xml']),
    footnotes: parse(parts['word/footnotes.xml']),
    endnotes: parse(parts['word/endnotes.xml']),
    properties: parse(parts['docProps/core.xml']),
  };
}
