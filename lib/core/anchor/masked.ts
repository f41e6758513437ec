/** Text with every number as one and the same unit: 50万元 and 120万元 then look alike, and a number costs no more than a letter. */
import { isDigit } from './match-text';
import { numberEnd } from './telling';

/** A private-use unit that folding never writes. */
const NUMBER = 0xf8fe;
const PIECE = 8_192;

export interface Masked {
  text: string;
  /** For each unit where it begins in the codes it was made of, and, last, where they end. */
  offsets: Uint32Array;
}

/** `codes[from, to)` masked. */
export function mask(codes: Uint16Array, from: number, to: number): Masked {
  const units = new Uint16Array(to - from);
  const offsets = new Uint32Array(to - from + 1);
  let length = 0;
  for (let at = from; at < to; ) {
    const code = codes[at] as number;
    offsets[length] = at;
    const isNumber = isDigit(code);
    units[length++] = isNumber ? NUMBER : code;
    at = isNumber ? numberEnd(codes, at, to) : at + 1;
  }
  offsets[length] = to;
  let text = '';
  for (let at = 0; at < length; at += PIECE)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + PIECE)));
  return { text, offsets: offsets.subarray(0, length + 1) };
}
