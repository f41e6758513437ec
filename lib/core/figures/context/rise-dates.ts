/** When both sides of a change stood so: 从2018年的486万人增长到2023年的651万人. */
import type { When } from '../../types';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { CUE } from './cues';
import type { Sentence } from './sentence';
import type { Setting } from './setting';
import { roleAlone, timeOf, whenOf, yearOf, yearsOn } from './when-role';

/** Does the date stand with the figure: 2018年486万人, 2018年的486万人? */
function isOwn(source: Source, when: When, { start }: Finding): boolean {
  const end = when.span?.end ?? start;
  return end === start || (end + 1 === start && source.isOneOf('的', end));
}

/** 与2018年相比: from what the sentence's changes started then. */
export function originTold(source: Source, date: Finding): When | undefined {
  if (date.kind !== 'date' || !source.isOneOf('与和同跟', date.start - 1) || !source.has('相比', date.end))
    return undefined;
  return whenOf(timeOf(source, date, undefined), roleAlone(source, date));
}

/** 2023年…由上年的764人增至902人: the year before the one that the sentence speaks of. */
function yearBefore(source: Source, { start, when }: Finding): When | undefined {
  const end = source.isOneOf('的', start - 1) ? start - 1 : start;
  const years = yearsOn(source, end);
  const year = when?.role === 'at' ? yearOf(when.value) : undefined;
  if (!years || year === undefined) return undefined;
  return { value: String(year + years.value), role: 'at', span: { start: years.start, end } };
}

/** The date of the side from which it rose: its own, the one since which it rose, or that of the sentence's last change. */
function originOf(from: Finding, { source, cues }: Setting, { rise }: Sentence): When | undefined {
  const { when } = from;
  if (when && isOwn(source, when, from)) return when;
  const before = yearBefore(source, from);
  if (before) return before;
  if (when?.role !== 'since') return rise?.from;
  // 由2026年起，限额将由40%提高至50%, 补贴由500元提高到800元: the date is the other side's.
  const isRule = from.role === 'entitlement' || from.role === 'requirement';
  const isAhead = when.span && (cues.sorts(when.span.end, from.start) & CUE.will) !== 0;
  return isRule || isAhead ? undefined : { ...when, role: 'at' };
}

/** Each side has the date that stands with it, or that of the sentence's earlier change. */
export function settleDates(from: Finding, to: Finding, setting: Setting, sentence: Sentence): void {
  from.when = originOf(from, setting, sentence);
  const own = to.when && isOwn(setting.source, to.when, to) ? to.when : undefined;
  // 2020年以来，由14.2万人增加到18.6万人: so it stood in 2020, and now stands otherwise.
  const isSince = from.when !== undefined && to.when?.role === 'since';
  to.when = own ?? sentence.rise?.to ?? (isSince ? undefined : to.when);
  if (from.when && from.when.value !== to.when?.value) sentence.rise = { from: from.when, to: to.when };
}
