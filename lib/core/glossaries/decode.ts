/** The bytes of a glossary's file → its text, whatever office program wrote it. */
import { beginsWith, encodingOf, type LegacyEncoding } from '../text/encoding';
import { GlossaryFileError, LARGEST_FILE } from './file-error';

export { LEGACY_ENCODINGS, type LegacyEncoding } from '../text/encoding';

export interface DecodedFile {
  text: string;
  /** As the Encoding Standard names it. */
  encoding: string;
}

/** First bytes of .xlsx (a ZIP file) and .xls. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * `legacy` is what the bytes are taken for where they are no Unicode.
 * @throws GlossaryFileError where they are no text, or too many.
 */
export function decodeFile(bytes: Uint8Array, legacy: LegacyEncoding = 'gb18030'): DecodedFile {
  if (bytes.length > LARGEST_FILE) throw new GlossaryFileError('FileTooBigError', String(bytes.length));
  if (bytes.length === 0) throw new GlossaryFileError('EmptyFileError', '0');
  if (WORKBOOKS.some((beginning) => beginsWith(bytes, beginning))) throw new GlossaryFileError('WorkbookError', '');
  const found = encodingOf(bytes, legacy);
  if (found.encoding === undefined) throw new GlossaryFileError('NotTextError', String(found.zeros));
  return { text: new TextDecoder(found.encoding).decode(bytes), encoding: found.encoding };
}
