/** Least and most numbers, which rules set. */
import { CharacterSet, isHan } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';

/** What may stand behind 3人以下的 where that is a case, not what describes a noun. */
const CASES = new CharacterSet(',按给每加不予可应须由再享奖补分');
const REACHING = new CharacterSet('达到满超过');

/** Is the number a least or a most? */
export function isLimit({ bound }: Finding): boolean {
  return bound === 'atLeast' || bound === 'atMost';
}

/** Is the number bounded on one side: 以上, 不足, 逾? */
export function isBounded({ bound }: Finding): boolean {
  return bound !== 'exact' && bound !== 'about';
}

/** Does the number say in which case a rule goes: 招用3人以下的按每人2000元, 就业率达到70%的，奖励学校? */
export function isCase(figure: Finding, source: Source): boolean {
  const { start, end } = figure;
  if (!source.isOneOf('的', end) || !source.isAmong(CASES, end + 1)) return false;
  return isBounded(figure) || source.isAmong(REACHING, start - 1);
}

/** 员工超过1000人的企业, 市值超过10亿美元的公司: the number sorts out those behind it. */
export function isFilter({ bound, start, end }: Finding, source: Source): boolean {
  return (
    bound === 'over' &&
    source.isOneOf('超逾突', start) &&
    source.isOneOf('的', end) &&
    isHan(source.peek(end + 1)) &&
    !source.isOneOf('有占达', end + 1)
  );
}
