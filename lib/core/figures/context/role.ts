/** What sort of number a figure is, from the words about it in its clause. */
import data from '@/assets/figures/context-roles.json';
import type { Role } from '../../types';
import { CharacterSet, isDigit, isHan, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { isAttribute } from './attribute';
import { CUE, type Cue, findCue, lengthOf, type Said, sortsAt, sortsOf } from './cues';
import { isCase, isLimit } from './limits';
import { isAim, isCondition } from './role-fallback';
import { moneyRole } from './role-of-money';
import { shareRole } from './role-of-share';
import type { Setting } from './setting';
import { ACTS } from './words';

const REACH = 24;
/** 力争 may govern a whole sentence. */
const TARGET_REACH = 60;
/** 将于年内新增: a verb follows its 将 within so many characters; 将现有20个项目整合 has none. */
const WILL_REACH = 6;
/** 名来自海外的专业人才: between a number and the verb that ends its clause. */
const LONGEST_COUNTED = 10;
/** No text has more articles. */
const MOST_PARTS = 200;
/** 有 and 达 speak of the number only from close by. */
const CLOSE = 6;
/** What a 将 directly before it makes an aim. */
const AIMED = CUE.new | CUE.done | CUE.level | CUE.target;
const YEAR_END = plainLexicon(data.yearEnd);
/** 申请量, 交易额: what a year brings is new every year. */
const YEARLY = plainLexicon(data.yearly);
const POINTS = plainLexicon(data.points);
const APPROVALS = plainLexicon(data.approvals);
/** 本办法, 印发之日: by which a text speaks of itself. */
const OWN = plainLexicon(data.own);
/** 全省16个地级市中: among others like it. */
const OTHERS = plainLexicon(data.others);
/** 有效期, 实施期间 */
const LASTING = plainLexicon(data.lasting);
/** 分三次拨付 */
const PORTIONS = plainLexicon(data.portions);
/** 支持60名, 遴选30个 */
const CHOSEN = plainLexicon(data.chosen);
const SO_FAR = plainLexicon(data.soFar);
const CLAUSE_ENDS = new CharacterSet(',。;、\n');
const SENTENCE_ENDS = new CharacterSet('。;\n\u2029');
const EACH_OF = new CharacterSet('名位个家所支人县村一');
const APPLIED = new CharacterSet('日请报聘职认定度贴助金');

/** Is the number one of several, none of them the subject's own: 首批认定的20个…之一? */
function isOneOfSeveral(source: Source, end: number): boolean {
  for (let at = end; at < end + REACH && !source.isAmong(CLAUSE_ENDS, at); at++)
    if (OTHERS.isAt(source, at) || (source.has('之一', at) && !source.isOneOf('分', at - 1))) return true;
  return false;
}

/** 有超过4600人次签订了协议: the verb behind. */
function verbBehind(source: Source, end: number): Role | undefined {
  const cue = findCue(source, end);
  if (cue < 0) return undefined;
  const signs = source.has('签订', end);
  if (!signs && !source.has('了', end + lengthOf(cue))) return undefined;
  if (signs || (sortsOf(cue) & CUE.new) !== 0) return 'new';
  return (sortsOf(cue) & CUE.stock) !== 0 ? 'stock' : undefined;
}

/** 有 or 达 directly before the number: it is what there is, or what the year brought. */
function levelRole(figure: Finding, said: Said, { source, clause }: Setting): Role | undefined {
  const level = said.last(CUE.level);
  if (!level || level.end < figure.start - CLOSE || figure.bound === 'atMost') return undefined;
  for (let at = clause; at < figure.start - 2; at++) if (YEARLY.isAt(source, at)) return 'new';
  return 'stock';
}

/** 截至目前已引进: all so far, but 截至2024年新引进 says itself that they are new. */
function isSoFar(source: Source, cue: number, { clause }: Setting): boolean {
  return !source.isOneOf('新', cue) && SO_FAR.isWithin(source, clause, cue);
}

/** Does the clause set the number against another: 比2020年多412人, 平均用时较上年缩短2.5天? */
function isMeasuredAgainst(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to; at++) if (source.isOneOf('比较', at) && !source.isOneOf('例重率', at + 1)) return true;
  return false;
}

/** Does a verb such as 抵港 or 报名 end the clause behind the number? */
function isActAtEnd(source: Source, end: number): boolean {
  for (let at = end; at < end + LONGEST_COUNTED && !source.isAmong(CLAUSE_ENDS, at); at++) {
    const act = ACTS.endAt(source, at);
    if (act >= 0) return source.isAmong(CLAUSE_ENDS, act);
  }
  return false;
}

/** Are what is counted the parts of a text, 5个方面, 16条, 三个部分? */
function isOfParts(source: Source, { end, unit, value }: Finding): boolean {
  // 因素主要有三个：
  if (source.isOneOf(':', end)) return true;
  if ((unit === '条' || unit === '章' || unit === '款') && Number(value) <= MOST_PARTS)
    return source.isAmong(CLAUSE_ENDS, end);
  return unit === '个' && (source.has('方面', end) || source.has('部分', end) || source.has('章节', end));
}

/** What the nearest cue that does more than describe tells of a count. */
function toldRole(figure: Finding, said: Said, setting: Setting): Role | undefined {
  const { source } = setting;
  const behindThat = source.isOneOf('的', figure.start - 1);
  for (let index = 0; index < said.count; index++) {
    const { start, end, sorts } = said.at(index);
    const isDone = (sorts & CUE.done) !== 0;
    // 培育的企业已达4600家, 完成的37项任务: the verb only describes.
    if ((isDone && behindThat) || ((sorts & (CUE.new | CUE.done)) !== 0 && source.isOneOf('的', end))) continue;
    if ((sorts & CUE.new) !== 0) return isSoFar(source, start, setting) ? 'cumulative' : 'new';
    // 2024年批出7920宗: so many in that year.
    if (isDone) return figure.when?.role === 'at' && APPROVALS.isAt(source, start) ? 'new' : 'cumulative';
    if ((sorts & CUE.stock) !== 0) return 'stock';
    const rises = (sorts & CUE.growth) !== 0 && end >= figure.start - CLOSE && !source.has('年均', start);
    // 团队扩大到87人: so many they are now.
    if (rises) return source.isOneOf('到至', figure.start - 1) ? 'stock' : 'growth';
    if ((sorts & CUE.requirement) !== 0 && isLimit(figure)) return 'requirement';
  }
  return undefined;
}

function countRole(figure: Finding, said: Said, setting: Setting): Role | null | undefined {
  const { source, clause } = setting;
  const { start, end, unit } = figure;
  // 每人3次机会 are given, 每人联系3名专家 asked.
  if ((figure.per?.includes('person') && unit !== '次') || isOfEach(source, clause, start)) return 'requirement';
  // 《若干措施》共5个方面16条
  if (isOfParts(source, figure)) return null;
  // 招用4人以上的，每增加1人给予3000元
  if (isCase(figure, source) || source.has('条件', end)) return 'requirement';
  if (said.speaksOf(CUE.total)) return 'cumulative';
  // 年末在站126人, in a sentence that counts what the year brought.
  if (YEAR_END.isAt(source, clause)) return 'stock';
  // 3415人取得资格证书, 共有1.26万人报名
  if (unit.startsWith('人') && ACTS.isAt(source, end)) return 'cumulative';
  // 逾23万名人才抵港
  if (isActAtEnd(source, end)) return 'cumulative';
  if (unit === '分') return pointsRole(figure, said, source);
  // 安家费分三次拨付
  if (unit === '次' && source.isOneOf('分', start - 1) && PORTIONS.isAt(source, end)) return 'entitlement';
  // 分为五类 sorts, it does not count what there is.
  if (source.isOneOf('分', start - 1) || source.has('分为', start - 2)) return null;
  const limited = isLimit(figure);
  if (limited && figure.kind === 'measure' && setting.genre === 'statute') return 'requirement';
  const isRule = said.speaksOf(CUE.modal) || source.isOneOf('每', clause) || isCondition(setting);
  // 到2027年，每年新引进大学生不少于2.5万名 is aimed at.
  const isAimed = said.speaksOf(CUE.target) || figure.when?.role === 'by' || isAim(setting);
  if (limited && isRule && !isAimed) return 'requirement';
  // 每年支持60名左右
  if (CHOSEN.isBefore(source, start)) return 'cumulative';
  // 研究计划（3000字以内）, 代表作不超过5篇
  if (limited && source.isOneOf('字篇页', end - 1 - (source.isOneOf('内', end - 1) ? 2 : 0))) return 'requirement';
  // 比2020年多412人
  if (source.isOneOf('多少', start - 1) && isMeasuredAgainst(source, clause, start)) return 'growth';
  const told = toldRole(figure, said, setting);
  if (told) return told;
  if (limited && (source.has('才', end) || source.has('方', end))) return 'requirement';
  return verbBehind(source, end) ?? levelRole(figure, said, setting);
}

/** 学历积分为博士90分、硕士60分 */
function pointsOfScheme(source: Source, start: number): Role | undefined {
  for (let at = start - 1; at > start - REACH && !source.isAmong(SENTENCE_ENDS, at); at--)
    if (POINTS.isAt(source, at)) return 'entitlement';
  return undefined;
}

/** Points of a scheme: 加20分 are given, 不低于100分 and 满70分方可 asked for. */
function pointsRole(figure: Finding, said: Said, source: Source): Role | undefined {
  if (source.isOneOf('加奖', figure.start - 1) || said.speaksOf(CUE.entitlement)) return 'entitlement';
  if (isLimit(figure) || figure.bound === 'under') return 'requirement';
  return source.isOneOf('占', figure.start - 1) ? undefined : pointsOfScheme(source, figure.start);
}

/** 每名市领导联系3名, 每个团队不少于5人: so many for each is a rule. */
function isOfEach(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to - 2 && at < clause + REACH; at++)
    if (source.isOneOf('每', at) && source.isAmong(EACH_OF, at + 1) && isHan(source.peek(at + 2))) return true;
  return false;
}

/** 连续参保满6个月 is asked, 期限3年 given; which of the two the nearest word tells. */
function durationRole(figure: Finding, said: Said, setting: Setting): Role | null | undefined {
  const { source, cues, sentence } = setting;
  // 本办法自2024年7月1日起施行，有效期五年
  if (isOfText(source, sentence, figure.start)) return null;
  // 力争五年内培育50家 is a plan's time.
  if (said.speaksOf(CUE.target)) return undefined;
  // 平均用时比2022年缩短2.5天
  const isRise = (said.last(CUE.growth)?.end ?? -1) === figure.start;
  if (isRise && isMeasuredAgainst(source, setting.clause, figure.start)) return 'growth';
  const isModal = said.speaksOf(CUE.modal) || (cues.sorts(figure.start, figure.end) & CUE.modal) !== 0;
  // 审批需时约4周: nobody is bound to it.
  if (!isModal && said.speaksOf(CUE.process)) return undefined;
  // 服务不满3年的，应退还…; 拖欠租金超过30日的
  if (figure.bound === 'under' && source.isOneOf('的者', figure.end)) return 'requirement';
  if (isCase(figure, source)) return 'requirement';
  const behind = sortsAt(source, source.isOneOf('的', figure.end) ? figure.end + 1 : figure.end);
  if ((behind & CUE.entitlement) !== 0) return 'entitlement';
  if (source.isOneOf('前', figure.start - 1) && source.isAmong(APPLIED, figure.start - 2)) return 'requirement';
  // 登记注册满12个月; 期满 is another word.
  if (source.isOneOf('满', figure.start - 1) && !source.isOneOf('期', figure.start - 2)) return 'requirement';
  // 前两年按50%收取, 后两年各拨付30%
  if (source.isOneOf('前后头首', figure.start - 1) && isGivenSoon(source, figure.end)) return 'entitlement';
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
  const given = isGrant || setting.genre !== 'statute' ? CUE.entitlement : 0;
  const told = said.last(CUE.requirement | given);
  if (told) return (told.sorts & CUE.requirement) !== 0 ? 'requirement' : 'entitlement';
  if ((behind & CUE.requirement) !== 0) return 'requirement';
  // 每月补贴1500元，最长不超过36个月
  if (figure.bound === 'atMost' && !source.isOneOf('内', figure.end - 1)) {
    const earlier = cues.sorts(Math.max(sentence, figure.start - TARGET_REACH), figure.start);
    if ((earlier & CUE.grant) !== 0) return 'entitlement';
  }
  return isLimit(figure) ? 'requirement' : undefined;
}

/** Does the sentence say how long the text itself goes for: 本办法自印发之日起施行，有效期五年? */
function isOfText(source: Source, sentence: number, start: number): boolean {
  let [speaks, lasts] = [false, false];
  for (let at = Math.max(sentence, start - TARGET_REACH); at < start; at++) {
    speaks ||= OWN.isAt(source, at);
    lasts ||= LASTING.isAt(source, at);
  }
  return speaks && lasts;
}

/** 三年内分期发放, 五年内免租 */
function isGivenSoon(source: Source, end: number): boolean {
  for (let at = end; at < end + CLOSE; at++)
    if ((sortsAt(source, at) & CUE.grant) !== 0 || PORTIONS.isAt(source, at)) return true;
  return false;
}

/** 平均年龄32岁, 35岁以下的占六成, 26岁的工程师: an age that describes asks for nothing. */
function isDescribing({ start, end, bound }: Finding, { source, clause, from }: Setting): boolean {
  if (source.includes('平均', clause, start)) return true;
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

/**
 * The role of `figure`; undefined where its words do not tell, so that its surroundings may, null where they tell that
 * it has none: a fine, the parts of a text.
 */
export function findRole(figure: Finding, setting: Setting): Role | null | undefined {
  const { source, cues, clause } = setting;
  const { kind, start, end } = figure;
  const said = cues.between(clause, kind === 'duration' ? start : end);
  if (isAttribute(figure, source)) return 'requirement';
  switch (kind) {
    case 'age':
      return isDescribing(figure, setting) ? undefined : 'requirement';
    case 'duration':
      return durationRole(figure, said, setting);
    case 'point':
    case 'multiple':
      return said.speaksOf(CUE.growth) || source.has('翻', start) || source.isOneOf('是的', start - 1)
        ? 'growth'
        : undefined;
    case 'percent':
    case 'fraction':
      return shareRole(figure, said, setting);
    case 'money':
      return moneyRole(figure, said, setting);
    default:
      return isOneOfSeveral(source, end) ? 'notOwn' : countRole(figure, said, setting);
  }
}

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

/** Does the sentence say before the figure that the number is yet to be reached? */
export function isTarget(figure: Finding, { source, cues, sentence, clause }: Setting): boolean {
  const from = Math.max(sentence, figure.start - TARGET_REACH);
  const said = cues.between(from, figure.end);
  if (!said.speaksOf(CUE.target | CUE.will)) return false;
  // 企业只有148家, whatever they plan.
  if (said.speaksOf(CUE.past) && (cues.sorts(Math.max(from, clause), figure.end) & CUE.past) !== 0) return false;
  const aim = said.last(CUE.target);
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
