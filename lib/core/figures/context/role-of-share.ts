/** Is a share given, asked for, taken of a whole, or a rise? */
import data from '@/assets/figures/context-roles.json';
import type { Role } from '../../types';
import { CharacterSet, isHan } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, type Said, sortsAt } from './cues';
import { isShift } from './difference';
import { isBounded, isCase, isLimit } from './limits';
import { isReported } from './register';
import { isCondition } from './role-fallback';
import type { Setting } from './setting';

const RAISES = plainLexicon(data.raises);
const LIMITS = plainLexicon(data.limits);
/** 其中近七成申请人, 有三成: so many of what was spoken of. */
const PARTS = plainLexicon(data.parts);
/** Words that set one amount against another. */
const COMPARED = plainLexicon(data.compared);
/** What may stand between 就业率 and its number. */
const RATIO_TAILS = plainLexicon(data.ratioTails);
const RATIOS = plainLexicon(data.ratios);
/** Rates that are no shares. */
const NO_RATIO = plainLexicon(data.noRatios);
/** What is let to talent, and what it is set against. */
const RENTS = plainLexicon(data.rents);
const RENT_REACH = 30;
const MARKETS = plainLexicon(data.markets);
/** Words that set an amount against another's, and how far before the number they stand. */
const PEERED = plainLexicon(data.peered);
const PEER_REACH = 12;
/** How far before a share 合格率 may stand. */
const RATE_REACH = 16;
const PAID_BY = plainLexicon(data.paidBy);
/** 笔试40%、面试60%: how marks are weighed. */
const MARKS = plainLexicon(data.marks);
/** 持股比例, 股权: a share of a firm that somebody must hold. */
const HOLDINGS = plainLexicon(data.holdings);
const AGREEING = plainLexicon(data.agreeing);
const AGREEING_REACH = 8;
const SAYING = plainLexicon(data.saying);
const SHARED_BY = new CharacterSet('的由来为是');

/** Offset of the last 不低于 or 不超过 of the clause; its start where none stands. */
function clauseLimit(source: Source, clause: number, to: number): number {
  for (let at = to; at > clause; at--) if (LIMITS.isAt(source, at)) return at;
  return clause;
}

/** 提高到85%, 达到九成: the growth cue directly before speaks of the level, not of the rise. */
function isLevel(source: Source, start: number): boolean {
  return source.isOneOf('到至为达', start - 1);
}

/** Is nothing said before the 不低于 at `limit` of what is given, held or grown? */
function isBareBefore(said: Said, limit: number): boolean {
  for (let index = 0; index < said.count; index++) {
    const { end, sorts } = said.at(index);
    if (end <= limit && (sorts & (CUE.grant | CUE.share | CUE.growth)) !== 0) return false;
  }
  return true;
}

/** The role of a percentage or fraction from the cues of its clause, the nearest first. */
export function shareRole(figure: Finding, said: Said, setting: Setting): Role | null | undefined {
  const { source, clause } = setting;
  const { end } = figure;
  // 覆盖率已达到 $90%$, **90%**: the marks about the number aside.
  let { start } = figure;
  while (source.isOneOf(' $*', start - 1)) start--;
  if (said.speaksOf(CUE.penalty)) return 'requirement';
  const limited = isLimit(figure);
  // 购房补贴15万元，不超过购房总价的20%
  if (figure.bound === 'atMost' && (setting.cues.sorts(setting.sentence, start) & CUE.grant) !== 0)
    return 'entitlement';
  if (limited && said.speaksOf(CUE.modal)) return 'requirement';
  // 所得份额不低于奖励总额的一半: what stands before 不低于 tells, not the base behind it.
  const limit = limited ? clauseLimit(source, clause, start) : clause;
  if (limit > clause && isBareBefore(said, limit)) return said.speaksOf(CUE.target) ? undefined : 'requirement';
  if (isShift(source, clause, start)) return 'growth';
  // 租金为市场价的六成: so much less is paid.
  if (isOfRent(source, setting, start)) return isReported(figure, setting) ? null : 'entitlement';
  // 只有外省的八分之一: set against another's, no part of it.
  if (isOfPeer(source, clause, start)) return null;
  // 认为补贴有用的仅有27%
  if (isOfThose(source, start)) return 'share';
  // 配额使用率不足60%的地区, 但 不到三成的企业 are so many of them.
  const isSorting =
    (figure.bound === 'over' || figure.bound === 'under') && source.isOneOf('的', end) && isHan(source.peek(end + 1));
  if (isSorting && isRatio(source, start, clause) && !isReported(figure, setting)) return 'requirement';
  // 就业率达到70%的，给予奖励
  if (isCase(figure, source)) return 'requirement';
  // 三分之二以上专家同意方可入选
  if (isBounded(figure) && AGREEING.isWithin(source, end, end + AGREEING_REACH)) return 'requirement';
  if (limited && isCondition(setting)) return 'requirement';
  // 优秀比例不超过20%
  if (figure.bound === 'atMost' && source.isOneOf('不', start) && !said.speaksOf(CUE.grant)) return 'requirement';
  // 欧盟国家2.1%的平均水平
  if (source.has('的平均水平', end)) return 'notOwn';
  // 持股比例达25%以上
  if (limited && HOLDINGS.isWithin(source, clause, start)) return 'requirement';
  const told = said.last(isLevel(source, start) ? CUE.share : CUE.share | CUE.growth);
  if (isPaid(figure, said, source)) return 'entitlement';
  if (MARKS.isBefore(source, start)) return 'requirement';
  // 补贴标准上浮三成: more is given.
  if (told && RAISES.isAt(source, told.start) && !isReported(figure, setting)) return 'entitlement';
  if (told) return (told.sorts & CUE.growth) !== 0 && !isLevel(source, start) ? 'growth' : 'share';
  // 金融服务（23%）居首
  if (source.isOneOf('(', start - 1) && source.isOneOf(')', end)) return 'share';
  if (isRatio(source, Math.min(start, setting.head), clause)) return 'share';
  // 較112年底成長31.6%
  if (said.speaksOf(CUE.growth) || source.has('成长', start - 2)) return 'growth';
  const behind = source.isOneOf(',', end) ? sortsAt(source, end + 1) : sortsAt(source, end);
  if (((said.sorts | behind) & CUE.entitlement) !== 0) return 'entitlement';
  // 规模不低于支出的2%
  if (limited && source.isOneOf('不', limit)) return 'requirement';
  // 其中近七成申请人, 九成以上企业: so many of what was spoken of.
  const isOpen =
    start === clause || PARTS.isBefore(source, start) || (said.count === 0 && !source.isOneOf('的', start - 1));
  if (isOpen && isHan(source.peek(end))) return 'share';
  // 90%的科研机构, 1/4由青年创办
  if (source.isAmong(SHARED_BY, end) && !source.isOneOf('在', start - 1) && !source.has('的税率', end)) return 'share';
  // 违约率从最初的9.5%压到2.1%
  if (speaksOfRate(source, clause, start)) return 'share';
  // 相当于市场租金的60%, 完成目标任务的106.8%
  return source.isOneOf('的', start - 1) && COMPARED.isWithin(source, clause, start) ? 'share' : undefined;
}

/** 租金为市场价的六成; 平均租金相当于周边的六成 only compares. */
function isOfRent(source: Source, { clause, sentence }: Setting, start: number): boolean {
  if (!MARKETS.isWithin(source, clause, start) || source.includes('相当于', clause, start)) return false;
  return RENTS.isWithin(source, Math.max(sentence, start - RENT_REACH), start);
}

/** 不及邻省的四成; 不足全国的2% is a part of the whole. */
function isOfPeer(source: Source, clause: number, start: number): boolean {
  if (!source.isOneOf('的', start - 1)) return false;
  for (let at = Math.max(clause, start - PEER_REACH); at < start; at++) {
    const end = PEERED.endAt(source, at);
    if (end >= 0) return !source.isOneOf('全总整各本我', end);
  }
  return false;
}

/** 提及产业机会的则超过七成: so many of those spoken of, a word between 的 and the number. */
function isOfThose(source: Source, start: number): boolean {
  const at = SAYING.startBefore(source, start);
  return at >= 0 && source.isOneOf('的', at - 1);
}

/** 另一方按50%计发, 租金按市场租金的60%确定, 第一年兑现40% */
export function isPaid({ start, end }: Finding, said: Said, source: Source): boolean {
  if (said.speaksOf(CUE.share | CUE.growth)) return false;
  return PAID_BY.isAt(source, end) || PAID_BY.isBefore(source, start);
}

/** Does the clause speak of a rate that is a share of something: 合格率历年在85%上下? */
function speaksOfRate(source: Source, clause: number, start: number): boolean {
  for (let at = Math.max(clause, start - RATE_REACH) + 1; at < start; at++)
    if (source.isOneOf('率', at) && isHan(source.peek(at - 1)) && !NO_RATIO.isBefore(source, at + 1)) return true;
  return false;
}

/** Does the number say a rate: 就业率97.4%, 占比达到六成, 比例提高至30%? */
function isRatio(source: Source, start: number, clause: number): boolean {
  let end = start;
  for (let next = end; next > clause; next = RATIO_TAILS.startBefore(source, end)) end = next;
  if (NO_RATIO.isBefore(source, end)) return false;
  return source.isOneOf('率', end - 1) || RATIOS.isBefore(source, end);
}
