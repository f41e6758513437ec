/** Which encoding the bytes of a text file are in, whatever program wrote it. */

/** Encodings without a mark of their own: each reads the other's files as other characters, and seldom fails. */
export const LEGACY_ENCODINGS = ['gb18030', 'big5'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** Bytes that are looked at where only the look of the text can tell. */
const SAMPLE = 4096;
const GUESSED = 65_536;

/** What stands most often in Chinese prose, in either script: a text read in the wrong encoding has next to none. */
const COMMON = new Set(
  '，。、：；（）“”「」《》的一是在人不了有年月日和為为國国中市市大學学業业員员會会對对於于與与個个發发展政府工作才萬万元條条機机關关辦办'.split(
    '',
  ),
);

/** Share of common characters that only prose has. */
const PROSE = 0.1;
const UTF16 = ['utf-16le', 'utf-16be'] as const;

export function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Share of a sample's characters that are common ones, in an encoding. */
function likeness(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, GUESSED));
  let common = 0;
  let all = 0;
  for (const one of text) {
    if (one <= '\u007f') continue;
    all++;
    if (COMMON.has(one)) common++;
  }
  return all === 0 ? 0 : common / all;
}

/** Of the encodings without a mark, the one in which the bytes read like Chinese prose. */
export function likelyLegacy(bytes: Uint8Array, usual: LegacyEncoding): LegacyEncoding {
  const other = usual === 'big5' ? 'gb18030' : 'big5';
  return likeness(bytes, other) > likeness(bytes, usual) ? other : usual;
}

/**
 * The encoding as the Encoding Standard names it: by its mark, by the zeros of UTF-16, UTF-8 where the bytes are
 * that, else `legacy`; or the zero bytes that no text has, where they are no text.
 */
export function encodingOf(
  bytes: Uint8Array,
  legacy: LegacyEncoding,
): { encoding: string } | { encoding?: undefined; zeros: number } {
  if (beginsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8' };
  if (beginsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le' };
  if (beginsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be' };
  const { even, odd } = zeros(bytes);
  // 一 is U+4E00 and 最 U+6700: Chinese in UTF-16 has zeros on both sides.
  const wide = even + odd > 0 ? UTF16.find((one) => likeness(bytes, one) > PROSE) : undefined;
  if (wide) return { encoding: wide };
  if (even > 0 && odd > 0) return { zeros: even + odd };
  if (odd > 0) return { encoding: 'utf-16le' };
  if (even > 0) return { encoding: 'utf-16be' };
  return { encoding: isUtf8(bytes) ? 'utf-8' : legacy };
}
