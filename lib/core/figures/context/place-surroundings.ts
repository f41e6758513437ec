/** What stands about a place's name and tells whether the figures are that place's. */
import data from '@/assets/figures/context-places.json';
import { CharacterSet, isHan } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, findCue, sortsOf } from './cues';
import { endsClause } from './marks';
import { PLACES } from './place-words';

const INSTITUTIONS = plainLexicon(data.institutions);
const EVENTS = plainLexicon(data.events);
/** Of （广东） behind a region's name. */
const LONGEST_ASIDE = 12;
/** 水城 + 现代农业 + 产业园: an institution's name reaches no further than this behind the place's. */
const INSTITUTION_REACH = 12;
const SEATS = plainLexicon(data.seats);
/** 到临澜市工作: where a rule's people have to be. */
const GOALS = new CharacterSet(data.goals);
const NOT_BRIEFS = plainLexicon(data.notBriefs);
const ORIGINS = plainLexicon(data.origins);
const BENEFITS = plainLexicon(data.benefits);
/** 为本地经济带来 */
const BENEFIT_REACH = 3;
/** 宁波 and what follows it up to an event's verb: 在宁波高新区召开. */
const EVENT_REACH = 7;
/** 现有, 新增, 累计: verbs of what is counted. */
const COUNTING = CUE.new | CUE.total | CUE.stock | CUE.growth | CUE.target;
const LONGEST_TITLE = 60;
/** 于临澜市, 来自临澜市: only where something came from or whom it was compared with. */
const NO_OWNERS = new CharacterSet('于由来是从对与及和、《');

/** Is what follows the name at `end` an institution that bears it: 上海交通大学, 贵州人才博览会? */
export function isInstitution(source: Source, end: number): boolean {
  // 广东省内高校
  if (source.isOneOf('内', end) || source.has('境内', end)) return false;
  // 粤港澳大湾区（广东）创新创业孵化基地
  const first = behindAside(source, end);
  for (let at = first; at < first + INSTITUTION_REACH && isHan(source.peek(at)); at++)
    if (INSTITUTIONS.isAt(source, at)) return !counts(source, end, at);
  return false;
}

/** Offset behind the short aside in brackets at `at`, or `at`. */
export function behindAside(source: Source, at: number): number {
  if (!source.isOneOf('(', at)) return at;
  for (let end = at + 1; end < at + LONGEST_ASIDE; end++) if (source.isOneOf(')', end)) return end + 1;
  return at;
}

/** 杭州现有实验室12家: what a verb parts from a place's name does not bear it. */
function counts(source: Source, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const cue = findCue(source, at);
    if (cue >= 0 && (sortsOf(cue) & COUNTING) !== 0) return true;
  }
  return false;
}

/** Stands the word at `at` in a document's title: 《…来京创业办法》? */
export function isInTitle(source: Source, at: number): boolean {
  let before = at - 1;
  while (before > at - LONGEST_TITLE && isHan(source.peek(before))) before--;
  return source.isOneOf('《', before);
}

/** Says the name at `[start, end)` whose the sentence's figures are, and not only where something came from? */
export function isOwner(source: Source, start: number, end: number): boolean {
  // 坐落于临澜市, of which the clause says no more.
  if (SEATS.isBefore(source, start)) return endsClause(source.peek(end));
  // 西安来的工程师
  if (ORIGINS.isAt(source, end)) return false;
  if (!source.isOneOf('在', start - 1)) return !source.isAmong(NO_OWNERS, start - 1);
  // 在德国设立的公司, not 在西安、武汉等地: what a clause opens with is what it speaks of.
  if ((start < 2 || endsClause(source.peek(start - 2))) && !source.isOneOf('、等', end)) return true;
  let at = start;
  while (at < start + EVENT_REACH && isHan(source.peek(at)) && !EVENTS.isAt(source, at)) at++;
  return EVENTS.isAt(source, at) || endsClause(source.peek(at));
}

/** 为香港带来340亿元 */
export function isBenefiting(source: Source, start: number, end: number): boolean {
  return source.isOneOf('为给', start - 1) && BENEFITS.isWithin(source, end, end + BENEFIT_REACH);
}

/** Is the word at `at`, which stands for the article's own place, 我市 or the like, not 全市? */
export function isOwn(source: Source, at: number): boolean {
  return source.isOneOf('我本该', at);
}

/** Stands 到, 来, 在 or the like at `at`? */
export function isGoalAt(source: Source, at: number): boolean {
  return GOALS.has(source.peek(at));
}

/** Is the character at `at`, behind 在 or 来, a place's short name: 在港, not 在港口 nor 《…来京创业办法》? */
export function isBrief(source: Source, at: number): boolean {
  return !PLACES.isAt(source, at) && !NOT_BRIEFS.isAt(source, at) && !isInTitle(source, at);
}

/** End of the first line, where that is no longer than a title. */
export function titleEnd(source: Source): number {
  const first = source.folded.softBreaks[0] ?? LONGEST_TITLE;
  for (let at = 0; at < Math.min(first, LONGEST_TITLE); at++) if (source.isOneOf('\n\u2029', at)) return at;
  return first < LONGEST_TITLE ? first : 0;
}
