/** A sparse map between two counts of offsets over one text: folded and raw ones. */

/** How many pieces a look-up walks on from the last one before it searches. */
const NEAR = 8;

/** First index of `sorted`, from `low` on, whose value is greater than `value`. */
function upperBound(sorted: readonly number[], value: number, low: number, high: number): number {
  let first = low;
  let last = high;
  while (first < last) {
    const middle = (first + last) >>> 1;
    if ((sorted[middle] as number) <= value) first = middle + 1;
    else last = middle;
  }
  return first;
}

/** Collects the places where raw and folded offsets part; ask only when all are known. */
export class OffsetMap {
  /** Where each piece begins: within one, raw and folded offsets go on side by side. */
  private readonly folded: number[] = [0];
  private readonly raw: number[] = [0];
  /** For how many raw units the first folded one of each piece stands. */
  private readonly widths: number[] = [1];
  /** Index of the piece that was looked up last: mostly the next offset asked for lies in it or just behind. */
  private last = 0;

  /** From folded offset `folded` on, offsets count from raw offset `raw`. */
  jump(folded: number, raw: number): void {
    const last = this.folded.length - 1;
    if (this.folded[last] === folded) this.raw[last] = raw;
    else if (raw - folded !== (this.raw[last] as number) - (this.folded[last] as number)) this.add(folded, raw, 1);
  }

  /** The folded unit at `folded` stands for `width` raw ones from `raw` on, which is where the piece so far has it. */
  widen(folded: number, raw: number, width: number): void {
    const last = this.folded.length - 1;
    if (this.folded[last] === folded) this.widths[last] = width;
    else this.add(folded, raw, width);
  }

  private add(folded: number, raw: number, width: number): void {
    this.folded.push(folded);
    this.raw.push(raw);
    this.widths.push(width);
  }

  /** Index of the piece in which a folded offset lies. */
  private pieceAt(offset: number): number {
    const { folded } = this;
    if (folded.length === 1) return 0;
    let piece = this.last;
    if ((folded[piece] as number) > offset) piece = upperBound(folded, offset, 0, piece) - 1;
    else {
      const near = Math.min(piece + NEAR, folded.length - 1);
      while (piece < near && (folded[piece + 1] as number) <= offset) piece++;
      if (piece === near) piece = upperBound(folded, offset, piece, folded.length) - 1;
    }
    this.last = piece;
    return piece;
  }

  toRaw(offset: number): number {
    const piece = this.pieceAt(offset);
    return (this.raw[piece] as number) + offset - (this.folded[piece] as number);
  }

  /** Raw offset after the unit at `offset`. */
  rawEnd(offset: number): number {
    const piece = this.pieceAt(offset);
    const within = offset - (this.folded[piece] as number);
    return (this.raw[piece] as number) + within + (within === 0 ? (this.widths[piece] as number) : 1);
  }

  fromRaw(offset: number): number {
    const { folded, raw } = this;
    const piece = Math.max(0, upperBound(raw, offset, 0, raw.length) - 1);
    const next = folded[piece + 1];
    const position = (folded[piece] as number) + Math.max(0, offset - (raw[piece] as number));
    return next === undefined ? position : Math.min(position, next);
  }
}
