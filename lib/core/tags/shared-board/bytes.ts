/** Numbers and strings in bytes, and bytes in base64. */

export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  /** Big-endian. */
  uint(value: number, bytes: number): void {
    for (let at = bytes - 1; at >= 0; at--) this.byte(Math.floor(value / 2 ** (8 * at)));
  }

  /** Seven bits a byte, the lowest first; the eighth says that another byte follows. */
  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  hex(digits: string): void {
    for (let at = 0; at < digits.length; at += 2) this.byte(Number.parseInt(digits.slice(at, at + 2), 16));
  }

  /** UTF-16, big-endian. */
  units(text: string): void {
    for (let at = 0; at < text.length; at++) this.uint(text.charCodeAt(at), 2);
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Every method throws a RangeError at the end of the bytes. */
export class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.#at === this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.#at++];
    if (value === undefined) throw new RangeError('the bytes end too soon');
    return value;
  }

  uint(bytes: number): number {
    let value = 0;
    for (let at = 0; at < bytes; at++) value = value * 0x100 + this.byte();
    return value;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 0x80 ** 4; scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw new RangeError('a number of more than five bytes');
  }

  hex(bytes: number): string {
    return Array.from({ length: bytes }, () => this.byte().toString(16).padStart(2, '0')).join('');
  }

  units(length: number): string {
    return String.fromCharCode(...Array.from({ length }, () => this.uint(2)));
  }
}

const SLICE = 0x2000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += SLICE) binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(binary);
}

/** @throws DOMException InvalidCharacterError */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
