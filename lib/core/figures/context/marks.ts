/** The marks at which clauses, sentences, lines and cells end, and where the clause before a figure begins. */
import { CharacterSet, codeOf, isDigit } from '../characters';
import type { Source } from '../source';

/** What a code unit ends or opens, as bits. */
export const MARK = {
  clause: 1 << 0,
  sentence: 1 << 1,
  line: 1 << 2,
  cell: 1 << 3,
  title: 1 << 4,
} as const;

/** Bits of `MARK` by code unit. */
export const MARKS = new Uint8Array(65_536);
for (const mark of ',。;:!?()\n\t\u2029|') MARKS[codeOf(mark)] = MARK.clause;
for (const mark of '。!?') MARKS[codeOf(mark)] = MARK.clause | MARK.sentence;
for (const mark of '\n\u2029') MARKS[codeOf(mark)] = MARK.clause | MARK.sentence | MARK.line;
for (const mark of '《“"') MARKS[codeOf(mark)] = MARK.title;
for (const mark of '\t|') MARKS[codeOf(mark)] = MARK.clause | MARK.cell;

/** A clause longer than this is read no further back. */
const LONGEST_CLAUSE = 120;
/** Asides and titles within a clause: 《…意见(试行)》, 新型职业农民(高素质农民). */
const LONGEST_ASIDE = 60;
const COLON = codeOf(':');
const COMMA = codeOf(',');
const ROUND = codeOf(')');
const CLOSING = new CharacterSet(')》');

export function endsClause(code: number): boolean {
  return ((MARKS[code] as number) & MARK.clause) !== 0;
}

export function endsSentence(code: number): boolean {
  return ((MARKS[code] as number) & MARK.sentence) !== 0;
}

/** Does a clause end with the mark at `at`, which is no comma of 4,318? */
export function isClauseEnd(source: Source, at: number): boolean {
  return endsClause(source.peek(at)) && !isThousands(source, at);
}

/** Start of the clause before `offset`, a label such as 安家费： included, not further back than `from`. */
export function clauseStart(source: Source, offset: number, from: number): number {
  const first = Math.max(from, offset - LONGEST_CLAUSE);
  let start = offset;
  while (start > first) {
    const code = source.peek(start - 1);
    if (CLOSING.has(code)) {
      const open = openingOf(source, start - 1, Math.max(first, start - LONGEST_ASIDE));
      if (open === undefined && code === ROUND) break;
      start = open ?? start - 1;
    } else if (endsClause(code) && code !== COLON && !isThousands(source, start - 1)) break;
    else start--;
  }
  return start;
}

/** Start of the clause that holds `offset`, other figures in it or not, no further back than `from`. */
export function wholeClause(source: Source, offset: number, from: number): number {
  const first = Math.max(from, offset - LONGEST_CLAUSE);
  let start = offset;
  while (start > first && !isClauseEnd(source, start - 1)) start--;
  return start;
}

/** Is what stands at `at` the mark of 4,318? */
function isThousands(source: Source, at: number): boolean {
  return source.peek(at) === COMMA && isDigit(source.peek(at - 1)) && isDigit(source.peek(at + 1));
}

/** Offset of the bracket that the one at `end` closes. */
function openingOf(source: Source, end: number, from: number): number | undefined {
  const open = codeOf(source.peek(end) === ROUND ? '(' : '《');
  for (let at = end - 1; at >= from; at--) if (source.peek(at) === open) return at;
  return undefined;
}
