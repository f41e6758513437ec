/** The bytes of a text file → its text. */
import { beginsWith, encodingOf, type LegacyEncoding, likelyLegacy } from '../text/encoding';
import { DocumentError } from './document-error';

const PDF = [0x25, 0x50, 0x44, 0x46];
export const ZIP = [0x50, 0x4b, 0x03, 0x04];
export const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Bytes at the beginning of a page in which it says its encoding. */
const DECLARED = 4096;
/** Share of control characters and of such that stand for none, beyond which bytes are no text. */
const MOST_ODD = 0.02;

/** Is this what no reader of text can open? @throws DocumentError that says what it is. */
export function refuseKnownKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new DocumentError('DocumentEmptyError');
  if (beginsWith(bytes, PDF)) throw new DocumentError('DocumentPdfError');
}

/** The encoding that a page says of itself; undefined where it says none that there is. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED));
  const label =
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Has the text what only the bytes of programs and pictures make? */
function isOdd(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd || (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d))) odd++;
  }
  return odd > 1 && odd > text.length * MOST_ODD;
}

/**
 * `usual` is taken where it cannot be told whether bytes are GBK or Big5; `page` says that the text may name its
 * encoding itself, as HTML does.
 * @throws DocumentError where the bytes are no text.
 */
export function decodeDocument(bytes: Uint8Array, usual: LegacyEncoding, page = false): string {
  refuseKnownKinds(bytes);
  const found = encodingOf(bytes, likelyLegacy(bytes, usual));
  if (found.encoding === undefined || beginsWith(bytes, ZIP) || beginsWith(bytes, COMPOUND_FILE)) {
    throw new DocumentError('DocumentBinaryError');
  }
  // UTF-8 and marks of UTF-16 leave no doubt; a page may be wrong about itself only there.
  const isSure = /^utf/.test(found.encoding);
  const declared = page && !isSure ? declaredEncoding(bytes) : undefined;
  const text = new TextDecoder(declared && !/^utf/.test(declared) ? declared : found.encoding).decode(bytes);
  if (isOdd(text)) throw new DocumentError('DocumentBinaryError');
  return text;
}
