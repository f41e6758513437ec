/** Does a sentence tell how things are, or lay down a rule? */
import type { Finding } from '../finding';
import { CUE } from './cues';
import type { Setting } from './setting';

/** How far about a figure its sentence is asked. */
const REACH_BACK = 60;
const REACH_ON = 24;
/** What only rules, offers and conditions say. */
const RULING = CUE.modal | CUE.grant | CUE.target | CUE.condition | CUE.fee | CUE.penalty;
/** What reports say: 已, 累计, 占, 同比增长. */
const REPORTING = CUE.past | CUE.total | CUE.share;
const REPORTING_BEFORE = CUE.growth | CUE.over;

/**
 * Does the sentence about the figure report, so that a limit in it only sorts: 净流入35岁以下大学生近40万人,
 * 年薪50万元以上的有118个?
 */
export function isReported({ start, end, when }: Finding, { source, cues, sentence, genre }: Setting): boolean {
  if (genre === 'statute' || genre === 'recruitment') return false;
  const from = Math.max(sentence, start - REACH_BACK);
  let to = end;
  while (to < end + REACH_ON && !source.isOneOf('。;\n\u2029', to)) to++;
  const sorts = cues.sorts(from, to);
  if ((sorts & RULING) !== 0) return false;
  // 同比增长 behind it is another figure's.
  if ((cues.sorts(from, start) & REPORTING_BEFORE) !== 0) return true;
  return (sorts & REPORTING) !== 0 || when?.role === 'at' || when?.role === 'asOf';
}
