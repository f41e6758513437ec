/**
 * Of whom a sentence speaks: the subject or condition with which one of its clauses opens (领军人才…，可享受…;
 * 租用办公场地的，按…补助), the nearest before the figure first. Until a semicolon all is said of the same.
 */
import data from '@/assets/figures/context-audience.json';
import type { Mention, Span } from '../../types';
import { CharacterSet, codeOf, isHan, isLetter, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, findCue, lengthOf, sortsOf } from './cues';
import { endsGroup, groupEnd, isName, withoutLead } from './groups';
import { endsClause } from './marks';
import { afterListing, afterNumbering } from './numbering';
import type { Setting } from './setting';
import { FUNCTION_WORDS } from './words';

/** What may follow the group with which a clause opens: 应, 可, 一般, a noun of what it gets. */
const STOPS = plainLexicon(data.stops);
const NO_SUBJECT = plainLexicon(data.noSubject);
/** Clauses that say when or how, not for whom: 公示无异议的, 情况复杂的, 每招收一名. */
const CIRCUMSTANCES = plainLexicon(data.circumstances);
/** A group behind one of these is its object, not the clause's subject. */
const VERBS = plainLexicon(data.verbs);
/** 服务不满3年的, 弄虚作假的: what is asked then is asked of whoever was spoken of before. */
const BREACHES = plainLexicon(data.breaches);
const OFFICES = plainLexicon(data.offices);

/** Words before the clause's own. */
const OPENERS = plainLexicon(data.openers);
/** 在申报单位: behind one of these a place to be, not the group. */
const AT_PLACE = new CharacterSet('在由于到与');
const JOINS = new CharacterSet('、和及或/');
/** What an office has to do begins with one of these. */
const DUTIES = new CharacterSet('在于自会收接受对提由应须可负将');
const NO_OFFICES = new CharacterSet('在与于');
const LABEL_BREAKS = new CharacterSet(',;。');
const OF = codeOf('的');
const SEMICOLON = codeOf(';');
const COLON = codeOf(':');
/** A sentence is read no further back. */
const REACH = 300;
const MOST_CLAUSES = 16;
const LONGEST_CONDITION = 30;
const LONGEST_SUBJECT = 16;
const LONGEST_LIST = 32;
const LONGEST_MEMBER = 12;
const LONGEST_OPENING = 40;
/** A longer phrase is cut to what stands behind its last 的. */
const SHORT = 9;
const LONGEST_LABEL = 14;
/** A类面积150平方米, 人才体检标准为每人5000元: what may stand between a clause's group and the figure. */
const LONGEST_TAIL = 8;
const OFFICE_REACH = 24;
/** 项目资助额不超过500万元: also where they are asked for, amounts have a noun before them. */
const LOOSE: ReadonlySet<string> = new Set(['money', 'percent', 'fraction']);

/** Start of the part of the sentence behind its last ; before `to`. */
export function segmentStart({ source, sentence }: Setting, to: number): number {
  const first = Math.max(sentence, to - REACH);
  for (let at = to - 1; at > first; at--) if (source.at(at) === SEMICOLON) return at + 1;
  return sentence;
}

/** 符合前条规定之外国专业人才: of a long phrase what stands behind its last 之 or 的. */
function shortStart(source: Source, start: number, end: number): number {
  if (end - start <= SHORT) return start;
  for (let at = end - 2; at > start; at--) if (source.isOneOf('之的', at)) return at + 1;
  return start;
}

/** 硕士研究生、中级职称人员和技师: end of the list of groups whose first ends at `end`, or `end`. */
function listEnd(source: Source, end: number, limit: number): number {
  let last = end;
  while (last < limit && source.isAmong(JOINS, last)) {
    let next = last;
    for (let at = last + 1; at < Math.min(limit, last + LONGEST_MEMBER) && isName(source.peek(at)); at++) {
      next = groupEnd(source, at);
      if (next > at) break;
      next = last;
    }
    if (next <= last + 1 || next > limit) break;
    last = next;
  }
  return last;
}

/**
 * The group with which the clause `[start, end)` opens; `end` is no further on than the figure. With `loosely` a noun
 * of what the group gets may stand between it and the figure: A类面积150平方米.
 */
function subjectOf(source: Source, start: number, end: number, loosely: boolean): Span | undefined {
  const lettered = letteredName(source, start, end);
  if (lettered) return lettered;
  let isPlace = false;
  let isVerb = false;
  for (let at = start; at < end; at++) {
    // 在申报单位工作满: a place to be, not the group; 年龄在35岁以下的技师: the group behind 的 is.
    if (source.isAmong(AT_PLACE, at)) isPlace = true;
    else if (source.at(at) === OF) isPlace = isVerb = false;
    const cue = findCue(source, at);
    if (cue < 0 || (sortsOf(cue) & CUE.group) === 0) {
      isVerb ||= at > start && VERBS.isAt(source, at);
      if (cue >= 0) at += lengthOf(cue) - 1;
      continue;
    }
    const alone = groupEnd(source, at + lengthOf(cue));
    const last = listEnd(source, alone, end);
    const fits = !isPlace && !isVerb && last <= end && last - start >= 2;
    if (
      fits &&
      (last >= end ||
        (loosely && end - last <= LONGEST_TAIL) ||
        STOPS.isAt(source, last) ||
        FUNCTION_WORDS.isAt(source, last) ||
        isCounted(source, last))
    ) {
      const first = last > alone ? start : shortStart(source, start, last);
      const longest = last > alone ? LONGEST_LIST : LONGEST_SUBJECT;
      return last - first > longest ? undefined : withoutLead(source, first, last);
    }
    at = last - 1;
  }
  return undefined;
}

/** 申请人两次放弃选房的: a number follows the group. */
function isCounted(source: Source, at: number): boolean {
  return PART[source.peek(at)] !== Part.none;
}

/** A通常36个月, General Points Test通常…: a name in letters. */
function letteredName(source: Source, start: number, end: number): Span | undefined {
  if (!isLetter(source.peek(start))) return undefined;
  let last = start;
  for (let at = start; at < end && (isLetter(source.peek(at)) || source.isOneOf(' -/+', at)); at++)
    if (isLetter(source.peek(at))) last = at + 1;
  const behind = source.isOneOf(' ', last) ? last + 1 : last;
  return STOPS.isAt(source, behind) ? { start, end: last } : undefined;
}

/** 县人社局应在收到材料后…内完成初审: the office that has to. */
function officeOf(source: Source, start: number, end: number): Span | undefined {
  const last = Math.min(end, start + OFFICE_REACH);
  for (let at = start; at < last; at++) {
    if (source.isAmong(NO_OFFICES, at)) return undefined;
    const office = OFFICES.endAt(source, at);
    if (office < 0 || OFFICES.isAt(source, office)) continue;
    if (office === end || source.isAmong(DUTIES, office) || STOPS.isAt(source, office))
      return withoutLead(source, start, office);
  }
  return undefined;
}

/** The clause as a condition: 租用办公场地的, 年龄在35岁以下的技师. */
function conditionOf(source: Source, start: number, end: number): Span | undefined {
  if (!source.isOneOf('的', end - 1) || end - start > LONGEST_CONDITION) return undefined;
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

/** Start of a clause's words: behind its numbering, 答:, quotation marks, brackets and words such as 且. */
function wordsOf(source: Source, start: number, end: number): number {
  let at = afterListing(source, afterNumbering(source, start));
  if (source.isOneOf('答注问', at) && source.isOneOf(':', at + 1)) at = afterListing(source, at + 2);
  for (;;) {
    while (at < end && !isHan(source.peek(at)) && !isLetter(source.peek(at))) at++;
    const next = OPENERS.endAt(source, at);
    if (next < 0 || at >= end) return at;
    at = next;
  }
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
  if (label && source.isOneOf('类级档', label.end - 1)) return label;
  let start = clause;
  let end = figure.start;
  let held: Span | undefined;
  for (let index = 0; index < MOST_CLAUSES; index++) {
    const from = wordsOf(source, start, end);
    // 公示期为5个工作日 is nobody's.
    if (asked && index === 0 && source.has('公示', from)) return undefined;
    if (!CIRCUMSTANCES.isAt(source, from)) {
      const isOpen = !NO_SUBJECT.isAt(source, from);
      const subject = isOpen ? subjectOf(source, from, end, loosely) : undefined;
      const office = isOpen && asked ? officeOf(source, from, end) : undefined;
      const isMet = takesCondition || !BREACHES.isWithin(source, from, end);
      const found = subject ?? office ?? (index > 0 && isMet ? conditionOf(source, from, end) : undefined);
      if (found && !held) {
        if (subject || office) return found;
        held = found;
      } else if (held) return subject && subject.end === end ? subject : held;
    }
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
