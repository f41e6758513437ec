/** What stands about a place's name and tells whether the figures are that place's. */
import data from '@/assets/figures/context-places.json';
import { CharacterSet, isHan } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, findCue, sortsOf } from './cues';
import { endsClause } from './marks';

const INSTITUTIONS = plainLexicon(data.institutions);
const EVENTS = plainLexicon(data.events);
/** 水城 + 现代农业 + 产业园: an institution's name reaches no further than this behind the place's. */
const INSTITUTION_REACH = 12;
/** 宁波 and what follows it up to an event's verb: 在宁波高新区召开. */
const EVENT_REACH = 7;
/** 现有, 新增, 累计: verbs of what is counted. */
const COUNTING = CUE.new | CUE.total | CUE.stock | CUE.growth | CUE.target;
export const LONGEST_TITLE = 60;
/** 于临澜市, 来自临澜市: only where something came from or whom it was compared with. */
const NO_OWNERS = new CharacterSet('于由来是从对与及和、《');

/** Is what follows the name at `end` an institution that bears it: 上海交通大学, 贵州人才博览会? */
export function isInstitution(source: Source, end: number): boolean {
  // 杭州现有实验室12家: what a verb parts from the name does not bear it.
  for (let at = end; at < end + INSTITUTION_REACH && isHan(source.peek(at)); at++) {
    if (INSTITUTIONS.isAt(source, at)) return true;
    const cue = findCue(source, at);
    if (cue >= 0 && (sortsOf(cue) & COUNTING) !== 0) return false;
  }
  return false;
}

/** Stands the word at `at` in a document's title: 《…来京创业办法》? */
export function isInTitle(source: Source, at: number): boolean {
  let before = at - 1;
  while (before > at - LONGEST_TITLE && isHan(source.peek(before))) before--;
  return source.isOneOf('《', before);
}

/** Says the name at `at` whose the sentence's figures are, and not only where something came from? */
export function isOwner(source: Source, at: number): boolean {
  if (source.isOneOf('在', at - 1)) {
    let end = at;
    while (end < at + EVENT_REACH && isHan(source.peek(end)) && !EVENTS.isAt(source, end)) end++;
    return EVENTS.isAt(source, end) || endsClause(source.peek(end));
  }
  return !source.isAmong(NO_OWNERS, at - 1);
}
