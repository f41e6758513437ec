/** Of what a share is taken or against what growth is counted: 同比, 较2015年, 占全省…, 按实际投入的20%. */
import data from '@/assets/figures/context-base.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf, isHan, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon, words } from '../lexicon';
import type { Source } from '../source';
import { clauseStart } from './marks';
import { isBy, isWithin, nounAfter, nounBefore } from './metric';
import type { Sentence } from './sentence';
import type { Setting } from './setting';
import { AFTER_STOP, BASES, MONEY } from './words';

const REACH = 24;
const SHORTEST = 2;
const LONGEST_COMPARED = 14;
const RISES = new CharacterSet('增减高低多少升降提下扩翻净上回');
/** 比重, 较高: no comparison with anything. */
const NO_COMPARISON = new CharacterSet('重例率高低大小多少快慢强弱好长赛');
/** 高出全国平均水平4个百分点 */
const OVER = plainLexicon(data.over);
const LONGEST_WHOLE = 8;
/** 人才资源中，…占34.3%: how far into the sentence its topic may reach. */
const TOPIC_REACH = 16;
const BOUNDS = plainLexicon(data.bounds);
/** 按实际投入的20%: words before what a percentage is of. */
const LEADS = plainLexicon(data.leads);
/** Verbs by which a part of an amount is paid: 第一年拨付40%. */
const PAID = plainLexicon(data.paid);
/** 比上年, 同比: with these a word begins that says against what something is counted. */
const COMPARERS = new CharacterSet('同环比较年按');
/** 比2020年, 较2023年: before the date that growth is counted from. */
const COMPARING = new CharacterSet('比较是为于与到达');
/** What may stand between 占…, or a noun and its 的, and the number. */
const TAKEN_TAILS = words(data.takenTails);
const NOUN_TAILS = words(data.nounTails);
/** 总数: a noun may stand before it. */
const TOTALS = plainLexicon(data.totals);
/** 其中, 高中: no noun's 中. */
const NOT_BEHIND = new CharacterSet('其集高初年');
/** 目前, 原先 */
const TIMES = plainLexicon(data.times);
/** 持卡人以经济领域最多, 获批者以30至39岁为主 */
const FOREMOST = plainLexicon(data.foremost);
/** 其中四成, 有三分之一 */
const PARTING = new CharacterSet('中有');
const BEARS = plainLexicon(data.bears);
const TAKES = codeOf('占');
const OF = codeOf('的');
const WITHIN = codeOf('中');
const RATE = codeOf('率');
const PARTS: ReadonlySet<string> = new Set(['percent', 'fraction', 'multiple']);

/** 比2020年, 较上年: the date that growth is counted from. */
function comparedDate(source: Source, dates: readonly Finding[], clause: number, to: number): Span | undefined {
  for (let index = dates.length - 1; index >= 0; index--) {
    const date = dates[index];
    if (!date || date.start < clause) return undefined;
    if (date.end <= to && source.isAmong(COMPARING, date.start - 1)) return { start: date.start, end: date.end };
  }
  return undefined;
}

/** 占全省…的, 占总数: what stands between 占 and the share, or between 占 and its 的. */
function takenOf(source: Source, clause: number, to: number): Span | undefined {
  for (let at = to - 1; at >= Math.max(clause, to - REACH); at--) {
    if (source.at(at) !== TAKES) continue;
    const start = at + 1;
    let end = start;
    while (end < to && isHan(source.peek(end)) && source.at(end) !== OF) end++;
    for (const word of TAKEN_TAILS)
      if (end - word.length >= start && source.has(word, end - word.length)) end -= word.length;
    return end - start >= SHORTEST && !source.isOneOf('比', start) ? { start, end } : undefined;
  }
  return undefined;
}

/** 财政支出的2%, 较高一方标准的1.5倍: the noun before the 的 directly before the number. */
function nounOf(source: Source, clause: number, to: number): Span | undefined {
  let end = to;
  for (const word of NOUN_TAILS) if (source.has(word, end - word.length)) end -= word.length;
  if (!source.isOneOf('的之', end - 1)) return undefined;
  end--;
  let start = end;
  const first = Math.max(clause, end - REACH);
  while (start > first && isHan(source.peek(start - 1))) start--;
  // 期间实际发生的场地租金总额: what stands behind the last 的.
  for (let at = end - SHORTEST - 1; at > start; at--) {
    if (!source.isOneOf('的', at)) continue;
    start = at + 1;
    break;
  }
  for (let at = start; at < end - SHORTEST; at++) {
    const lead = LEADS.endAt(source, at);
    if (lead >= 0 && lead <= end - SHORTEST) start = lead;
  }
  // 留台率由目前的52%: when it was so, not of what.
  return end - start >= SHORTEST && TIMES.endAt(source, start) !== end ? { start, end } : undefined;
}

/** 不得少于全体委员三分之一, 处违法所得1倍以上: the noun between the bound or verb and the number. */
function boundedNoun(source: Source, clause: number, to: number): Span | undefined {
  for (let at = to - SHORTEST; at >= Math.max(clause, to - REACH); at--) {
    const start = BOUNDS.endAt(source, at);
    if (start < 0) continue;
    return to - start >= SHORTEST && isRun(source, start, to) ? { start, end: to } : undefined;
  }
  return undefined;
}

function isRun(source: Source, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHan(source.peek(at))) return false;
  return true;
}

/** 全省90%的科研机构, 总数二分之一: a word for a whole directly before. */
function wholeBefore(source: Source, clause: number, to: number): Span | undefined {
  for (let at = Math.max(clause, to - REACH); at < to; at++) {
    if (BASES.endAt(source, at) !== to) continue;
    return { start: TOTALS.isAt(source, at) ? totalStart(source, clause, at, to) : at, end: to };
  }
  return undefined;
}

/** Start of the noun of which the 总数 in `[start, to)` is the total. */
function totalStart(source: Source, clause: number, start: number, to: number): number {
  let from = start;
  while (
    from > clause &&
    isHan(source.peek(from - 1)) &&
    !AFTER_STOP.isBefore(source, from, clause) &&
    to - from < LONGEST_WHOLE
  )
    from--;
  return from;
}

/** 同比, 比上年 and the like before the figure. */
function comparison(source: Source, clause: number, to: number): Span | undefined {
  for (let at = Math.max(clause, to - REACH); at < to; at++) {
    if (!source.isAmong(COMPARERS, at)) continue;
    const end = BASES.endAt(source, at);
    if (end >= 0 && end <= to) return { start: at, end };
  }
  return undefined;
}

/** 较去年同期的4318宗减少5.9% */
function isOfAmount(source: Source, at: number): boolean {
  return source.at(at) === OF && PART[source.peek(at + 1)] !== Part.none;
}

/** 比一般公共预算支出高3.7个百分点, 较去年春季场增长22%: what stands between 比 and the verb. */
function comparedNoun(source: Source, clause: number, to: number): Span | undefined {
  for (let at = Math.max(clause, to - REACH); at < to; at++) {
    const start = source.isOneOf('比较', at) ? at + 1 : OVER.endAt(source, at);
    // 同比分别增长
    if (start < 0 || source.isAmong(NO_COMPARISON, at + 1) || source.isOneOf('同环', at - 1)) continue;
    let end = start;
    while (end < to && isHan(source.peek(end)) && !source.isAmong(RISES, end) && !isOfAmount(source, end)) end++;
    const isAmount = isOfAmount(source, end);
    const isVerb = end === to || source.isAmong(RISES, end) || isAmount;
    const isSaid = end > start + 1 && end - start <= LONGEST_COMPARED && isVerb;
    if (isSaid) return { start, end };
  }
  return undefined;
}

/** 专业教师中兼职教师比例, 从净收入中提取; 人才资源中，…: the noun before a 中 in `[from, to)`. */
function nounWithin(source: Source, from: number, to: number): Span | undefined {
  for (let at = to - 1; at > from; at--) {
    if (!isWithin(source, at, NOT_BEHIND)) continue;
    const end = source.isOneOf('当', at - 1) ? at - 1 : at;
    const noun = nounBefore(source, end, from);
    if (noun?.end === end) return noun;
  }
  return undefined;
}

/** The topic with which the sentence opens: 获批个案中，从事创新科技的占37%. */
function topic(source: Source, sentence: number, to: number): Span | undefined {
  const last = Math.min(to, sentence + TOPIC_REACH);
  for (let at = sentence; at < last; at++)
    if (source.at(at) === WITHIN && source.isOneOf(',', at + 1)) return nounWithin(source, sentence, at + 1);
  return undefined;
}

/** 持卡人以经济领域最多，占47.3%: the noun before the 以 of the sentence's part before `to`. */
function rankedNoun(source: Source, sentence: number, to: number): Span | undefined {
  for (let at = to - 1; at > Math.max(sentence, to - REACH); at--) {
    if (source.isOneOf(';', at)) return undefined;
    if (!source.isOneOf('以', at) || source.isOneOf('上下内外及来', at + 1)) continue;
    let end = at;
    while (end < to && !FOREMOST.isAt(source, end)) end++;
    return end < to ? nounBefore(source, at, sentence) : undefined;
  }
  return undefined;
}

/** 共有1100多人，八成以上是博士; 招了18名硕士，超过一半是外地人: what the clause before counted. */
function countedBefore({ start }: Finding, source: Source, clause: number, previous: Finding | undefined) {
  if (previous?.kind !== 'count' || previous.role === 'share' || start - previous.end > REACH) return undefined;
  return start === clause || source.isAmong(PARTING, start - 1) ? previous.metric : undefined;
}

/** 与国内生产总值之比达到2.65%, 占全球高被引科学家: the noun of which the clause takes the ratio. */
function ratioOf(source: Source, clause: number, to: number): Span | undefined {
  for (let at = to - 1; at > clause + SHORTEST; at--) {
    if (!source.has('之比', at)) continue;
    let start = at;
    while (start > clause && !source.isOneOf('与和同', start - 1)) start--;
    return start > clause && at - start >= SHORTEST ? { start, end: at } : undefined;
  }
  return undefined;
}

/** 奖补资金由市级财政承担六成, 经费用于一线职工的比例: the clause's first noun, where its share is parted out. */
function partedNoun(source: Source, clause: number, to: number): Span | undefined {
  for (let at = clause + SHORTEST; at < to && at < clause + REACH; at++) {
    // 留台率由目前的52%提升 rises, it is not parted out.
    const parts = isBy(source, at) && isHan(source.peek(at + 1)) && BEARS.isWithin(source, at, to);
    const isParted = source.has('用于', at) || (parts && PART[source.peek(at + 1)] === Part.none);
    if (isParted) return nounBefore(source, at, clause);
  }
  return undefined;
}

/** The noun for money of which `figure` is paid as a part: 安家费分三次拨付，到岗拨付40%. */
function paidOf(source: Source, { sentence, clause }: Setting, to: number, amount: Span | undefined): Span | undefined {
  let at = clause;
  while (at < to && !PAID.isAt(source, at)) at++;
  if (at >= to) return undefined;
  if (amount) return amount;
  for (let end = sentence + SHORTEST; end < clause && end < sentence + REACH; end++)
    if (MONEY.isBefore(source, end, sentence) && !MONEY.isBefore(source, end + 1, sentence))
      return nounBefore(source, end, sentence);
  return undefined;
}

/** Does the clause speak of a rate, which is of no whole but its own: 获批率为82.3%? */
function isRate(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to; at++) if (source.at(at) === RATE) return true;
  return false;
}

function growthBase(figure: Finding, { source, clause, sentence }: Setting, dates: readonly Finding[], said: Sentence) {
  const { start } = figure;
  const own = comparedDate(source, dates, clause, start);
  if (own) return own;
  // 是五年前的1.8倍
  const noun = figure.kind === 'multiple' ? nounOf(source, clause, start) : undefined;
  // 较去年同期的4300宗减少5.9%: the figure before stands in the same clause.
  const from = clauseStart(source, start, sentence);
  const compared = noun ?? comparedNoun(source, from, start) ?? comparison(source, clause, start);
  // 从2018年的486万人增长到651万人，年均增长6%
  if (compared && !(said.origin && source.has('年均', compared.start))) return compared;
  // 分别比上年增长8.3%和5.1%
  const { previous } = said;
  const isListed = previous?.kind === figure.kind && start - previous.end <= SHORTEST;
  return isListed ? previous.base : said.origin;
}

/** `dates` are the dates of the text up to the figure, ascending. */
export function findBase(
  figure: Finding,
  setting: Setting,
  dates: readonly Finding[],
  said: Sentence,
): Span | undefined {
  const { kind, role, start } = figure;
  const { source, clause, sentence } = setting;
  if (role === 'growth') return growthBase(figure, setting, dates, said);
  // 到2027年比2023年提高12.5个百分点, 较2023年翻一番: an aim counts from somewhere too.
  if (kind === 'point' || kind === 'multiple' || role === 'target' || role === 'new') {
    const from =
      comparedDate(source, dates, clause, start) ??
      (kind === 'point' ? comparedNoun(source, clause, start) : undefined) ??
      comparison(source, clause, start);
    const isYearly = from && source.has('年均', from.start);
    if (from && !isYearly && (kind !== 'count' || source.isOneOf('净增', start - 1))) return from;
  }
  if (!PARTS.has(kind)) return undefined;
  const noun = nounOf(source, clause, start);
  if (kind === 'multiple') return noun ?? boundedNoun(source, clause, start);
  if (role === undefined) return noun ?? boundedNoun(source, clause, start);
  const own =
    takenOf(source, clause, start) ??
    ratioOf(source, clause, start) ??
    noun ??
    boundedNoun(source, clause, start) ??
    wholeBefore(source, clause, start) ??
    nounWithin(source, clause, start);
  if (own) return own;
  // 三分之二以上委员出席, 退还半数补贴
  if (kind === 'fraction' && role === 'requirement') return nounAfter(source, figure.end, source.codes.length);
  if (role === 'entitlement') return paidOf(source, setting, start, said.amount);
  if (role !== 'share' && role !== 'target' && role !== 'requirement') return undefined;
  const parted = partedNoun(source, clause, start);
  if (parted || role === 'requirement' || isRate(source, clause, start)) return parted;
  return (
    said.whole ??
    topic(source, sentence, start) ??
    rankedNoun(source, sentence, start) ??
    countedBefore(figure, source, clause, said.previous) ??
    (said.previous?.role === 'share' ? said.previous.base : undefined)
  );
}
