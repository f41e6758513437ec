/** The tier that an amount for each is of: 网络创业培训每人最高可补贴2000元, 市级每个资助10万元. */
import data from '@/assets/figures/context-audience.json';
import type { Span } from '../../types';
import { CharacterSet, isHan } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { wordsOf } from './actor';
import { endsClause } from './marks';
import type { Setting } from './setting';
import { FUNCTION_WORDS, MONEY } from './words';

/** 财政每人, 标准每人: who gives, and words about the amount. */
const NOT_TIERS = plainLexicon(data.notTiers);
const EACH_OF = new CharacterSet('人名位个家户所');
/** 最高可补贴: what stands between 每人 and the amount. */
const REACH = 8;
const LONGEST_TIER = 12;
const SHORTEST_TIER = 2;
/** 创业培训（初级），每人…: the tier may stand before a comma where the part of the sentence begins with it. */
const OPENING = new CharacterSet(';。\n\u2029:');

/** Offset of the 每人 before the amount at `start`, or -1. */
function eachBefore(source: Source, start: number, clause: number): number {
  for (let at = start - 2; at >= Math.max(clause, start - REACH - 2); at--)
    if (source.isOneOf('每', at) && source.isAmong(EACH_OF, at + 1)) return at;
  return -1;
}

/** Is `[start, end)` a mere noun, of no money, giver or verb? */
function isTier(source: Source, start: number, end: number): boolean {
  if (end - start < SHORTEST_TIER || end - start > LONGEST_TIER) return false;
  for (let at = start; at < end; at++) if (!isHan(source.peek(at))) return false;
  return ![MONEY, FUNCTION_WORDS, NOT_TIERS].some((words) => words.isWithin(source, start, end));
}

/** The tier named where the clause of the amount begins, or in one of its own before it. */
export function tierOf({ start }: Finding, { source, clause, sentence }: Setting): Span | undefined {
  const each = eachBefore(source, start, clause);
  if (each < 0) return undefined;
  if (each > clause) {
    const from = wordsOf(source, clause, each);
    return isTier(source, from, each) ? { start: from, end: each } : undefined;
  }
  if (!source.isOneOf(',', each - 1)) return undefined;
  let end = each - 1;
  if (source.isOneOf(')', end - 1)) while (end > sentence && !source.isOneOf('(', end)) end--;
  let from = end;
  while (from > sentence && end - from <= LONGEST_TIER && !endsClause(source.peek(from - 1))) from--;
  if (source.has('其中', from)) from += 2;
  else if (from > sentence && !source.isAmong(OPENING, from - 1)) return undefined;
  return isTier(source, from, end) ? { start: from, end } : undefined;
}
