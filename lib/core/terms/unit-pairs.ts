/**
 * Places at which a unit of one list stands before a unit of another. For several pairs of lists at once: one pass with
 * two looks a place finds for all of them the few places worth a look into a tree.
 */

/** Two lists of code units; `undefined` stands for all of them. */
export interface UnitPair {
  firsts: Iterable<number> | undefined;
  seconds: Iterable<number> | undefined;
}

/** One bit for a pair of lists: as many as a table's element has. */
const MOST_PAIRS = 8;

export class UnitPairs {
  /** For each code unit the bits of the pairs in whose first and second lists it is. */
  private readonly firsts = new Uint8Array(65_536);
  private readonly seconds = new Uint8Array(65_536);

  constructor(pairs: readonly UnitPair[]) {
    if (pairs.length > MOST_PAIRS) throw new RangeError('more pairs than bits');
    pairs.forEach(({ firsts, seconds }, index) => {
      mark(this.firsts, firsts, 1 << index);
      mark(this.seconds, seconds, 1 << index);
    });
  }

  /** Calls `found` with each offset whose unit and the one before it are of a pair, and with the bits of all such pairs. */
  each(codes: Uint16Array, found: (at: number, pairs: number) => void): void {
    const { firsts, seconds } = this;
    const { length } = codes;
    let before = 0;
    for (let at = 0; at < length; at++) {
      const code = codes[at] as number;
      const pairs = before & (seconds[code] as number);
      if (pairs !== 0) found(at, pairs);
      before = firsts[code] as number;
    }
  }
}

function mark(table: Uint8Array, units: Iterable<number> | undefined, bit: number): void {
  if (units) for (const unit of units) table[unit] = (table[unit] as number) | bit;
  else for (let unit = 0; unit < table.length; unit++) table[unit] = (table[unit] as number) | bit;
}
