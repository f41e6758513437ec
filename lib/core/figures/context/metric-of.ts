/** Which noun a figure measures, by its kind; what is left unsaid comes from the sentence's earlier figure. */
import type { Span } from '../../types';
import { CharacterSet, isDigit, isHan } from '../characters';
import type { Finding } from '../finding';
import { skipPer } from '../per';
import { LIST_GAP, type Source } from '../source';
import { CUE } from './cues';
import { endsGroup, groupEnd } from './groups';
import type { Heading } from './heading';
import { isBy, nounAfter, nounBefore } from './metric';
import { PLACES } from './place-words';
import type { Sentence } from './sentence';
import type { Setting } from './setting';
import { ACTS, AVERAGES, BASES, BOUNDING, CONTINUING, COUNTED_ACTS, GIVEN_ON, LEVELS, MONEY, SCORES } from './words';

const NO_METRIC: ReadonlySet<string> = new Set(['age', 'duration', 'date', 'period', 'fraction']);
/** Growth and shares say of what only by the amount before them: 引进4387名，同比增长77%. */
const LEANING: ReadonlySet<string> = new Set(['percent', 'point', 'multiple']);
const MONEY_REACH = 60;
const NOUN_REACH = 14;
const GIVING = ['给予', '予以', '支付', '发放', '兑现'];
const LONGEST_ACT = 16;
const LONGEST_MONEY_HEADING = 10;
const COMPARERS = new CharacterSet('同环比较年按');

export function isMoneyNoun(source: Source, span: Span | undefined): boolean {
  if (!span) return false;
  for (let end = span.end; end > span.start; end--) if (MONEY.isBefore(source, end, span.start)) return true;
  return false;
}

function endsWithGroup(source: Source, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (groupEnd(source, at) === end) return true;
  return false;
}

/** 领军人才薪酬: the noun for money behind the group that it is for. */
function withoutGroup(source: Source, { start, end }: Span): Span | undefined {
  for (let at = start; at < end; at++) {
    const last = groupEnd(source, at);
    if (last === at) continue;
    const average = AVERAGES.endAt(source, last);
    const begin = average < 0 ? last : average;
    if (begin < end - 1 && MONEY.isAt(source, begin) && isMoneyNoun(source, { start: begin, end }))
      return { start: last, end };
    at = last - 1;
  }
  return undefined;
}

/** The last noun for money (生活补贴) before the figure in its sentence. */
function earlierMoneyNoun(source: Source, figure: Finding, sentence: number): Span | undefined {
  const first = Math.max(sentence, figure.start - MONEY_REACH);
  for (let end = figure.start; end > first; end--) {
    const start = MONEY.startBefore(source, end, first);
    if (start < 0 || end - start < 2) continue;
    const noun = nounBefore(source, end, first) ?? { start, end };
    return withoutGroup(source, noun) ?? noun;
  }
  return undefined;
}

/** Offset behind 标准给予, 予以 or 标准向承办机构支付 at `at`, or `at`. */
function skipGiving(source: Source, at: number, limit: number): number {
  const isStandard = source.has('标准', at);
  const start = isStandard ? at + 2 : at;
  const last = Math.min(limit, start + (isStandard ? NOUN_REACH : 1));
  for (let end = start; end < last && isHan(source.peek(end)); end++) {
    const verb = GIVING.find((word) => source.has(word, end));
    if (verb) return end + verb.length;
  }
  return at;
}

/** 10万元的落户奖金支持: up to the last word for money that stands behind without a break. */
function moneyNounAfter(source: Source, end: number, limit: number): Span | undefined {
  let start = source.isOneOf('的', end) ? end + 1 : end;
  // 按每名3万元给予奖励, 按每人10000元标准向承办机构支付培训补助
  start = skipGiving(source, start, limit);
  // 一次性奖励: the word belongs to the noun.
  const noun = source.has('一次性', start) ? start + 3 : start;
  let last: number | undefined;
  for (let at = noun; at < Math.min(limit, start + NOUN_REACH) && isHan(source.peek(at)); at++) {
    if (GIVEN_ON.isAt(source, at)) break;
    const end = MONEY.endAt(source, at);
    if (end < 0 || end > limit) continue;
    last = end;
    at = end - 1;
  }
  return last === undefined ? undefined : { start, end: last };
}

function moneyMetric(figure: Finding, setting: Setting): Span | undefined {
  const { source, from, head, limit } = setting;
  const ahead = nounBefore(source, head, from);
  // 1500元/月发放租房补贴
  const end = skipPer(source, figure.end);
  const behind = moneyNounAfter(source, end, limit) ?? nounAfter(source, end, limit);
  // 薪资所得超过300万元之课税年度: a limit speaks of what stands before it.
  const isFine = behind !== undefined && source.has('罚', behind.start);
  if (figure.role === 'requirement' && ahead && !isFine) return ahead;
  if (isMoneyNoun(source, behind)) return behind;
  const own = ahead && withoutGroup(source, ahead);
  // 第四条 购房补贴。A类补贴80万元
  if (own) return own.end - own.start > 2 ? own : (moneyHeading(source, setting.heading) ?? own);
  if (ahead && isMoneyNoun(source, ahead)) return ahead;
  if (behind && source.isOneOf('的', figure.end)) return behind;
  if (ahead && !endsWithGroup(source, ahead)) return ahead;
  return openedNoun(setting);
}

/** 入息要求，由250万降至220万: a clause that opens with 由 or 从 speaks of the noun before it. */
function openedNoun({ source, head, clause, sentence }: Setting): Span | undefined {
  if (!source.isOneOf('由从', clause) && !source.has('亦由', clause)) return undefined;
  return source.isOneOf(',', clause - 1) && head > clause ? nounBefore(source, clause - 1, sentence) : undefined;
}

/** Offset of the first word in `[clause, to)` that compares or bounds, or `to`. */
function comparingAt(source: Source, clause: number, to: number): number {
  for (let at = clause; at < to; at++) {
    // 资金不得低于支出的2%
    if (at > clause && (isBy(source, at) || BOUNDING.isAt(source, at))) return at;
    if (!source.isAmong(COMPARERS, at)) continue;
    if (BASES.isAt(source, at) || (source.isOneOf('比较', at) && isDigit(source.peek(at + 1)))) return at;
  }
  return to;
}

/**
 * 研发人员占全省的12%, 人才总量比上年增长8%: the noun before the word that compares; 'before' where none stands there,
 * so that an earlier figure told it.
 */
function comparedNoun({ source, cues, from, head, clause }: Setting): Span | 'before' | undefined {
  let at = head;
  const said = cues.between(clause, head);
  if (said.speaksOf(CUE.share | CUE.growth))
    for (let index = 0; index < said.count; index++) {
      const cue = said.at(index);
      if ((cue.sorts & (CUE.share | CUE.growth)) !== 0) at = cue.start;
    }
  const start = comparingAt(source, clause, at);
  if (start === head) return undefined;
  return nounBefore(source, start, from) ?? 'before';
}

/** The metric of `figure`, by its own words or by what its sentence has measured before. */
export function metricOf(figure: Finding, setting: Setting, { previous, measured }: Sentence): Span | undefined {
  const { source, from, head, limit } = setting;
  const { kind, end, role } = figure;
  if (NO_METRIC.has(kind)) return undefined;
  if (kind === 'percent' && role === 'entitlement') {
    const given = moneyNounAfter(source, end, limit);
    if (given) return given;
  }
  // 处违法所得一倍以上三倍以下罚款
  if (kind === 'multiple') {
    const fine = moneyNounAfter(source, end, limit);
    if (fine) return fine;
  }
  const leaning = LEANING.has(kind) || role === 'growth';
  // 是五年前的1.8倍, 高出全国平均水平4个百分点
  if (leaning && measured && CONTINUING.isAt(source, setting.clause)) return measured.metric;
  // 与国内生产总值之比达到2.65%
  if (leaning && measured && source.isOneOf('与和同', setting.clause) && source.includes('之比', setting.clause, head))
    return measured.metric;
  const compared = leaning ? comparedNoun(setting) : undefined;
  if (compared === 'before') return openedNoun(setting) ?? measured?.metric;
  if (kind === 'count' && figure.unit.startsWith('人') && ACTS.isAt(source, end)) return actOf(source, end, limit);
  if (kind === 'count') {
    const score = figure.unit === '分' ? scoreBefore(source, figure.start, setting.sentence) : undefined;
    if (score) return score;
    const own = nounAfter(source, end, limit) ?? compared ?? nounBefore(source, head, from) ?? openedNoun(setting);
    const act = own ? undefined : COUNTED_ACTS.endingAt(source, head, from);
    if (act) return { start: act.start, end: act.end };
    // （二）领军人才。每年支持60名
    if (!own && figure.unit === '名') return headingGroup(source, setting.heading);
    // 接获逾5.3万宗申请，年均1万宗
    return own ?? (previous?.kind === kind && previous.unit === figure.unit ? previous.metric : undefined);
  }
  const alike = previous?.kind === kind ? previous.metric : undefined;
  // 营业收入首次超过40亿元，达到41.6亿元
  if (kind === 'money') return compared ?? moneyMetric(figure, setting) ?? (isLevelAlone(setting) ? alike : undefined);
  if (kind === 'measure') {
    const ahead = nounBefore(source, head, from);
    // A类面积150平方米，B类90平方米
    if (alike && ahead && endsWithGroup(source, ahead)) return alike;
    const listed = ahead && endsWithGroup(source, ahead) ? standardOf(setting) : undefined;
    return compared ?? listed ?? ahead ?? nounAfter(source, end, limit);
  }
  if (kind === 'percent' && role === 'share' && source.isOneOf('的', end)) {
    const behind = nounAfter(source, end, limit);
    if (behind) return behind;
  }
  const own = compared ?? nounBefore(source, head, from) ?? openedNoun(setting);
  if (!own && kind === 'percent' && role === 'share') {
    const behind = nounAfter(source, end, limit);
    if (behind) return behind;
  }
  // 占17.9%，美国则占37.5%: whose it is, not what.
  const isPlace = own !== undefined && PLACES.endAt(source, own.start) === own.end;
  return (isPlace ? undefined : own) ?? (leaning ? measured?.metric : undefined);
}

/** 面积标准为A类120平方米: the noun before the 标准为 of the clause. */
function standardOf({ source, clause, head }: Setting): Span | undefined {
  for (let at = clause; at < head; at++) if (source.has('标准为', at)) return nounBefore(source, at, clause);
  return undefined;
}

/** 学历积分为博士90分、硕士60分: the last noun of the sentence that points are counted in. */
function scoreBefore(source: Source, to: number, sentence: number): Span | undefined {
  for (let end = to; end > Math.max(sentence, to - MONEY_REACH); end--)
    if (SCORES.isBefore(source, end, sentence)) return nounBefore(source, end, sentence);
  return undefined;
}

/** 3415人取得资格证书: what they did, up to the clause's end. */
function actOf(source: Source, start: number, limit: number): Span | undefined {
  let end = start;
  while (end < limit && end < start + LONGEST_ACT && isHan(source.peek(end))) end++;
  return { start, end };
}

/** Does the clause begin with 达到, 超过 or the like, so that it goes on with what the one before measured? */
function isLevelAlone({ source, head, clause }: Setting): boolean {
  const end = LEVELS.endAt(source, clause);
  return end >= 0 && end >= head - 1;
}

/** The heading if it names a group. */
function headingGroup(source: Source, heading: Heading | undefined): Span | undefined {
  if (!heading || heading.end - heading.start > LONGEST_MONEY_HEADING) return undefined;
  return endsGroup(source, heading.end, heading.start) ? heading.span : undefined;
}

/** 应届毕业生生活补贴： over a list of amounts: the last noun for money of the words that introduce it. */
export function moneyLead(source: Source, lead: Heading | undefined): Span | undefined {
  if (!lead) return undefined;
  for (let end = lead.end; end > lead.start + 1; end--) {
    if (!MONEY.isBefore(source, end, lead.start)) continue;
    const noun = nounBefore(source, end, lead.start);
    return noun && (withoutGroup(source, noun) ?? noun);
  }
  return undefined;
}

/** The heading if it is a noun for money. */
export function moneyHeading(source: Source, heading: Heading | undefined): Span | undefined {
  if (!heading || heading.end - heading.start > LONGEST_MONEY_HEADING) return undefined;
  return MONEY.isBefore(source, heading.end, heading.start) ? heading.span : undefined;
}

/** An amount of money of which its own words do not tell what it is for. */
export interface Bare {
  index: number;
  setting: Setting;
}

/**
 * Gives the metric behind the last of several amounts (D类100万元购房补贴) to those before it in the list, and that of
 * the sentence or heading to those that are still without; `bare` ascends.
 */
export function shareBackwards(figures: readonly Finding[], bare: readonly Bare[]): void {
  for (let place = bare.length - 1; place >= 0; place--) {
    const { index, setting } = bare[place] as Bare;
    const [figure, next] = [figures[index], figures[index + 1]];
    if (!figure) continue;
    const shares =
      next?.kind === 'money' &&
      next.metric &&
      next.metric.start >= next.end &&
      next.start - skipPer(setting.source, figure.end) <= LIST_GAP;
    // 一、购房补贴。A类人才300万元
    figure.metric = shares
      ? next.metric
      : (earlierMoneyNoun(setting.source, figure, setting.sentence) ??
        moneyLead(setting.source, setting.lead) ??
        moneyHeading(setting.source, setting.heading));
  }
}
