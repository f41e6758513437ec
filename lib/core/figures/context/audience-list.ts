/** Lists that pair: 博士、硕士、本科分别给予5万、3万、1万元; A/B/C类100/60/30万元. */
import data from '@/assets/figures/context-audience.json';
import type { Span } from '../../types';
import { CharacterSet, isLetter, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import { skipPer } from '../per';
import type { Source } from '../source';
import { groupEnd, withoutLead } from './groups';
import { endsClause } from './marks';
import { afterNumbering } from './numbering';

/** Members of one list stand no further apart. */
const GAP = 2;
/** No list of groups is longer. */
const MOST_MEMBERS = 16;
const REACH = 80;
const LONGEST_NAME = 14;
const SHORTEST = 2;
/** 标准给予: how far behind the amounts the verb may stand. */
const BEHIND_REACH = 6;
const GIVES_TO = plainLexicon(data.givesTo);
const TAKING = plainLexicon(data.taking);
const JOINS = new CharacterSet('、/');
const WORDS = new CharacterSet('和与及或');
const GRADES = new CharacterSet('档等级类个');
const MEDALS = new CharacterSet('金银铜');
const LINKS = new CharacterSet('、/和与及或,');

/** Index behind the last of the figures that stand with `first` in one list. */
export function listEnd(source: Source, figures: readonly Finding[], first: number): number {
  const kind = figures[first]?.kind;
  let end = first + 1;
  for (; end < figures.length && end - first < MOST_MEMBERS; end++) {
    const [before, figure] = [figures[end - 1], figures[end]];
    if (!before || !figure || figure.kind !== kind) break;
    // 8000元/月、5000元/月
    const link = skipPer(source, before.end);
    if (figure.start - link > GAP || !source.isAmong(LINKS, link)) break;
  }
  return end;
}

/** The names of `count` groups that stand as one list between `sentence` and `to`; undefined where none does. */
export function namesOf(source: Source, count: number, sentence: number, to: number): Span[] | undefined {
  let start = to;
  const first = Math.max(sentence, to - REACH);
  while (start > first) {
    const end = start;
    while (start > first && !endsClause(source.peek(start - 1))) start--;
    const names = split(source, start, end, count);
    if (names) return names;
    start--;
  }
  return undefined;
}

/** 按10万、5万、3万元的标准给予博士、硕士、本科: the names of `count` groups that a verb of giving behind `from` has. */
export function namesBehind(source: Source, count: number, from: number): Span[] | undefined {
  for (let at = from; at < from + BEHIND_REACH && !endsClause(source.peek(at)); at++) {
    const start = GIVES_TO.endAt(source, at);
    if (start < 0) continue;
    let end = start;
    while (end < start + REACH && (!endsClause(source.peek(end)) || source.isOneOf('、', end))) end++;
    return split(source, start, end, count);
  }
  return undefined;
}

/**
 * The last `count` members of the list of groups in `[start, end)`: all there are, unless a 的 parts the first of them
 * from a list that describes it: 就业、参保满6个月的博士、硕士.
 */
function split(source: Source, start: number, end: number, count: number): Span[] | undefined {
  const names: Span[] = [];
  /** Index of the last member that follows a 的. */
  let described = 0;
  let from = afterNumbering(source, start);
  for (let at = start; at < end; at++) {
    const joined = source.isAmong(JOINS, at) || (names.length > 0 && source.isAmong(WORDS, at));
    if (!joined) continue;
    const words = lastWords(source, from, at);
    if (source.isOneOf('的', words - 1)) described = names.length;
    // 金、银、铜牌获得者
    const name = medalOf(source, words, at) ?? withoutLead(source, words, at);
    if (!name) return undefined;
    names.push(name);
    from = at + 1;
  }
  if (names.length === 0 || isGrading(source, names[0] as Span, start, end)) return undefined;
  const last = lastGroup(source, from, end);
  if (last === undefined) return undefined;
  names.push({ start: from, end: last });
  const first = names.length - count;
  if (first < 0 || (first > 0 && described !== first)) return undefined;
  const members = names.slice(first);
  return members.every((name) => name.end - name.start <= LONGEST_NAME) ? members : undefined;
}

/** 技能大赛金、银、铜牌获得者: one character names such a member. */
function medalOf(source: Source, start: number, end: number): Span | undefined {
  const isMedal = source.isAmong(MEDALS, end - 1) && source.isAmong(JOINS, end);
  return isMedal && (end - start === 1 || source.isAmong(MEDALS, end + 1)) ? { start: end - 1, end } : undefined;
}

/** 创业团队按A、B、C三档分别给予…: the grades of one group are no groups. */
function isGrading(source: Source, { start }: Span, from: number, to: number): boolean {
  if (start <= from || !source.isOneOf('按分设', start - 1)) return false;
  for (let at = start + 1; at < to; at++)
    if (source.isAmong(GRADES, at) && PART[source.peek(at - 1)] !== Part.none) return true;
  return false;
}

/** 对新引进的博士, 职工取得技师: a member is cut to what stands behind its last 的 or verb, so that all read alike. */
function lastWords(source: Source, start: number, end: number): number {
  if (isLetter(source.peek(end - 1))) {
    let at = end;
    while (at > start && isLetter(source.peek(at - 1))) at--;
    return at;
  }
  for (let at = end - SHORTEST; at > start; at--)
    if (source.isOneOf('的', at - 1) || TAKING.isBefore(source, at, start)) return at;
  return start;
}

/** End of the first group named in `[from, to)`, group words in a row taken together. */
function lastGroup(source: Source, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const end = groupEnd(source, at);
    if (end > at) return end;
  }
  return undefined;
}
