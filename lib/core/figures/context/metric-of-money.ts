/** Which noun an amount of money measures: 生活补贴 by its own words, by its list, its sentence, paragraph or heading. */
import type { Span } from '../../types';
import { isHan } from '../characters';
import type { Finding } from '../finding';
import { skipPer } from '../per';
import { LIST_GAP, type Source } from '../source';
import { groupEnd } from './groups';
import type { Heading } from './heading';
import { endsSentence } from './marks';
import { nounAfter, nounBefore, openedNoun } from './metric';
import { alikeBefore } from './metric-carried';
import { isNoNoun } from './metric-noun';
import { limitedNoun } from './metric-of-limit';
import type { Setting } from './setting';
import { AVERAGES, FUNCTION_WORDS, GIVEN_ON, GRANTS, METRIC_LEAD, MONEY, SPENDING } from './words';

const MONEY_REACH = 60;
const NOUN_REACH = 14;
const LONGEST_MONEY_HEADING = 10;
const GIVING = ['给予', '予以', '支付', '发放', '兑现', '计算', '核算', '核定', '核发', '拨付', '给付', '确定'];

export function isMoneyNoun(source: Source, span: Span | undefined): boolean {
  if (!span) return false;
  for (let end = span.end; end > span.start; end--) if (MONEY.isBefore(source, end, span.start)) return true;
  return false;
}

export function endsWithGroup(source: Source, { start, end }: Span): boolean {
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

/** The last noun for money (生活补贴), by one of the `words`, in `[from, to)`. */
function lastMoneyNoun(source: Source, to: number, from: number, words = MONEY): Span | undefined {
  const first = Math.max(from, to - MONEY_REACH);
  for (let end = to; end > first; end--) {
    const start = words.startBefore(source, end, first);
    if (start < 0) continue;
    const noun = nounBefore(source, end, first) ?? { start, end };
    if (noun.end - noun.start > 1) return withoutGroup(source, noun) ?? noun;
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
export function moneyNounAfter(source: Source, end: number, limit: number): Span | undefined {
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

export function moneyMetric(figure: Finding, setting: Setting): Span | undefined {
  const { source, from, head, limit } = setting;
  const ahead = nounBefore(source, head, from);
  // 1500元/月发放租房补贴
  const end = skipPer(source, figure.end);
  const behind = moneyNounAfter(source, end, limit) ?? nounAfter(source, end, limit);
  // 薪资所得超过300万元之课税年度: a limit speaks of what stands before it.
  const isFine = behind !== undefined && source.has('罚', behind.start);
  // 安排不少于2亿元的专项资金 speaks of what stands behind it.
  const isOf = source.isOneOf('的', figure.end) && isMoneyNoun(source, behind) && !limitedNoun(figure, setting);
  if (figure.role === 'requirement' && ahead && !isFine && !isOf && !endsWithGroup(source, ahead)) return ahead;
  if (isMoneyNoun(source, behind)) return behind;
  const standard = figure.role === 'entitlement' ? standardFor(source, end) : undefined;
  if (standard) return standard;
  const own = ahead && withoutGroup(source, ahead);
  // 第四条 购房补贴。A类补贴80万元
  if (own) return own.end - own.start > 2 ? own : (moneyHeading(source, setting.heading) ?? own);
  if (ahead && isMoneyNoun(source, ahead)) return behindMost(source, ahead);
  if (behind && source.isOneOf('的', figure.end)) return limitedNoun(figure, setting) ?? behind;
  // 可申请租金补贴。珠三角地区每年6000元: what is given was named before.
  if (figure.role === 'entitlement' && ahead && !isAmount(source, ahead)) return undefined;
  const object = figure.role === 'entitlement' ? undefined : spentOn(source, head, end, limit);
  if (object) return object;
  if (ahead && !endsWithGroup(source, ahead)) return ahead;
  return openedNoun(setting);
}

/** 单个项目最高资助, 国家级工作室一次性奖补: the noun without whom it is for. */
function behindMost(source: Source, { start, end }: Span): Span {
  for (let at = end - 2; at > start; at--) {
    if (source.has('最高', at)) return { start: at + 2, end };
    if (source.has('一次性', at)) return { start: at, end };
  }
  return { start, end };
}

/** 拿出1.8亿元建共享实验室, 预留30亿元设立研究计划: what the money is spent on. */
function spentOn(source: Source, head: number, end: number, limit: number): Span | undefined {
  if (!SPENDING.isBefore(source, head)) return undefined;
  const verb = Math.max(METRIC_LEAD.endAt(source, end, limit), FUNCTION_WORDS.endAt(source, end, limit));
  const object = source.isOneOf('建办设', end) ? Math.max(verb, end + 1) : verb;
  return object < 0 ? undefined : nounAfter(source, object, limit);
}

/** 按每人3000元的标准，给予连续服务满半年的毕业生安家费补贴: the noun for money to which the standard leads. */
function standardFor(source: Source, end: number): Span | undefined {
  const standard = source.isOneOf('的', end) ? end + 1 : end;
  if (!source.has('标准', standard)) return undefined;
  const last = Math.min(source.codes.length, standard + MONEY_REACH);
  for (let at = standard + 2; at < last && !endsSentence(source.peek(at)); at++) {
    let noun = GRANTS.endAt(source, at);
    if (noun < 0) continue;
    // 安家费补贴
    for (let next = noun; next > 0; next = GRANTS.endAt(source, noun)) noun = next;
    const named = nounBefore(source, noun, standard + 2);
    return named ? (withoutGroup(source, named) ?? named) : { start: at, end: noun };
  }
  return undefined;
}

/** The last noun for money that the sentence has behind `from` before the figure. */
export function amountBehind({ source, sentence }: Setting, { start }: Finding, from: number): Span | undefined {
  return lastMoneyNoun(source, start, Math.max(sentence, from));
}

/** 体检标准, 中位数: does the noun say itself that an amount follows? */
function isAmount(source: Source, { end }: Span): boolean {
  return source.has('标准', end) || source.isOneOf('数值额量价', end - 1);
}

/** What is given by the rule in which `to` stands: the noun for money before it in its sentence, paragraph or heading. */
export function grantBefore({ source, sentence, line, lead, heading }: Setting, to: number): Span | undefined {
  return (
    lastMoneyNoun(source, to, sentence) ??
    lastMoneyNoun(source, sentence, line, GRANTS) ??
    moneyLead(source, lead) ??
    moneyLead(source, heading)
  );
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

/** What the sentence's amount before measured, or what is given, whichever was said last. */
function nearest(before: Span | undefined, setting: Setting, { start }: Finding): Span | undefined {
  const granted = grantBefore(setting, start);
  return before && (!granted || before.start > granted.start) ? before : granted;
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
    const shares =
      figure &&
      next?.kind === 'money' &&
      next.metric &&
      next.metric.start >= next.end &&
      next.start - skipPer(setting.source, figure.end) <= LIST_GAP;
    if (shares) figure.metric = next.metric;
  }
  for (const { index, setting } of bare) {
    const figure = figures[index] as Finding;
    if (figure.metric) continue;
    // 一、购房补贴。A类人才300万元; 预算预留1亿元，较上年增加2千万元
    const ahead = nounBefore(setting.source, setting.head, setting.from);
    figure.metric =
      nearest(alikeBefore(figures, index, setting.sentence), setting, figure) ??
      (ahead && isNoNoun(setting.source, ahead, figure.start) ? undefined : ahead);
  }
}
