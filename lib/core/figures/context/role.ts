/** What sort of number a figure is, from the words about it in its clause. */
import type { Role } from '../../types';
import type { Finding } from '../finding';
import { isAttribute } from './attribute';
import { CUE, type Said } from './cues';
import { isMeasuredAgainst, isShift } from './difference';
import { isReported } from './register';
import { countRole, isOfConditions, isOneOfSeveral } from './role-of-count';
import { isPublished } from './role-of-deed';
import { moneyRole } from './role-of-money';
import { isPaid, shareRole } from './role-of-share';
import { durationRole, isDescribing } from './role-of-time';
import type { Setting } from './setting';

/** Is what is multiplied given: 额度, 补贴标准? */
function isOfGrant(figure: Finding, said: Said, setting: Setting): boolean {
  const { source, clause } = setting;
  const { start } = figure;
  if (isReported(figure, setting) || isMeasuredAgainst(source, clause, start)) return false;
  return said.speaksOf(CUE.grant) || source.includes('额度', clause, start) || source.includes('标准', clause, start);
}

/**
 * The role of `figure`; undefined where its words do not tell, so that its surroundings may, null where they tell that
 * it has none: a fine, the parts of a text.
 */
export function findRole(figure: Finding, setting: Setting): Role | null | undefined {
  const { source, cues, clause } = setting;
  const { kind, start, end } = figure;
  const said = cues.between(clause, kind === 'duration' ? start : end);
  // 年薪20万元以上的岗位2150个: whom a report counts.
  if (isAttribute(figure, source)) return kind !== 'percent' && isReported(figure, setting) ? null : 'requirement';
  switch (kind) {
    case 'age':
      return isDescribing(figure, setting) || isReported(figure, setting) ? undefined : 'requirement';
    case 'duration':
      return durationRole(figure, said, setting);
    case 'point':
    case 'multiple':
      // 按较高一方标准的1.5倍执行
      if (source.includes('按', clause, start) && isPaid(figure, said, source)) return 'entitlement';
      // 收入不低于平均工资的6倍: nobody is given a least.
      if (kind === 'multiple' && figure.bound === 'atLeast' && !said.speaksOf(CUE.target | CUE.growth))
        return 'requirement';
      // 贷款额度最高可放宽至4倍, 奖励标准上浮1.5倍
      if (isOfGrant(figure, said, setting)) return 'entitlement';
      return said.speaksOf(CUE.growth) ||
        source.has('翻', start) ||
        source.isOneOf('是的', start - 1) ||
        isShift(source, clause, start)
        ? 'growth'
        : undefined;
    case 'percent':
    case 'fraction':
      return shareRole(figure, said, setting);
    case 'money':
      return moneyRole(figure, said, setting);
    default:
      if (isPublished(source, start)) return 'notOwn';
      return isOneOfSeveral(source, end) && !isOfConditions(source, end) ? 'notOwn' : countRole(figure, said, setting);
  }
}
