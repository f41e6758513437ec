/** Is a number yet to be reached? */

import data from '@/assets/figures/context-roles.json';
import { CharacterSet, codeOf, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, type Cue, type Said } from './cues';
import { lastOf } from './seek';
import type { Setting } from './setting';

/** How far a number may stand behind the 将 or 由 that governs it. */
const REACH = 24;
/** 力争 may govern a whole sentence. */
const TARGET_REACH = 60;
/** 将于年内新增: a verb follows its 将 within so many characters; 将现有20个项目整合 has none. */
const WILL_REACH = 6;
/** What a 将 directly before it makes an aim. */
const AIMED = CUE.new | CUE.done | CUE.level | CUE.target | CUE.growth;
/** 6所高校将开设新专业: the number opens the subject of what is to come. */
const WILL_BEHIND = plainLexicon(data.willBehind);
/** How long that subject may be. */
const LONGEST_SUBJECT = 12;
const SEMICOLON = codeOf(';');
const CLAUSE_ENDS = new CharacterSet(',。;、:\n');

/** Does the verb stand directly before the number? */
function isDirect({ end, sorts }: Cue, start: number): boolean {
  return end >= start - 2 && (sorts & (CUE.new | CUE.done)) !== 0;
}

/** Does a 从 or 由 stand between 将 and the number? */
function isObject(source: Source, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + REACH; at++) if (source.isOneOf('从由', at)) return true;
  return false;
}

/** 计划招聘超过100人的企业只有148家: whom the plan describes is no aim itself. */
function isDescribed(source: Source, aim: Cue, { start, end }: Finding): boolean {
  if (!source.isOneOf('计拟', aim.start)) return false;
  return source.isOneOf('的', end) || source.includes('的', aim.end, start);
}

/** Does one of the cues say 明年 or 未来三年? 未来产业 and 未来三年的方向 are something else. */
function isOfFuture(source: Source, said: Said): boolean {
  if (!said.speaksOf(CUE.future)) return false;
  for (let index = 0; index < said.count; index++) {
    const { start, end, sorts } = said.at(index);
    if ((sorts & CUE.future) === 0) continue;
    if (!source.has('未来', start)) return true;
    let unit = end;
    while (PART[source.peek(unit)] !== Part.none || source.isOneOf('几至到-', unit)) unit++;
    if (unit > end && !source.isOneOf('的', unit + 1)) return true;
  }
  return false;
}

/** 三年吸纳10.5万名人才的目标: the clause calls the number one. */
function isOfAim({ end }: Finding, source: Source): boolean {
  for (let at = end; at < end + LONGEST_SUBJECT && !source.isAmong(CLAUSE_ENDS, at); at++)
    if (source.has('的目标', at)) return true;
  return false;
}

/** Offset behind the last ; in `[from, to)`, or `from`: what is to come is said of its own part of the sentence. */
function behindSemicolon(source: Source, from: number, to: number): number {
  const last = lastOf(source, SEMICOLON, from, to);
  return last < 0 ? from : last + 1;
}

/** 6所高校将开设新专业 */
function isSubjectOfPlan({ kind, end }: Finding, source: Source): boolean {
  if (kind !== 'count') return false;
  for (let at = end; at < end + LONGEST_SUBJECT && !source.isAmong(CLAUSE_ENDS, at); at++)
    if (WILL_BEHIND.isAt(source, at) && !source.isOneOf('于近军', at + 1)) return true;
  return false;
}

/** Start of the figure's clause, figures in it or not: the 四年 of 未来四年 is one too. */
function commaBefore(source: Source, from: number, start: number): number {
  let comma = start;
  while (comma > from && !source.isOneOf(',;', comma - 1)) comma--;
  return comma;
}

/** Does the sentence say before the figure that the number is yet to be reached? */
export function isTarget(figure: Finding, { source, cues, sentence, clause }: Setting): boolean {
  // 超过三年输入9万人的目标
  if (isOfAim(figure, source) || isSubjectOfPlan(figure, source)) return true;
  const from = behindSemicolon(source, Math.max(sentence, figure.start - TARGET_REACH), figure.start);
  const said = cues.between(from, figure.end);
  if (!said.speaksOf(CUE.target | CUE.will | CUE.future)) return false;
  const isFuture = isOfFuture(source, cues.between(commaBefore(source, from, figure.start), figure.start));
  if (!isFuture && !said.speaksOf(CUE.target | CUE.will)) return false;
  // 企业只有148家, whatever they plan.
  if (said.speaksOf(CUE.past) && (cues.sorts(Math.max(from, clause), figure.end) & CUE.past) !== 0) return false;
  if (isFuture) return true;
  const aim = said.last(CUE.target);
  // “发展目标的明确度”
  if (aim && source.isOneOf('的', aim.end)) return false;
  if (aim && !isDescribed(source, aim, figure)) return true;
  for (let index = 0; index < said.count; index++) {
    const { start, end, sorts } = said.at(index);
    // 将团队从38人扩充到112人: here 将 only moves the object forward.
    if ((sorts & CUE.will) === 0 || isObject(source, end, figure.start)) continue;
    const next = index > 0 ? said.at(index - 1) : undefined;
    const verb = next && next.start <= end + WILL_REACH && (next.sorts & AIMED) !== 0;
    // 将赴美国、德国等8国办理22场: the verb stands directly before the number.
    const direct = index > 0 && isDirect(said.at(0), figure.start) && !source.isOneOf('的', said.at(0).end);
    if (direct && !source.includes(',', end, figure.start)) return true;
    // 将 far off says it only of a number that is a least: 将…新增2万人以上.
    if (verb || (figure.bound === 'atLeast' && source.isOneOf('将', start))) return true;
  }
  return false;
}
