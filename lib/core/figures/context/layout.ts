/** Sentences, lines, paragraphs and table rows of the text, told figure by figure in one walk over it. */
import { CharacterSet, codeOf } from '../characters';
import type { Source } from '../source';
import { Heading } from './heading';
import { endsClause, endsSentence, MARK, MARKS } from './marks';
import { afterAsking, afterListing, afterNumbering, isFirstRank } from './numbering';
import type { Places } from './place';
import { nextStop } from './place-stops';

/** A line that ends within this many characters without a mark is a heading, not a wrapped line. */
const LONGEST_HEADING = 30;
/** Of a numbered heading's words. */
const LONGEST_LABEL = 18;
/** Of the words that introduce a list, those before its colon that are kept. */
const LONGEST_LEAD = 40;
const LONGEST_CAPTION = 40;
/** A longer line without a number or bullet is no item of a list. */
const LONGEST_ITEM = 32;
/** Items of a list, however short, are no headings. */
const BULLETS = new CharacterSet('◆◇▶▪•★☆※√×·');
/** Tables have fewer columns; the rest of a line with more tabs is one cell. */
const MOST_CELLS = 64;
const MOST_HEADERS = 2;
/** A line and the offsets at which its cells begin: one offset where it is no table row. */
export interface Row {
  readonly cells: number[];
  end: number;
}

export class Layout {
  /** Start of the sentence that holds the offset asked last. */
  sentence = 0;
  /** Start of its paragraph. */
  line = 0;
  /** The nearest heading over it: 一、购房补贴。 or 三、薪酬待遇 or 申请条件 on a line of its own, 一是生活补贴。 */
  heading: Heading | undefined;
  /** The last heading of the first rank: 三、重点任务, not （一）扩大规模. */
  section: Heading | undefined;
  /** The words that introduce the list in whose items it stands: 应当具备下列条件： */
  lead: Heading | undefined;
  /** Its row, and the rows of the same table that stand above it (first two only). */
  row: Row = { cells: [0], end: 0 };
  header: Row[] = [];
  /** The line over its table: 表3　各县引进人才数. Of length 0 where none stands. */
  readonly caption = { start: 0, end: 0 };

  private at = 0;
  private marks = 0;
  private soft = 0;

  /** `places` are told of each offset at which the name of one may begin, and where clauses and titles begin. */
  constructor(
    private readonly source: Source,
    readonly places: Places,
  ) {
    places.guess(0);
  }

  /** Walks on to `offset`; offsets must be asked in ascending order. */
  advance(offset: number): void {
    const { softBreaks } = this.source.folded;
    while (this.at < offset) {
      const soft = softBreaks[this.soft];
      const stop = soft === undefined || soft > offset ? offset : soft;
      this.walk(stop);
      if (soft !== stop || stop === offset) break;
      this.passSoftBreak(stop);
    }
    // A soft break directly before the figure.
    if (this.at === softBreaks[this.soft] && this.isBorder(this.at)) this.passSoftBreak(this.at);
  }

  private passSoftBreak(at: number): void {
    this.soft++;
    if (!this.isBorder(at)) return;
    this.startLine(at, at);
    this.places.startLine(at);
  }

  /** The walk between two soft breaks. */
  private walk(end: number): void {
    const { source, places } = this;
    const { codes } = source;
    // Asked anew each time: a name may have been learnt.
    for (let at = this.at; ; at++) {
      at = nextStop(places.stops, codes, at, end);
      if (at >= end) break;
      const marks = MARKS[codes[at] as number] as number;
      if (marks === 0) places.note(at);
      else {
        this.at = at;
        this.stopAt(at, marks);
      }
    }
    this.at = end;
  }

  private stopAt(at: number, bits: number): void {
    this.places.guess(at + 1);
    if ((bits & MARK.clause) === 0) return;
    this.marks++;
    if ((bits & MARK.line) !== 0) this.startLine(at, at + 1);
    else if ((bits & MARK.sentence) !== 0) {
      this.noteHeading(at);
      this.sentence = at + 1;
    } else if ((bits & MARK.cell) !== 0) this.startCell(at);
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
    const question = isLine ? afterAsking(source, sentence) : sentence;
    if (question > sentence) {
      this.setHeading(question, end, true);
      return;
    }
    const start = afterNumbering(source, sentence);
    const isNumbered = start > sentence;
    if (!isNumbered || !isLine) {
      // 申请条件 on a line of its own; 一是生活补贴。 within a paragraph.
      const said = source.isOneOf('答', sentence) && source.isOneOf(':', sentence + 1) ? sentence + 2 : sentence;
      const listed = afterListing(source, said);
      if (listed > said) this.setHeading(listed, end, false);
      else if (isLine && this.marks === 0 && source.isOneOf('\n\u2029', end) && !source.isAmong(BULLETS, sentence))
        this.setHeading(sentence, end, true);
      return;
    }
    const asked = afterAsking(source, start);
    this.setHeading(asked, end, asked > start || isFirstRank(source, sentence, start));
  }

  private setHeading(start: number, end: number, isFirstRank: boolean): void {
    if (end - start > LONGEST_LABEL || end - start < 2) return;
    for (let at = start; at < end; at++) if (endsClause(this.source.peek(at))) return;
    this.heading = new Heading(this.source, start, end);
    if (!isFirstRank) return;
    this.section = this.heading;
    this.lead = undefined;
  }

  /** A line that ends with a colon introduces those behind it as long as they are items of a list. */
  private noteLead(end: number, next: number): void {
    if (this.source.isOneOf(':', end - 1))
      this.lead = new Heading(this.source, Math.max(this.line, end - LONGEST_LEAD), end - 1);
    else if (this.lead && !this.isItem(next)) this.lead = undefined;
  }

  /** Is the line that begins at `start` an item of a list: numbered, with a bullet, or short? */
  private isItem(start: number): boolean {
    const { source } = this;
    if (source.isOneOf('第', start)) return false;
    if (afterNumbering(source, start) > start) return true;
    let end = start;
    while (end < start + LONGEST_ITEM && !source.isOneOf('\n\u2029', end) && source.peek(end) !== 0) end++;
    return end < start + LONGEST_ITEM;
  }

  private startLine(end: number, start: number): void {
    const { row } = this;
    this.noteHeading(end);
    this.noteLead(end, start);
    row.end = end;
    const other = this.header[0] && this.hasPipes(this.header[0]) !== this.hasPipes(row);
    if (other) this.header = [];
    this.line = start;
    this.sentence = start;
    if (row.cells.length < 2) {
      if (this.header.length > 0) this.header = [];
      const [above = end] = row.cells;
      if (end > above) this.noteCaption(above, end);
      // Most lines are no rows: the object of one that is kept nowhere serves the next too.
      row.cells[0] = start;
      row.end = start;
    } else {
      if (this.header.length < MOST_HEADERS && !this.isRule(row)) this.header.push(row);
      this.row = { cells: [start], end: start };
    }
    this.marks = 0;
  }

  /** A short line may be the caption of the table that follows. */
  private noteCaption(start: number, end: number): void {
    const isShort = end - start <= LONGEST_CAPTION && !endsSentence(this.source.peek(end - 1));
    this.caption.start = start;
    this.caption.end = isShort ? end : start;
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
