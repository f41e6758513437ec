/**
 * Small numbers as a string that survives every kind of message: each in as few bytes as it needs, seven bits in each
 * (LEB128), in base64.
 */

const BITS = 7;
const MORE = 1 << BITS;
const LARGEST = 2 ** 30 - 1;
/** Arguments of one call: engines have a limit. A multiple of three, so that pieces join without padding. */
const PIECE = 3 * 4096;

/** @throws RangeError for numbers below 0, above 1,073,741,823 or not whole. */
export function packNumbers(numbers: ArrayLike<number>): string {
  const bytes: number[] = [];
  for (let index = 0; index < numbers.length; index++) {
    let rest = numbers[index] as number;
    if (!(rest >= 0 && rest <= LARGEST && Number.isInteger(rest))) throw new RangeError(`${rest} cannot be packed`);
    for (; rest >= MORE; rest >>= BITS) bytes.push((rest & (MORE - 1)) | MORE);
    bytes.push(rest);
  }
  let packed = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    packed += btoa(String.fromCharCode(...bytes.slice(at, at + PIECE)));
  }
  return packed;
}

export function unpackNumbers(packed: string): Int32Array {
  const bytes = atob(packed);
  const numbers = new Int32Array(bytes.length);
  let count = 0;
  for (let at = 0, shift = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at);
    numbers[count] = (numbers[count] as number) | ((byte & (MORE - 1)) << shift);
    if (byte < MORE) {
      count++;
      shift = 0;
    } else shift += BITS;
  }
  return numbers.subarray(0, count);
}
