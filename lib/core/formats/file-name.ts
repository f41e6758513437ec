/** Names that Windows keeps for devices, whatever their endings: aux.md and aux.2026.md alike. */
const RESERVED = /^(con|prn|aux|nul|(com|lpt)[\d¹²³]) *(\.|$)/i;
/** UTF-8 bytes of the name without its ending; file systems end at 255, encrypted ones near 143. */
const LONGEST = 120;

/**
 * A file name from a title, safe on Windows, macOS, Linux and Android: no path or control characters,
 * no leading dot, no device name, at most 120 bytes of UTF-8 before the ending, cut between characters.
 */
export function fileName(title: string, extension: string, fallback: string): string {
  const clean = title
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const encoder = new TextEncoder();
  let name = '';
  let bytes = 0;
  for (const character of clean) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST) break;
    name += character;
  }
  name = name.trimEnd();
  return `${name && !RESERVED.test(name) ? name : fallback}.${extension}`;
}
