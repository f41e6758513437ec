/** The bytes of a file → its text, whatever office program wrote it. */
import { GlossaryFileError, LARGEST_FILE } from './file-error';

export interface DecodedFile {
  text: string;
  /** As the Encoding Standard names it. */
  encoding: string;
}

/** Bytes that are looked at where only the look of the text can tell. */
const SAMPLE = 4096;

/** First bytes of .xlsx (a ZIP file) and .xls. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** Where the zero bytes of a sample stand: in UTF-16 every comma and line break has one. */
function zeros(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (let at = 0; at < Math.min(bytes.length, SAMPLE); at++) {
    if (bytes[at] === 0) count[at % 2 === 0 ? 'even' : 'odd']++;
  }
  return count;
}

function encodingOf(bytes: Uint8Array): string {
  if (beginsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (beginsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (beginsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const { even, odd } = zeros(bytes);
  if (even > 0 && odd > 0) throw new GlossaryFileError('NotTextError', `${even + odd}`);
  if (odd > 0) return 'utf-16le';
  if (even > 0) return 'utf-16be';
  return ['utf-8', 'gb18030', 'big5'].find((encoding) => decodes(bytes, encoding)) ?? 'gb18030';
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** @throws GlossaryFileError where the bytes are no text, or too many. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes.length > LARGEST_FILE) throw new GlossaryFileError('FileTooBigError', String(bytes.length));
  if (bytes.length === 0) throw new GlossaryFileError('EmptyFileError', '0');
  if (WORKBOOKS.some((beginning) => beginsWith(bytes, beginning))) throw new GlossaryFileError('WorkbookError', '');
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
