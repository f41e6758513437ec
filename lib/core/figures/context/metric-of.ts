/** Which noun a figure measures, by its kind; what is left unsaid comes from the sentence's earlier figure. */
import type { Span } from '../../types';
import { isDigit, isHan } from '../characters';
import type { Finding } from '../finding';
import { LIST_GAP, type Source } from '../source';
import { CUE, isCue } from './cues';
import { groupEnd } from './groups';
import { nounAfter, nounBefore } from './metric';
import type { Setting } from './setting';
import { AVERAGES, BASES, COUNTED_ACTS, MONEY, SCORES } from './words';

const NO_METRIC: ReadonlySet<string> = new Set(['age', 'duration', 'date', 'period', 'fraction']);
/** Growth and shares say of what only by the amount before them: 引进4387名，同比增长77%. */
const LEANING: ReadonlySet<string> = new Set(['percent', 'point', 'multiple']);
const MONEY_REACH = 60;
const NOUN_REACH = 14;
const GIVING = ['给予', '予以', '支付', '发放', '兑现'];
const LONGEST_ACT = 16;
const LONGEST_MONEY_HEADING = 10;
/** What people do who are counted. */
export const ACTS = ['取得', '获得', '通过', '参加', '报名', '受益', '获评', '获奖', '入选'];
const LEVELS = ['达到', '达', '超过', '超', '突破', '实现', '完成', '为'];
const BOUNDING = ['不得', '不低于', '不少于', '不超过', '不高于', '应当', '须'];
/** Verbs behind an amount that lead away from it. */
const GIVEN_ON = [
  '用于',
  '用作',
  '并',
  '由',
  '对',
  '给',
  '可',
  '按',
  '作为',
  '奖励给',
  '部分',
  '之',
  '支持企业',
  '支持人才',
  '给予',
  '以上的',
];

function isMoneyNoun(source: Source, span: Span | undefined): boolean {
  if (!span) return false;
  for (let end = span.end; end > span.start; end--) if (MONEY.endingAt(source, end, span.start)) return true;
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
    const begin = AVERAGES.at(source, last)?.end ?? last;
    if (begin < end - 1 && MONEY.at(source, begin) && isMoneyNoun(source, { start: begin, end }))
      return { start: last, end };
    at = last - 1;
  }
  return undefined;
}

/** The last noun for money (生活补贴) before the figure in its sentence. */
function earlierMoneyNoun(source: Source, figure: Finding, sentence: number): Span | undefined {
  const first = Math.max(sentence, figure.start - MONEY_REACH);
  for (let end = figure.start; end > first; end--) {
    const hit = MONEY.endingAt(source, end, first);
    if (hit && hit.word.length > 1) return nounBefore(source, hit.end, first) ?? { start: hit.start, end: hit.end };
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
  if (source.has('一次性', start)) start += 3;
  let last: number | undefined;
  for (let at = start; at < Math.min(limit, start + NOUN_REACH) && isHan(source.peek(at)); at++) {
    if (GIVEN_ON.some((word) => source.has(word, at))) break;
    const hit = MONEY.at(source, at);
    if (!hit || hit.end > limit) continue;
    last = hit.end;
    at = hit.end - 1;
  }
  return last === undefined ? undefined : { start, end: last };
}

function moneyMetric(figure: Finding, head: number, limit: number, setting: Setting): Span | undefined {
  const { source, from } = setting;
  const ahead = nounBefore(source, head, from);
  const behind = moneyNounAfter(source, figure.end, limit) ?? nounAfter(source, figure.end, limit);
  // 薪资所得超过300万元之课税年度: a limit speaks of what stands before it.
  if (figure.role === 'requirement' && ahead) return ahead;
  if (isMoneyNoun(source, behind)) return behind;
  const own = ahead && withoutGroup(source, ahead);
  if (own) return own;
  if (ahead && isMoneyNoun(source, ahead)) return ahead;
  if (behind && source.isOneOf('的', figure.end)) return behind;
  if (ahead && !endsWithGroup(source, ahead)) return ahead;
  return openedNoun(head, setting);
}

/** 入息要求，由250万降至220万: a clause that opens with 由 or 从 speaks of the noun before it. */
function openedNoun(head: number, { source, clause, sentence }: Setting): Span | undefined {
  if (!source.isOneOf('由从', clause) && !source.has('亦由', clause)) return undefined;
  return source.isOneOf(',', clause - 1) && head > clause ? nounBefore(source, clause - 1, sentence) : undefined;
}

/**
 * 研发人员占全省的12%, 人才总量比上年增长8%: the noun before the word that compares; 'before' where none stands there,
 * so that an earlier figure told it.
 */
function comparedNoun(head: number, { source, cues, from, clause }: Setting): Span | 'before' | undefined {
  let at = head;
  for (const cue of cues.between(clause, head)) if (isCue(cue, CUE.share | CUE.growth)) at = cue.start;
  for (let start = clause; start < at; start++) {
    const compares = source.isOneOf('同环比较年按', start) && BASES.at(source, start) !== undefined;
    // 资金不得低于支出的2%
    const isBy = source.isOneOf('由', start) && !source.isOneOf('自理缘事', start - 1);
    const bounds = start > clause && (isBy || BOUNDING.some((word) => source.has(word, start)));
    if (bounds || compares || (source.isOneOf('比较', start) && isDigit(source.peek(start + 1)))) at = start;
  }
  if (at === head) return undefined;
  return nounBefore(source, at, from) ?? 'before';
}

/** The metric of `figure`, before which `head` ends its words and behind which `limit` the next figure begins. */
export function metricOf(
  figure: Finding,
  head: number,
  limit: number,
  setting: Setting,
  previous: Finding | undefined,
): Span | undefined {
  const { source, from } = setting;
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
  const compared = leaning ? comparedNoun(head, setting) : undefined;
  if (compared === 'before') return openedNoun(head, setting) ?? previous?.metric;
  if (kind === 'count' && figure.unit?.startsWith('人') && ACTS.some((word) => source.has(word, end)))
    return actOf(source, end, limit);
  if (kind === 'count') {
    const score = figure.unit === '分' ? scoreBefore(source, figure.start, setting.sentence) : undefined;
    if (score) return score;
    const own =
      nounAfter(source, end, limit) ?? compared ?? nounBefore(source, head, from) ?? openedNoun(head, setting);
    const act = own ? undefined : COUNTED_ACTS.endingAt(source, head, from);
    if (act) return { start: act.start, end: act.end };
    // 接获逾5.3万宗申请，年均1万宗
    return own ?? (previous?.kind === kind && previous.unit === figure.unit ? previous.metric : undefined);
  }
  const alike = previous?.kind === kind ? previous.metric : undefined;
  // 营业收入首次超过40亿元，达到41.6亿元
  if (kind === 'money')
    return compared ?? moneyMetric(figure, head, limit, setting) ?? (isLevelAlone(setting, head) ? alike : undefined);
  if (kind === 'measure') {
    const ahead = nounBefore(source, head, from);
    // A类面积150平方米，B类90平方米
    if (alike && ahead && endsWithGroup(source, ahead)) return alike;
    return compared ?? ahead ?? nounAfter(source, end, limit);
  }
  if (kind === 'percent' && role === 'share' && source.isOneOf('的', end)) {
    const behind = nounAfter(source, end, limit);
    if (behind) return behind;
  }
  const own = compared ?? nounBefore(source, head, from) ?? openedNoun(head, setting);
  if (!own && kind === 'percent' && role === 'share') {
    const behind = nounAfter(source, end, limit);
    if (behind) return behind;
  }
  return own ?? (leaning ? previous?.metric : undefined);
}

/** 学历积分为博士90分、硕士60分: the last noun of the sentence that points are counted in. */
function scoreBefore(source: Source, to: number, sentence: number): Span | undefined {
  for (let end = to; end > Math.max(sentence, to - MONEY_REACH); end--)
    if (SCORES.endingAt(source, end, sentence)) return nounBefore(source, end, sentence);
  return undefined;
}

/** 3415人取得资格证书: what they did, up to the clause's end. */
function actOf(source: Source, start: number, limit: number): Span | undefined {
  let end = start;
  while (end < limit && end < start + LONGEST_ACT && isHan(source.peek(end))) end++;
  return { start, end };
}

/** Does the clause begin with 达到, 超过 or the like, so that it goes on with what the one before measured? */
function isLevelAlone({ source, clause }: Setting, head: number): boolean {
  return LEVELS.some((word) => source.has(word, clause) && clause + word.length >= head - 1);
}

export function moneyHeading(source: Source, heading: Span | undefined): Span | undefined {
  const isLong = heading && heading.end - heading.start > LONGEST_MONEY_HEADING;
  return heading && !isLong && MONEY.endingAt(source, heading.end, heading.start) ? heading : undefined;
}

/** Where a figure stands. */
export interface Standing {
  sentence: number;
  heading: Span | undefined;
}

/** `places` say where the figures stand. Gives the metric behind the last of several amounts (D类100万元购房补贴) to those before it in the list. */
export function shareBackwards(figures: readonly Finding[], source: Source, places: readonly Standing[]): void {
  for (let index = figures.length - 1; index >= 0; index--) {
    const [figure, next] = [figures[index], figures[index + 1]];
    if (figure?.kind !== 'money' || figure.metric) continue;
    if (next?.kind === 'money' && next.metric && next.metric.start >= next.end && next.start - figure.end <= LIST_GAP)
      figure.metric = next.metric;
    else {
      const place = places[index];
      // 一、购房补贴。A类人才300万元
      const noun = place && (earlierMoneyNoun(source, figure, place.sentence) ?? moneyHeading(source, place.heading));
      if (noun) figure.metric = noun;
    }
  }
}
