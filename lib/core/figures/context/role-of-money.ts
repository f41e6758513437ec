/** Is money given, asked for, or spent and standing? */
import type { Role } from '../../types';
import type { Finding } from '../finding';
import { CUE, type Cue, cueAt, isCue } from './cues';
import type { Setting } from './setting';

/** An amount of this much is no single person's. */
const BUDGET = 10_000_000;

/** Nouns directly behind an amount that is given. */
const GIVEN_NOUNS = ['补贴', '奖励', '资助', '津贴', '补助', '安家费', '购房', '租房', '奖补', '租赁', '支持', '贷款'];

/** How far behind an amount 罚款 or 违约金 may stand. */
const PENALTY_REACH = 10;

/** 一千元以上五千元以下的罚款, 每年5万元的标准支付违约金 */
function isPenalty(figure: Finding, { source }: Setting): boolean {
  for (let at = figure.end; at < figure.end + PENALTY_REACH && !source.isOneOf(',。;', at); at++) {
    const cue = cueAt(source, at);
    if (cue && isCue(cue, CUE.penalty)) return true;
  }
  return false;
}

/** The role of an amount of money from the cues of its clause, the nearest first. */
export function moneyRole(figure: Finding, said: readonly Cue[], setting: Setting): Role | undefined {
  const { source } = setting;
  const speaks = (sorts: number): boolean => said.some((cue) => isCue(cue, sorts));
  const value = largest(figure);
  if (speaks(CUE.total) && !figure.per) return 'cumulative';
  if (speaks(CUE.penalty | CUE.fee) || isPenalty(figure, setting)) return 'requirement';
  const asked = said.find((cue) => isCue(cue, CUE.income | CUE.entitlement | CUE.requirement));
  // 年薪30万元起 is offered, 年薪不低于30万元的 is asked for.
  const offered = asked && isCue(asked, CUE.entitlement) && !source.isOneOf('的者之且', figure.end);
  if (asked && isCue(asked, CUE.income) && !offered && isAsked(figure, said, setting)) return 'requirement';
  const given = GIVEN_NOUNS.some(
    (word) => source.has(word, figure.end) || source.has(word, figure.end + 1) || source.has(word, figure.end + 2),
  );
  const spent = said.find((cue) => isCue(cue, CUE.spent));
  const isGiven = said.some((cue) => isCue(cue, CUE.entitlement) && !isCue(cue, CUE.spent));
  if (spent && !figure.per && (value >= BUDGET || !(given || isGiven))) return 'cumulative';
  const nearest = said.find((cue) => isCue(cue, CUE.growth));
  const rises = nearest && nearest.end >= figure.start - 1 && !source.isOneOf('到至', figure.start - 1);
  // 每人每月再增加500元
  if (rises) return figure.per?.includes('month') ? 'entitlement' : 'growth';
  if (figure.bound === 'atMost' && speaks(CUE.grant)) return 'entitlement';
  // 营业收入超过40亿元: what a firm or a year took in.
  if (asked && isCue(asked, CUE.income) && value >= BUDGET && !offered) return 'cumulative';
  const stands = said.some((cue) => isCue(cue, CUE.stock) && !isCue(cue, CUE.requirement));
  if (stands || (source.isOneOf('达', figure.start - 1) && !source.isOneOf('可', figure.start - 2))) return 'stock';
  // 平均租金18元, 年平均工资98650元 describe; in a list of what is offered they are offered.
  const isPlain = said.some((cue) => isCue(cue, CUE.plain) && cue.start >= (figure.audience?.end ?? 0));
  if (isPlain && !speaks(CUE.grant) && !given) return undefined;
  if (speaks(CUE.entitlement) || figure.audience || given) return 'entitlement';
  return figure.per?.some((per) => per === 'person' || per === 'month') ? 'entitlement' : undefined;
}

function largest({ value }: Finding): number {
  return Number(Array.isArray(value) ? value[1] : value);
}

/** Is the amount a least or most that income must keep, rather than one that it came to? */
function isAsked(figure: Finding, said: readonly Cue[], { source }: Setting): boolean {
  const { bound, start, end } = figure;
  if (bound === 'atLeast' || bound === 'atMost') return true;
  if (said.some((cue) => isCue(cue, CUE.modal))) return true;
  const isLimit = bound === 'over' || bound === 'under';
  if (isLimit && (source.isOneOf('的者之且', end) || largest(figure) < BUDGET)) return true;
  const isPersonal = said.some((cue) => isCue(cue, CUE.personal));
  return isPersonal && source.isOneOf('达', start - 1) && largest(figure) < BUDGET;
}
