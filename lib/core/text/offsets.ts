/** A sparse map between two counts of offsets over one text: folded and raw ones. */

/** How many pieces a look-up walks on from the last one before it searches. */
const NEAR = 8;
/** What a piece takes in the list: where it begins, folded and raw, and for how many raw units its first folded one stands. */
const FIELDS = 3;
const RAW = 1;
const WIDTH = 2;
/** Most texts that are folded are words, which need one piece. */
const FIRST_ROOM = 2 * FIELDS;

/** Collects the places where raw and folded offsets part; ask only when all are known. */
export class OffsetMap {
  /** Piece after piece: within one, raw and folded offsets go on side by side. A typed array grows faster than a list. */
  private pieces = new Int32Array(FIRST_ROOM);
  /** Behind the last piece. */
  private end = FIELDS;
  /** The piece that was looked up last: mostly the next offset asked for lies in it or just behind. */
  private last = 0;

  constructor() {
    this.pieces[WIDTH] = 1;
  }

  /** From folded offset `folded` on, offsets count from raw offset `raw`. */
  jump(folded: number, raw: number): void {
    const { pieces } = this;
    const last = this.end - FIELDS;
    if (pieces[last] === folded) pieces[last + RAW] = raw;
    else if (raw - folded !== (pieces[last + RAW] as number) - (pieces[last] as number)) this.add(folded, raw, 1);
  }

  /** The folded unit at `folded` stands for `width` raw ones from `raw` on, which is where the piece so far has it. */
  widen(folded: number, raw: number, width: number): void {
    const last = this.end - FIELDS;
    if (this.pieces[last] === folded) this.pieces[last + WIDTH] = width;
    else this.add(folded, raw, width);
  }

  private add(folded: number, raw: number, width: number): void {
    const { end } = this;
    if (end === this.pieces.length) {
      const grown = new Int32Array(2 * end);
      grown.set(this.pieces);
      this.pieces = grown;
    }
    this.pieces[end] = folded;
    this.pieces[end + RAW] = raw;
    this.pieces[end + WIDTH] = width;
    this.end = end + FIELDS;
  }

  /** The last piece in `[low, high)` that begins at or before `offset`, which `field` counts; `low` where none does. */
  private search(field: number, offset: number, low: number, high: number): number {
    const { pieces } = this;
    let first = low / FIELDS;
    let last = high / FIELDS;
    while (first < last) {
      const middle = (first + last) >>> 1;
      if ((pieces[middle * FIELDS + field] as number) <= offset) first = middle + 1;
      else last = middle;
    }
    return Math.max(low, (first - 1) * FIELDS);
  }

  /** The piece in which a folded offset lies. */
  private pieceAt(offset: number): number {
    const { pieces, end } = this;
    if (end === FIELDS) return 0;
    let piece = this.last;
    if ((pieces[piece] as number) > offset) piece = this.search(0, offset, 0, piece);
    else {
      const near = Math.min(piece + NEAR * FIELDS, end - FIELDS);
      while (piece < near && (pieces[piece + FIELDS] as number) <= offset) piece += FIELDS;
      if (piece === near) piece = this.search(0, offset, piece, end);
    }
    this.last = piece;
    return piece;
  }

  toRaw(offset: number): number {
    const piece = this.pieceAt(offset);
    return (this.pieces[piece + RAW] as number) + offset - (this.pieces[piece] as number);
  }

  /** Raw offset after the unit at `offset`. */
  rawEnd(offset: number): number {
    const piece = this.pieceAt(offset);
    const within = offset - (this.pieces[piece] as number);
    const width = within === 0 ? (this.pieces[piece + WIDTH] as number) : 1;
    return (this.pieces[piece + RAW] as number) + within + width;
  }

  fromRaw(offset: number): number {
    const { pieces, end } = this;
    const piece = this.search(RAW, offset, 0, end);
    const position = (pieces[piece] as number) + Math.max(0, offset - (pieces[piece + RAW] as number));
    const next = piece + FIELDS;
    return next === end ? position : Math.min(position, pieces[next] as number);
  }
}
