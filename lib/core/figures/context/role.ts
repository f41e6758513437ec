/** What sort of number a figure is, from the words about it in its clause. */
import type { Role } from '../../types';
import { isDigit, isHan } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { CUE, type Cue, cueAt, isCue } from './cues';
import { ACTS } from './metric-of';
import { moneyRole } from './role-of-money';
import type { Setting } from './setting';

const REACH = 24;
/** 力争 may govern a whole sentence. */
const TARGET_REACH = 60;
/** 将于年内新增: a verb follows its 将 within so many characters; 将现有20个项目整合 has none. */
const WILL_REACH = 6;
/** 有 and 达 speak of the number only from close by. */
const CLOSE = 6;

/** Is the number one of several, none of them the subject's own: 首批认定的20个…之一? */
function isOneOfSeveral(source: Source, end: number): boolean {
  for (let at = end; at < end + REACH && !source.isOneOf(',。;、\n', at); at++) if (source.has('之一', at)) return true;
  return false;
}

/** 有超过4600人次签订了协议: the verb behind. */
function verbBehind(source: Source, end: number): Role | undefined {
  const cue = cueAt(source, end);
  if (!cue || !(source.has('了', cue.end) || source.has('签订', end))) return undefined;
  return isCue(cue, CUE.new) || source.has('签订', end) ? 'new' : isCue(cue, CUE.stock) ? 'stock' : undefined;
}

/** 申请量, 交易额: what a year brings is new every year. */
function isYearly(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to - 2; at++) if (source.has('年度', at) || source.has('年均', at)) return true;
  return false;
}

function countRole(figure: Finding, said: readonly Cue[], { source, clause }: Setting): Role | undefined {
  if (figure.per?.includes('person') || isOfEach(source, clause, figure.start)) return 'requirement';
  const total = said.some((cue) => isCue(cue, CUE.total));
  if (total) return 'cumulative';
  // 年末在站126人, in a sentence that counts what the year brought.
  if (['年末', '年底', '期末'].some((word) => source.has(word, clause))) return 'stock';
  // 3415人取得资格证书, 共有1.26万人报名
  if (figure.unit?.startsWith('人') && ACTS.some((word) => source.has(word, figure.end))) return 'cumulative';
  if (figure.unit === '分') return pointsRole(figure, said, source);
  // 分为五类 sorts, it does not count what there is.
  if (source.isOneOf('分', figure.start - 1) || source.has('分为', figure.start - 2)) return undefined;
  if (isLimit(figure) && (said.some((cue) => isCue(cue, CUE.modal)) || source.isOneOf('每', clause)))
    return 'requirement';
  const behindThat = source.isOneOf('的', figure.start - 1);
  for (const cue of said) {
    // 培育的企业已达4600家, 完成的37项任务: the verb only describes.
    if (isCue(cue, CUE.new | CUE.done) && (source.isOneOf('的', cue.end) || (behindThat && isCue(cue, CUE.done))))
      continue;
    if (isCue(cue, CUE.new)) return 'new';
    if (isCue(cue, CUE.done)) return 'cumulative';
    if (isCue(cue, CUE.stock)) return 'stock';
    const rises = isCue(cue, CUE.growth) && cue.end >= figure.start - CLOSE && !source.has('年均', cue.start);
    if (rises) return 'growth';
    if (isCue(cue, CUE.requirement) && isLimit(figure)) return 'requirement';
  }
  if (isLimit(figure) && ['才', '方'].some((word) => source.has(word, figure.end))) return 'requirement';
  const behind = verbBehind(source, figure.end);
  if (behind) return behind;
  const level = said.some((cue) => isCue(cue, CUE.level) && cue.end >= figure.start - CLOSE);
  if (!level || figure.bound === 'atMost') return undefined;
  return isYearly(source, clause, figure.start) ? 'new' : 'stock';
}

/** 学历积分为博士90分、硕士60分 */
function pointsOfScheme(source: Source, start: number): Role | undefined {
  for (let at = start - 1; at > start - REACH && !source.isOneOf('。;\n\u2029', at); at--)
    if (source.has('积分', at) || source.has('加分', at)) return 'entitlement';
  return undefined;
}

/** Points of a scheme: 加20分 are given, 不低于100分 and 满70分方可 asked for. */
function pointsRole(figure: Finding, said: readonly Cue[], source: Source): Role | undefined {
  if (source.isOneOf('加奖', figure.start - 1) || said.some((cue) => isCue(cue, CUE.entitlement))) return 'entitlement';
  if (isLimit(figure) || figure.bound === 'under') return 'requirement';
  return source.isOneOf('占', figure.start - 1) ? undefined : pointsOfScheme(source, figure.start);
}

/** 每名市领导联系3名, 每个团队不少于5人: so many for each is a rule. */
function isOfEach(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to - 2 && at < clause + REACH; at++)
    if (source.isOneOf('每', at) && source.isOneOf('名位个家所支人县村一', at + 1) && isHan(source.peek(at + 2)))
      return true;
  return false;
}

/** Is the number a least or a most? */
function isLimit({ bound }: Finding): boolean {
  return bound === 'atLeast' || bound === 'atMost';
}

/** 连续参保满6个月 is asked, 期限3年 given; which of the two the nearest word tells. */
function durationRole(figure: Finding, said: readonly Cue[], setting: Setting): Role | undefined {
  const { source, cues, sentence, clause } = setting;
  // 力争五年内培育50家 is a plan's time.
  if (said.some((cue) => isCue(cue, CUE.target))) return undefined;
  const isModal = said.some((cue) => isCue(cue, CUE.modal));
  // 审批需时约4周: nobody is bound to it.
  if (!isModal && cues.between(clause, figure.start).some((cue) => isCue(cue, CUE.process))) return undefined;
  // 服务不满3年的，应退还…
  if (figure.bound === 'under' && source.isOneOf('的者', figure.end)) return 'requirement';
  const behind = cueAt(source, source.isOneOf('的', figure.end) ? figure.end + 1 : figure.end);
  if (behind && isCue(behind, CUE.entitlement)) return 'entitlement';
  if (source.isOneOf('前', figure.start - 1) && source.isOneOf('日请报聘职认定度', figure.start - 2))
    return 'requirement';
  // 分5年发放
  if (source.isOneOf('分', figure.start - 1)) return 'entitlement';
  // 之日起五年，免计入所得: 起算 tells from when a right runs.
  if (source.has('起算', figure.start - 2)) return 'entitlement';
  // 延长期限不得超过十日: a rule, unless it limits what is given.
  const isGrant = said.some((cue) => isCue(cue, CUE.grant));
  if (isModal && !isGrant) return 'requirement';
  for (const cue of said) {
    if (isCue(cue, CUE.requirement)) return 'requirement';
    if (isCue(cue, CUE.entitlement) && (isGrant || setting.genre !== 'statute')) return 'entitlement';
  }
  if (behind && isCue(behind, CUE.requirement)) return 'requirement';
  // 每月补贴1500元，最长不超过36个月
  if (figure.bound === 'atMost' && !source.isOneOf('内', figure.end - 1)) {
    const earlier = cues.between(Math.max(sentence, figure.start - TARGET_REACH), figure.start);
    if (earlier.some((cue) => isCue(cue, CUE.grant))) return 'entitlement';
  }
  return isLimit(figure) ? 'requirement' : undefined;
}

/** Offset of the last 不低于 or 不超过 of the clause; its start where none stands. */
function clauseLimit(source: Source, clause: number, to: number): number {
  for (let at = to; at > clause; at--)
    if (['不低于', '不少于', '不超过', '不高于'].some((word) => source.has(word, at))) return at;
  return clause;
}

/** 提高到85%, 达到九成: the growth cue directly before speaks of the level, not of the rise. */
function isLevel(source: Source, start: number): boolean {
  return source.isOneOf('到至为达', start - 1);
}

function shareRole(figure: Finding, said: readonly Cue[], setting: Setting): Role | undefined {
  const { source, clause } = setting;
  if (said.some((cue) => isCue(cue, CUE.penalty))) return 'requirement';
  if (isLimit(figure) && said.some((cue) => isCue(cue, CUE.modal))) return 'requirement';
  // 所得份额不低于奖励总额的一半: what stands before 不低于 tells, not the base behind it.
  const limit = isLimit(figure) ? clauseLimit(source, clause, figure.start) : clause;
  if (limit > clause && !said.some((cue) => cue.end <= limit && isCue(cue, CUE.grant | CUE.share | CUE.growth)))
    return said.some((cue) => isCue(cue, CUE.target)) ? undefined : 'requirement';
  for (const cue of said) {
    if (isCue(cue, CUE.growth) && !isLevel(source, figure.start)) return 'growth';
    if (isCue(cue, CUE.share)) return 'share';
  }
  if (isRatio(source, figure.start, clause)) return 'share';
  if (said.some((cue) => isCue(cue, CUE.growth))) return 'growth';
  if (said.some((cue) => isCue(cue, CUE.entitlement))) return 'entitlement';
  const behind = cueAt(source, figure.end);
  if (behind && isCue(behind, CUE.entitlement)) return 'entitlement';
  if (source.isOneOf(',', figure.end)) {
    const next = cueAt(source, figure.end + 1);
    if (next && isCue(next, CUE.entitlement)) return 'entitlement';
  }
  // 规模不低于支出的2%
  if (isLimit(figure) && source.isOneOf('不', limit)) return 'requirement';
  // 其中近七成申请人, 九成以上企业: so many of what was spoken of.
  const opens =
    figure.start === clause || ['其中', '当中', '有'].some((word) => source.has(word, figure.start - word.length));
  if (opens && isHan(source.peek(figure.end))) return 'share';
  // 90%的科研机构, 1/4由青年创办
  if (
    source.isOneOf('的由来为是', figure.end) &&
    !source.isOneOf('在', figure.start - 1) &&
    !source.has('的税率', figure.end)
  )
    return 'share';
  // 相当于市场租金的60%, 完成目标任务的106.8%
  return source.isOneOf('的', figure.start - 1) && isCompared(source, clause, figure.start) ? 'share' : undefined;
}

/** Words that set one amount against another. */
const COMPARED = ['相当于', '完成', '约为', '仅为', '达到', '占'];

function isCompared(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to; at++) if (COMPARED.some((word) => source.has(word, at))) return true;
  return false;
}

/** What may stand between 就业率 and its number. */
const RATIO_TAILS = [
  '达到',
  '保持在',
  '稳定在',
  '提高到',
  '提升到',
  '上升到',
  '为',
  '达',
  '是',
  '从',
  '由',
  '至',
  '到',
];
/** Rates that are no shares. */
const NO_RATIO = ['税率', '利率', '增长率', '汇率', '费率', '频率', '效率'];

/** Does the number say a rate: 就业率97.4%, 占比达到六成, 比例提高至30%? */
function isRatio(source: Source, start: number, clause: number): boolean {
  let end = start;
  for (let tail: string | undefined = ''; tail !== undefined; end -= tail.length) {
    const at = end;
    tail = RATIO_TAILS.find((word) => source.has(word, at - word.length));
    if (tail === undefined || end - tail.length <= clause) break;
  }
  if (NO_RATIO.some((word) => source.has(word, end - word.length))) return false;
  return source.isOneOf('率', end - 1) || ['占比', '比例', '比重'].some((word) => source.has(word, end - word.length));
}

/** 平均年龄32岁, 35岁以下的占六成, 26岁的工程师: an age that describes asks for nothing. */
function isDescribing({ start, end, bound }: Finding, { source, clause }: Setting): boolean {
  for (let at = clause; at < start; at++) if (source.has('平均', at)) return true;
  if (source.isOneOf('的', end) && (isDigit(source.peek(end + 1)) || (bound === 'exact' && start === clause)))
    return true;
  for (let at = end; at < end + CLOSE; at++) if (source.isOneOf('占', at)) return true;
  return false;
}

/** The role of `figure`. Empty where the words do not tell. */
export function findRole(figure: Finding, setting: Setting): Role | undefined {
  const { source, cues, clause } = setting;
  const { kind, start, end } = figure;
  const said = cues.between(clause, kind === 'duration' ? start : end);
  switch (kind) {
    case 'age':
      return isDescribing(figure, setting) ? undefined : 'requirement';
    case 'duration':
      return durationRole(figure, said, setting);
    case 'point':
    case 'multiple':
      return said.some((cue) => isCue(cue, CUE.growth)) || source.has('翻', start) || source.isOneOf('是的', start - 1)
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

/** Does a 从 or 由 stand between 将 and the number? */
function isObject(source: Source, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + REACH; at++) if (source.isOneOf('从由', at)) return true;
  return false;
}

/** Does the sentence say before the figure that the number is yet to be reached? */
export function isTarget(figure: Finding, { source, cues, sentence, clause }: Setting): boolean {
  const said = cues.between(Math.max(sentence, figure.start - TARGET_REACH), figure.end);
  // 企业只有148家, whatever they plan.
  if (said.some((cue) => cue.start >= clause && isCue(cue, CUE.past))) return false;
  if (said.some((cue) => isCue(cue, CUE.target))) return true;
  return said.some((cue, index) => {
    // 将团队从38人扩充到112人: here 将 only moves the object forward.
    if (!isCue(cue, CUE.will) || isObject(source, cue.end, figure.start)) return false;
    const next = said[index - 1];
    const verb = next && next.start <= cue.end + WILL_REACH && isCue(next, CUE.new | CUE.done | CUE.level | CUE.target);
    // 将 far off says it only of a number that is a least: 将…新增2万人以上.
    return verb || (figure.bound === 'atLeast' && source.isOneOf('将', cue.start));
  });
}
