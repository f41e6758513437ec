/** What sort of number a figure is, from the words about it in its clause. */
import type { Figure, Role } from '../../types';
import { isHan } from '../characters';
import type { Source } from '../source';
import { CUE, type Cue, cueAt, isCue } from './cues';
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

function countRole(figure: Figure, said: readonly Cue[], { source, clause }: Setting): Role | undefined {
  if (figure.per?.includes('person') || isOfEach(source, clause, figure.start)) return 'requirement';
  const total = said.some((cue) => isCue(cue, CUE.total));
  if (total) return 'cumulative';
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

/** Points of a scheme: 加20分 are given, 不低于100分 and 满70分方可 asked for. */
function pointsRole(figure: Figure, said: readonly Cue[], source: Source): Role | undefined {
  if (source.isOneOf('加奖', figure.start - 1) || said.some((cue) => isCue(cue, CUE.entitlement))) return 'entitlement';
  return isLimit(figure) ? 'requirement' : undefined;
}

/** 每名市领导联系3名, 每个团队不少于5人: so many for each is a rule. */
function isOfEach(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to - 2 && at < clause + REACH; at++)
    if (source.isOneOf('每', at) && source.isOneOf('名位个家所支人县村一', at + 1) && isHan(source.peek(at + 2)))
      return true;
  return false;
}

/** Is the number a least or a most? */
function isLimit({ bound }: Figure): boolean {
  return bound === 'atLeast' || bound === 'atMost';
}

/** 连续参保满6个月 is asked, 期限3年 given; which of the two the nearest word tells. */
function durationRole(figure: Figure, said: readonly Cue[], { source, cues, sentence }: Setting): Role | undefined {
  // 力争五年内培育50家 is a plan's time.
  if (said.some((cue) => isCue(cue, CUE.target))) return undefined;
  const behind = cueAt(source, source.isOneOf('的', figure.end) ? figure.end + 1 : figure.end);
  if (behind && isCue(behind, CUE.entitlement)) return 'entitlement';
  if (source.isOneOf('前', figure.start - 1) && source.isOneOf('日请报聘职认定度', figure.start - 2))
    return 'requirement';
  // 分5年发放
  if (source.isOneOf('分', figure.start - 1)) return 'entitlement';
  // 之日起五年，免计入所得: 起算 tells from when a right runs.
  if (source.has('起算', figure.start - 2)) return 'entitlement';
  for (const cue of said) {
    if (isCue(cue, CUE.requirement)) return 'requirement';
    if (isCue(cue, CUE.entitlement)) return 'entitlement';
  }
  if (behind && isCue(behind, CUE.requirement)) return 'requirement';
  // 每月补贴1500元，最长不超过36个月
  if (figure.bound === 'atMost' && !source.isOneOf('内', figure.end - 1)) {
    const earlier = cues.between(Math.max(sentence, figure.start - TARGET_REACH), figure.start);
    if (earlier.some((cue) => isCue(cue, CUE.entitlement))) return 'entitlement';
  }
  return isLimit(figure) ? 'requirement' : undefined;
}

/** Offset of the last 不低于 or 不超过 of the clause; its start where none stands. */
function clauseLimit(source: Source, clause: number, to: number): number {
  for (let at = to; at > clause; at--)
    if (['不低于', '不少于', '不超过', '不高于'].some((word) => source.has(word, at))) return at;
  return clause;
}

function shareRole(figure: Figure, said: readonly Cue[], { source, clause }: Setting): Role | undefined {
  if (said.some((cue) => isCue(cue, CUE.penalty))) return 'requirement';
  if (isLimit(figure) && said.some((cue) => isCue(cue, CUE.modal))) return 'requirement';
  for (const cue of said) {
    if (isCue(cue, CUE.growth)) return 'growth';
    if (isCue(cue, CUE.share)) return 'share';
  }
  if (said.some((cue) => isCue(cue, CUE.entitlement))) return 'entitlement';
  const behind = cueAt(source, figure.end);
  if (behind && isCue(behind, CUE.entitlement)) return 'entitlement';
  if (source.isOneOf(',', figure.end)) {
    const next = cueAt(source, figure.end + 1);
    if (next && isCue(next, CUE.entitlement)) return 'entitlement';
  }
  // 规模不低于支出的2%
  if (isLimit(figure) && source.isOneOf('不', clauseLimit(source, clause, figure.start))) return 'requirement';
  // 其中近七成申请人, 九成以上企业: so many of what was spoken of.
  const opens =
    figure.start === clause || ['其中', '当中', '有'].some((word) => source.has(word, figure.start - word.length));
  if (opens && isHan(source.peek(figure.end))) return 'share';
  // 90%的科研机构, 1/4由青年创办
  return source.isOneOf('的由来为是', figure.end) &&
    !source.isOneOf('在', figure.start - 1) &&
    !source.has('的税率', figure.end)
    ? 'share'
    : undefined;
}

/** 平均年龄32岁, 35岁以下的占六成: an age that describes a group asks for nothing. */
function isDescribing({ start, end }: Figure, { source, clause }: Setting): boolean {
  for (let at = clause; at < start; at++) if (source.has('平均', at)) return true;
  for (let at = end; at < end + CLOSE; at++) if (source.isOneOf('占', at)) return true;
  return false;
}

/** The role of `figure`. Empty where the words do not tell. */
export function findRole(figure: Figure, setting: Setting): Role | undefined {
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

/** Does the sentence say before the figure that the number is yet to be reached? */
export function isTarget(figure: Figure, { source, cues, sentence }: Setting): boolean {
  const said = cues.between(Math.max(sentence, figure.start - TARGET_REACH), figure.end);
  if (said.some((cue) => isCue(cue, CUE.target))) return true;
  return said.some((cue, index) => {
    if (!isCue(cue, CUE.will)) return false;
    const next = said[index - 1];
    const verb = next && next.start <= cue.end + WILL_REACH && isCue(next, CUE.new | CUE.done | CUE.level | CUE.target);
    // 将 far off says it only of a number that is a least: 将…新增2万人以上.
    return verb || (figure.bound === 'atLeast' && source.isOneOf('将', cue.start));
  });
}
