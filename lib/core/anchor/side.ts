/** Compares the context of a kept passage with what stands beside a candidate, on one side, from the border outwards. */
import { same } from '../figures/source';
import { isLost } from '../text/fold';
import type { MatchText } from './match-text';
import type { Pattern } from './pattern';
import { NUMBER_GROUP, type Telling, tellingIn } from './telling';

export interface Side {
  /** Code units of context there are to compare; 0 where the passage stood at the text's edge. */
  length: number;
  /** So many agree without a break from the border on. */
  run: number;
  /** Share of the context that agrees, 0 to 1. */
  agreement: number;
  /** The same of the nearest units. */
  near: number;
  /** In the passage's own block: how many units of context there are. */
  inBlock: number;
  /** Edits there, and in the context beyond the block. */
  ownErrors: number;
  farErrors: number;
  /** All of these agree, and the block ends with them as it did. */
  keepsBlock: boolean;
  /** In the passage's own block another number stands. */
  otherNumber: boolean;
  /** In the passage's own block another word of a level, rank or kind stands. */
  otherWord: boolean;
  /** Numbers and words of that kind that differ anywhere in the context. */
  mismatches: number;
}

const NEAR = 12;
/** So many units beyond the block show where it ends as well as a border does: blocks may have been joined. */
const BEYOND = 4;
const MOST = 64;
/** So much more of the text may stand between the border and what agrees. */
const SLACK = 12;

const LONGEST_WORD = 4;

/** Columns of the comparison; one after another, so that all comparisons may share them. */
const ROW = new Uint8Array(MOST + SLACK + 2);

interface Walk {
  codes: Uint16Array;
  /** First unit beside the border. */
  from: number;
  step: 1 | -1;
  /** Units that may be read. */
  length: number;
}

function unit({ codes, from, step }: Walk, at: number): number {
  return codes[from + step * at] as number;
}

/** Lost characters are whichever may be read like them. */
function isLike(code: number, wanted: number): boolean {
  return code === wanted || (isLost(code) && same(code, wanted));
}

/** Least edits that lead the first units of one walk to any beginning of the other; for all of them, and for the nearest. */
function distances(
  wanted: Walk,
  there: Walk,
  skip: number,
  own: number,
): { all: number; near: number; inBlock: number } {
  const rows = wanted.length - skip;
  const columns = Math.min(there.length - skip, rows + SLACK);
  for (let column = 0; column <= columns; column++) ROW[column] = column;
  let near = 0;
  let inBlock = 0;
  let least = 0;
  for (let row = 1; row <= rows; row++) {
    let diagonal = ROW[0] as number;
    ROW[0] = row;
    least = row;
    const code = unit(wanted, skip + row - 1);
    for (let column = 1; column <= columns; column++) {
      const above = ROW[column] as number;
      const best = Math.min(
        diagonal + (isLike(unit(there, skip + column - 1), code) ? 0 : 1),
        above + 1,
        (ROW[column - 1] as number) + 1,
      );
      diagonal = above;
      ROW[column] = best;
      if (best < least) least = best;
    }
    if (row + skip === Math.min(NEAR, wanted.length)) near = least;
    if (row + skip === own) inBlock = least;
  }
  return { all: least, near, inBlock };
}

function tellingOutwards({ codes, from, step, length }: Walk, text: MatchText): Telling[] {
  // A word may begin in the passage itself.
  const [start, end] =
    step > 0
      ? [Math.max(0, from - LONGEST_WORD), from + length]
      : [from - length + 1, Math.min(codes.length, from + 1 + LONGEST_WORD)];
  const found = tellingIn(codes, start, end, (at) => text.blockStart(at) === at);
  // What is cut by the end of the context may be read wrongly.
  if (step > 0) return found.filter((one) => one.end > from && (one.end < end || end === codes.length));
  return found.filter((one) => one.start <= from && (one.start > start || start === 0)).reverse();
}

/** Reads telling words from the border outwards on both sides as long as there are any on both. */
function compareTelling(
  wanted: readonly Telling[],
  there: readonly Telling[],
  isInBlock: (one: Telling) => boolean,
): Pick<Side, 'otherNumber' | 'otherWord' | 'mismatches'> {
  let otherNumber = false;
  let otherWord = false;
  let mismatches = 0;
  const pairs = Math.min(wanted.length, there.length);
  for (let index = 0; index < pairs; index++) {
    const one = wanted[index] as Telling;
    const other = there[index] as Telling;
    if (one.group === other.group && one.word === other.word) continue;
    mismatches++;
    if (!isInBlock(one)) continue;
    if (one.group === NUMBER_GROUP && other.group === NUMBER_GROUP) otherNumber = true;
    else if (one.group === other.group) otherWord = true;
  }
  return { otherNumber, otherWord, mismatches };
}

/** `at` is the candidate's border in `text`: its start on the left side (`step` -1), its end on the right (1). */
export function compareSide(pattern: Pattern, text: MatchText, at: number, step: 1 | -1): Side {
  const border = step > 0 ? pattern.end : pattern.start;
  const own = pattern.text;
  const length = Math.min(MOST, step > 0 ? own.codes.length - border : border);
  const wanted: Walk = { codes: own.codes, from: step > 0 ? border : border - 1, step, length };
  const room = Math.min(length + SLACK, step > 0 ? text.codes.length - at : at);
  const there: Walk = { codes: text.codes, from: step > 0 ? at : at - 1, step, length: room };
  const reach = step > 0 ? own.blockEnd(border) - border : border - own.blockStart(border);
  const inBlock = Math.min(length, reach);
  const most = Math.min(length, room);
  let run = 0;
  while (run < most && isLike(unit(there, run), unit(wanted, run))) run++;
  const hasBorder = inBlock < length || (step > 0 ? pattern.closes : pattern.opens);
  const keepsBlock =
    run >= inBlock && (!hasBorder || run >= inBlock + BEYOND || text.isBorder(step > 0 ? at + inBlock : at - inBlock));
  const compared = { length, run, inBlock, keepsBlock };
  if (run === length)
    return {
      ...compared,
      agreement: 1,
      ownErrors: 0,
      farErrors: 0,
      near: 1,
      otherNumber: false,
      otherWord: false,
      mismatches: 0,
    };
  const { all, near, inBlock: ownErrors } = distances(wanted, there, run, inBlock);
  const telling = compareTelling(
    tellingOutwards(wanted, own),
    tellingOutwards(there, text),
    step > 0 ? (one) => one.start < border + inBlock : (one) => one.end > border - inBlock,
  );
  return {
    ...compared,
    ownErrors,
    farErrors: all - ownErrors,
    agreement: 1 - all / length,
    near: run >= NEAR ? 1 : 1 - near / Math.min(NEAR, length),
    ...telling,
  };
}
