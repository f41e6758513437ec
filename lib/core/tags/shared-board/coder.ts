/**
 * Arithmetic coding of decisions, each with the odds that those before it have shown: as few bits as what is written
 * holds, and no tables, which cost more than they save in strings of a kilobyte. Whole numbers only, so that every
 * device writes the same bytes. The writer and the reader run the same description of what is written: each method
 * answers the value, which the reader takes from the bytes whatever it is given.
 */

/** Odds of decisions, by number: how likely each is to be 1, in parts of 65,536. */
export type Odds = Uint16Array;

const EVEN = 0x8000;
/** How fast odds follow what is decided: by a sixteenth of what they were wrong. */
const RATE = 4;
/** Odds are used in parts of 4,096 (twelve bits), and nothing is taken for certain. */
const PARTS = 0x1000;

export function evenOdds(count: number): Odds {
  return new Uint16Array(count).fill(EVEN);
}

export abstract class Coder {
  protected low = 0;
  protected high = 0xffff_ffff;

  /** Narrows the interval to one of two parts; answers which. `middle` is the last number of that of 1. */
  protected abstract decide(middle: number, value: number): number;
  /** The first byte of both ends is the same. */
  protected abstract shift(): void;

  /** A decision: 0 or 1. */
  bit(odds: Odds, at: number, value: number): number {
    const now = odds[at] ?? EVEN;
    const decided = this.#split(Math.min(Math.max(now >>> 4, 1), PARTS - 1), value);
    odds[at] = decided ? now + ((0xffff - now) >>> RATE) : now - (now >>> RATE);
    return decided;
  }

  /** A number of so many bits, the highest first, each with odds that depend on those before. `odds`: 2 ** bits. */
  tree(odds: Odds, bits: number, value: number): number {
    let node = 1;
    for (let at = bits - 1; at >= 0; at--) node = node * 2 + this.bit(odds, node, (value >>> at) & 1);
    return node - 2 ** bits;
  }

  /** A number of so many bits of which nothing is known; at most 2 ** 48. */
  plain(bits: number, value: number): number {
    let read = 0;
    for (let at = bits - 1; at >= 0; at--) read = read * 2 + this.#split(PARTS / 2, Math.floor(value / 2 ** at) % 2);
    return read;
  }

  /** A number up to 2 ** 40: how many bits it has, with `odds` (64), and those after the first, plain. */
  number(odds: Odds, value: number): number {
    const bits = this.tree(odds, 6, value > 0 ? Math.floor(Math.log2(value)) + 1 : 0);
    if (bits > 41) throw new RangeError('a number that is too large');
    return bits < 2 ? bits : 2 ** (bits - 1) + this.plain(bits - 1, value - 2 ** (bits - 1));
  }

  #split(odds: number, value: number): number {
    const range = this.high - this.low;
    const middle = this.low + (range >>> 12) * odds + (((range & 0xfff) * odds) >>> 12);
    const decided = this.decide(middle, value);
    if (decided) this.high = middle;
    else this.low = middle + 1;
    while ((this.low ^ this.high) >>> 24 === 0) {
      this.shift();
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 0xff) >>> 0;
    }
    return decided;
  }
}

export class Encoder extends Coder {
  readonly #bytes: number[] = [];

  protected decide(_: number, value: number): number {
    return value;
  }

  protected shift(): void {
    this.#bytes.push(this.high >>> 24);
  }

  /** All bytes: the fewest that lead into the interval, with zeros after them. Nothing can be written then. */
  end(): Uint8Array {
    for (let count = 1; ; count++) {
      const unit = 2 ** (32 - 8 * count);
      const inside = Math.ceil(this.low / unit);
      if (inside * unit > this.high) continue;
      for (let at = count - 1; at >= 0; at--) this.#bytes.push(Math.floor(inside / 0x100 ** at) % 0x100);
      return Uint8Array.from(this.#bytes);
    }
  }
}

export class Decoder extends Coder {
  #next = 0;
  #code = 0;

  constructor(private readonly bytes: Uint8Array) {
    super();
    for (let count = 0; count < 4; count++) this.#code = this.#code * 0x100 + this.#byte();
  }

  protected decide(middle: number): number {
    return this.#code <= middle ? 1 : 0;
  }

  protected shift(): void {
    this.#code = ((this.#code << 8) | this.#byte()) >>> 0;
  }

  /** After the last byte come zeros. */
  #byte(): number {
    return this.bytes[this.#next++] ?? 0;
  }
}
