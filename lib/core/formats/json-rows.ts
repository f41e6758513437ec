/**
 * Splits a JSON file into its rows while its bytes come in: the members of the outermost object, or the elements of the
 * outermost list, and of an object's lists the elements one by one. A row is read by `JSON.parse` alone once it is
 * whole, so that every string comes out as it was written; what lies between the rows is checked here.
 */

/** What a splitter tells; what these throw, `write` throws. */
export interface JsonRowEvents {
  /** A member of the outermost object begins; answers whether its list is to come element by element. */
  member: (name: string) => 'rows' | 'whole';
  /** A list of rows begins; '' is the outermost list. */
  list: (name: string) => void;
  row: (name: string, value: unknown) => void;
  /** The value of a member that is to come whole, or is no list. */
  value: (name: string, value: unknown) => void;
}

export interface JsonRowLimits {
  /** Bytes of a row. */
  largest: number;
  /** Brackets inside brackets. */
  deepest: number;
}

export class JsonRowError extends Error {
  constructor(
    readonly kind: 'broken' | 'tooDeep' | 'tooLarge',
    message = '',
  ) {
    super(message);
    this.name = 'JsonRowError';
  }
}

const [TAB, FEED, RETURN, SPACE, QUOTE, COMMA, COLON, BACKSLASH] = [9, 10, 13, 32, 34, 44, 58, 92];
const [LEFT_BRACKET, RIGHT_BRACKET, LEFT_BRACE, RIGHT_BRACE] = [91, 93, 123, 125];
const BOM = [0xef, 0xbb, 0xbf];

/** What is expected next, outside of rows. */
type State = 'root' | 'firstName' | 'name' | 'colon' | 'value' | 'firstRow' | 'row' | 'afterRow' | 'afterValue' | 'end';

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === FEED || byte === RETURN || byte === TAB;
}

export class JsonRows {
  /** Bytes so far. */
  read = 0;
  private state: State = 'root';
  /** The member that is being read. */
  private name = '';
  private inObject = false;
  private mode: 'rows' | 'whole' = 'rows';
  /** Pieces of the row that is being read, from earlier writes. */
  private pieces: Uint8Array[] = [];
  private size = 0;
  /** Of the row that is being read. */
  private reading: 'none' | 'nested' | 'string' | 'scalar' = 'none';
  private depth = 0;
  private inString = false;
  private escaped = false;
  // A byte order mark inside a text is a character like any other.
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(
    private readonly events: JsonRowEvents,
    private readonly limits: JsonRowLimits,
  ) {}

  /** @throws JsonRowError, and what the events throw. */
  write(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.reading !== 'none') at = this.readOn(bytes, at);
      else {
        const byte = bytes[at] as number;
        const isMark = this.read + at < BOM.length && byte === BOM[this.read + at];
        if (isSpace(byte) || isMark) at++;
        else at = this.step(byte, at);
      }
    }
    this.read += bytes.length;
  }

  /** @throws JsonRowError where the file is cut off. */
  end(): void {
    if (this.state !== 'end') throw new JsonRowError('broken', 'the end is missing');
  }

  /** Takes a byte between rows; answers where to go on. */
  private step(byte: number, at: number): number {
    switch (this.state) {
      case 'root':
        if (byte !== LEFT_BRACE && byte !== LEFT_BRACKET) break;
        this.inObject = byte === LEFT_BRACE;
        this.state = this.inObject ? 'firstName' : 'firstRow';
        if (!this.inObject) this.events.list('');
        return at + 1;
      case 'firstName':
        if (byte === RIGHT_BRACE) return this.finish(at);
        return this.begin(byte, at);
      case 'name':
      case 'row':
        return this.begin(byte, at);
      case 'firstRow':
        if (byte === RIGHT_BRACKET) return this.closeList(at);
        return this.begin(byte, at);
      case 'colon':
        if (byte !== COLON) break;
        this.state = 'value';
        return at + 1;
      case 'value':
        if (this.mode === 'rows' && byte === LEFT_BRACKET) {
          this.events.list(this.name);
          this.state = 'firstRow';
          return at + 1;
        }
        return this.begin(byte, at);
      case 'afterRow':
        if (byte === RIGHT_BRACKET) return this.closeList(at);
        if (byte !== COMMA) break;
        this.state = 'row';
        return at + 1;
      case 'afterValue':
        if (byte === RIGHT_BRACE) return this.finish(at);
        if (byte !== COMMA) break;
        this.state = 'name';
        return at + 1;
      case 'end':
        break;
    }
    return this.fail();
  }

  private closeList(at: number): number {
    this.state = this.inObject ? 'afterValue' : 'end';
    return at + 1;
  }

  private finish(at: number): number {
    this.state = 'end';
    return at + 1;
  }

  private fail(): never {
    throw new JsonRowError('broken', this.name.slice(0, 60));
  }

  private begin(byte: number, at: number): number {
    const isName = this.state === 'firstName' || this.state === 'name';
    if (isName && byte !== QUOTE) this.fail();
    if (byte === COMMA || byte === COLON || byte === RIGHT_BRACE || byte === RIGHT_BRACKET) this.fail();
    const isNested = byte === LEFT_BRACE || byte === LEFT_BRACKET;
    this.reading = isNested ? 'nested' : byte === QUOTE ? 'string' : 'scalar';
    this.depth = 0;
    this.inString = false;
    this.size = 0;
    return at;
  }

  /** Reads on in a row, from `at`; answers where it has ended, or the end of the bytes. */
  private readOn(bytes: Uint8Array, at: number): number {
    const end = this.reading === 'scalar' ? this.scalarEnd(bytes, at) : this.nestedEnd(bytes, at);
    const stop = end < 0 ? bytes.length : end;
    this.size += stop - at;
    if (this.size > this.limits.largest) throw new JsonRowError('tooLarge', this.name.slice(0, 60));
    const piece = bytes.subarray(at, stop);
    if (end < 0) {
      // The bytes may be overwritten by who gave them.
      this.pieces.push(piece.slice());
      return stop;
    }
    this.take(this.pieces.length > 0 ? this.joined(piece) : piece);
    return stop;
  }

  private scalarEnd(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === COMMA || byte === RIGHT_BRACE || byte === RIGHT_BRACKET || isSpace(byte)) return at;
    }
    return -1;
  }

  private nestedEnd(bytes: Uint8Array, from: number): number {
    let { depth, inString, escaped } = this;
    let end = -1;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (depth > 0) continue;
          end = at + 1;
          break;
        }
      } else if (byte === QUOTE) inString = true;
      else if (byte === LEFT_BRACE || byte === LEFT_BRACKET) {
        if (++depth > this.limits.deepest) throw new JsonRowError('tooDeep', this.name.slice(0, 60));
      } else if ((byte === RIGHT_BRACE || byte === RIGHT_BRACKET) && --depth === 0) {
        end = at + 1;
        break;
      }
    }
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
    return end;
  }

  private joined(last: Uint8Array): Uint8Array {
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const piece of [...this.pieces, last]) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.pieces = [];
    return whole;
  }

  private take(bytes: Uint8Array): void {
    this.reading = 'none';
    let value: unknown;
    try {
      value = JSON.parse(this.decoder.decode(bytes));
    } catch (error) {
      throw new JsonRowError('broken', error instanceof Error ? error.message.slice(0, 120) : '');
    }
    switch (this.state) {
      case 'firstName':
      case 'name':
        this.name = String(value);
        this.mode = this.events.member(this.name);
        this.state = 'colon';
        return;
      case 'value':
        this.state = 'afterValue';
        this.events.value(this.name, value);
        return;
      default:
        this.state = 'afterRow';
        this.events.row(this.name, value);
    }
  }
}
