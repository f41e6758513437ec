/** What a figure measures: the noun behind it (37项指标任务) or before it (人才总量达到160万人). */
import places from '@/assets/figures/context-places.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf, isHan, isLetter, PART, Part } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { groupEnd } from './groups';
import { afterNumbering } from './numbering';
import { PLACES } from './place-words';
import { afterMarkup, type Setting } from './setting';
import {
  ADJECTIVES,
  AFTER_STOP,
  CHANGES,
  COUNTED,
  EACH_UNITS,
  END_NOUNS,
  FUNCTION_WORDS,
  GENERIC,
  KEEP_WHOLE,
  METRIC_LEAD,
  METRIC_PREFIX,
  METRIC_TAIL,
  MONEY,
  PHRASE_VERBS,
  SORTS,
} from './words';

/** How far a metric may reach from its figure. */
const REACH = 24;
const SHORTEST = 2;
/** Of one noun in a list behind a number. */
const LONGEST_MEMBER = 8;
/** 20万名适应…的人才 */
const PHRASE_REACH = 40;
/** 新型职业农民(高素质农民)1.34万人 */
const LONGEST_ASIDE = 16;
const SHORT_ASIDE = 8;
/** 中国, 中心, 中级: words that begin with 中. */
const NOT_BEFORE = new CharacterSet('位心央国小学型级等其间集医药青层长期介外标试专率');
const LONGEST_GENERIC = 4;
const LONGEST_LETTERS = 6;
/** 武汉人才总量 */
const SHORTEST_BEHIND_PLACE = 4;
const SUFFIXES = plainLexicon(places.suffixes);
const INSTITUTIONS = plainLexicon(places.institutions);
const QUOTES = new CharacterSet('“”":');
const NOT_BEHIND = new CharacterSet('其集高初年当');
const BY_WORDS = new CharacterSet('自理缘事');
/** 减到, 增至 */
const RISING = new CharacterSet('减增涨升降扩提调缩跌加长抬');
const REACHING = new CharacterSet('到至');
const BY = codeOf('由');
const OF = codeOf('的');
/** 在海外任教的, 由央企设立的 */
const PREPOSITIONS = new CharacterSet('在由从为与被');
/** With these what describes a noun may begin. */
const PARTICIPLES = new CharacterSet('在已未被受获拟有可将');
const PLACES_COUNTED = new CharacterSet('村镇乡县市区省国');
const WITHIN = codeOf('中');
const BREAKS = new CharacterSet(' ,。;:、!?()“”"‘’《》*\n\t\u2029');

function isBreak(source: Source, at: number): boolean {
  const code = source.peek(at);
  return code === 0 || BREAKS.has(code);
}

/** The noun directly behind `end`, a 的 between them skipped; it ends at the first verb or joining word. */
export function nounAfter(source: Source, offset: number, limit: number): Span | undefined {
  const end = afterMarkup(source, offset);
  let start = source.isOneOf('的', end) ? end + 1 : end;
  if (start === end) {
    // 4600人次签订了工作意向协议: a verb first, then what is counted.
    if (source.has('签订', start)) start += source.has('了', start + 2) ? 3 : 2;
  }
  while (source.isOneOf('“"', start)) start++;
  // 84个各级大师工作室
  start = Math.max(start, SORTS.endAt(source, start));
  // 由3100人减到2700人, 由185所扩展至198所
  if (source.isAmong(RISING, start) && source.isAmong(REACHING, start + 1)) return undefined;
  if (start === end && source.isAmong(REACHING, start + 2) && CHANGES.isAt(source, start)) return undefined;
  const adjective = ADJECTIVES.endAt(source, start);
  if (adjective >= 0 && isHan(source.peek(adjective)) && !source.isOneOf('的', adjective)) start = adjective;
  const phrased = start === end ? nounOfClause(source, start, limit) : undefined;
  if (phrased) return phrased;
  // 9个村的老房子
  if (source.isAmong(PLACES_COUNTED, start) && source.isOneOf('的', start + 1)) return { start, end: start + 1 };
  const last = Math.min(limit, start + REACH);
  // 三成的在华外籍人士, 四成的已签约毕业生
  let at = start > end && source.isAmong(PARTICIPLES, start) ? start + 1 : groupEnd(source, start);
  /** What stood before the last 的, should nothing follow it. */
  let before: Span | undefined;
  for (; at < last && !isBreak(source, at); at++) {
    if (!isHan(source.peek(at)) && at === start) return undefined;
    const kept = KEEP_WHOLE.endAt(source, at);
    if (kept >= 0) {
      at = kept - 1;
      continue;
    }
    const stop = AFTER_STOP.at(source, at);
    // 人才引进计划, 就业见习基地: a term is never cut.
    const term = stop ? unitEnd(source, at, start) : -1;
    if (term >= 0 && term <= last) {
      at = term - 1;
      continue;
    }
    if (!stop && at >= start + SHORTEST && (FUNCTION_WORDS.isAt(source, at) || isWithin(source, at, NOT_BEHIND))) break;
    if (source.isOneOf('了着', at)) {
      // 12座城市更新了政策: a verb stands before 了, of two characters where so many are left.
      at -= at >= start + 2 * SHORTEST ? SHORTEST : 1;
      break;
    }
    if (!stop || (at > start && at < start + SHORTEST)) continue;
    // 12个重点城市的数据: the cities are counted.
    if (stop.word === '的' && at > start && !isCounted(source, start, at)) {
      // 20个适应新技术的人才: what follows 的 is the noun.
      before = { start, end: at };
      start = at + 1;
      continue;
    }
    break;
  }
  // 32万宗申请，: a verb that nothing follows is a noun.
  const noun = at === start ? END_NOUNS.endAt(source, at) : -1;
  if (noun >= 0 && isBreak(source, noun)) return { start, end: noun };
  if (at - start < SHORTEST || isGeneric(source, start, at)) return before;
  return { start, end: listEndAfter(source, Math.min(at, last), last) };
}

/**
 * 461项新产品、新技术、新服务，: end of the list of nouns whose first ends at `end`; `end` itself where a verb or a number
 * shows that the list is of something else.
 */
function listEndAfter(source: Source, end: number, limit: number): number {
  let last = end;
  while (source.isOneOf('、和', last)) {
    let at = last + 1;
    // 50个学院和一批专业: what follows is counted by itself.
    if (FUNCTION_WORDS.isAt(source, at) || METRIC_LEAD.isAt(source, at) || PART[source.peek(at)] !== Part.none)
      return end;
    while (at < limit && at - last <= LONGEST_MEMBER && isHan(source.peek(at)) && !source.isOneOf('和等', at)) at++;
    const isNoun = at - last > SHORTEST && at - last <= LONGEST_MEMBER + 1;
    if (!isNoun || !(isBreak(source, at) || source.isOneOf('和等', at))) return end;
    last = at;
  }
  return last;
}

/** Does a word end at `end` that is counted though a 的 stands behind: 三项指标的积分? */
function isCounted(source: Source, start: number, end: number): boolean {
  if (COUNTED.isBefore(source, end, start)) return true;
  const term = source.termAt(end - 1);
  return term !== undefined && term.end === end && term.start === start;
}

/** Offset behind the glossary's term that holds `at` and begins at or after `from`, or -1; 城市更新了 is a verb's. */
function unitEnd(source: Source, at: number, from: number): number {
  const term = source.termAt(at);
  return term && term.start >= from && !source.isOneOf('了', term.end) ? term.end : -1;
}

/**
 * 20万名适应新技术、新业态的技能人才, 6位在海外任教的科学家: the verb's long phrase ends in a 的, and behind it stands the noun.
 * Persons who are counted as such (30人从事…) are the noun themselves, and a 了 tells of what was done.
 */
function nounOfClause(source: Source, from: number, limit: number): Span | undefined {
  if (source.isOneOf('人', from - 1) || !opensPhrase(source, from)) return undefined;
  const last = Math.min(limit, from + PHRASE_REACH);
  for (let at = from; at < last && !(isBreak(source, at) && !source.isOneOf('、', at)); at++) {
    if (source.isOneOf('了', at)) return undefined;
    if (source.isOneOf('的', at)) return nounAfter(source, at + 1, limit);
  }
  return undefined;
}

function opensPhrase(source: Source, at: number): boolean {
  if (PHRASE_VERBS.isAt(source, at)) return true;
  if (COUNTED.isAt(source, at) || KEEP_WHOLE.isAt(source, at)) return false;
  return source.isAmong(PREPOSITIONS, at) || FUNCTION_WORDS.isAt(source, at) || METRIC_LEAD.isAt(source, at);
}

/** Start of the bracketed aside that ends at `end`, or `end`. */
function skipAside(source: Source, end: number, from: number): number {
  if (!source.isOneOf(')', end - 1)) return end;
  for (let at = end - 2; at >= Math.max(from, end - LONGEST_ASIDE); at--) if (source.isOneOf('(', at)) return at;
  return end;
}

/** Start of the verb that ends at `end`, of one character if none is known. */
function verbBefore(source: Source, end: number, first: number): number {
  const verb = Math.max(METRIC_LEAD.startBefore(source, end, first), FUNCTION_WORDS.startBefore(source, end, first));
  return verb < 0 ? end - 1 : verb;
}

/** Where the noun that seems to end at `end` ends once a word like 达到, a mark or a bare verb is taken off, or `end`. */
function endBefore(source: Source, end: number, first: number): number {
  if (end <= first) return end;
  // 工业企业来了386家
  if (end - first > SHORTEST && source.isOneOf('了着', end - 1)) return verbBefore(source, end - 1, first);
  const tail = METRIC_TAIL.startBefore(source, end, first);
  const word = FUNCTION_WORDS.startBefore(source, end, first);
  // 甚至, not 至.
  const last = word >= 0 && (tail < 0 || word < tail) ? word : tail;
  if (last >= 0 && !isPartOfNoun(source, last, end, first)) return last;
  if (source.isAmong(QUOTES, end - 1)) return end - 1;
  // 全市兑现1.2亿元: a bare verb is no noun.
  const verb = METRIC_LEAD.startBefore(source, end, first);
  if (verb < 0 || end - verb < SHORTEST || isPartOfNoun(source, verb, end, first)) return end;
  return KEEP_WHOLE.isBefore(source, end, first) || MONEY.isBefore(source, end, first) ? end : verb;
}

/** Is the word at `tail` the end of a longer one, which ends at `end` too: 有 in 拥有量, 补助 in 生活补助? */
function isPartOfNoun(source: Source, tail: number, end: number, first: number): boolean {
  const kept = KEEP_WHOLE.startBefore(source, end, first);
  if (kept >= 0 && kept <= tail) return true;
  const term = source.termAt(end - 1);
  if (term && term.end === end && term.start >= first && term.start < tail) return true;
  const money = MONEY.startBefore(source, end, first);
  return money > first && money <= tail;
}

/** Offset behind the verb or other word before a noun that begins at `at` and ends at or before `limit`, or -1. */
function leadEnd(source: Source, at: number, limit: number): number {
  const lead = METRIC_LEAD.endAt(source, at, limit);
  return lead >= 0 ? lead : FUNCTION_WORDS.endAt(source, at, limit);
}

/** Start of the words in `[begin, end)` behind the last verb. */
function behindVerbs(source: Source, begin: number, end: number): number {
  let start = begin;
  for (let at = begin; at < end - 1; at++) {
    // 建了人才库
    if (source.isOneOf('了着', at) && at + SHORTEST < end) {
      start = at + 1;
      continue;
    }
    const kept = KEEP_WHOLE.endAt(source, at);
    const next = kept >= 0 && kept <= end ? kept : leadEnd(source, at, end - SHORTEST);
    if (next < 0) continue;
    const term = next === kept ? -1 : unitEnd(source, at, begin);
    // 人才引进计划 goes on behind its verb; 公开招聘 does not.
    const isWhole = term > next && term <= end;
    if (next !== kept && !isWhole) start = next;
    at = (isWhole ? term : next) - 1;
  }
  return start;
}

/** 每平方公里集聚人才4120人: what is counted stands behind the unit. */
function behindEach(source: Source, begin: number, end: number): number {
  if (!source.isOneOf('每', begin - 1)) return begin;
  const unit = EACH_UNITS.endAt(source, begin, end);
  return unit >= 0 && unit < end ? unit : begin;
}

/** 专项资金由市、县财政各承担50%: end of what stands before the first 由. */
function beforeBy(source: Source, begin: number, end: number): number {
  for (let at = begin; at < end; at++) if (isBy(source, at)) return at;
  return end;
}

/** Start of the run of words that ends at `end`; a short aside within is passed over: 研究与试验发展(R&D)经费. */
function wordsStart(source: Source, end: number, first: number): number {
  let start = end;
  while (start > first && !isBreak(source, start - 1)) start--;
  if (start === end || !source.isOneOf(')', start - 1)) return start;
  let before = skipAside(source, start, Math.max(first, start - SHORT_ASIDE));
  if (before === start || isBreak(source, before - 1) || isBreak(source, before - SHORTEST)) return start;
  while (before > first && !isBreak(source, before - 1)) before--;
  return before;
}

/** The noun before `start`, between the clause's last verb and words like 达到. */
export function nounBefore(source: Source, start: number, from: number): Span | undefined {
  // 金融服务（23%）: the noun stands before the bracket.
  const open = source.isOneOf('(', start - 1) && start - 1 > from ? start - 1 : start;
  let end = skipAside(source, open, from);
  const first = Math.max(from, end - REACH);
  for (let next = endBefore(source, end, first); next < end; next = endBefore(source, end, first)) end = next;
  let begin = Math.min(end, afterNumbering(source, wordsStart(source, end, first)));
  begin = behindVerbs(source, begin, end);
  end = beforeBy(source, begin, end);
  // 其 is dropped, but not of 其他人才.
  for (
    let next = begin;
    next >= 0 && next <= end;
    next = source.has('其他', begin) ? -1 : METRIC_PREFIX.endAt(source, begin)
  )
    begin = next;
  const each = behindEach(source, begin, end);
  begin = headOf(source, each > begin ? behindVerbs(source, each, end) : begin, end);
  begin = behindPlace(source, begin, end);
  const opens = isHan(source.peek(begin)) || (isLetter(source.peek(begin)) && isName(source, begin, end));
  // 较去年同期的4318宗: a comparison names nothing.
  if (source.isOneOf('比较', begin) && !source.isOneOf('重例率赛', begin + 1)) return undefined;
  return end - begin >= SHORTEST && opens && !isGeneric(source, begin, end) ? { start: begin, end } : undefined;
}

/** GDP增长率, GDP: letters before a Han noun, or a few of them alone. */
function isName(source: Source, begin: number, end: number): boolean {
  if (isHan(source.peek(end - 1))) return true;
  for (let at = begin; at < end; at++) if (!isLetter(source.peek(at))) return false;
  return end - begin <= LONGEST_LETTERS;
}

/** Is what stands at `at` the 由 of 由市财政承担, not of 自由 or 理由? */
export function isBy(source: Source, at: number): boolean {
  return source.at(at) === BY && !source.isAmong(BY_WORDS, at - 1);
}

/** Is what stands at `at` the 中 of 教师中, not of 中心, and none behind one of `notBehind`, such as 其? */
export function isWithin(source: Source, at: number, notBehind: CharacterSet): boolean {
  return source.at(at) === WITHIN && !source.isAmong(NOT_BEFORE, at + 1) && !source.isAmong(notBehind, at - 1);
}

/** 西安毕业生留存率: whose it is is no part of what is measured, but 上海大学 is. */
function behindPlace(source: Source, begin: number, end: number): number {
  const place = PLACES.endAt(source, begin, end);
  if (place < 0 || end - place < SHORTEST_BEHIND_PLACE) return begin;
  const start = Math.max(place, SUFFIXES.endAt(source, place, end));
  return end - start < SHORTEST_BEHIND_PLACE || INSTITUTIONS.isWithin(source, start, end) ? begin : start;
}

/** 愿意在保险业工作的学生, 专业教师中兼职教师: the noun behind the last 的 or 中. */
function headOf(source: Source, begin: number, end: number): number {
  for (let at = end - SHORTEST - 1; at > begin; at--)
    if (source.at(at) === OF || isWithin(source, at, NOT_BEHIND)) return at + 1;
  return begin;
}

function isGeneric(source: Source, start: number, end: number): boolean {
  return end - start <= LONGEST_GENERIC && GENERIC.has(source.slice(start, end));
}

/** 入息要求，由250万降至220万: a clause that opens with 由 or 从 speaks of the noun before it. */
export function openedNoun({ source, head, clause, sentence }: Setting): Span | undefined {
  if (!source.isOneOf('由从', clause) && !source.has('亦由', clause)) return undefined;
  return source.isOneOf(',', clause - 1) && head > clause ? nounBefore(source, clause - 1, sentence) : undefined;
}
