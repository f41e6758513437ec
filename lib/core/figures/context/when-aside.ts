/** Dates that govern no figure. */
import data from '@/assets/figures/context-when.json';
import { codeOf, isDigit } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { endsClause, endsSentence } from './marks';
import { isAsOf, isSince } from './when-role';

/** 比2020年增长: the date is the base, not the time. */
const COMPARING = plainLexicon(data.comparing);
/** 开园, 成立: what happened then, once. */
const EVENTS = plainLexicon(data.events);
/** 起施行: since when a text is in force says nothing of the figures in it. */
const FORCE = plainLexicon(data.force);
/** 发布日期, 每年9月 */
const LABELS = plainLexicon(data.labels);
/** Of the words that say that a title came out, 由省委省政府印发的, and of a title's before a date. */
const ISSUE_REACH = 16;
const TITLE_REACH = 40;
const OPEN = codeOf('《');
const CLOSE = codeOf('》');
/** 2023年出台的“人才十条”, 2021年修订的办法: when a text came out, and what such texts are called. */
const ISSUING = plainLexicon(data.issuing);
const ISSUED = plainLexicon(data.issued);
const ISSUED_REACH = 8;
/** 在2024年基础上翻一番: the date is the base. */
const BASIS = plainLexicon(data.basis);
/** What is done with an event, and with news. */
const HELD = plainLexicon(data.held);
const REPORTED = plainLexicon(data.reported);
const HELD_REACH = 60;
const APPOINTMENT_REACH = 60;
const EVENT_REACH = 12;
/** Of XXXX-03-15. */
const DAY_LENGTH = 10;
const JOINTS = '和与及、';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Is what begins at `at` a text by its name: “人才十条”, 办法, 人才新政? */
function isText(source: Source, at: number): boolean {
  if (source.isOneOf('《“"「', at)) return true;
  for (let next = at; next < at + ISSUED_REACH && !endsClause(source.peek(next)); next++)
    if (ISSUED.isAt(source, next)) return true;
  return false;
}

/** Does the date that ends at `end` tell when a text came out that the clause goes on to name? */
function isOfText(source: Source, end: number): boolean {
  const issued = ISSUING.endAt(source, end);
  return issued > 0 && source.isOneOf('的', issued) && isText(source, issued + 1);
}

/** Does the date stand in a title or tell when that came out: 《2023年行动方案》, 2023年印发的《行动方案》? */
function isOfTitle(source: Source, { start, end }: Finding): boolean {
  if (source.isOneOf('《', end)) return true;
  for (let at = end; at < end + ISSUE_REACH && !endsClause(source.peek(at)); at++)
    if (source.has('的《', at)) return true;
  for (let at = start - 1; at > start - TITLE_REACH; at--) {
    const code = source.peek(at);
    if (code === OPEN) return true;
    if (code === CLOSE || endsSentence(code)) return false;
  }
  return false;
}

/**
 * Does the clause that goes on at `from` tell of something that happened once: 成立，现有教师900人, 在南京成立, 毕业于南京,
 * not 成立学院3个?
 */
function isEvent(source: Source, from: number): boolean {
  for (let at = from; at < from + EVENT_REACH && !endsClause(source.peek(at)); at++) {
    const end = EVENTS.endAt(source, at);
    if (end > 0) return endsClause(source.peek(end)) || source.isOneOf(at === from ? '的、以后时于至并' : '于', end);
  }
  return false;
}

/** Is the date one of several: 2021年和2022年? Each may tell when of one figure, none of all. */
export function isListed(source: Source, { start, end }: Finding): boolean {
  if (source.isOneOf(JOINTS, end)) return isDigit(source.peek(end + 1));
  return source.isOneOf(JOINTS, start - 1) && source.isOneOf('年月', start - 2);
}

/** Does the date say against what something is counted, when something else began, or stand in a title? */
export function isAside(source: Source, date: Finding): boolean {
  const { start, end } = date;
  const before = start - 1;
  if (isOfTitle(source, date) || isOfText(source, end) || BASIS.isAt(source, end)) return true;
  // 自2023年7月1日起生效，设立三项计划
  if (FORCE.isAt(source, end)) return true;
  // 2021年6月开园，占地1200亩, but 2019年成立以来，累计资助1286人
  if (isEvent(source, end)) return !isSince(source, date);
  // 学校创办于1958年，现有教师900人
  if (source.isOneOf('于', before) && (endsClause(source.peek(end)) || source.isOneOf('的', end))) return true;
  if (LABELS.isBefore(source, start)) return true;
  // 即日起至2025年6月30日 is a last day for papers, no time of the figures.
  if (source.isOneOf('至', before) && DAY.test(String(date.value)) && !isAsOf(source, date)) return true;
  return COMPARING.isBefore(source, start) && !source.isOneOf('时', end);
}

/** 将于2025年9月1日接受申请，名额1200个: does a day to come stand in a clause before the one at `at`? */
export function isAppointment(source: Source, { start, end, value }: Finding, at: number): boolean {
  return (
    source.has('将于', start - 2) &&
    DAY.test(String(value)) &&
    source.includes(',', end, Math.min(at, end + APPOINTMENT_REACH))
  );
}

/** Is something held on the date, a day: 3月15日，春季招聘会在文化宫举行, not 3月15日，记者从市人社局获悉? */
export function isHeld(source: Source, { value, end }: Finding): boolean {
  if (String(value).length !== DAY_LENGTH) return false;
  for (let at = end; at < end + HELD_REACH && !endsSentence(source.peek(at)); at++) {
    if (HELD.isAt(source, at)) return true;
    if (REPORTED.isAt(source, at)) return false;
  }
  return false;
}
