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
/** A body's name with what describes it is no longer. */
const LONGEST_NAME = 24;

/** Reads each sentence once, whose clauses may begin with the name of a body. */
export class Bodies {
  private sentence = -1;
  private at = 0;
  private clause = 0;
  private isFound = false;

  constructor(private readonly source: Source) {}

  /** Does a clause before `to` of the sentence begin with the name of a body? To be asked in ascending order. */
  speaksOf(sentence: number, to: number): boolean {
    if (sentence !== this.sentence) {
      this.sentence = sentence;
      this.at = sentence;
      this.clause = sentence;
      this.isFound = false;
    }
    for (; this.at < to && !this.isFound; this.at++)
      if (endsClause(this.source.peek(this.at))) this.clause = this.at + 1;
      else this.isFound = this.isSubject(this.at);
    return this.isFound;
  }

  /** Stands a body at `at`, with no verb between it and where its clause begins? */
  private isSubject(at: number): boolean {
    const { source, clause } = this;
    if (at - clause > LONGEST_NAME) return false;
    const end = BODIES.endAt(source, at);
    if (end < 0) return false;
    // Whatever it is, the clause has no subject behind it: 由高校和研究院完成.
    this.clause = Number.NEGATIVE_INFINITY;
    return !isSort(source, at, end) && !FUNCTION_WORDS.isWithin(source, clause, at);
  }
}

/** Does the word at `[start, end)` stand for a sort of bodies, or for what is counted: 各学院, 大学生, 实验室12家? */
function isSort(source: Source, start: number, end: number): boolean {
  // 全厂260名职工
  if (source.isOneOf('全', start)) return false;
  return source.isAmong(SORT_BEFORE, start - 1) || source.isAmong(SORT_BEHIND, end) || isDigit(source.peek(end));
}
