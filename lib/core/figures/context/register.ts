/** Does a sentence tell how things are, or lay down a rule? */
import data from '@/assets/figures/context-roles.json';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import { CUE } from './cues';
import type { Setting } from './setting';

/** 去年, 上半年, 三年来: spans of time that are over. */
export const PERIODS = plainLexicon(data.periods);
/** How far about a figure its sentence is asked. */
const REACH_BACK = 60;
const REACH_ON = 24;
/** What only rules, offers and conditions say. */
const RULING = CUE.modal | CUE.grant | CUE.target | CUE.condition | CUE.fee | CUE.penalty;
/** What reports say: 已, 累计, 占, 同比增长. */
const REPORTING = CUE.past | CUE.total | CUE.share;

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
  if ((cues.sorts(from, start) & CUE.growth) !== 0) return true;
  if ((sorts & REPORTING) !== 0 || when?.role === 'at' || when?.role === 'asOf') return true;
  return PERIODS.isWithin(source, from, start);
}
