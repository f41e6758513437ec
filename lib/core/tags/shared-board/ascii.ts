/**
 * Bytes as text that JSON holds as it is: 91 printable characters, two for each 13 bits. Base64 has six bits in a
 * character, this has six and a half, and more than a byte of UTF-8 can hold less.
 */

/** Without the two that JSON escapes, and `<` and `>`, which some browsers do. */
const ALPHABET = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at))
  .filter((character) => !'"\\<>'.includes(character))
  .join('');
const BASE = 91;
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

/** How many bits two characters hold, and one at the end. */
const PAIR = 13;
const SINGLE = 6;

export function toAscii(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = held * 0x100 + byte;
    bits += 8;
    if (bits < PAIR) continue;
    bits -= PAIR;
    text += pair(Math.floor(held / 2 ** bits));
    held %= 2 ** bits;
  }
  if (bits === 0) return text;
  return text + (bits <= SINGLE ? ALPHABET[held * 2 ** (SINGLE - bits)] : pair(held * 2 ** (PAIR - bits)));
}

function pair(value: number): string {
  return `${ALPHABET[Math.floor(value / BASE)]}${ALPHABET[value % BASE]}`;
}

/** The bytes, perhaps with a zero after them. @throws RangeError where the text is none of `toAscii`. */
export function fromAscii(text: string): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (let at = 0; at < text.length; at += 2) {
    const isPair = at + 1 < text.length;
    const value = isPair ? valueAt(text, at) * BASE + valueAt(text, at + 1) : valueAt(text, at);
    const size = isPair ? PAIR : SINGLE;
    if (value >= 2 ** size) throw new RangeError('more than such characters hold');
    held = held * 2 ** size + value;
    bits += size;
    while (bits >= 8) {
      bits -= 8;
      bytes.push(Math.floor(held / 2 ** bits));
      held %= 2 ** bits;
    }
  }
  return Uint8Array.from(bytes);
}

function valueAt(text: string, at: number): number {
  const value = VALUES.get(text.charAt(at));
  if (value === undefined) throw new RangeError(`no character of ours at ${at}`);
  return value;
}
