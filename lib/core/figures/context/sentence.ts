/** Where a figure's sentence and clause begin: context never reaches over a sentence's end. */
import { codeOf } from '../characters';
import type { Source } from '../source';

const CLAUSE = 1;
const SENTENCE = 2;
/** Which code units end a clause or a sentence. */
const ENDS = new Uint8Array(65_536);
for (const mark of ',。;:!?()\n\t\u2029') ENDS[codeOf(mark)] = CLAUSE;
for (const mark of '。!?\n\u2029') ENDS[codeOf(mark)] = CLAUSE | SENTENCE;

/** Walks forward over the text once, telling the start of the sentence that each asked offset lies in. */
export class Sentences {
  private at = 0;
  private start = 0;

  constructor(private readonly source: Source) {}

  /** Start of the sentence around `offset`; offsets must be asked in ascending order. */
  startOf(offset: number): number {
    for (; this.at < offset; this.at++) {
      if (((ENDS[this.source.codes[this.at] ?? 0] ?? 0) & SENTENCE) !== 0) this.start = this.at + 1;
    }
    return this.start;
  }
}

export function endsClause(code: number): boolean {
  return ENDS[code] !== 0;
}

/** Start of the clause before `offset`, not further back than `from`. */
export function clauseStart(source: Source, offset: number, from: number): number {
  let start = offset;
  while (start > from && !endsClause(source.peek(start - 1))) start--;
  return start;
}
