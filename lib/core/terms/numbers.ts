/** Small numbers as a string that survives every kind of message: three bytes each, in base64. */

const BYTES = 3;
/** The largest number that is packed, and what is added to each so that -1 can be. */
const LARGEST = 2 ** (8 * BYTES) - 2;
const OFFSET = 1;
/** Arguments of one call: engines have a limit. A multiple of three, so that pieces join without padding. */
const PIECE = 3 * 4096;

/** @throws RangeError for numbers below -1 or above 16,777,214. */
export function packNumbers(numbers: ArrayLike<number>): string {
  const bytes = new Uint8Array(numbers.length * BYTES);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] as number;
    if (number < -OFFSET || number > LARGEST) throw new RangeError(`${number} cannot be packed`);
    const shifted = number + OFFSET;
    bytes[index * BYTES] = shifted;
    bytes[index * BYTES + 1] = shifted >> 8;
    bytes[index * BYTES + 2] = shifted >> 16;
  }
  let packed = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    packed += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return packed;
}

export function unpackNumbers(packed: string): Int32Array {
  const bytes = atob(packed);
  const numbers = new Int32Array(bytes.length / BYTES);
  for (let index = 0, at = 0; index < numbers.length; index++, at += BYTES) {
    numbers[index] =
      (bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8) | (bytes.charCodeAt(at + 2) << 16)) - OFFSET;
  }
  return numbers;
}
