/** Is money given, asked for, or spent and standing? */
import data from '@/assets/figures/context-roles.json';
import type { Role } from '../../types';
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, type Said, sortsAt } from './cues';
import { isShift } from './difference';
import { isBounded, isFilter, isLimit } from './limits';
import { wholeClause } from './marks';
import { isReported } from './register';
import { isCondition } from './role-fallback';
import type { Setting } from './setting';

/** An amount of this much is no single person's. */
export const BUDGET = 10_000_000;

/** Nouns directly behind an amount that is given. */
const GIVEN_NOUNS = plainLexicon(data.given);
/** 年薪门槛, 入息要求 */
const THRESHOLDS = plainLexicon(data.thresholds);
/** 须达: directly before an amount that has to be earned. */
const HAS_TO_BE = plainLexicon(data.hasToBe);
/** 提供, 另奖: directly before an amount that is given. */
const GIVING = plainLexicon(data.giving);
/** 预留, 编列 */
const RESERVED = plainLexicon(data.reserved);
const FOUNDING = plainLexicon(data.founding);
const FOUNDING_REACH = 24;
/** How far before the pay its row, or what else one gets, is looked for. */
const OFFER_REACH = 80;
const STOPS = new CharacterSet(',。;');
/** 年薪不低于30万元的: behind the amount, who earns it. */
const ASKED_MARKS = new CharacterSet('的者之且');

/** How far behind an amount 罚款 or 违约金 may stand. */
const PENALTY_REACH = 10;
const TIER_REACH = 24;

/** 一千元以上五千元以下的罚款, 每年5万元的标准支付违约金 */
function isPenalty({ end }: Finding, { source }: Setting): boolean {
  for (let at = end; at < end + PENALTY_REACH && !source.isAmong(STOPS, at); at++)
    if ((sortsAt(source, at) & CUE.penalty) !== 0) return true;
  return false;
}

/** Does a share or number of what the amount describes follow in the clause? */
function isCounted(source: Source, from: number): boolean {
  for (let at = from; at < from + PENALTY_REACH && !source.isAmong(STOPS, at); at++)
    if (source.isOneOf('占', at)) return true;
  return false;
}

/** Does 按 open the list of amounts, and 给予 or the like stand behind it in the clause? */
function isByTier({ start, end }: Finding, { source, clause }: Setting): boolean {
  if (!source.includes('按', clause, start)) return false;
  for (let at = end; at < end + TIER_REACH && !source.isAmong(STOPS, at); at++)
    if ((sortsAt(source, at) & CUE.grant) !== 0) return true;
  return false;
}

/** A fine is neither given nor a condition: 处五千元以上二万元以下罚款. */
function isFine({ end }: Finding, source: Source): boolean {
  return source.has('罚款', end) || source.has('罚款', end + 1);
}

function isGivenBehind(source: Source, end: number): boolean {
  return GIVEN_NOUNS.isAt(source, end) || GIVEN_NOUNS.isAt(source, end + 1) || GIVEN_NOUNS.isAt(source, end + 2);
}

/** Is 共 what one gets in all, in a rule rather than a report? */
function isSumOfGrant(figure: Finding, { source, cues, sentence }: Setting): boolean {
  const { start, when } = figure;
  if (when || !source.isOneOf('共', start - 1)) return false;
  const clause = wholeClause(source, start, sentence);
  return source.includes('给予', clause, start) && (cues.sorts(clause, start - 1) & CUE.past) === 0;
}

/** The role of an amount of money from the cues of its clause, the nearest first. */
export function moneyRole(figure: Finding, said: Said, setting: Setting): Role | null | undefined {
  const { source } = setting;
  const { start, end, per } = figure;
  const value = largest(figure);
  const isGrant = said.speaksOf(CUE.grant);
  // 近两年累计纳税20万元以上, under 申请条件
  if (figure.bound === 'atLeast' && !isGrant && isCondition(setting)) return 'requirement';
  // 合计最高不超过25万元
  if (figure.bound === 'atMost' && said.speaksOf(CUE.total)) return 'entitlement';
  // 另给予两年共60万元资助
  if (isSumOfGrant(figure, setting)) return 'entitlement';
  if (said.speaksOf(CUE.total) && !per) return 'cumulative';
  // 逗留不多于180日者收600元, but 每户增收3200元
  const isCharged =
    (source.isOneOf('收缴', start - 1) && !source.isOneOf('增创营税回吸', start - 2)) ||
    (source.isOneOf('付', start - 1) && !source.isOneOf('支拨兑给偿', start - 2));
  if (isFine(figure, source)) return null;
  // 再加十万块
  if (source.isOneOf('加', start - 1) && !said.speaksOf(CUE.growth)) return 'entitlement';
  if (isCharged || said.speaksOf(CUE.penalty | CUE.fee) || isPenalty(figure, setting)) return 'requirement';
  // 年薪20万元以上的岗位占近三成
  if (isLimit(figure) && source.isOneOf('的', end) && isCounted(source, end)) return null;
  // 每1元财政资金
  if (value === 1 && source.isOneOf('每', start - 1)) return null;
  const asked = said.last(CUE.income | CUE.entitlement)?.sorts ?? said.last(CUE.requirement)?.sorts ?? 0;
  const isIncome = (asked & CUE.income) !== 0;
  if (isBounded(figure) && source.isOneOf('的', end) && isReported(figure, setting)) return null;
  // 年薪30万元起 is offered, 年薪不低于30万元的 is asked for.
  const offered = (asked & CUE.entitlement) !== 0 && !source.isAmong(ASKED_MARKS, end);
  // 年薪门槛定为35万元, 月薪要求由3万元上调至4万元
  if (THRESHOLDS.isWithin(source, setting.clause, start)) return 'requirement';
  // 月薪须达47971元
  if (said.speaksOf(CUE.income | CUE.personal) && HAS_TO_BE.isBefore(source, start) && !isGrant) return 'requirement';
  // 其约定年薪达300万元，且聘期在十二个月以上者，得申请…
  if (isIncome && setting.genre === 'statute' && !isGrant && source.isOneOf('达逾', start - 1)) return 'requirement';
  if (isIncome && !offered && isAsked(figure, said, setting)) return 'requirement';
  if (isShift(source, setting.clause, start)) return 'growth';
  // 投资要求: 不少于3000万港元
  if (isLimit(figure) && said.speaksOf(CUE.modal) && !isGrant && !offered && !source.has('至少', start))
    return 'requirement';
  // 财政每年安排专项资金不少于2000万元
  const isKept = figure.bound === 'atLeast' && said.speaksOf(CUE.spent) && !isGrant;
  if (isKept && !isReported(figure, setting)) return 'requirement';
  const given = isGivenBehind(source, end);
  // 财政每年为此支出9.3亿元
  if (said.speaksOf(CUE.spent) && per?.includes('year') && value >= BUDGET && figure.bound !== 'atMost') return 'new';
  // 预算预留1.2亿元用于人才工作: neither spent nor given to anybody yet.
  if (value >= BUDGET && RESERVED.isWithin(source, Math.max(setting.clause, start - TIER_REACH), start))
    return said.speaksOf(CUE.will | CUE.future | CUE.target) ? undefined : null;
  const isSpent = said.speaksOf(CUE.spent) && !per;
  if (isSpent && (value >= BUDGET || !(given || (said.without(CUE.spent) & CUE.entitlement) !== 0)))
    return 'cumulative';
  const nearest = said.last(CUE.growth);
  const rises = nearest && nearest.end >= start - 1 && !source.isOneOf('到至', start - 1);
  // 每人每月再增加500元
  if (rises) return per?.includes('month') && !source.isOneOf('收', start - 1) ? 'entitlement' : 'growth';
  if (figure.bound === 'atMost' && isGrant) return 'entitlement';
  // 年薪高达60万元 under 薪酬待遇; 工程师的年薪约50万元 is what people earn.
  if (offered && !isGrant && !given && said.speaksOf(CUE.personal))
    return isOffer(figure, setting) ? 'entitlement' : null;
  // 新签订单23.6亿元, 新增产值7.8亿元
  const fresh = said.last(CUE.new);
  if (fresh && source.isOneOf('新', fresh.start) && !given && !said.speaksOf(CUE.entitlement | CUE.grant)) return 'new';
  // 市值超过10亿美元的公司
  if (isFilter(figure, source) && !isGrant) return 'requirement';
  // 营业收入超过40亿元: what a firm or a year took in.
  if (isIncome && value >= BUDGET && !offered) return 'cumulative';
  // 在站博士后每人每年补助15万元: the nearer word tells.
  const isStock = ((said.last(CUE.stock | CUE.grant)?.sorts ?? 0) & CUE.stock) !== 0;
  if (isStock && isSetUp(figure, said, setting)) return null;
  const stands = isStock && (said.without(CUE.requirement) & CUE.stock) !== 0;
  if (stands || (source.isOneOf('达', start - 1) && !source.isOneOf('可', start - 2))) return 'stock';
  // 平均租金18元, 年平均工资98650元 describe; in a list of what is offered they are offered.
  const plain = said.last(CUE.plain);
  if (plain && plain.start >= (figure.audience?.end ?? 0) && !isGrant && !given) return undefined;
  // 按800万元、500万元、300万元三个档次给予资助
  if (isByTier(figure, setting)) return 'entitlement';
  if (said.speaksOf(CUE.entitlement) || figure.audience || given) return 'entitlement';
  // 政府提供10万元开办费, 另奖8万元
  if (GIVING.isBefore(source, start) && !isReported(figure, setting)) return 'entitlement';
  // 亩均收入8200元, 给当地带来11万元
  if (said.speaksOf(CUE.income) || source.includes('带来', setting.clause, start)) return undefined;
  return per?.some((each) => each !== 'year' && each !== 'day' && each !== 'item') ? 'entitlement' : undefined;
}

/** 设立总规模100亿元的基金: what does not stand yet. */
function isSetUp({ start }: Finding, said: Said, { source, sentence }: Setting): boolean {
  return !said.speaksOf(CUE.past) && FOUNDING.isWithin(source, Math.max(sentence, start - FOUNDING_REACH), start);
}

/** Is the pay one that is offered: in an advertisement, where one is told what one gets, in a table, or as a least? */
function isOffer({ bound, start }: Finding, setting: Setting): boolean {
  const { source, cues, genre, sentence, line } = setting;
  if (genre === 'recruitment' || bound === 'atLeast' || source.has('高达', start - 2)) return true;
  const row = Math.max(line, start - OFFER_REACH);
  if (source.includes('\t', row, start) || source.includes('|', row, start)) return true;
  // 领军人才年薪80万元，安家费120万元；青年博士年薪28万元
  if ((cues.sorts(Math.max(sentence, start - OFFER_REACH), start) & CUE.grant) !== 0) return true;
  return [setting.heading, setting.section, setting.lead].some(
    (over) => over && (over.sorts & (CUE.provision | CUE.entitlement)) !== 0,
  );
}

function largest({ value }: Finding): number {
  return Number(Array.isArray(value) ? value[1] : value);
}

/** Is the amount a least or most that income must keep, rather than one that it came to? */
function isAsked(figure: Finding, said: Said, { source }: Setting): boolean {
  const { bound, start, end } = figure;
  if (isLimit(figure)) return true;
  if (said.speaksOf(CUE.modal)) return true;
  const exceeds = bound === 'over' || bound === 'under';
  if (exceeds && (source.isAmong(ASKED_MARKS, end) || largest(figure) < BUDGET)) return true;
  const isPersonal = said.speaksOf(CUE.personal);
  return (
    isPersonal &&
    source.isOneOf('达', source.isOneOf(' ', start - 1) ? start - 2 : start - 1) &&
    largest(figure) < BUDGET
  );
}
