/** Against what growth is counted: 同比, 较2015年, 比进口的便宜35%, 与2018年相比. */
import data from '@/assets/figures/context-base.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf, isHan, nextIn } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { isOfAmount, nounOf, REACH } from './base-noun';
import { clauseStart } from './marks';
import { stopsAt } from './seek';
import type { Sentence } from './sentence';
import type { Setting } from './setting';
import { BASES, FUNCTION_WORDS } from './words';

const LONGEST_COMPARED = 14;
const LIST_JOIN = 2;
/** Words that say how one is to the other: 比上年增长, 比进口的便宜. */
const RISES = plainLexicon(data.rises);
/** 比往年明显提高: what may stand before them. */
const ADVERBS = plainLexicon(data.adverbs);
/** 比重, 较高: no comparison with anything. */
const NO_COMPARISON = new CharacterSet('重例率高低大小多少快慢强弱好长短优差严赛');
/** 高出全国平均水平4个百分点 */
const OVER = plainLexicon(data.over);
/** 比上年, 同比: with these a word begins that says against what something is counted. */
const COMPARER = '同环比较年按';
const COMPARERS = new CharacterSet(COMPARER);
/** 比2020年, 较2023年: before the date that growth is counted from. */
const COMPARING = new CharacterSet('比较');
/** 是2020年的3倍: the same before one of which something is a multiple or share. */
const EQUALLING = new CharacterSet('比较是为于与到达');
/** 提高到85% tells a level, no rise. */
const LEVEL = new CharacterSet('到至为达成');
/** 增幅达五成: a clause that goes on with the rise of the one before. */
const GOES_ON = plainLexicon(data.goesOn);
/** 由上年的764人增至902人 */
const PASTS = plainLexicon(data.pasts);
const OF = codeOf('的');

/** 比2020年, 较上年: the date that growth is counted from. */
function comparedDate(
  source: Source,
  dates: readonly Finding[],
  clause: number,
  to: number,
  isPart: boolean,
): Span | undefined {
  for (let index = dates.length - 1; index >= 0; index--) {
    const date = dates[index];
    if (!date || date.start < clause) return undefined;
    if (date.end > to) continue;
    // 是2020年的3倍
    const isEqualled = isPart && date.end >= to - 1 && source.isAmong(EQUALLING, date.start - 1);
    if (isEqualled || source.isAmong(COMPARING, date.start - 1)) return { start: date.start, end: date.end };
  }
  return undefined;
}

/** Where reading has to look closer: a word may begin there that says with what the figure is compared. */
const STARTS = stopsAt(`${COMPARER}${data.over}`, true);

/** 同比, 比上年 and the like before the figure; 年均 says how often, not against what. */
function comparison(source: Source, from: number, to: number): Span | undefined {
  const { codes } = source;
  for (let at = nextIn(STARTS, codes, from, to); at < to; at = nextIn(STARTS, codes, at + 1, to)) {
    if (!source.isAmong(COMPARERS, at) || source.has('年均', at)) continue;
    const end = BASES.endAt(source, at);
    if (end >= 0 && end <= to) return { start: source.isAmong(COMPARING, at) ? at + 1 : at, end };
  }
  return undefined;
}

/** Does the noun that is compared with end at `at`: before a verb, an adverb or an amount? */
function endsCompared(source: Source, at: number): boolean {
  const adverb = ADVERBS.endAt(source, at);
  // 比往年平均高两成, not 比全国平均水平高.
  const verb = adverb < 0 ? at : adverb;
  return RISES.isAt(source, verb) || FUNCTION_WORDS.isAt(source, verb);
}

/** 比一般公共预算支出高3.7个百分点, 较去年春季场增长22%: what stands between 比 and the verb. */
function comparedNoun({ kind, start: to }: Finding, source: Source, from: number): Span | undefined {
  const isOver = kind === 'point' || kind === 'percent';
  const { codes } = source;
  for (let at = nextIn(STARTS, codes, from, to); at < to; at = nextIn(STARTS, codes, at + 1, to)) {
    const over = isOver && !source.isOneOf('不得', at - 1) ? OVER.endAt(source, at) : -1;
    const start = source.isAmong(COMPARING, at) ? at + 1 : over;
    // 同比分别增长
    if (start < 0 || source.isAmong(NO_COMPARISON, at + 1) || source.isOneOf('同环', at - 1)) continue;
    let end = start;
    while (
      end < to &&
      isHan(source.peek(end)) &&
      !isOfAmount(source, end) &&
      (end < start + 2 ? !RISES.isAt(source, end) : !endsCompared(source, end))
    )
      end++;
    const isVerb = end === to || endsCompared(source, end) || isOfAmount(source, end);
    const isSaid = end > start + 1 && end - start <= LONGEST_COMPARED && isVerb;
    if (isSaid) return { start, end };
  }
  return undefined;
}

/** 是五年前的1.8倍: the noun of which the figure is a multiple. */
function multipliedNoun({ kind, start }: Finding, source: Source, clause: number): Span | undefined {
  return kind === 'multiple' ? nounOf(source, clause, start) : undefined;
}

/** What the clause itself compares the figure with. */
function comparedIn(figure: Finding, { source, clause, sentence }: Setting, dates: readonly Finding[]) {
  const { start, kind } = figure;
  const isPart = kind === 'multiple' || kind === 'percent' || kind === 'fraction';
  // 较去年同期的4300宗减少5.9%: the figure before stands in the same clause.
  const from = clauseStart(source, start, sentence);
  const near = Math.max(from, start - REACH);
  return (
    comparedDate(source, dates, from, start, isPart) ??
    multipliedNoun(figure, source, clause) ??
    comparedNoun(figure, source, near) ??
    comparison(source, near, start)
  );
}

/** 较上一轮多出400个，增幅达五成; 分别比上年增长8.3%和5.1%: the base of the figure before. */
function baseBefore({ start }: Finding, { source, clause }: Setting, { previous }: Sentence): Span | undefined {
  if (!previous?.base || previous.start > start) return undefined;
  if (start - previous.end <= LIST_JOIN) return previous.base;
  const goesOn = previous.end === clause - 1 && GOES_ON.isAt(source, clause);
  return goesOn && previous.role !== 'share' ? previous.base : undefined;
}

/** The base of a figure whose role is growth. */
export function growthBase(figure: Finding, setting: Setting, dates: readonly Finding[], said: Sentence) {
  return comparedIn(figure, setting, dates) ?? baseBefore(figure, setting, said) ?? said.origin ?? said.compared;
}

/** 比去年同期多了三成, 比商业贷款低5个百分点: what a figure of whatever role is compared with, if a verb says how. */
export function comparedBase(figure: Finding, setting: Setting, dates: readonly Finding[], said: Sentence) {
  const { source } = setting;
  const { start } = figure;
  if (source.isAmong(LEVEL, start - 1)) return undefined;
  const base = comparedIn(figure, setting, dates);
  // 较2023年翻一番: the number itself says how.
  const isRise =
    base &&
    ((base.end === start && figure.kind === 'multiple') ||
      RISES.isWithin(source, base.end, start) ||
      OVER.isBefore(source, base.start));
  if (base) return isRise ? base : undefined;
  return figure.kind === 'point' ? baseBefore(figure, setting, said) : undefined;
}

/** 由上年的764人增至902人: the time before the 的 of the number at `to`. */
export function pastBefore(source: Source, to: number): Span | undefined {
  if (source.at(to - 1) !== OF) return undefined;
  const start = PASTS.startBefore(source, to - 1);
  return start < 0 ? undefined : { start, end: to - 1 };
}
