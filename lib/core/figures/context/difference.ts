/** Does a number tell how far something has moved since a time before? */
import data from '@/assets/figures/context-roles.json';
import { isDigit } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';

/** 同比多安排6.3亿元: how far before the number 多 may stand. */
const VERB_REACH = 4;
/** 上年, 同期, 五年前: what something is set against. */
const EARLIER = plainLexicon(data.earlier);

/** Does the clause set the number against another: 比2020年多412人, 平均用时较上年缩短2.5天? */
export function isMeasuredAgainst(source: Source, clause: number, to: number): boolean {
  return comparison(source, clause, to) >= 0;
}

/** Does it set the number against an earlier one and say by how much: 比上年高2.1个百分点, 同比多安排600万元? */
export function isShift(source: Source, clause: number, start: number): boolean {
  let says = false;
  for (let at = start - VERB_REACH; at < start; at++) says ||= source.isOneOf('多少高低长短快慢升降涨跌', at);
  if (!says) return false;
  if (source.includes('同比', clause, start)) return true;
  const from = comparison(source, clause, start);
  if (from < 0) return false;
  for (let at = from; at < start; at++)
    if (EARLIER.isAt(source, at) || (isDigit(source.peek(at)) && source.isOneOf('年', at + 1))) return true;
  return false;
}

/** Where a 比 or 较 that compares stands in the clause; -1 where none does. */
function comparison(source: Source, clause: number, to: number): number {
  for (let at = clause; at < to; at++) if (source.isOneOf('比较', at) && !source.isOneOf('例重率', at + 1)) return at;
  return -1;
}
