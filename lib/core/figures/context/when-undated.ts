/** Figures that no date governs, whatever dates stand before them. */
import type { Finding } from '../finding';
import type { Source } from '../source';

/** Of a day only what stood so then and what share it had is told in the sentences behind. */
const STANDING: ReadonlySet<Finding['role']> = new Set<Finding['role']>(['stock', 'share', undefined]);
/** Length of 2025. */
const YEAR = 4;

/**
 * Does the date that stands before a rule in its sentence not date it: 2023年1月1日以后首次来区就业，并签订3年以上劳动合同?
 * A rule has no date unless it stands in the date's own clause, nor has what a rule gives one from an earlier sentence.
 */
export function isUndated({ kind, role, when, start }: Finding, source: Source): boolean {
  if (!when) return false;
  // 比五年前, 四年来: a span of time that is neither given nor asked for; 35岁以下大学生: how old, not when.
  if (kind === 'age' || (kind === 'duration' && role === undefined)) return true;
  if (when.inherited && when.role === 'asOf' && !STANDING.has(role)) return true;
  if (!when.span || (role !== 'requirement' && role !== 'entitlement')) return false;
  if (when.inherited) return true;
  // 2025年2月送立法院审议，居留期间由3年缩短为2年
  const isEvent = when.role === 'at' && when.value.length > YEAR;
  if ((role === 'entitlement' && !isEvent) || when.role === 'during') return false;
  for (let at = when.span.end; at < start; at++) if (source.isOneOf(',;、', at)) return true;
  return false;
}
