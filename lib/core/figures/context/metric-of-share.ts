/** What a share is: those before its 占, what stands in quotation marks, or what is said of it behind. */
import context from '@/assets/figures/context.json';
import base from '@/assets/figures/context-base.json';
import type { Span } from '../../types';
import { CharacterSet, isHan } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { endsClause } from './marks';
import { isWithin, nounBefore } from './metric';
import { afterNumbering } from './numbering';
import type { Setting } from './setting';
import { AFTER_STOP, FUNCTION_WORDS, METRIC_LEAD, METRIC_TAIL } from './words';

const LONGEST_THOSE = 24;
const LONGEST_SAID = 16;
const SHORTEST = 2;
const LONGEST_RATIO = 28;
/** 比例, 份额 */
const RATIOS = plainLexicon(base.ratios);
/** 其中七成, 有三成: behind these a share says what goes for so many. */
export const PARTING = plainLexicon(context.parting);
/** 的人士, 的是: what stands between a share and what is said of it. */
const SAYING = plainLexicon(context.sharesAre);
/** 是, 来自: with these begins what is said. */
const SAID = new CharacterSet('是为有在来');
const WITHIN = plainLexicon(context.within);
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
  if (ratio < 0 || source.includes('占', first, ratio)) return undefined;
  const noun = nounBefore(source, ratio, first);
  if (noun?.end === ratio) return noun;
  // 35岁及以下人员的比重
  const isAged = source.isOneOf('岁下上', first - 1);
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
    return start > from && end - start >= SHORTEST && !nounBefore(source, head, end + 1) ? { start, end } : undefined;
  }
  return undefined;
}

/** 其中七成是本科生, 有三成来自海外: what is said of the share, up to the clause's end. */
export function saidBehind({ end }: Finding, { source, head, sentence, limit }: Setting): Span | undefined {
  const isOpen = head === sentence || endsClause(source.peek(head - 1)) || PARTING.isBefore(source, head, sentence);
  if (!isOpen) return undefined;
  const start = Math.max(end, SAYING.endAt(source, end));
  const isVerb =
    FUNCTION_WORDS.isAt(source, start) || METRIC_LEAD.isAt(source, start) || AFTER_STOP.isAt(source, start);
  if (start === end && !isVerb && !source.isAmong(SAID, start)) return undefined;
  // 六成由财政承担: who pays it is not what it is.
  if (source.isOneOf('由的', start)) return undefined;
  const from = source.isOneOf('是为在', start) ? start + 1 : start;
  let last = from;
  while (last < limit && last < from + LONGEST_SAID && isHan(source.peek(last))) last++;
  return last - from >= SHORTEST ? { start: from, end: last } : undefined;
}
