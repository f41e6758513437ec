/** What a share is: those before its 占, what stands in quotation marks, or what is said of it behind. */
import context from '@/assets/figures/context.json';
import base from '@/assets/figures/context-base.json';
import type { Span } from '../../types';
import { CharacterSet, isHan } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { groupEnd } from './groups';
import { clauseStart, endsClause } from './marks';
import { isWithin, nounBefore } from './metric';
import { afterNumbering } from './numbering';
import type { Sentence } from './sentence';
import { afterMarkup, type Setting } from './setting';
import { AFTER_STOP, FUNCTION_WORDS, METRIC_LEAD, METRIC_TAIL } from './words';

const LONGEST_THOSE = 24;
const LONGEST_SAID = 16;
const SHORTEST = 2;
const LONGEST_RATIO = 28;
/** 岁及以下 */
const LONGEST_AGE_TAIL = 4;
/** 在校生, 在站博士后 */
const STANDING = new CharacterSet('站校职岗读编园册籍任华库培建');
/** 这一比例: the share told before. */
export const THIS_SHARE = plainLexicon(base.thisShare);
/** 比例, 份额 */
const RATIOS = plainLexicon(base.ratios);
/** 其中七成, 有三成: behind these a share says what goes for so many. */
export const PARTING = plainLexicon(context.parting);
/** 的人士, 的是: what stands between a share and what is said of it. */
const SAYING = plainLexicon(context.sharesAre);
/** 是, 来自: with these begins what is said. */
const SAID = new CharacterSet('是为有在来');
const WITHIN = plainLexicon(context.within);
/** 科学家有三成, 公司中约有一半 */
const HAVING = plainLexicon(context.having);
/** 公司中, 个案当中 */
const WITHIN_TAILS = plainLexicon(context.withinTails);
/** 其中, 高中, 年中: no whole's 中. */
const NOT_BEHIND = new CharacterSet('其集高初年当');

/**
 * 大学生回乡比例由18%升到37%, 青年人才承担重大项目的比例: all that names the ratio, verbs among it. 兼职教师比例 is of the noun
 * alone, and so is what stands before a 占.
 */
export function ratioNoun({ source, head, from, clause, sentence }: Setting): Span | undefined {
  const first = Math.max(clause, from, head - LONGEST_RATIO);
  let end = head;
  while (end > first && !RATIOS.isBefore(source, end, first)) end--;
  const ratio = RATIOS.startBefore(source, end, first);
  if (ratio < 0 || source.includes('占', clauseStart(source, ratio, sentence), ratio)) return undefined;
  const noun = nounBefore(source, ratio, first);
  if (noun?.end === ratio) return noun;
  // 35岁及以下人员的比重
  const isAged = source.includes('岁', first - LONGEST_AGE_TAIL, first);
  // 35岁以下占比
  if (isAged && first === ratio) return { start: clauseWords(source, ratio, sentence), end: ratio };
  const start = clauseWords(source, ratio, isAged ? Math.max(sentence, head - LONGEST_RATIO) : first);
  return ratio - start >= SHORTEST ? { start, end } : undefined;
}

/** Start of the words of the clause before `to`, behind 其中 and numbers, not before `from`. */
function clauseWords(source: Source, to: number, from: number): number {
  let start = to;
  while (start > from && !endsClause(source.peek(start - 1))) start--;
  const words = afterNumbering(source, start);
  const within = WITHIN.endAt(source, words, to);
  return within < 0 ? words : within;
}

/**
 * 来自海外的占12%, 35岁以下者3600名, 30岁及以下的有40人: the whole of what describes those who are counted, ages
 * within it too. `isLoose` asks for no word between 的 and the number.
 */
export function thoseBefore({ source, head, from, sentence }: Setting, isLoose: boolean): Span | undefined {
  let end = head;
  for (
    let next = end;
    next >= 0 && !source.isOneOf('的', end - 1);
    next = METRIC_TAIL.startBefore(source, end, sentence)
  )
    end = next;
  const isOf = source.isOneOf('的', end - 1) && (isLoose || end < head);
  if (!isOf && !source.isOneOf('者', end - 1)) return undefined;
  if (isOf) end--;
  let start = clauseWords(source, end, Math.max(sentence, end - LONGEST_THOSE));
  // 受访者 is a noun as any other; 35岁以下者 is not.
  if (!isOf && start >= from) return undefined;
  for (let at = end - SHORTEST - 1; at > start; at--) if (isWithin(source, at, NOT_BEHIND)) start = at + 1;
  return end - start >= SHORTEST && !source.includes('占', start, end) ? { start, end } : undefined;
}

/** “研究兴趣”是主要的来源，占57%: what the sentence quoted last behind `from`, if nothing else stands between. */
export function quotedBefore({ source, head, from }: Setting): Span | undefined {
  for (let end = head - 1; end > from; end--) {
    if (!source.isOneOf('”"', end)) continue;
    let start = end;
    while (start > from && !source.isOneOf('“"', start - 1)) start--;
    // “…”，分别有27%和23%的毕业生: those behind 有 are others.
    if (source.isOneOf('有', head - 1)) return undefined;
    return start > from && end - start >= SHORTEST && !nounBefore(source, head, end + 1) ? { start, end } : undefined;
  }
  return undefined;
}

/**
 * What goes for so many, up to the clause's end, where 其中 says that they are a part: 其中七成是本科生, 其中三成来自海外.
 */
export function saidBehind(figure: Finding, setting: Setting, { part }: Sentence): Span | undefined {
  const { source, head, sentence, limit } = setting;
  const { end } = figure;
  if (!PARTING.isBefore(source, head, sentence)) return undefined;
  const start = Math.max(end, SAYING.endAt(source, end));
  // 受访者中超过七成愿意留下，仅有8%的人要离开
  if (start > end && part?.metric) return part.metric;
  if (start === end && !isPredicate(source, start)) return undefined;
  // 六成由财政承担: who pays it is not what it is.
  if (source.isOneOf('由的', start)) return undefined;
  const from = source.isOneOf('是为在', start) ? start + 1 : start;
  let last = from;
  while (last < limit && last < from + LONGEST_SAID && isHan(source.peek(last))) last++;
  return last - from >= SHORTEST ? { start: from, end: last } : undefined;
}

/**
 * 引进博士300名，近四成毕业于省外高校; 员工超过百人的企业，九成设有培训部门: those whom the sentence has counted last, if the
 * share opens its clause and something is said of them behind it.
 */
export function countedNoun({ end }: Finding, setting: Setting, said: Sentence): Span | undefined {
  const { frame, measured, part } = said;
  const { source, head, from, sentence } = setting;
  if (head === sentence || !endsClause(source.peek(head - 1)) || !isPredicate(source, afterMarkup(source, end)))
    return undefined;
  const noun = nounBefore(source, head - 1, from);
  if (noun && noun.end === head - 1 && source.isOneOf('的', noun.start - 1)) return noun;
  // 获批者中过半数来自内地，九成拥有硕士学位
  const isLast = part && part.role !== 'growth' && !(measured && measured.start > part.start);
  const whole = isLast ? (part.metric ?? part.base) : undefined;
  return frame ?? whole ?? measured?.metric;
}

/** 是由海归创办的: does the clause at `at` end in a 的? */
function isSaidOf(source: Source, at: number, limit: number): boolean {
  let end = at;
  while (end < limit && end < at + LONGEST_THOSE && isHan(source.peek(end))) end++;
  return source.isOneOf('的', end - 1);
}

/** Does at `at` begin what is said of a share: 已获批, 来自海外, 是本科生? */
export function isPredicate(source: Source, at: number): boolean {
  // 申请人 is no 申请.
  if (source.isOneOf('的', at) || groupEnd(source, at) > at) return false;
  return (
    source.isAmong(SAID, at) ||
    // 毕业于, 出生于
    source.isOneOf('于', at + 2) ||
    FUNCTION_WORDS.isAt(source, at) ||
    METRIC_LEAD.isAt(source, at) ||
    AFTER_STOP.isAt(source, at)
  );
}

/**
 * 获奖的科学家有三成出生于海外, 上市公司中有一半由海归创办, 到期个案中，54%已获批: those of whom the share is told, if
 * something is said of them behind it.
 */
export function partedNoun(
  { end: behind }: Finding,
  { source, head, from, sentence, clause, limit }: Setting,
): Span | undefined {
  const predicate = afterMarkup(source, behind);
  // 退件里头七成是照片不清晰, but 一半是由海归创办的
  if (!isPredicate(source, predicate) || (source.isOneOf('是为', predicate) && !isSaidOf(source, predicate, limit)))
    return undefined;
  let end = head;
  const having = HAVING.startBefore(source, end, from);
  if (having >= 0) end = having;
  // 博士后研究员，有49%在海外出生
  const first = source.isOneOf(',', end - 1) ? Math.max(from, sentence) : Math.max(from, clause);
  if (source.isOneOf(',', end - 1)) end--;
  const within = WITHIN_TAILS.startBefore(source, end, first);
  if (within >= 0) end = within;
  if (having < 0 && within < 0) return undefined;
  const noun = nounBefore(source, end, first);
  if (noun?.end !== end) return undefined;
  // 在受访者中, not 在校生中
  const isIn = within >= 0 && source.isOneOf('在', noun.start) && !source.isAmong(STANDING, noun.start + 1);
  return isIn && end - noun.start > SHORTEST ? { start: noun.start + 1, end } : noun;
}
