/** Is an age or a duration asked for, given or only told? */
import data from '@/assets/figures/context-roles.json';
import type { Role } from '../../types';
import { CharacterSet, isDigit, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, type Said, sortsAt } from './cues';
import { isMeasuredAgainst, isShift } from './difference';
import { isCase, isLimit } from './limits';
import { wholeClause } from './marks';
import { isProvision } from './role-fallback';
import { PORTIONS } from './role-of-count';
import type { Setting } from './setting';

const REACH = 24;
/** How far back a sentence may have said what the duration is of. */
const SENTENCE_REACH = 60;
/** What is given in a time stands directly behind it. */
const CLOSE = 6;
/** 经过, 历时: time that has gone by. */
const PASSED = plainLexicon(data.passed);
/** 本办法, 印发之日: by which a text speaks of itself. */
const OWN = plainLexicon(data.own);
/** 有效期, 实施期间 */
const LASTING = plainLexicon(data.lasting);
/** 办理时限, 审批时间 */
const PROCEDURES = plainLexicon(data.procedures);
const CHANGING = new CharacterSet('由从至到为');
const FROM_OR_CUT = plainLexicon(data.cuts);
const CLAUSE_ENDS = new CharacterSet(',。;、\n');
const APPLIED = new CharacterSet('日请报聘职认定度贴助金');

/** 连续参保满6个月 is asked, 期限3年 given; which of the two the nearest word tells. */
export function durationRole(figure: Finding, said: Said, setting: Setting): Role | null | undefined {
  const { source, cues, sentence } = setting;
  // 本办法自2024年7月1日起施行，有效期五年
  if (isOfText(source, sentence, figure.start)) return null;
  // 力争五年内培育50家 is a plan's time.
  if (said.speaksOf(CUE.target)) return undefined;
  // 平均用时比2022年缩短2.5天
  const isRise = (said.last(CUE.growth)?.end ?? -1) === figure.start;
  // 办理周期平均压缩45天
  const isCut = source.has('压缩', figure.start - 2) || source.has('缩短', figure.start - 2);
  const isSaved = isRise && (isCut || isMeasuredAgainst(source, setting.clause, figure.start));
  if (isSaved || isShift(source, setting.clause, figure.start)) return 'growth';
  // 三分之二曾在海外任职五年以上
  if (isLived(figure, setting)) return null;
  // 平均办理时限由15个工作日压缩至3个工作日
  if (isProcedure(source, wholeClause(source, figure.start, sentence), figure.start)) return null;
  // 经过至少两三百年的发展
  if (PASSED.isBefore(source, figure.start)) return null;
  const isModal = said.speaksOf(CUE.modal) || (cues.sorts(figure.start, figure.end) & CUE.modal) !== 0;
  // 审批需时约4周: nobody is bound to it.
  if (!isModal && said.speaksOf(CUE.process)) return undefined;
  // 预审期限为3个工作日: what an office may take.
  if (source.has('工作日', figure.end - 3) || source.has('工作日内', figure.end - 4)) return 'requirement';
  // 办理两年有效的居留许可, 2至5年有效期的签证
  if (isValidity(source, figure.end)) return 'entitlement';
  // 取消其申请资格5年
  if (isBarred(source, setting.clause, figure.start)) return null;
  // 5年内可原值转让, 可在五年内分期缴纳
  const isAllowedIn = source.has('可在', figure.start - 2) || isAllowed(source, figure.end);
  if (figure.bound === 'atMost' && isAllowedIn) return 'entitlement';
  // 服务不满3年的，应退还…; 拖欠租金超过30日的
  if (figure.bound === 'under' && source.isOneOf('的者', figure.end)) return 'requirement';
  // 签约3年者，再得60万元资助
  if (isCase(figure, source) || source.isOneOf('者', figure.end)) return 'requirement';
  const behind = sortsAt(source, source.isOneOf('的', figure.end) ? figure.end + 1 : figure.end);
  if ((behind & CUE.grant) !== 0) return 'entitlement';
  if (source.isOneOf('前', figure.start - 1) && source.isAmong(APPLIED, figure.start - 2)) return 'requirement';
  // 登记注册满12个月; 期满 is another word.
  if (source.isOneOf('满', figure.start - 1) && !source.isOneOf('期', figure.start - 2)) return 'requirement';
  // 前两年按50%收取, 后两年各拨付30%
  if (source.isOneOf('前后头首', figure.start - 1) && isGivenSoon(source, figure.end)) return 'entitlement';
  // 房屋税减征二分之一，为期三年
  const isLasting = source.has('为期', figure.start - 2);
  if (isLasting && (cues.sorts(Math.max(sentence, figure.start - SENTENCE_REACH), figure.start) & CUE.grant) !== 0)
    return 'entitlement';
  // 分5年发放
  if (source.isOneOf('分', figure.start - 1)) return 'entitlement';
  // 之日起五年，免计入所得: 起算 tells from when a right runs.
  if (source.has('起算', figure.start - 2)) return 'entitlement';
  // 自核发之日起12个月内: a time limit, unless something is given in that time.
  const isDeadline =
    figure.bound === 'atMost' && source.isOneOf('内', figure.end - 1) && !isGivenSoon(source, figure.end);
  if (isDeadline && !source.isOneOf('近', figure.start)) return 'requirement';
  // 延长期限不得超过十日: a rule, unless it limits what is given.
  const isGrant = said.speaksOf(CUE.grant);
  if (isModal && !isGrant) return 'requirement';
  // 许可证有效期为五年, of what a statute gives
  const isGood = source.includes('有效期', setting.clause, figure.start);
  const isOffered = isGrant || isGood || setting.genre !== 'statute' || isProvision(setting);
  const given = isOffered ? CUE.entitlement : 0;
  const told = said.last(CUE.requirement | given);
  // 每年须逗留不少于183日, 有效期为6个月以上: nobody is given a least, nor a stay elsewhere.
  if (told && (figure.bound === 'atLeast' || (isLimit(figure) && isAway(figure, setting)))) return 'requirement';
  if (told) return (told.sorts & CUE.requirement) !== 0 ? 'requirement' : 'entitlement';
  if ((behind & CUE.requirement) !== 0) return 'requirement';
  // 非近期毕业生（毕业超过6个月）, 初次逗留（通常12个月）: a bracket speaks of the word before it.
  const aside = source.isOneOf('(', setting.clause - 1)
    ? cues.sorts(setting.clause - 1 - CLOSE, setting.clause - 1)
    : 0;
  if ((aside & (CUE.entitlement | CUE.requirement)) !== 0)
    return (aside & CUE.requirement) !== 0 ? 'requirement' : 'entitlement';
  // 延长5年, but 可延长30日 of a procedure
  if (
    source.has('延长', figure.start - 2) &&
    !source.isOneOf('日天', figure.end - 1) &&
    setting.genre !== 'statute' &&
    !isLimit(figure)
  )
    return 'entitlement';
  // 每月补贴1500元，最长不超过36个月
  if (figure.bound === 'atMost' && !source.isOneOf('内', figure.end - 1)) {
    const earlier = cues.sorts(Math.max(sentence, figure.start - SENTENCE_REACH), figure.start);
    if ((earlier & CUE.grant) !== 0) return 'entitlement';
  }
  return isLimit(figure) ? 'requirement' : undefined;
}

/** 在外停留不超过两年的 */
function isAway({ start }: Finding, { source, clause }: Setting): boolean {
  return source.includes('在外', clause, start) || source.includes('境外', clause, start);
}

/** Has somebody done so for that time, as a report says: 曾任职五年以上? */
function isLived(figure: Finding, { source, sentence }: Setting): boolean {
  const { start } = figure;
  for (let at = wholeClause(source, start, sentence); at < start; at++)
    if (source.isOneOf('曾', at)) return !source.isOneOf('的', figure.end);
  return false;
}

/** Does the clause tell how much shorter a procedure has become: 时限由…压缩至…? */
function isProcedure(source: Source, clause: number, start: number): boolean {
  let at = clause;
  while (at < start && !PROCEDURES.isAt(source, at)) at++;
  return at < start && source.isAmong(CHANGING, start - 1) && FROM_OR_CUT.isWithin(source, at, start);
}

/** 有效, 有效期的, 多次 behind a duration that ends at `end`: how long what one is given is good for. */
function isValidity(source: Source, end: number): boolean {
  return source.has('有效', end) || source.has('有效', end + 1) || source.has('多次', end) || source.has('期签证', end);
}

/** Does the clause take away a right for that time: 取消其申请资格5年? */
function isBarred(source: Source, clause: number, start: number): boolean {
  for (let at = clause; at < start - 3; at++) {
    if (source.has('暂停', at)) return true;
    if (source.has('取消', at)) return source.includes('资格', at, start);
  }
  return false;
}

/** 内可, 内均可 behind a duration: what one may do in that time, unless it is to apply. */
function isAllowed(source: Source, end: number): boolean {
  const at = source.isOneOf('均都', end) ? end + 1 : end;
  if (!source.isOneOf('可', at)) return false;
  for (let next = at; next < at + CLOSE + 2 && !source.isAmong(CLAUSE_ENDS, next); next++)
    if (source.has('申', next) || source.has('提出', next) || source.has('凭', next)) return false;
  return true;
}

/** Does the sentence say how long the text itself goes for: 本办法自印发之日起施行，有效期五年? */
function isOfText(source: Source, sentence: number, start: number): boolean {
  const from = Math.max(sentence, start - SENTENCE_REACH);
  return LASTING.isWithin(source, from, start) && OWN.isWithin(source, from, start);
}

/** 三年内分期发放, 五年内免租 */
function isGivenSoon(source: Source, end: number): boolean {
  for (let at = end; at < end + CLOSE && !source.isAmong(CLAUSE_ENDS, at); at++)
    if ((sortsAt(source, at) & CUE.grant) !== 0 || PORTIONS.isAt(source, at)) return true;
  return false;
}

/** 可放宽至45岁, 须年满18岁: an age that a rule sets, though it is written without a bound. */
function isSet(start: number, { source, cues, clause }: Setting): boolean {
  if (source.isOneOf('到至满宽\t|', start - 1)) return true;
  return (cues.sorts(clause, start) & CUE.modal) !== 0;
}

/** 平均年龄32岁, 35岁以下的占六成, 26岁的工程师: an age that describes asks for nothing. */
export function isDescribing({ start, end, bound, value }: Finding, setting: Setting): boolean {
  const { source, clause, from } = setting;
  if (source.includes('平均', clause, start)) return true;
  // 最大年龄为42岁: a rule sets a limit, or says 放宽至.
  if (bound === 'exact' && !Array.isArray(value) && !isSet(start, setting)) return true;
  // 约六成半年龄介乎18至39岁
  if (from > clause && source.isOneOf('%成半一', from - 1)) return true;
  const opens = start === clause || source.isOneOf('“”"', start - 1);
  if (source.isOneOf('的', end) && (isDigit(source.peek(end + 1)) || (bound === 'exact' && opens))) return true;
  // 40岁以下青年人才领衔的项目比例, 50岁以上者不足一成
  for (let at = end; at < end + REACH && !source.isAmong(CLAUSE_ENDS, at); at++) {
    if (source.isOneOf('占%', at) || source.has('比例', at) || source.has('比重', at)) return true;
    if (source.isOneOf('成', at) && PART[source.peek(at - 1)] !== Part.none) return true;
  }
  return false;
}
