/** Ages: 35周岁以下, 18至60岁; without their unit where the words before tell: 年龄18—40, 申请时 18–40；, 18+. */
import units from '@/assets/figures/units.json';
import { boundAfter } from '../bounds';
import { CharacterSet, isDigit } from '../characters';
import { type Draft, type KindRules, newDraft, plainDraft } from '../draft';
import { plainLexicon } from '../lexicon';
import { skipRangeMark } from '../quantities';
import type { Source } from '../source';
import { readUnit } from '../units';

/** Nobody is older; a larger number is a reading error. */
const OLDEST = 150;
/** Of ages that are asked for without their unit. */
const YOUNGEST_ASKED = 14;
const OLDEST_ASKED = 80;
/** 18+: of such a number as the age at which one is grown up. */
const OLDEST_MINOR = 21;
const AGE_DIGITS = 2;
/** 年龄, 申请时 */
const CUES = plainLexicon(units.ageCues);
/** What may stand between 年龄 and the number. */
const BETWEEN = new CharacterSet(' :须应在为介乎于要求一般原则上不超过');
const LONGEST_GAP = 8;
const MARKS = new CharacterSet(',、。;:!?()|\t\n\u2029 ');

function isEnd(source: Source, at: number): boolean {
  return source.peek(at) === 0 || source.isAmong(MARKS, at);
}

/** The number of two digits at `at`, or NaN. */
function askedAge(source: Source, at: number): number {
  if (!isDigit(source.at(at)) || !isDigit(source.at(at + 1)) || isDigit(source.peek(at + AGE_DIGITS)))
    return Number.NaN;
  const value = Number(source.slice(at, at + AGE_DIGITS));
  return value >= YOUNGEST_ASKED && value <= OLDEST_ASKED ? value : Number.NaN;
}

function isAsked(source: Source, at: number): boolean {
  for (let end = at; end > at - LONGEST_GAP; end--) {
    if (CUES.isBefore(source, end)) return true;
    if (!source.isAmong(BETWEEN, end - 1)) return false;
  }
  return false;
}

export const age: KindRules = {
  behind: '+以-—–―~〜～─∼‐‑‒至到 ',
  read(source, at): Draft | undefined {
    const low = askedAge(source, at);
    if (Number.isNaN(low)) return undefined;
    const end = at + AGE_DIGITS;
    if (source.isOneOf('+', end)) {
      if (low > OLDEST_MINOR || !isEnd(source, end + 1) || !(at === 0 || isEnd(source, at - 1))) return undefined;
      return { ...newDraft('age', at, end + 1, low, '岁'), bound: 'atLeast' };
    }
    if (!isAsked(source, at)) return undefined;
    const mark = skipRangeMark(source, end);
    if (mark === end) return boundAfter(source, end, false) ? newDraft('age', at, end, low, '岁') : undefined;
    const high = askedAge(source, mark);
    const last = mark + AGE_DIGITS;
    if (!(high > low) || readUnit(source, last) || !isEnd(source, last)) return undefined;
    return newDraft('age', at, last, [low, high], '岁');
  },
  fromQuantity: (_source, quantity): Draft | undefined =>
    quantity.max > OLDEST ? undefined : plainDraft('age', quantity, '岁'),
};
