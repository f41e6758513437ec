/** The bytes of a file → its text, whatever office program wrote it. */
import { GlossaryFileError, LARGEST_FILE } from './file-error';

export interface DecodedFile {
  text: string;
  /** As the Encoding Standard names it. */
  encoding: string;
}

/** Encodings without a mark of their own: each reads the other's files as other characters, and seldom fails. */
export const LEGACY_ENCODINGS = ['gb18030', 'big5'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

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

function encodingOf(bytes: Uint8Array, legacy: LegacyEncoding): string {
  if (beginsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (beginsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (beginsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const { even, odd } = zeros(bytes);
  if (even > 0 && odd > 0) throw new GlossaryFileError('NotTextError', `${even + odd}`);
  if (odd > 0) return 'utf-16le';
  if (even > 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : legacy;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * `legacy` is what the bytes are taken for where they are no Unicode.
 * @throws GlossaryFileError where they are no text, or too many.
 */
export function decodeFile(bytes: Uint8Array, legacy: LegacyEncoding = 'gb18030'): DecodedFile {
  if (bytes.length > LARGEST_FILE) throw new GlossaryFileError('FileTooBigError', String(bytes.length));
  if (bytes.length === 0) throw new GlossaryFileError('EmptyFileError', '0');
  if (WORKBOOKS.some((beginning) => beginsWith(bytes, beginning))) throw new GlossaryFileError('WorkbookError', '');
  const encoding = encodingOf(bytes, legacy);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
