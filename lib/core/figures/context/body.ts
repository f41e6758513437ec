/** Bodies that a sentence speaks of, whose figures are no place's: 恒川公司, 该校, 县人民医院. */
import data from '@/assets/figures/context-places.json';
import { CharacterSet, isDigit } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { endsClause } from './marks';
import { FUNCTION_WORDS } from './words';

const BODIES = plainLexicon(data.bodies);
/** 各学院, 3家公司: what makes of them a sort of bodies. */
const SORT_BEFORE = new CharacterSet(data.bodiesBefore);
/** 大学生, 大学、科研机构: what makes of the word another one or a sort. */
const SORT_BEHIND = new CharacterSet(data.bodiesBehind);
/** How far before the figure its clause or one before may name the body. */
const REACH = 60;

/** Does a clause of the sentence up to `to` begin with the name of a body? */
export function speaksOfBody(source: Source, sentence: number, to: number): boolean {
  const from = Math.max(sentence, to - REACH);
  // Within a clause whose beginning is out of reach nothing can be told.
  let isSubject = from === sentence;
  for (let at = from; at < to; at++) {
    if (endsClause(source.peek(at))) isSubject = true;
    else if (isSubject) {
      const end = BODIES.endAt(source, at);
      if (end >= 0) {
        if (!isSort(source, at, end)) return true;
        isSubject = false;
      } else if (FUNCTION_WORDS.isAt(source, at)) isSubject = false;
    }
  }
  return false;
}

/** Does the word at `[start, end)` stand for a sort of bodies, or for what is counted: 各学院, 大学生, 实验室12家? */
function isSort(source: Source, start: number, end: number): boolean {
  // 全厂260名职工
  if (source.isOneOf('全', start)) return false;
  return source.isAmong(SORT_BEFORE, start - 1) || source.isAmong(SORT_BEHIND, end) || isDigit(source.peek(end));
}
