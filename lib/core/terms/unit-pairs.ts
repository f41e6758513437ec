/**
 * Places at which a unit of one list stands before a unit of another. For several pairs of lists at once: one pass with
 * one look a place finds for all of them the few places worth a look into a tree.
 */

/** Two lists of code units; `undefined` stands for all of them. */
export interface UnitPair {
  firsts: Iterable<number> | undefined;
  seconds: Iterable<number> | undefined;
}

/** One bit for a pair of lists: as many as half a table's element has. */
const MOST_PAIRS = 8;

export class UnitPairs {
  /** For each code unit the bits of the pairs in whose second list it is and, so much higher, in whose first. */
  private readonly table = new Uint16Array(65_536);

  constructor(pairs: readonly UnitPair[]) {
    if (pairs.length > MOST_PAIRS) throw new RangeError('more pairs than bits');
    pairs.forEach(({ firsts, seconds }, index) => {
      this.mark(firsts, 1 << (index + MOST_PAIRS));
      this.mark(seconds, 1 << index);
    });
  }

  private mark(units: Iterable<number> | undefined, bit: number): void {
    const { table } = this;
    for (const unit of units ?? table.keys()) table[unit] = (table[unit] as number) | bit;
  }

  /** Calls `found` with each offset whose unit and the one before it are of a pair, and with the bits of all such pairs. */
  each(codes: Uint16Array, found: (at: number, pairs: number) => void): void {
    const { table } = this;
    const { length } = codes;
    let before = 0;
    for (let at = 0; at < length; at++) {
      const bits = table[codes[at] as number] as number;
      const pairs = before & bits;
      if (pairs !== 0) found(at, pairs);
      before = bits >>> MOST_PAIRS;
    }
  }
}
