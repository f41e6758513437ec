/** The words that name a group of people or of bodies, and where such a name begins and ends. */
import data from '@/assets/figures/context-audience.json';
import type { Span } from '../../types';
import { CharacterSet, isHan, isLetter } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, findCue, lengthOf, sortsOf } from './cues';

const LONGEST_WORD = 5;
/** Words before a name that are no part of it. */
const LEADS = plainLexicon(data.leads);
/** 及以上: behind a group those above it are meant too, and what they hold. */
const LEVELS = plainLexicon(data.levels);
const CREDENTIALS = plainLexicon(data.credentials);
const EACH_OF = new CharacterSet('名位个家户支所');
const EACH_LENGTH = 2;
const MARKS = new CharacterSet('*“”"');

/** May this code unit stand in a name? */
export function isName(code: number): boolean {
  return isHan(code) || isLetter(code) || code === 0x2b || code === 0x2f;
}

/** Offset behind the group word at `at`, those that follow at once included (本科毕业生), or `at`. */
export function groupEnd(source: Source, at: number): number {
  let end = at;
  for (let cue = findCue(source, end); cue >= 0 && (sortsOf(cue) & CUE.group) !== 0; cue = findCue(source, end))
    end += lengthOf(cue);
  return end;
}

/** Does a group word end at `end`? */
export function endsGroup(source: Source, end: number, from: number): boolean {
  for (let at = Math.max(from, end - LONGEST_WORD); at < end; at++) if (groupEnd(source, at) === end) return true;
  return false;
}

/** Offset behind what makes of the group that ends at `end` one by its level: 技师及以上职业资格, 副高级以上职称; or `end`. */
export function levelEnd(source: Source, end: number, limit: number): number {
  const level = LEVELS.endAt(source, end, limit);
  if (level < 0) return end;
  let at = level;
  while (at < limit && source.isAmong(MARKS, at)) at++;
  const named = CREDENTIALS.endAt(source, at, limit);
  return named < 0 ? Math.max(level, groupEnd(source, level)) : named;
}

/** Drops 对, 给予 and the like from the front, and all before the 每名 of 园区给每名来客. */
export function withoutLead(source: Source, start: number, end: number): Span | undefined {
  let from = start;
  while (from < end && source.isAmong(MARKS, from)) from++;
  for (let next = from; next >= 0; next = LEADS.endAt(source, from, end - 1)) from = next;
  for (let at = from + 1; at < end - EACH_LENGTH; at++)
    if (source.isOneOf('每', at) && source.isAmong(EACH_OF, at + 1)) from = at + EACH_LENGTH;
  return end - from >= 2 || (end > from && isLetter(source.peek(from))) ? { start: from, end } : undefined;
}
