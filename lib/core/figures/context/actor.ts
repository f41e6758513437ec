/** Who acts in a clause: its subject, those who 通过初筛者 names, or the office by which a thing is done. */
import data from '@/assets/figures/context-audience.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf, isHan, isLetter } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { findCue, lengthOf } from './cues';
import { endsGroup } from './groups';
import { afterListing, afterNumbering } from './numbering';
import { firstOf, lastOf } from './seek';
import { officeOf, subjectOf } from './subject';

/** No subject begins with these: 为, 由, 具有. */
export const NO_SUBJECT = plainLexicon(data.noSubject);
/** Clauses that say when or how, not for whom: 公示无异议的, 情况复杂的, 每招收一名. */
export const CIRCUMSTANCES = plainLexicon(data.circumstances);
/** Words before the clause's own. */
const OPENERS = plainLexicon(data.openers);
const BY = codeOf('由');
const OF = codeOf('的');
const WHO = codeOf('者');
/** 将持卡人薪资调降者: its object comes first. */
const NOT_WHO = new CharacterSet('将把、');
const COLON = codeOf(':');
const LONGEST_WHO = 30;
/** White space and marks between two paragraphs. */
const LONGEST_GAP = 6;

/** A: behind a question is the answer's mark, no name in letters. */
function isAnswer(source: Source, at: number): boolean {
  if (!source.isOneOf('a', at)) return false;
  let end = at;
  while (end > at - LONGEST_GAP && source.isOneOf('\n\u2029 *', end - 1)) end--;
  return end < at && source.isOneOf('?', end - 1);
}

/** Start of a clause's words: behind its numbering, 答:, quotation marks, brackets and words such as 且. */
export function wordsOf(source: Source, start: number, end: number): number {
  let at = afterListing(source, afterNumbering(source, start));
  if ((source.isOneOf('答注问', at) || isAnswer(source, at)) && source.isOneOf(':', at + 1))
    at = afterListing(source, at + 2);
  for (;;) {
    while (at < end && !isHan(source.peek(at)) && !isLetter(source.peek(at))) at++;
    const next = OPENERS.endAt(source, at);
    if (next < 0 || at >= end) return at;
    at = next;
  }
}

/** The subject of the clause `[start, end)`; what stands behind its last colon is read first: 逗留示例：A通常36个月. */
export function actorIn(
  source: Source,
  start: number,
  end: number,
  loosely: boolean,
  asked: boolean,
): Span | undefined {
  for (let part = end; part > start; ) {
    const colon = lastOf(source, COLON, start + 1, part);
    const from = wordsOf(source, colon < 0 ? start : colon + 1, part);
    if (!CIRCUMSTANCES.isAt(source, from)) {
      const isOpen = !NO_SUBJECT.isAt(source, from);
      const subject = isOpen ? subjectOf(source, from, part, loosely) : thoseWho(source, from, part);
      // 具有中级以上职称的人员，年龄…
      if (!subject && !isOpen && source.isOneOf(',', part)) {
        const described = describedIn(source, from, part);
        if (described) return described;
      }
      const found = subject ?? (isOpen && asked ? officeOf(source, from, part) : undefined);
      if (found) return found;
    }
    part = colon;
  }
  return undefined;
}

/** 通过初筛者赴校面试: those who do what the clause opens with. */
function thoseWho(source: Source, start: number, end: number): Span | undefined {
  const last = Math.min(end, start + LONGEST_WHO);
  for (let at = start; at < last; at++) {
    if (source.isAmong(NOT_WHO, at)) return undefined;
    const cue = findCue(source, at);
    // 经营者 and 劳动者 are words of their own.
    if (source.at(at) === WHO && cue >= 0 && lengthOf(cue) === 1) return { start, end: at + 1 };
    if (cue >= 0) at += lengthOf(cue) - 1;
  }
  return undefined;
}

/** The group behind the last 的 of the clause `[start, end)`, if it ends with one. */
function describedIn(source: Source, start: number, end: number): Span | undefined {
  const of = lastOf(source, OF, Math.max(start, end - LONGEST_WHO), end);
  return of >= 0 && endsGroup(source, end, of + 1) ? { start: of + 1, end } : undefined;
}

/** 子女入学由教育部门在20个工作日内安排: the office by which it is done. */
export function agentIn(source: Source, start: number, end: number): Span | undefined {
  const by = firstOf(source, BY, start, end);
  return by < 0 ? undefined : officeOf(source, by + 1, end);
}
