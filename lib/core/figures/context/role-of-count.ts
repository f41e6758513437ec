/** What sort of count a number is: what there is, what came, what was done, what is asked for. */
import data from '@/assets/figures/context-roles.json';
import type { Role } from '../../types';
import { CharacterSet, isHan } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { isTarget } from './aim';
import { CUE, findCue, lengthOf, type Said, sortsOf } from './cues';
import { isMeasuredAgainst, isShift } from './difference';
import { isCase, isFilter, isLimit } from './limits';
import { isReported } from './register';
import { isAim, isCondition, isProvision } from './role-fallback';
import { deedRole, doneRole, isOver } from './role-of-deed';
import type { Setting } from './setting';
import { ACTS } from './words';

const REACH = 24;
/** 名来自海外的专业人才: between a number and the verb that ends its clause. */
const LONGEST_COUNTED = 10;
/** No text has more articles. */
const MOST_PARTS = 200;
/** 有 and 达 speak of the number only from close by. */
const CLOSE = 6;
const YEAR_END = plainLexicon(data.yearEnd);
/** 层面, 指标: what a text sets out one by one, and seldom more than so many. */
const DIVISIONS = plainLexicon(data.divisions);
const MOST_DIVISIONS = 20;
const DIVISION_REACH = 5;
/** 申请量, 交易额: what a year brings is new every year. */
const YEARLY = plainLexicon(data.yearly);
const POINTS = plainLexicon(data.points);
/** 批出, 签约, 建成: what a span of time brought in. */
const APPROVALS = plainLexicon(data.approvals);
/** 全省16个地级市中: among others like it. */
const OTHERS = plainLexicon(data.others);
/** 分三次拨付 */
export const PORTIONS = plainLexicon(data.portions);
/** 支持60名, 遴选30个 */
const CHOSEN = plainLexicon(data.chosen);
/** 享受, 领取, 落户: what those counted do or get, besides the acts. */
const DEEDS = plainLexicon(data.deeds);
/** 配备, 任选, 可得: verbs before a count that is given. */
const GRANTING = plainLexicon(data.granting);
/** 服务, 待遇: what a card gives. */
const SERVICES = plainLexicon(data.services);
/** 材料, 推荐信 */
const PAPERS = plainLexicon(data.papers);
const PAPER_REACH = 12;
/** How far before a count and behind it 问卷 may stand. */
const SURVEY_REACH = 40;
const SURVEYED_REACH = 10;
/** Wholes that have what is counted directly behind them. */
const WHOLES = plainLexicon(data.wholes);
/** What may stand before them. */
const OPENERS = plainLexicon(data.openers);
/** 每 and a verb before a number. */
const EVERY_REACH = 5;
/** 每年, 每亩: these say a rate. */
const RATE_UNITS = new CharacterSet('年月日天周个人户家名位项件次亩平万千百季学小期');
const FOUNDING = plainLexicon(data.founding);
const NOW = plainLexicon(data.now);
const SO_FAR = plainLexicon(data.soFar);
const CLAUSE_ENDS = new CharacterSet(',。;、\n\u2029');
const SENTENCE_ENDS = new CharacterSet('。;\n\u2029');
const EACH_OF = new CharacterSet('名位个家所支人县村一');

/** Is the number one of several, none of them the subject's own: 首批认定的20个…之一? */
export function isOneOfSeveral(source: Source, end: number): boolean {
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
  // 每年考出去的有一千五六百人: every year others.
  return figure.per?.includes('year') ? undefined : 'stock';
}

/** 截至目前已引进: all so far, but 截至2024年新引进 says itself that they are new. */
function isSoFar(source: Source, cue: number, { clause }: Setting): boolean {
  return !source.isOneOf('新', cue) && SO_FAR.isWithin(source, clause, cue);
}

/** Does a verb such as 抵港 or 报名 end the clause behind the number? */
function isActAtEnd(source: Source, end: number): boolean {
  for (let at = end; at < end + LONGEST_COUNTED && !source.isAmong(CLAUSE_ENDS, at); at++) {
    const act = ACTS.endAt(source, at);
    if (act >= 0) return source.isAmong(CLAUSE_ENDS, act);
  }
  return false;
}

/** 已有2160名毕业生享受了补贴: those counted do or get something, they are not what there is. */
function hasActBehind(source: Source, end: number): boolean {
  for (let at = end; at < end + LONGEST_COUNTED && !source.isAmong(CLAUSE_ENDS, at); at++)
    if (ACTS.isAt(source, at) || DEEDS.isAt(source, at)) return true;
  return false;
}

/** Are what is counted the parts of a text, 5个方面, 16条, 三个部分? */
function isOfParts(source: Source, { start, end, unit, value }: Finding): boolean {
  // 全文约二万七千字
  if (unit === '字') return source.has('全文', start - 2) || source.has('全长', start - 2);
  if (unit === '节' || unit === '章') return true;
  // 因素主要有三个：
  if (source.isOneOf(':', end)) return true;
  if ((unit === '条' || unit === '章' || unit === '款') && Number(value) <= MOST_PARTS)
    return source.isAmong(CLAUSE_ENDS, end);
  // 三个不同层面, 两项指标: what thought divides, nobody has.
  return Number(value) <= MOST_DIVISIONS && DIVISIONS.isWithin(source, end, end + DIVISION_REACH);
}

/** 本次调查共有9家单位参加 */
function isOfSurvey({ start, end }: Finding, { cues, sentence }: Setting): boolean {
  return (cues.sorts(Math.max(sentence, start - SURVEY_REACH), end + SURVEYED_REACH) & CUE.survey) !== 0;
}

/** 眼下全省1390家工作站里…, but 组织全市100余家单位参加 tells what was done with them. */
function isOfWhole({ start, end }: Finding, { source, clause }: Setting): boolean {
  const whole = WHOLES.startBefore(source, start, clause);
  if (whole < 0 || !isHan(source.peek(end))) return false;
  return whole === clause || OPENERS.isBefore(source, whole, clause);
}

/** 各类人才共计2.9万名 sums up what there is; 共引进, 累计, 共有5000人报名 what was done. */
function isSum(figure: Finding, said: Said, setting: Setting): boolean {
  const total = said.last(CUE.total);
  const { source } = setting;
  if (!total || total.end !== figure.start || source.isOneOf('累', total.start)) return false;
  const isTold = (said.without(CUE.total) & (CUE.new | CUE.done | CUE.spent)) !== 0 || hasActBehind(source, figure.end);
  return !isTold && !isOver(figure, setting);
}

/** What the nearest cue that does more than describe tells of a count. */
function toldRole(figure: Finding, said: Said, setting: Setting): Role | undefined {
  const { source } = setting;
  const behindThat = source.isOneOf('的', figure.start - 1);
  for (let index = 0; index < said.count; index++) {
    const { start, end, sorts } = said.at(index);
    const isDone = (sorts & CUE.done) !== 0;
    // 新增的14所, 2021年引进的1280名: they are those that came.
    if (behindThat && (sorts & CUE.new) !== 0 && end === figure.start - 1) return 'new';
    // 培育的企业已达4600家, 完成的37项任务: the verb only describes.
    if ((isDone && behindThat) || ((sorts & (CUE.new | CUE.done)) !== 0 && source.isOneOf('的', end))) continue;
    if ((sorts & CUE.new) !== 0) return isSoFar(source, start, setting) ? 'cumulative' : 'new';
    // 2024年批出7920宗: so many in that year.
    // 目前，全市已设立84个工作室: so many stand now.
    if (
      isDone &&
      FOUNDING.isAt(source, start) &&
      NOW.isWithin(source, Math.max(setting.sentence, start - REACH), start)
    )
      return 'stock';
    // 每年发放8.5万张
    if (isDone && figure.per?.includes('year')) return 'new';
    if (isDone) return isOver(figure, setting) && APPROVALS.isAt(source, start) ? 'new' : 'cumulative';
    if ((sorts & CUE.stock) !== 0) return 'stock';
    const rises = (sorts & CUE.growth) !== 0 && end >= figure.start - CLOSE && !source.has('年均', start);
    // 团队扩大到87人: so many they are now.
    if (rises) return source.isOneOf('到至', figure.start - 1) ? 'stock' : 'growth';
    if ((sorts & CUE.requirement) !== 0 && isLimit(figure)) return 'requirement';
  }
  return undefined;
}

export function countRole(figure: Finding, said: Said, setting: Setting): Role | null | undefined {
  const { source, clause } = setting;
  const { start, end, unit } = figure;
  // 每人3次机会 are given, 每人联系3名专家 asked.
  if ((figure.per?.includes('person') && unit !== '次') || isOfEach(source, clause, start)) return 'requirement';
  // 《若干措施》共5个方面16条
  if (isOfParts(source, figure)) return null;
  // 共收回有效问卷420份: how a survey was made.
  if (isOfSurvey(figure, setting)) return null;
  // 排名前200位的高校
  const isRank = source.isOneOf('前', start - 1) && source.isOneOf('的', end);
  if ((isRank || isOfEvery(source, start)) && !isReported(figure, setting)) return 'requirement';
  // 招用4人以上的，每增加1人给予3000元
  if (isCase(figure, source) || isOfConditions(source, end))
    return source.isOneOf('这那', start - 1) ? null : 'requirement';
  // 学校限于大约一百所, 在员工超过1000人的企业
  if (source.has('限于', start - 2) || isFilter(figure, source)) return 'requirement';
  if (unit === '分' && figure.bound === 'atMost' && source.includes('加分', clause, start)) return 'entitlement';
  if (said.speaksOf(CUE.total)) return isSum(figure, said, setting) ? 'stock' : 'cumulative';
  // 年末在站126人, in a sentence that counts what the year brought.
  if (YEAR_END.isAt(source, clause)) return 'stock';
  if (source.isOneOf('有', start - 1) && !source.isOneOf('现设含', start - 2) && hasActBehind(source, end))
    return source.isOneOf('共已', start - 2) && !isOver(figure, setting) ? 'cumulative' : 'new';
  // 3415人取得资格证书, 共有1.26万人报名
  if (unit.startsWith('人') && ACTS.isAt(source, end)) return 'cumulative';
  // 逾23万名人才抵港
  if (isActAtEnd(source, end)) return 'cumulative';
  if (unit === '分') return pointsRole(figure, said, source);
  // 安家费分三次拨付
  if (unit === '次' && source.isOneOf('分', start - 1) && PORTIONS.isAt(source, end)) return 'entitlement';
  // 分为五类 sorts, it does not count what there is.
  if (source.isOneOf('分', start - 1) || source.has('分为', start - 2)) return null;
  if (!said.speaksOf(CUE.done | CUE.new) && isPaper(figure, source, clause) && !isReported(figure, setting))
    return 'requirement';
  // 可任选2所公办学校, 配备200平方米实验用房
  if (isGranted(source, clause, start) && !isReported(figure, setting)) return 'entitlement';
  const limited = isLimit(figure);
  if (limited && figure.kind === 'measure' && setting.genre === 'statute' && !isProvision(setting))
    return 'requirement';
  const isRule = said.speaksOf(CUE.modal) || source.isOneOf('每', clause) || isCondition(setting);
  // 到2027年，每年新引进大学生不少于2.5万名 is aimed at.
  const isAimed = said.speaksOf(CUE.target) || figure.when?.role === 'by' || isAim(setting);
  if (limited && isRule && !isAimed) return 'requirement';
  // 年均8000名左右
  if (source.has('年均', start - 2)) return 'new';
  if (isMembership(figure, source)) return 'requirement';
  // 持卡人可享受子女入学等36项服务
  if (isEnjoyed(figure, source, clause) && !isReported(figure, setting)) return 'entitlement';
  // 全省1390家工作站里，有210家设在乡镇
  if (isOfWhole(figure, setting)) return 'stock';
  // 每年支持60名左右
  if (CHOSEN.isBefore(source, start)) return 'cumulative';
  // 研究计划（3000字以内）, 代表作不超过5篇
  if (limited && source.isOneOf('字篇页', end - 1 - (source.isOneOf('内', end - 1) ? 2 : 0))) return 'requirement';
  // 比2020年多412人
  if (isShift(source, clause, start)) return 'growth';
  if (source.isOneOf('多少', start - 1) && isMeasuredAgainst(source, clause, start)) return 'growth';
  // 在校生（3.6万人）: a bracket speaks of the word before it.
  if (source.isOneOf('(', start - 1) && (setting.cues.sorts(start - PAPER_REACH, start - 1) & CUE.stock) !== 0)
    return 'stock';
  const told = deedRole(figure, said, setting) ?? toldRole(figure, said, setting);
  // 带动3人以上就业的, 有不少于1名员工: nobody reports a least; a plan or a rule sets one.
  const isLeast =
    limited && !isAimed && setting.genre !== 'plan' && !isReported(figure, setting) && !isTarget(figure, setting);
  // 新增人才公寓不少于6000套: a measure that sets out what is to be built.
  if (isLeast && told === 'new' && isAnnounced(figure, said, setting)) return 'target';
  if (isLeast && (told === 'cumulative' || told === 'new')) return 'requirement';
  if (told) return told;
  if (limited && (source.has('才', end) || source.has('方', end))) return 'requirement';
  const level = verbBehind(source, end) ?? levelRole(figure, said, setting);
  // 主导的企业员工达三十人
  if (level === 'stock' && setting.genre === 'statute') return 'requirement';
  if (isLeast && level === 'stock') return 'requirement';
  return level ?? doneRole(figure, said, setting);
}

/** 以下三个条件, **6种**情形 */
export function isOfConditions(source: Source, end: number): boolean {
  let at = end;
  while (source.isOneOf('* ', at)) at++;
  return source.has('条件', at) || source.has('情形', at);
}

/** 由9至11名委员组成, 由5名专家组成评审组 */
function isMembership({ start, end }: Finding, source: Source): boolean {
  if (!source.isOneOf('由', start - 1)) return false;
  for (let at = end; at < end + LONGEST_COUNTED && !source.isAmong(CLAUSE_ENDS, at); at++)
    if (source.has('组成', at)) return true;
  return false;
}

/** Does the clause open with the verb, and ask it of nobody: no 应, no 的 behind the number? */
function isAnnounced({ bound, end }: Finding, said: Said, { source, clause }: Setting): boolean {
  const verb = said.last(CUE.new);
  return bound === 'atLeast' && verb?.start === clause && !source.isOneOf('的者且并', end);
}

/** 可享受…等36项服务: what holders are given, however much stands between. */
function isEnjoyed({ start, end }: Finding, source: Source, clause: number): boolean {
  if (!SERVICES.isAt(source, end)) return false;
  return source.includes('可享', clause, start) || source.includes('享受', clause, start);
}

/** 申请材料由11项减至4项, 3位同行专家推荐信: papers that are to be handed in. */
function isPaper({ start, end }: Finding, source: Source, clause: number): boolean {
  if (PAPERS.isWithin(source, Math.max(clause, start - PAPER_REACH), start)) return true;
  for (let at = end; at < end + LONGEST_COUNTED && !source.isAmong(CLAUSE_ENDS, at); at++)
    if (PAPERS.isAt(source, at)) return true;
  return false;
}

/** Does a verb of giving stand shortly before the number? */
function isGranted(source: Source, clause: number, start: number): boolean {
  return GRANTING.isWithin(source, Math.max(clause, start - CLOSE), start);
}

/** 学历积分为博士90分、硕士60分 */
function pointsOfScheme(source: Source, start: number): Role | undefined {
  for (let at = start - 1; at > start - REACH && !source.isAmong(SENTENCE_ENDS, at); at--)
    if (POINTS.isAt(source, at)) return 'entitlement';
  return undefined;
}

/** Points of a scheme: 加20分 are given, 不低于100分 and 满70分方可 asked for. */
function pointsRole(figure: Finding, said: Said, source: Source): Role | undefined {
  if (
    source.isOneOf('加奖积', figure.start - 1) ||
    source.has('可得', figure.start - 2) ||
    said.speaksOf(CUE.entitlement)
  )
    return 'entitlement';
  // 每年积6分，封顶90分
  if (figure.bound === 'atMost') return 'entitlement';
  if (isLimit(figure) || figure.bound === 'under') return 'requirement';
  return source.isOneOf('占', figure.start - 1) ? undefined : pointsOfScheme(source, figure.start);
}

/** 每招用1人, 每新增5名: for which something is given. */
function isOfEvery(source: Source, start: number): boolean {
  for (let at = start - 2; at >= start - EVERY_REACH; at--)
    if (source.isOneOf('每', at)) return isHan(source.peek(at + 1)) && !source.isAmong(RATE_UNITS, at + 1);
  return false;
}

/** 每名市领导联系3名, 每个团队不少于5人: so many for each is a rule. */
function isOfEach(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to - 2 && at < clause + REACH; at++)
    if (source.isOneOf('每', at) && source.isAmong(EACH_OF, at + 1) && isHan(source.peek(at + 2))) return true;
  return false;
}
