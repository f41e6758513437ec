/** What a figure measures: the noun behind it (37项指标任务) or before it (人才总量达到160万人). */
import type { Span } from '../../types';
import { CharacterSet, isHan, isLetter } from '../characters';
import type { Source } from '../source';
import { afterNumbering } from './numbering';
import { AFTER_STOP, GENERIC, KEEP_WHOLE, METRIC_LEAD, METRIC_PREFIX, METRIC_TAIL, MONEY } from './words';

/** How far a metric may reach from its figure. */
const REACH = 24;
const SHORTEST = 2;
/** 20万名适应…的人才 */
const PHRASE_VERBS = ['适应', '来自', '从事', '掌握', '具有', '具备', '拥有', '获得', '参加', '熟悉'];
const PHRASE_REACH = 40;
const END_NOUNS = ['申请', '支持', '培训', '服务', '建设'];
/** 新型职业农民(高素质农民)1.34万人 */
const LONGEST_ASIDE = 16;
/** 中国, 中心, 中级: words that begin with 中. */
export const NOT_WITHIN = '心央国小学型级等其间集医药青层长期介外标试专';
const LONGEST_GENERIC = 4;
const BREAKS = new CharacterSet(' ,。;:、!?()“”"‘’《》*\n\t\u2029');

function isBreak(source: Source, at: number): boolean {
  return source.peek(at) === 0 || source.isAmong(BREAKS, at);
}

/** The noun directly behind `end`, a 的 between them skipped; it ends at the first verb or joining word. */
export function nounAfter(source: Source, end: number, limit: number): Span | undefined {
  let start = source.isOneOf('的', end) ? end + 1 : end;
  if (start === end) {
    // 4600人次签订了工作意向协议: a verb first, then what is counted.
    const verb = ['签订了', '签订'].find((word) => source.has(word, start));
    if (verb) start += verb.length;
  }
  while (source.isOneOf('“"', start)) start++;
  const phrased = start === end ? nounOfClause(source, start, limit) : undefined;
  if (phrased) return phrased;
  const last = Math.min(limit, start + REACH);
  let at = start;
  /** What stood before the last 的, should nothing follow it. */
  let before: Span | undefined;
  for (; at < last && !isBreak(source, at); at++) {
    if (!isHan(source.peek(at)) && at === start) return undefined;
    const kept = KEEP_WHOLE.at(source, at);
    if (kept) {
      at = kept.end - 1;
      continue;
    }
    const stop = AFTER_STOP.at(source, at);
    if (!stop || (at > start && at < start + SHORTEST)) continue;
    if (stop.word === '的' && at > start) {
      // 20个适应新技术的人才: what follows 的 is the noun.
      before = { start, end: at };
      start = at + 1;
      continue;
    }
    break;
  }
  // 32万宗申请，: a verb that nothing follows is a noun.
  const noun = at === start ? END_NOUNS.find((word) => source.has(word, at)) : undefined;
  if (noun && isBreak(source, at + noun.length)) return { start, end: at + noun.length };
  if (at - start >= SHORTEST && !isGeneric(source, start, at)) return { start, end: Math.min(at, last) };
  return before;
}

/** 20万名适应新技术、新业态的技能人才: the verb's long phrase ends in a 的, and behind it stands the noun. */
function nounOfClause(source: Source, from: number, limit: number): Span | undefined {
  if (!PHRASE_VERBS.some((word) => source.has(word, from))) return undefined;
  const last = Math.min(limit, from + PHRASE_REACH);
  for (let at = from; at < last && !(isBreak(source, at) && !source.isOneOf('、', at)); at++)
    if (source.isOneOf('的', at)) return nounAfter(source, at + 1, limit);
  return undefined;
}

/** Start of the bracketed aside that ends at `end`, or `end`. */
function skipAside(source: Source, end: number, from: number): number {
  if (!source.isOneOf(')', end - 1)) return end;
  for (let at = end - 2; at >= Math.max(from, end - LONGEST_ASIDE); at--) if (source.isOneOf('(', at)) return at;
  return end;
}

/** The noun before `start`, between the clause's last verb and words like 达到. */
export function nounBefore(source: Source, start: number, from: number): Span | undefined {
  // 金融服务（23%）: the noun stands before the bracket.
  const open = source.isOneOf('(', start - 1) && start - 1 > from ? start - 1 : start;
  let end = skipAside(source, open, from);
  const first = Math.max(from, end - REACH);
  while (end > first) {
    const tail = METRIC_TAIL.endingAt(source, end, first);
    const kept = KEEP_WHOLE.endingAt(source, end, first);
    const money = MONEY.endingAt(source, end, first);
    if (
      tail &&
      !(kept && kept.start <= tail.start) &&
      !(money && money.start <= tail.start && money.start - first >= 1)
    )
      end = tail.start;
    else if (source.isOneOf('“”":', end - 1)) end--;
    else {
      // 全市兑现1.2亿元: a bare verb is no noun.
      const verb = METRIC_LEAD.endingAt(source, end, first);
      if (!verb || verb.word.length < SHORTEST || kept || money) break;
      end = verb.start;
    }
  }
  let begin = end;
  while (begin > first && !isBreak(source, begin - 1)) begin--;
  begin = Math.min(end, afterNumbering(source, begin));
  for (let at = begin; at < end - 1; at++) {
    const kept = KEEP_WHOLE.at(source, at);
    if (kept && kept.end <= end) {
      at = kept.end - 1;
      continue;
    }
    const lead = METRIC_LEAD.at(source, at, (hit) => hit.end <= end - SHORTEST);
    if (lead) {
      begin = lead.end;
      at = lead.end - 1;
    }
  }
  // 专项资金由市、县财政各承担50%: what stands before 由.
  for (let at = begin; at < end; at++) {
    if (!source.isOneOf('由', at) || source.isOneOf('自理缘事', at - 1)) continue;
    end = at;
  }
  for (
    let prefix = METRIC_PREFIX.at(source, begin);
    prefix && prefix.end <= end;
    prefix = METRIC_PREFIX.at(source, begin)
  )
    begin = prefix.end;
  begin = headOf(source, begin, end);
  const opens = isHan(source.peek(begin)) || (isLetter(source.peek(begin)) && isHan(source.peek(end - 1)));
  // 较去年同期的4318宗: a comparison names nothing.
  if (source.isOneOf('比较', begin) && !source.isOneOf('重例率赛', begin + 1)) return undefined;
  return end - begin >= SHORTEST && opens && !isGeneric(source, begin, end) ? { start: begin, end } : undefined;
}

/** 愿意在保险业工作的学生, 专业教师中兼职教师: the noun behind the last 的 or 中. */
function headOf(source: Source, begin: number, end: number): number {
  for (let at = end - SHORTEST - 1; at > begin; at--) {
    if (source.isOneOf('的', at)) return at + 1;
    if (source.isOneOf('中', at) && !source.isOneOf(NOT_WITHIN, at + 1) && !source.isOneOf('其集高初年当', at - 1))
      return at + 1;
  }
  return begin;
}

function isGeneric(source: Source, start: number, end: number): boolean {
  return end - start <= LONGEST_GENERIC && GENERIC.has(source.slice(start, end));
}
