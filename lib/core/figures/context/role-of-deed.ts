/** Counts of those who did something, or of what was done to them: 被拒的有876宗, 去年申报的11.6万人, 只收了640名. */
import data from '@/assets/figures/context-roles.json';
import type { Role } from '../../types';
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, type Said } from './cues';
import type { Setting } from './setting';

/** 离开, 被拒: what one does once, so that those who did do not stand. */
const LEAVING = plainLexicon(data.leaving);
/** 合作, 签约: what is done with those counted. */
const JOINTLY = plainLexicon(data.jointly);
const JOINTLY_REACH = 16;
/** How far before a count its sentence may have said 去年. */
const OVER_REACH = 120;
/** Between a year and the 的 of 2024年来访的. */
const LONGEST_DEED = 12;
/** 走了三个地方: fewer are no achievement. */
const FEW = 10;
/** 首批认定, 公布 */
const PUBLISHED = plainLexicon(data.published);
const FROM_OR_TO = plainLexicon(data.fromOrTo);
const STOPS = new CharacterSet(',。;:\n\u2029');

/** Does the sentence tell of a span of time that is over: 去年, 上半年, 2024年? */
export function isOver({ when, start }: Finding, { cues, sentence }: Setting): boolean {
  if (when?.role === 'at' || when?.role === 'during') return true;
  return (cues.sorts(Math.max(sentence, start - OVER_REACH), start) & CUE.over) !== 0;
}

/** 真正回来的只有9个: how many did so, in the span of time that is told or in all. */
function ofThoseWho(said: Said, { source, clause }: Setting, start: number): boolean {
  const level = said.last(CUE.level);
  if (!level || level.end !== start) return false;
  let end = level.start;
  while (source.isOneOf('只仅还也就', end - 1)) end--;
  return source.isOneOf('的', end - 1) && LEAVING.isWithin(source, clause, end);
}

/** 去年申报的11.6万人, 2024年来访的1870名: a time that is over and a verb, and 的 before the number. */
function isOfYear({ when, start }: Finding, { source, clause }: Setting): boolean {
  if (!source.isOneOf('的', start - 1)) return false;
  const span = when?.role === 'at' ? when.span : undefined;
  if (span)
    return start - 1 - span.end >= 2 && start - span.end <= LONGEST_DEED && !source.includes(',', span.end, start);
  return source.includes('去年', clause, start - 3) && !source.includes('同期', clause, start);
}

/** 已与逾90家机构合作, 已经和200多家高校开展合作 */
function isJoint({ start, end }: Finding, said: Said, { source }: Setting): boolean {
  if (!said.speaksOf(CUE.past) || !source.isOneOf('与和同跟', start - 1)) return false;
  for (let at = end; at < end + JOINTLY_REACH && !source.isAmong(STOPS, at); at++)
    if (JOINTLY.isAt(source, at)) return true;
  return false;
}

/** What was done in a span of time that is told is new, and otherwise all so far. */
function flowRole(figure: Finding, setting: Setting): Role {
  return isOver(figure, setting) ? 'new' : 'cumulative';
}

/** The role of a count by the deed that its words name; undefined where they name none. */
export function deedRole(figure: Finding, said: Said, setting: Setting): Role | undefined {
  if (isOfYear(figure, setting)) return 'new';
  if (isJoint(figure, said, setting)) return 'cumulative';
  if (ofThoseWho(said, setting, figure.start)) return flowRole(figure, setting);
  return undefined;
}

/** 只收了640名, 各行业已选树112名: something was done, whatever the verb. 已由80人增加到340人 tells how many there are. */
export function doneRole(figure: Finding, said: Said, setting: Setting): Role | undefined {
  const { source } = setting;
  const { start, unit, value } = figure;
  // 走了三个地方
  if (unit === '个' && Number(value) < FEW) return undefined;
  if (source.isOneOf('了', start - 1)) return source.isOneOf('到至', start - 2) ? undefined : flowRole(figure, setting);
  const past = said.last(CUE.past);
  if (!past || !source.isOneOf('已', past.start)) return undefined;
  return FROM_OR_TO.isWithin(source, past.end, start) ? undefined : 'cumulative';
}

/** 在首批认定的30个示范县中, 列入主管部门公布的300所高校: a list of others, whoever counts. */
export function isPublished(source: Source, start: number): boolean {
  return source.isOneOf('的', start - 1) && PUBLISHED.isBefore(source, start - 1);
}
