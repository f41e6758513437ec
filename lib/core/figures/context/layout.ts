/** Sentences, lines, paragraphs and table rows of the text, told figure by figure in one walk over it. */
import type { Span } from '../../types';
import { codeOf } from '../characters';
import type { Source } from '../source';
import { afterListing, afterNumbering, isFirstRank } from './numbering';

const CLAUSE = 1;
const SENTENCE = 2;
const LINE = 4;
const CELL = 8;
const PLACE = 16;
const TITLE = 32;

const ENDS = new Uint8Array(65_536);
for (const mark of ',。;:!?()\n\t\u2029|') ENDS[codeOf(mark)] = CLAUSE;
for (const mark of '。!?') ENDS[codeOf(mark)] = CLAUSE | SENTENCE;
for (const mark of '\n\u2029') ENDS[codeOf(mark)] = CLAUSE | SENTENCE | LINE;
for (const mark of '《“"') ENDS[codeOf(mark)] = TITLE;
for (const mark of '\t|') ENDS[codeOf(mark)] = CLAUSE | CELL;

/** A line that ends within this many characters without a mark is a heading, not a wrapped line. */
const LONGEST_HEADING = 30;
/** Of a numbered heading's words. */
const LONGEST_LABEL = 18;
/** Of the words that introduce a list, those before its colon that are kept. */
const LONGEST_LEAD = 40;
/** Tables have fewer columns; the rest of a line with more tabs is one cell. */
const MOST_CELLS = 64;
const MOST_HEADERS = 2;
/** A clause longer than this is read no further back. */
const LONGEST_CLAUSE = 120;
/** Asides and titles within a clause: 《…意见(试行)》, 新型职业农民(高素质农民). */
const LONGEST_ASIDE = 60;

/** A line and the offsets at which its cells begin: one offset where it is no table row. */
export interface Row {
  readonly cells: number[];
  end: number;
}

export function endsClause(code: number): boolean {
  return ((ENDS[code] ?? 0) & CLAUSE) !== 0;
}

export function endsSentence(code: number): boolean {
  return ((ENDS[code] ?? 0) & SENTENCE) !== 0;
}

/** Start of the clause before `offset`, a label such as 安家费： included, not further back than `from`. */
export function clauseStart(source: Source, offset: number, from: number): number {
  const first = Math.max(from, offset - LONGEST_CLAUSE);
  let start = offset;
  while (start > first) {
    if (source.isOneOf(')》', start - 1)) {
      const open = openingOf(source, start - 1, Math.max(first, start - LONGEST_ASIDE));
      if (open === undefined && source.isOneOf(')', start - 1)) break;
      start = open ?? start - 1;
    } else if (endsClause(source.peek(start - 1)) && !source.isOneOf(':', start - 1)) break;
    else start--;
  }
  return start;
}

/** Offset of the bracket that the one at `end` closes. */
function openingOf(source: Source, end: number, from: number): number | undefined {
  const open = source.isOneOf(')', end) ? '(' : '《';
  for (let at = end - 1; at >= from; at--) if (source.isOneOf(open, at)) return at;
  return undefined;
}

/** What the walk has to stop at, code unit by code unit; `mayOpen` tells those with which a place's name may begin. */
export function kindsWith(mayOpen: (code: number) => boolean): Uint8Array {
  return ENDS.map((bits, code) => (mayOpen(code) ? bits | PLACE : bits));
}

export class Layout {
  /** Start of the sentence that holds the offset asked last. */
  sentence = 0;
  /** Start of its paragraph. */
  line = 0;
  /** The nearest heading over it: 一、购房补贴。 or 三、薪酬待遇 or 申请条件 on a line of its own, 一是生活补贴。 */
  heading: Span | undefined;
  /** The last heading of the first rank: 三、重点任务, not （一）扩大规模. */
  section: Span | undefined;
  /** The words that introduce the list in whose items it stands: 应当具备下列条件： */
  lead: Span | undefined;
  /** Its row, and the rows of the same table that stand above it (first two only). */
  row: Row = { cells: [0], end: 0 };
  header: Row[] = [];

  private at = 0;
  private marks = 0;
  private soft = 0;
  private kinds: Uint8Array;
  private ownsKinds = false;

  /**
   * `kinds` is of `kindsWith`. `onPlace` is called at every code unit that may open a place's name, `onOpening` at every offset where a clause or
   * a title begins, all in ascending order.
   */
  constructor(
    private readonly source: Source,
    kinds: Uint8Array,
    private readonly onPlace: (at: number) => void,
    private readonly onOpening: (at: number) => void,
  ) {
    this.kinds = kinds;
  }

  /** From here on `onPlace` is called for this code unit too. */
  watch(code: number): void {
    // The table is shared by all texts; few of them learn a name of their own.
    if (!this.ownsKinds) this.kinds = this.kinds.slice();
    this.ownsKinds = true;
    this.kinds[code] = (this.kinds[code] ?? 0) | PLACE;
  }

  /** Walks on to `offset`; offsets must be asked in ascending order. */
  advance(offset: number): void {
    const { softBreaks } = this.source.folded;
    while (this.at < offset) {
      const soft = softBreaks[this.soft];
      const stop = soft === undefined || soft > offset ? offset : soft;
      this.walk(stop);
      if (soft !== stop || stop === offset) break;
      if (this.isBorder(stop)) this.startLine(stop, stop);
      this.soft++;
    }
    // A soft break directly before the figure.
    if (this.at === softBreaks[this.soft] && this.isBorder(this.at)) {
      this.startLine(this.at, this.at);
      this.soft++;
    }
  }

  /** The walk between two soft breaks: a tight loop, since it sees every character of the text. */
  private walk(stop: number): void {
    const { codes } = this.source;
    let { kinds } = this;
    for (let at = this.at; at < stop; at++) {
      const bits = kinds[codes[at] as number] as number;
      if (bits === 0) continue;
      this.at = at;
      this.stopAt(at, bits);
      // A name may have been learnt.
      kinds = this.kinds;
    }
    this.at = stop;
  }

  private stopAt(at: number, bits: number): void {
    if ((bits & PLACE) !== 0) this.onPlace(at);
    if ((bits & (CLAUSE | TITLE)) !== 0) this.onOpening(at + 1);
    if ((bits & CLAUSE) === 0) return;
    this.marks++;
    if ((bits & LINE) !== 0) this.startLine(at, at + 1);
    else if ((bits & SENTENCE) !== 0) {
      this.noteHeading(at);
      this.sentence = at + 1;
    } else if ((bits & CELL) !== 0) this.startCell(at);
  }

  /** Index of the row's cell that holds `offset`; 0 in a line that is no row. */
  columnOf(offset: number): number {
    const { cells } = this.row;
    let column = cells.length - 1;
    while (column > 0 && (cells[column] ?? 0) > offset) column--;
    return column;
  }

  /** Offset behind the line that holds the offset asked last, looking no further than `reach` on. */
  lineEnd(reach: number): number {
    const last = Math.min(this.at + reach, this.source.codes.length);
    const soft = this.source.folded.softBreaks[this.soft] ?? last;
    let end = this.at;
    while (end < last && end < soft && !this.source.isOneOf('\n\u2029', end)) end++;
    return end;
  }

  /** Does a line break that the folding skipped between Han characters at `at` part two paragraphs? */
  private isBorder(at: number): boolean {
    if (this.row.cells.length > 1) return true;
    if (this.marks === 0 && at - this.line <= LONGEST_HEADING) return true;
    return this.source.isOneOf('第', at) || this.source.isOneOf('、', at + 1);
  }

  /** A short sentence that opens a line with a number is a heading, and so is a short line without a mark. */
  private noteHeading(end: number): void {
    const { source, sentence, line } = this;
    // Sentences are longer than headings: most end here.
    if (end - sentence > LONGEST_HEADING || this.row.cells.length > 1) return;
    const isLine = sentence === line;
    const start = afterNumbering(source, sentence);
    const isNumbered = start > sentence;
    if (!isNumbered || !isLine) {
      // 申请条件 on a line of its own; 一是生活补贴。 within a paragraph.
      const said = source.isOneOf('答', sentence) && source.isOneOf(':', sentence + 1) ? sentence + 2 : sentence;
      const listed = afterListing(source, said);
      if (listed > said) this.setHeading(listed, end, false);
      else if (isLine && this.marks === 0 && source.isOneOf('\n\u2029', end)) this.setHeading(sentence, end, true);
      return;
    }
    const isQuestion = source.isOneOf('问', start) && source.isOneOf(':', start + 1);
    this.setHeading(isQuestion ? start + 2 : start, end, isQuestion || isFirstRank(source, sentence, start));
  }

  private setHeading(start: number, end: number, isFirstRank: boolean): void {
    if (end - start > LONGEST_LABEL || end - start < 2) return;
    for (let at = start; at < end; at++) if (endsClause(this.source.peek(at))) return;
    this.heading = { start, end };
    if (!isFirstRank) return;
    this.section = this.heading;
    this.lead = undefined;
  }

  /** A line that ends with a colon introduces those behind it as long as they are items of a list. */
  private noteLead(end: number, next: number): void {
    if (this.source.isOneOf(':', end - 1)) this.lead = { start: Math.max(this.line, end - LONGEST_LEAD), end: end - 1 };
    else if (this.lead && (this.source.isOneOf('第', next) || afterNumbering(this.source, next) === next))
      this.lead = undefined;
  }

  private startLine(end: number, start: number): void {
    const { row } = this;
    this.noteHeading(end);
    this.noteLead(end, start);
    row.end = end;
    const other = this.header[0] && this.hasPipes(this.header[0]) !== this.hasPipes(row);
    if (other) this.header = [];
    if (row.cells.length < 2) this.header = [];
    else if (this.header.length < MOST_HEADERS && !this.isRule(row)) this.header.push(row);
    this.line = start;
    this.sentence = start;
    this.row = { cells: [start], end: start };
    this.marks = 0;
  }

  private hasPipes({ cells: [first = 0] }: Row): boolean {
    return this.source.isOneOf('|', first - 1);
  }

  /** |---|---| */
  private isRule({ cells: [first = 0] }: Row): boolean {
    return this.source.isOneOf('-:', first) || this.source.has(' -', first) || this.source.has(' :', first);
  }

  private startCell(at: number): void {
    const { cells } = this.row;
    const isPipe = this.source.peek(at) === codeOf('|');
    // A | inside a line is no border of cells unless the line begins with one.
    if (isPipe && this.source.peek(this.line) !== codeOf('|')) return;
    if (isPipe && at === this.line) cells[0] = at + 1;
    else if (cells.length < MOST_CELLS) cells.push(at + 1);
    this.sentence = at + 1;
  }
}
