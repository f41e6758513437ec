/** What a figure measures and of what it is a part, by its own words, by its list and by what its sentence counted. */
import data from '@/assets/figures/context-roles.json';
import type { Span } from '../../types';
import { CharacterSet, isHan } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import { skipPer } from '../per';
import type { Source } from '../source';
import { listEnd, namesOf } from './audience-list';
import { findBase } from './base';
import { isMeasuredBy } from './base-noun';
import { isBounded } from './limits';
import { nounAfter, nounBefore } from './metric';
import { alikeBefore, beforeSpan, isCarried, isQuantity, topicBefore } from './metric-carried';
import { isNoNoun } from './metric-noun';
import { metricOf } from './metric-of';
import { amountBehind, endsWithGroup, grantBefore, isMoneyNoun, moneyNounAfter } from './metric-of-money';
import type { Sentence } from './sentence';
import type { Setting } from './setting';

const MEASURED: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'percent', 'point', 'multiple']);
const WITHIN_REACH = 40;
/** 由185所扩展至198所 */
const FROM = new CharacterSet('由从的');
const REACHING = new CharacterSet('到至为成');
const LONGEST_CHANGE = 6;
const LONGEST_DESCRIPTION = 12;
const SHORT_JOINT = 4;
/** 其中: what follows is a part of what was counted before. */
const WITHIN = plainLexicon(data.within);

/** What the figure at `index` measures. */
export function giveMetric(figures: readonly Finding[], index: number, setting: Setting, sentence: Sentence): void {
  const figure = figures[index] as Finding;
  const { kind } = figure;
  const { previous } = sentence;
  if (previous?.metric && parts(setting.source, previous, figure)) {
    sentence.whole = previous.metric;
    sentence.wholeUnit = previous.unit;
  }
  sentence.readFrames(figure.start);
  if ((kind === 'percent' || kind === 'count') && !figure.metric && !sentence.lists(figure))
    pairMetrics(figures, index, setting);
  figure.metric ??=
    changedFrom(figures, index, setting) ??
    describedNoun(figures, index, setting) ??
    sharedNoun(figures, index, setting) ??
    metricOf(figure, setting, sentence);
  const isEmpty = figure.metric !== undefined && isNoNoun(setting.source, figure.metric, figure.start);
  if (isEmpty) figure.metric = undefined;
  if (figure.role !== 'entitlement' && MEASURED.has(kind)) carryMetric(figures, index, setting, sentence);
  // 发布岗位6900个，到月底只填上了61%
  if (isEmpty) figure.metric ??= sentence.frame ?? sentence.measured?.metric;
}

/** 引进3名年薪超过50万元的博士, 120名工作满3年的教师: the noun behind the figure that describes it. */
function describedNoun(figures: readonly Finding[], index: number, { source }: Setting): Span | undefined {
  const [figure, next] = [figures[index] as Finding, figures[index + 1]];
  // 每月1500元、最长36个月的租房补贴
  if (figure.kind === 'money' && next?.kind === 'duration' && next.start - skipPer(source, figure.end) <= SHORT_JOINT) {
    const end = source.isOneOf('期', next.end) ? next.end + 1 : next.end;
    return source.isOneOf('的', end) ? moneyNounAfter(source, end, source.codes.length) : undefined;
  }
  if (!next || figure.kind !== 'count' || next.start - figure.end > LONGEST_DESCRIPTION) return undefined;
  const describes = isBounded(next) || next.kind === 'duration' || next.kind === 'age';
  if (!describes || !source.isOneOf('的', next.end) || source.isOneOf('人', figure.end - 1)) return undefined;
  for (let at = figure.end; at < next.start; at++) if (!isHan(source.peek(at))) return undefined;
  return nounAfter(source, next.end, figures[index + 2]?.start ?? source.codes.length);
}

/** 分别有27%和23%的毕业生: the noun behind the last of two shares is that of the first too. */
function sharedNoun(figures: readonly Finding[], index: number, { source }: Setting): Span | undefined {
  const [figure, next] = [figures[index] as Finding, figures[index + 1]];
  if (figure.kind !== 'percent' || next?.kind !== 'percent' || next.start - figure.end !== 1) return undefined;
  if (!source.isOneOf('和及与、', figure.end) || !source.isOneOf('的', next.end)) return undefined;
  return nounAfter(source, next.end, figures[index + 2]?.start ?? source.codes.length);
}

/** 名单由185所扩展至198所: both sides of a change measure the same. */
function changedFrom(figures: readonly Finding[], index: number, { source, from }: Setting): Span | undefined {
  const [before, figure] = [figures[index - 1], figures[index] as Finding];
  if (!before?.metric || before.end !== from || before.kind !== figure.kind || before.unit !== figure.unit)
    return undefined;
  if (!source.isAmong(REACHING, figure.start - 1) || figure.start - before.end > LONGEST_CHANGE) return undefined;
  for (let at = before.end; at < figure.start; at++) if (!isHan(source.peek(at))) return undefined;
  return source.isAmong(FROM, before.start - 1) ? before.metric : undefined;
}

/** Gives the figure what its sentence has measured where its own clause names nothing, or only whose it is. */
function carryMetric(figures: readonly Finding[], index: number, setting: Setting, said: Sentence): void {
  const figure = figures[index] as Finding;
  const { source, sentence, clause } = setting;
  const { metric, kind, start } = figure;
  if (!metric) {
    const alike = alikeBefore(figures, index, sentence);
    const amount = kind === 'money' ? amountBehind(setting, figure, alike?.end ?? 0) : undefined;
    figure.metric = amount ?? beforeSpan(figures, index, setting) ?? alike ?? topicBefore(setting);
  } else if (metric.start < clause || metric.start > start) return;
  // 美国独占36.4%，我国占20.3%
  else if (isCarried(source, metric, setting))
    figure.metric = alikeBefore(figures, index, sentence) ?? said.measured?.metric ?? topicBefore(setting);
  // 年流动率为19%，鹿鸣为12%
  else if (kind === 'percent') {
    const alike = alikeBefore(figures, index, sentence);
    if (alike && isRateOfOther(source, alike, metric, figure)) figure.metric = alike;
  }
}

/** Does the clause name another with its own rate, as 鹿鸣为12% does behind 流动率为19%? */
function isRateOfOther(source: Source, rate: Span, noun: Span, { start, role }: Finding): boolean {
  if (role === 'growth' || !source.isOneOf('率', rate.end - 1) || isQuantity(source, noun)) return false;
  return noun.end < start && !source.includes('占', noun.end, start);
}

/** Of what the figure is a part or against what it is counted; `dates` are those before it, ascending. */
export function giveBase(figure: Finding, setting: Setting, sentence: Sentence, dates: readonly Finding[]): void {
  figure.base = findBase(figure, setting, dates, sentence);
  if (figure.kind === 'money' && figure.metric) sentence.amount = figure.metric;
  if (figure.kind === 'percent') settlePercent(figure, setting, sentence);
}

/**
 * 博士、硕士分别为320人、4100人; 博士320人、硕士4100人，分别增长12%和8.5%: each of the list at `index` is of the noun or
 * the count in its place.
 */
function pairMetrics(figures: readonly Finding[], index: number, { source, clause, sentence }: Setting): void {
  const length = listEnd(source, figures, index) - index;
  if (length < 2) return;
  const { kind, start } = figures[index] as Finding;
  if (!source.includes('分别', clause, start)) return;
  const nouns = kind === 'count' ? namesOf(source, length, sentence, start) : countedBefore(figures, index, length);
  nouns?.forEach((metric, place) => {
    const figure = figures[index + place];
    if (figure) figure.metric = metric;
  });
}

/** What the `length` figures before the one at `index` measure, if they are all of one kind. */
function countedBefore(figures: readonly Finding[], index: number, length: number): Span[] | undefined {
  const counts = figures.slice(Math.max(0, index - length), index);
  const nouns = counts.flatMap(({ kind, metric }) => (metric && kind === counts[0]?.kind ? [metric] : []));
  return nouns.length === length ? nouns : undefined;
}

/** Does 其中 stand between the two, so that the second is a part of the first? */
function parts(source: Source, previous: Finding | undefined, { start }: Finding): boolean {
  if (!previous || previous.start > start) return false;
  const last = Math.min(start, previous.end + WITHIN_REACH);
  return WITHIN.isWithin(source, previous.end, last);
}

/** 租金18元，仅为市场价的六成: what a share is of is not what it measures. */
function settlePercent(figure: Finding, setting: Setting, sentence: Sentence): void {
  const { source, clause } = setting;
  const { metric, base, role } = figure;
  const isOfBase = metric !== undefined && base !== undefined && overlap(metric, base);
  if (role === 'entitlement') {
    if (!metric || isOfBase || !namesAmount(source, metric)) figure.metric = grantOf(figure, setting, sentence);
  } else if (isOfBase && base.end <= figure.start && !source.isOneOf('中有里当', base.end)) {
    // 租金按照市场租金的60%确定
    const isApart = base.start > clause && isMeasuredBy(source, base);
    const ahead = isApart ? nounBefore(source, base.start, clause) : undefined;
    figure.metric = ahead ?? sentence.measured?.metric ?? metric;
  }
}

/** 按房款的10%发放购房补贴, 租房补贴：租金的五成, 绩效按八成核发: the part is of what is given. */
function grantOf({ start, base, metric }: Finding, setting: Setting, { amount }: Sentence): Span | undefined {
  const { source, clause, sentence } = setting;
  // 将转化收益的70%奖励给团队
  if (base && source.isOneOf('将把', base.start - 1)) return base;
  const ahead = base && base.start > clause ? nounBefore(source, base.start, clause) : undefined;
  if (ahead && !endsWithGroup(source, ahead) && !isNoNoun(source, ahead, start)) return ahead;
  const end = base && base.start > sentence ? Math.min(base.start, start) : start;
  return grantBefore(setting, end) ?? base ?? amount ?? metric;
}

function namesAmount(source: Source, noun: Span): boolean {
  return isMoneyNoun(source, noun) || isQuantity(source, noun);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
