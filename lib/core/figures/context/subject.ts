/** The subject of a clause: the group, the office or the name in letters with which it opens. */
import data from '@/assets/figures/context-audience.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf, isLetter, PART, Part } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, findCue, lengthOf, sortsOf } from './cues';
import { CREDENTIALS, groupEnd, isBareWord, isName, levelEnd, withoutLead } from './groups';
import { FUNCTION_WORDS, MONEY } from './words';

/** What may follow the group with which a clause opens: 应, 可, 一般, a noun of what it gets. */
const STOPS = plainLexicon(data.stops);
/** A group behind one of these is its object, not the clause's subject. */
const VERBS = plainLexicon(data.verbs);
const OFFICES = plainLexicon(data.offices);

/** In 在申报单位工作 the group behind one of these is a place to be, in 在站博士后 it is not. */
const AT_PLACE = new CharacterSet('在由于到与');
const STANDING = new CharacterSet('站校职岗读编园册籍任');
const JOINS = new CharacterSet('、和及或/');
/** What an office has to do begins with one of these. */
const DUTIES = new CharacterSet('在于自会收接受对提由应须可负将');
const NO_OFFICES = new CharacterSet('在与于');
/** 具博士学位, 持高级职称: not who holds it. */
const HOLDING = new CharacterSet('具持获');
const SCHOOLS = plainLexicon('大学 高校 院校 学校 学院 学堂 高中 中学 技校');
/** 外国人居留许可: a paper is nobody. */
const PAPERS = plainLexicon(data.papers);
const CLOSERS = new CharacterSet('”」’"');
const MEDIA = plainLexicon(data.media);
const OF = codeOf('的');
/** Of a group with all that describes it. */
const LONGEST_PHRASE = 60;
const LONGEST_SUBJECT = 16;
const LONGEST_LIST = 32;
const LONGEST_MEMBER = 12;
/** A类面积150平方米, 人才体检标准为每人5000元: what may stand between a clause's group and the figure. */
const LONGEST_TAIL = 8;
const OFFICE_REACH = 24;
const SHORTEST_LETTERED = 8;

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
export function subjectOf(source: Source, start: number, end: number, loosely: boolean): Span | undefined {
  const lettered = letteredName(source, start, end);
  if (lettered) return lettered;
  const isHeld = source.isAmong(HOLDING, start);
  let isPlace = false;
  let isVerb = false;
  for (let at = start; at < end; at++) {
    // 年龄在35岁以下的技师: the group behind 的 is the subject.
    if (source.isAmong(AT_PLACE, at) && !source.isAmong(STANDING, at + 1)) isPlace = true;
    else if (source.at(at) === OF) isPlace = isVerb = false;
    const cue = findCue(source, at);
    if (cue < 0 || (sortsOf(cue) & CUE.group) === 0) {
      isVerb ||= at > start && VERBS.isAt(source, at);
      if (cue >= 0) at += lengthOf(cue) - 1;
      continue;
    }
    const alone = levelEnd(source, groupEnd(source, at + lengthOf(cue)), end);
    const last = listEnd(source, alone, end);
    // 国内大学毕业的外国学生: whence, not who.
    const isSchool = source.has('毕业', last) && SCHOOLS.isBefore(source, last);
    const fits =
      !isSchool &&
      !isQuotedName(source, last) &&
      !isPlace &&
      !isVerb &&
      last <= end &&
      last - start >= 2 &&
      !(isHeld && CREDENTIALS.isBefore(source, last, start));
    if (
      fits &&
      (last >= end ||
        (loosely && end - last <= LONGEST_TAIL && !PAPERS.isWithin(source, last, end)) ||
        isFollowed(source, last))
    ) {
      const name = withoutLead(source, Math.max(start, last - LONGEST_PHRASE), last, last === alone);
      // 申请人才租房补贴满3年: inside a clause it names nobody.
      if (name && name.start > start && isBareWord(source, name)) continue;
      return name && name.end - name.start > (last > alone ? LONGEST_LIST : LONGEST_SUBJECT) ? undefined : name;
    }
    at = last - 1;
  }
  return undefined;
}

/** “临澜人才”小程序: what is called so is no group. */
function isQuotedName(source: Source, end: number): boolean {
  return source.isAmong(CLOSERS, end) && MEDIA.isAt(source, end + 1);
}

/** Does a word follow at `at` that goes on from a subject: 应, 可, 两次, or the next of its traits: 大专学历、未满30岁? */
function isFollowed(source: Source, at: number): boolean {
  if (PART[source.peek(at)] !== Part.none || MONEY.isAt(source, at)) return true;
  const behind = source.isOneOf('、', at) ? at + 1 : at;
  const stop = STOPS.endAt(source, behind);
  if (stop === behind + 1) return true;
  const end = Math.max(stop, FUNCTION_WORDS.endAt(source, behind));
  // 企业引进的毕业生: whoever 引进的 describes is the subject.
  return end >= 0 && (source.at(end) !== OF || !isName(source.peek(end + 1)));
}

/** A通常36个月, General Points Test通常…: a name in letters. */
function letteredName(source: Source, start: number, end: number): Span | undefined {
  if (!isLetter(source.peek(start))) return undefined;
  let last = start;
  for (let at = start; at < end && (isLetter(source.peek(at)) || source.isOneOf(' -/+', at)); at++)
    if (isLetter(source.peek(at))) last = at + 1;
  if (source.has('://', last)) return undefined;
  const behind = source.isOneOf(' ', last) ? last + 1 : last;
  // 页面示例：General Points Test 5年
  const isWhole = behind === end && last - start >= SHORTEST_LETTERED;
  return isWhole || STOPS.isAt(source, behind) ? { start, end: last } : undefined;
}

/** 县人社局应在收到材料后…内完成初审: the office that has to. */
export function officeOf(source: Source, start: number, end: number): Span | undefined {
  const last = Math.min(end, start + OFFICE_REACH);
  for (let at = start; at < last; at++) {
    if (source.isAmong(NO_OFFICES, at)) return undefined;
    const office = OFFICES.endAt(source, at);
    if (office < 0 || OFFICES.isAt(source, office)) continue;
    if (
      office === end ||
      source.isAmong(DUTIES, office) ||
      STOPS.isAt(source, office) ||
      FUNCTION_WORDS.isAt(source, office)
    )
      return withoutLead(source, start, office);
  }
  return undefined;
}
