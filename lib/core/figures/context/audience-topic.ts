/**
 * Of whom a sentence speaks: the subject or condition with which one of its clauses opens (领军人才…，可享受…;
 * 租用办公场地的，按…补助), the nearest before the figure first. Until a semicolon all is said of the same.
 */
import data from '@/assets/figures/context-audience.json';
import type { Mention, Span } from '../../types';
import { CharacterSet, codeOf, isHan, isLetter } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { findCue, lengthOf } from './cues';
import { endsGroup, groupEnd, withoutLead } from './groups';
import { endsClause } from './marks';
import { afterListing, afterNumbering } from './numbering';
import type { Setting } from './setting';
import { officeOf, subjectOf } from './subject';

const NO_SUBJECT = plainLexicon(data.noSubject);
/** Clauses that say when or how, not for whom: 公示无异议的, 情况复杂的, 每招收一名. */
const CIRCUMSTANCES = plainLexicon(data.circumstances);
/** A group behind one of these is its object, not the clause's subject. */
const VERBS = plainLexicon(data.verbs);
/** 服务不满3年的, 弄虚作假的: what is asked then is asked of whoever was spoken of before. */
const BREACHES = plainLexicon(data.breaches);
/** Words before the clause's own. */
const OPENERS = plainLexicon(data.openers);
const LABEL_BREAKS = new CharacterSet(',;。');
const BY = codeOf('由');
const WHO = codeOf('者');
/** 将持卡人薪资调降者: its object comes first. */
const NOT_WHO = new CharacterSet('将把、');
const SEMICOLON = codeOf(';');
const COLON = codeOf(':');
/** A sentence is read no further back. */
const REACH = 300;
const MOST_CLAUSES = 16;
const LONGEST_CONDITION = 30;
const LONGEST_OPENING = 40;
const LONGEST_LABEL = 14;
/** White space and marks between two paragraphs. */
const LONGEST_GAP = 6;
/** 项目资助额不超过500万元: also where they are asked for, amounts have a noun before them. */
const LOOSE: ReadonlySet<string> = new Set(['money', 'percent', 'fraction']);

/** Start of the part of the sentence behind its last ; before `to`. */
export function segmentStart({ source, sentence }: Setting, to: number): number {
  const first = Math.max(sentence, to - REACH);
  for (let at = to - 1; at > first; at--) if (source.at(at) === SEMICOLON) return at + 1;
  return sentence;
}

/** The clause as a condition: 租用办公场地的, 获批逗留180日以上者. */
function conditionOf(source: Source, start: number, end: number): Span | undefined {
  if (!source.isOneOf('的者', end - 1) || end - start > LONGEST_CONDITION) return undefined;
  return withoutLead(source, start, end);
}

/** B类：…, Category A：…: what stands before the colon of a sentence or part. */
function labelOf(source: Source, start: number, to: number): Span | undefined {
  const last = Math.min(to, start + LONGEST_LABEL);
  for (let at = start; at < last; at++) {
    if (source.isAmong(LABEL_BREAKS, at)) return undefined;
    if (source.at(at) !== COLON) continue;
    let end = at;
    if (source.isOneOf(')', end - 1)) while (end > start && !source.isOneOf('(', end)) end--;
    const isLetterName = isLetter(source.peek(end - 1)) && end - start <= LONGEST_LABEL;
    return isLetterName || endsGroup(source, end, start) ? withoutLead(source, start, end) : undefined;
  }
  return undefined;
}

/** A: behind a question is the answer's mark, no name in letters. */
function isAnswer(source: Source, at: number): boolean {
  if (!source.isOneOf('a', at)) return false;
  let end = at;
  while (end > at - LONGEST_GAP && source.isOneOf('\n\u2029 *', end - 1)) end--;
  return end < at && source.isOneOf('?', end - 1);
}

/** Start of a clause's words: behind its numbering, 答:, quotation marks, brackets and words such as 且. */
function wordsOf(source: Source, start: number, end: number): number {
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

/** The subject of the figure's own clause: 同一企业每年以500万元为限. */
export function ownSubject({ start }: Finding, { source, clause }: Setting): Span | undefined {
  return actorIn(source, clause, start, true, false);
}

/** The subject of the clause `[start, end)`; what stands behind its last colon is read first: 逗留示例：A通常36个月. */
function actorIn(source: Source, start: number, end: number, loosely: boolean, asked: boolean): Span | undefined {
  for (let part = end; part > start; ) {
    let colon = part - 1;
    while (colon > start && source.at(colon) !== COLON) colon--;
    const from = wordsOf(source, colon > start ? colon + 1 : start, part);
    if (!CIRCUMSTANCES.isAt(source, from)) {
      const isOpen = !NO_SUBJECT.isAt(source, from);
      const subject = isOpen ? subjectOf(source, from, part, loosely) : thoseWho(source, from, part);
      const found = subject ?? (isOpen && asked ? officeOf(source, from, part) : undefined);
      if (found) return found;
    }
    part = colon;
  }
  return undefined;
}

/** 通过初筛者赴校面试: those who do what the clause opens with. */
function thoseWho(source: Source, start: number, end: number): Span | undefined {
  const last = Math.min(end, start + LONGEST_CONDITION);
  for (let at = start; at < last; at++) {
    if (source.isAmong(NOT_WHO, at)) return undefined;
    const cue = findCue(source, at);
    // 经营者 and 劳动者 are words of their own.
    if (source.at(at) === WHO && cue >= 0 && lengthOf(cue) === 1) return { start, end: at + 1 };
    if (cue >= 0) at += lengthOf(cue) - 1;
  }
  return undefined;
}

/** 子女入学由教育部门在20个工作日内安排: the office by which it is done. */
function agentIn(source: Source, start: number, end: number): Span | undefined {
  for (let at = start; at < end; at++) if (source.at(at) === BY) return officeOf(source, at + 1, end);
  return undefined;
}

/**
 * Of whom the sentence speaks at `figure`, within its part between semicolons. `asked` also takes the office that has
 * to act, and no mere circumstances.
 */
export function topicOf(figure: Finding, setting: Setting, asked: boolean): Mention | undefined {
  const { source, clause } = setting;
  const segment = segmentStart(setting, figure.start);
  // An age may be relaxed on any condition.
  const takesCondition = !asked || figure.kind === 'age';
  const loosely = !asked || LOOSE.has(figure.kind);
  const label = labelOf(source, wordsOf(source, segment, figure.start), figure.start);
  // A类：国家级人才工程入选者，年龄不超过55周岁
  if (label && (source.isOneOf('类级档', label.end - 1) || isLetter(source.peek(label.end - 1)))) return label;
  const agent = asked ? agentIn(source, clause, figure.start) : undefined;
  if (agent) return agent;
  let start = clause;
  let end = figure.start;
  let held: Span | undefined;
  for (let index = 0; index < MOST_CLAUSES; index++) {
    const from = wordsOf(source, start, end);
    // 公示期为5个工作日 is nobody's.
    if (asked && index === 0 && source.has('公示', from)) return undefined;
    const actor = actorIn(source, start, end, loosely, asked);
    if (actor) return actor;
    if (
      !held &&
      index > 0 &&
      !CIRCUMSTANCES.isAt(source, from) &&
      (takesCondition || !BREACHES.isWithin(source, from, end))
    )
      held = conditionOf(source, from, end);
    if (start <= segment) break;
    end = start - 1;
    start = end;
    while (start > segment && !(endsClause(source.peek(start - 1)) && !source.isOneOf('()', start - 1))) start--;
  }
  if (held) return held;
  return label ?? ofSentence(setting, asked) ?? (asked ? ofLead(setting) : undefined) ?? ofHeading(figure, setting);
}

/** The sentence's own subject, for a part that names nobody: 科研人员…可以离岗创办企业；期满后可以延长，累计不得超过六年. */
function ofSentence({ source, sentence, clause }: Setting, asked: boolean): Span | undefined {
  const start = wordsOf(source, sentence, clause);
  if (NO_SUBJECT.isAt(source, start) || CIRCUMSTANCES.isAt(source, start)) return undefined;
  let end = start;
  while (end < clause && end < start + LONGEST_OPENING && !endsClause(source.peek(end))) end++;
  return subjectOf(source, start, end, false) ?? (asked ? officeOf(source, start, end) : undefined);
}

/** （一）领军人才。每年支持60名，年龄不超过50周岁: the heading on the line names the group. */
function ofHeading({ start }: Finding, { source, heading }: Setting): Mention | undefined {
  if (!heading || heading.end - heading.start > LONGEST_LABEL) return undefined;
  if (groupEnd(source, heading.start) < 0 || !endsGroup(source, heading.end, heading.start)) return undefined;
  if (NO_SUBJECT.isAt(source, heading.start) || VERBS.isWithin(source, heading.start, heading.end)) return undefined;
  const { span } = heading;
  return source.includes('\n', heading.end, start) ? { ...span, inherited: true } : span;
}

/** 申请人应当具备下列条件： goes for all items of its list. */
function ofLead({ source, lead }: Setting): Mention | undefined {
  if (!lead) return undefined;
  const start = wordsOf(source, lead.start, lead.end);
  const subject = NO_SUBJECT.isAt(source, start) ? undefined : subjectOf(source, start, lead.end, false);
  return subject && { ...subject, inherited: true };
}
