/** Both sides of a change, 由14.2万人增加到18.6万人: what the one says goes for the other. */
import { findChange } from '../changes';
import type { Finding } from '../finding';
import { pastBefore } from './base-growth';
import { settleDates } from './rise-dates';
import { BUDGET } from './role-of-money';
import type { Sentence } from './sentence';
import type { Setting } from './setting';

/** Leads the figure at `index` to the one from which it has risen or fallen, if it has. */
export function giveChange(figures: readonly Finding[], index: number, setting: Setting, sentence: Sentence): void {
  const change = findChange(setting.source, figures, index, setting.sentence);
  const from = change === undefined ? undefined : figures[change];
  if (change === undefined || !from) return;
  const to = figures[index] as Finding;
  settleDates(from, to, setting, sentence);
  settleOrigin(from);
  settleEnd(from, to);
  sentence.origin = pastBefore(setting.source, from.start) ?? from.when?.span;
  // 申请人则由24个月延长至36个月
  if (to.role === 'entitlement' || to.role === 'requirement') to.audience ??= from.audience;
  to.change = { from: change, to: index };
}

/** The amount from which it rose is one that stood so. */
function settleOrigin(from: Finding): void {
  const { kind, role } = from;
  const stood =
    kind === 'count'
      ? role === 'growth' || role === undefined
      : kind === 'money' && (role === 'growth' || role === 'cumulative' || (role === undefined && isBudget(from)));
  if (stood) from.role = 'stock';
}

/** 专项资金由1.2亿元增加到1.7亿元: so much is no single person's. */
function isBudget({ value }: Finding): boolean {
  return typeof value === 'number' && value >= BUDGET;
}

/** Both measure the same and are of one sort. */
function settleEnd(from: Finding, to: Finding): void {
  to.metric = from.metric ?? to.metric;
  to.base = to.kind === 'count' ? undefined : (from.base ?? to.base);
  if (to.role === 'target') {
    // 从3个增加到8个 by 2028: so many there are.
    if (from.when?.role === 'by') from.when = undefined;
    if (from.role === 'target') from.role = from.kind === 'percent' || from.kind === 'fraction' ? 'share' : 'stock';
    return;
  }
  // 受访者由64%升至近九成: so many of them.
  if (from.kind === 'percent') from.role ??= 'share';
  if (from.role) to.role = from.role;
  else if (to.role === 'growth' || to.kind === 'money') to.role = undefined;
}
