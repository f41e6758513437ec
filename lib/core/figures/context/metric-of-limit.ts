/** What a number measures that only describes the noun behind it: 市值超过10亿元的公司, 命中率在80%的投手. */
import type { Span } from '../../types';
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import { isLimit } from './limits';
import { nounBefore } from './metric';
import { isQuantity } from './metric-carried';
import type { Setting } from './setting';

/** What may stand between the noun and its number: 注册资金达到100万元的企业, 得分在80分以上的选手. */
const REACHING = new CharacterSet('达到在为是超过满逾');
const LONGEST_REACHING = 2;

/**
 * The noun directly before a number behind which 的 stands. A bare number may count what follows (给企业50万元的补贴),
 * unless the noun before it is one for an amount.
 */
export function limitedNoun(figure: Finding, { source, head, from }: Setting): Span | undefined {
  const { end, bound, kind } = figure;
  if (!source.isOneOf('的', end)) return undefined;
  const noun = nounBefore(source, head, from);
  if (!noun || head - noun.end > LONGEST_REACHING) return undefined;
  for (let at = noun.end; at < head; at++) if (!source.isAmong(REACHING, at)) return undefined;
  const describes = isLimit(figure) || bound === 'over' || bound === 'under' || noun.end < head;
  if (kind === 'percent') return isQuantity(source, noun) ? noun : undefined;
  return describes || isQuantity(source, noun) ? noun : undefined;
}
