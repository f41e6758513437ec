/** Figures that no date governs, whatever dates stand before them. */
import type { When } from '../../types';
import type { Finding } from '../finding';
import type { Source } from '../source';
import type { Sentence } from './sentence';

const STANDING: ReadonlySet<Finding['role']> = new Set<Finding['role']>(['stock', 'share']);
const LASTING: ReadonlySet<When['role']> = new Set<When['role']>(['asOf', 'during']);
/** Length of 2025. */
const YEAR = 4;

/**
 * Does the date that stands before a rule in its sentence not date it: 2023年1月1日以后首次来区就业，并签订3年以上劳动合同?
 * A rule has no date unless it stands in the date's own clause, nor has what a rule gives one from an earlier sentence.
 */
export function isUndated({ kind, role, when, start }: Finding, source: Source): boolean {
  if (!when) return false;
  // 截至8月底，已有23万名抵港，远超三年输入10万名的目标: no day tells how an aim stood.
  if (role === 'target' && when.role === 'asOf') return true;
  // 35岁以下大学生: how old, not when.
  if (kind === 'age') return true;
  // 比五年前, 四年来: a span of time that is neither given nor asked for, but 2018年一年.
  if (kind === 'duration' && role === undefined) return when.role !== 'at' || when.span?.end !== start;
  // A later sentence goes on about a day with what stood so then, about a period with what it brought.
  if (when.inherited && role && STANDING.has(role) !== (when.role === 'asOf') && LASTING.has(when.role)) return true;
  if (!when.span || (role !== 'requirement' && role !== 'entitlement')) return false;
  if (when.inherited) return true;
  // 自2025年起，对未参保的人员，设置等待期3个月: so the whole sentence goes.
  const { start: date, end } = when.span;
  if (when.role === 'since' && source.isOneOf('自从', date - 1) && source.has('起,', end)) return false;
  // 2025年2月送立法院审议，居留期间由3年缩短为2年
  const isEvent = when.role === 'at' && when.value.length > YEAR;
  if ((role === 'entitlement' && !isEvent) || when.role === 'during') return false;
  for (let at = when.span.end; at < start; at++) if (source.isOneOf(',;、', at)) return true;
  return false;
}

/** What rises and falls has not since a day stood so: 2022年以来…总量超84万人, and after …增长到21.4万人 its shares. */
export function isLater({ role, when }: Finding, { rise }: Sentence): boolean {
  return when?.role === 'since' && (role === 'stock' || (role === 'share' && rise !== undefined));
}
