/** For whom an amount or a condition is: 博士10万元, 对A类人才给予100万元, 申报人员应…工作满3年. */

import data from '@/assets/figures/context-audience.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { groupBehind, isAttribute } from './attribute';
import { asideAudience } from './audience-aside';
import { directlyBefore } from './audience-before';
import { classLabel, segmentStart } from './audience-label';
import { tierOf } from './audience-tier';
import { ownSubject, topicOf } from './audience-topic';
import { endsGroup, groupEnd, isName, withoutLead } from './groups';
import { isFilter } from './limits';
import { endsClause, wholeClause } from './marks';
import type { Setting } from './setting';
import { METRIC_LEAD, METRIC_TAIL } from './words';

const REACH = 24;
/** 对…，经评审后给予: the addressed may stand a few clauses back. */
const ADDRESS_REACH = 64;
const TREATED_REACH = 100;
/** 为支持…，: a purpose, not whom it is for. */
const PURPOSES = plainLexicon(data.purposes);
const LONGEST = 30;
/** 给予…给予…: so many are tried, the nearest first. */
const MOST_TRIES = 3;
const RECEIVER_REACH = 12;
const LONGEST_RECEIVER = 8;
const SHORTEST = 2;
const GIVES_TO = plainLexicon(data.givesTo);
/** 补助给, 奖励给, 标准向: who gets it follows, even behind a comma. */
const PAYS_TO = plainLexicon(data.paysTo);
const BEHIND_REACH = 24;
const DESCRIBED_REACH = 40;
const ADDRESSING = new CharacterSet('对给为向助');
/** 并对, 可为: what may stand before the 对 of a clause. */
const OPENING = new CharacterSet('并将可、面帮是');
const ENDS = new CharacterSet('。;!?\n\u2029\t|');
/** 的可, 的给予: behind a condition, what one gets. */
const ALLOWING = plainLexicon(data.allowing);
const OF = codeOf('的');
const GIVES = plainLexicon(data.gives);
const STOPS = plainLexicon(data.stops);

/** 对…给予, 给…发放, 为…提供 behind `from`. */
function addressed(source: Source, from: number, to: number): Span | undefined {
  const first = Math.max(from, to - ADDRESS_REACH);
  let tries = 0;
  for (let at = to - 1; at >= first && tries < MOST_TRIES; at--) {
    if (!source.isAmong(ADDRESSING, at)) continue;
    // 为其缴纳: whoever was named before.
    if (source.has('给予', at) || source.isOneOf('其', at + 1)) continue;
    if (source.isOneOf('为', at) && PURPOSES.isAt(source, at + 1)) continue;
    // 园区给每位来客: whoever gives stands before it.
    const opens =
      at === first ||
      source.isOneOf('给', at) ||
      source.isOneOf('”」’', at - 1) ||
      endsClause(source.peek(at - 1)) ||
      source.isAmong(OPENING, at - 1);
    if (!opens) continue;
    tries++;
    for (let end = at + 3; end < to && end < at + LONGEST; end++) {
      if (source.isOneOf(':;', end)) break;
      if (!source.isOneOf(',', end) && !GIVES.isAt(source, end)) continue;
      if (!endsGroup(source, end, at + 1) && source.at(end - 1) !== OF) continue;
      return withoutLead(source, at + 1, end);
    }
  }
  return undefined;
}

/** 对…的人才，年限由7年缩短为5年: for whom a rule is, where a clause of its own says it. */
function treated(source: Source, from: number, to: number): Span | undefined {
  for (let at = Math.max(from, to - TREATED_REACH); at < to; at++) {
    if (!source.isOneOf('对', at) || (at > from && !endsClause(source.peek(at - 1)))) continue;
    let end = at + 1;
    while (end < to && !endsClause(source.peek(end))) end++;
    if (source.isOneOf(',', end) && endsGroup(source, end, at + 1)) return withoutLead(source, at + 1, end);
  }
  return undefined;
}

/** 连续就业满1年的青年, 工作满10年、业绩突出的高级工: the group that the condition before it describes. */
function described(source: Source, end: number): Span | undefined {
  if (!source.isOneOf('的、且并', end)) return undefined;
  let start = source.isOneOf('的', end) ? end + 1 : undefined;
  for (let at = end + 1; at < end + DESCRIBED_REACH && (isName(source.peek(at)) || source.isOneOf('、', at)); at++) {
    if (source.isOneOf('的', at)) start = at + 1;
    if (start === undefined) continue;
    const last = groupEnd(source, at);
    if (last > at) return { start, end: last };
  }
  return undefined;
}

/** 与企业签订3年以上合同，并缴纳社会保险的全职人才: the group behind all that describes it, where none stands before. */
function describedFurtherOn(figure: Finding, setting: Setting): Span | undefined {
  const { source } = setting;
  if (ownSubject(figure, setting)) return undefined;
  for (let at = figure.end; at < figure.end + DESCRIBED_REACH; at++) {
    if (endsClause(source.peek(at)) && !source.isOneOf('()', at) && !source.isOneOf('并且', at + 1)) return undefined;
    if (!source.isOneOf('的', at)) continue;
    let end = at + 1;
    while (end < at + LONGEST && (isName(source.peek(end)) || source.isOneOf('、', end))) end++;
    if (endsClause(source.peek(end)) && endsGroup(source, end, at + 1)) return { start: at + 1, end };
  }
  return undefined;
}

/** 毕业5年内高校毕业生, outside tables: what stands behind a cell is another row. */
function met({ start, end }: Finding, source: Source): Span | undefined {
  return source.isOneOf('\t|', start - 1) ? undefined : groupBehind(source, end);
}

/** The part of the clause before 的可, 的给予, 的再. */
function conditionIn(source: Source, clause: number, to: number): Span | undefined {
  for (let at = clause + 2; at < to && at < clause + LONGEST; at++) {
    if (source.at(at) === OF && ALLOWING.isAt(source, at + 1)) return withoutLead(source, clause, at + 1, false);
  }
  return undefined;
}

/** 每名市领导联系3名专家: who has to. */
function each(figure: Finding, { source, clause }: Setting): Span | undefined {
  if (!source.isOneOf('每', clause) || !source.isOneOf('名位个家所支', clause + 1)) return undefined;
  for (let end = clause + 4; end < figure.start && end < clause + REACH; end++)
    if (METRIC_LEAD.isAt(source, end) || STOPS.isAt(source, end) || endsGroup(source, end, clause + 2))
      return { start: clause + 2, end };
  return undefined;
}

/** 评审委员会由9名委员组成: the body whose members are counted. */
function bodyOf({ start, end }: Finding, { source, clause }: Setting): Span | undefined {
  if (!source.isOneOf('由', start - 1)) return undefined;
  for (let at = end; at < end + RECEIVER_REACH && !endsClause(source.peek(at)); at++) {
    if (!source.has('组成', at)) continue;
    if (start - 1 - clause >= SHORTEST) return withoutLead(source, clause, start - 1);
    let last = at + 2;
    while (last < at + RECEIVER_REACH && isName(source.peek(last))) last++;
    return last > at + 2 ? { start: at + 2, end: last } : undefined;
  }
  return undefined;
}

const BODIES: ReadonlySet<string> = new Set(['人', '名', '位', '家', '个']);

/** Of whom the sentence speaks, unless it is they who are counted: 专职研发人员不少于30人. */
function uncounted(figure: Finding, setting: Setting): Span | undefined {
  const topic = topicOf(figure, setting, true);
  if (!topic || topic.end > figure.start || !BODIES.has(figure.unit)) return topic;
  const gap = METRIC_TAIL.startBefore(setting.source, figure.start, topic.end);
  return topic.end === figure.start || gap === topic.end ? undefined : topic;
}

/** For whom a count is: who has to (每名领导联系3名), or whom its own clause addresses (帮助专家解决112个). */
function audienceOfCount(figure: Finding, setting: Setting): Span | undefined {
  if (isAttribute(figure, setting.source)) return groupBehind(setting.source, figure.end);
  // 在员工超过1000人的企业里: a report sorts them, nothing is asked of anybody.
  if (isFilter(figure, setting.source)) return undefined;
  if (figure.role === 'requirement')
    return bodyOf(figure, setting) ?? each(figure, setting) ?? uncounted(figure, setting);
  return figure.role === 'cumulative' ? addressed(setting.source, setting.clause, figure.start) : undefined;
}

function isPart({ kind }: Finding): boolean {
  return kind === 'percent' || kind === 'fraction';
}

/** Where the noun before the figure ends: 人员占五分之一, 专家总数的三分之一. */
function wordsBefore({ start }: Finding, { source, clause }: Setting): number {
  const tail = METRIC_TAIL.startBefore(source, start, clause);
  const end = tail < 0 ? start : tail;
  return source.has('总数', end - 2) ? end - 2 : end;
}

/** Who has to meet a condition. */
function audienceOfRequirement(figure: Finding, setting: Setting): Span | undefined {
  const { source, clause } = setting;
  const { kind, start, end } = figure;
  const told =
    classLabel(figure, setting) ??
    (kind === 'age' ? directlyBefore(figure, setting) : undefined) ??
    (kind === 'age' || kind === 'duration' ? (described(source, end) ?? met(figure, source)) : undefined) ??
    (isAttribute(figure, source) ? groupBehind(source, end) : undefined);
  if (told) return told;
  // 专家总数中外单位专家不少于三分之二: they are a part, and have to do nothing.
  if (isPart(figure) && endsGroup(source, wordsBefore(figure, setting), clause)) return undefined;
  const aside = asideAudience(figure, setting, true);
  if (aside !== undefined) return aside ?? undefined;
  return (
    conditionIn(source, clause, start) ??
    treated(source, segmentStart(setting, start), start) ??
    (kind === 'age' || kind === 'duration' ? describedFurtherOn(figure, setting) : undefined) ??
    topicOf(figure, setting, true)
  );
}

/** Are the words between a verb of giving and the amount whom it is given to, and not 标准为本科? */
function isReceiver(source: Source, start: number, end: number): boolean {
  if (end - start < SHORTEST || end - start > LONGEST_RECEIVER || !endsGroup(source, end, start)) return false;
  for (let at = start; at < end; at++) if (!isName(source.peek(at)) || source.isOneOf('为标准', at)) return false;
  return true;
}

/** 奖励用人单位30万元, 给予企业补贴: who gets it, between the verb and the amount or behind the amount. */
export function receiverOf(figure: Finding, { source, clause, limit }: Setting): Span | undefined {
  for (let at = figure.start - 1; at > Math.max(clause, figure.start - RECEIVER_REACH); at--) {
    if (!GIVES_TO.isBefore(source, at, clause)) continue;
    // 给予设站单位80万元
    if (isReceiver(source, at, figure.start)) return { start: at, end: figure.start };
    const end = groupEnd(source, at);
    return end > at && end <= figure.start && figure.start - end <= 1 ? { start: at, end } : undefined;
  }
  return receiverBehind(figure, source, limit);
}

/** 按每人800元计算，补助给承训单位; 按每人1万元标准向承办机构支付: who gets it, behind the amount. */
function receiverBehind({ end: from }: Finding, source: Source, limit: number): Span | undefined {
  let isParted = false;
  for (let at = from; at < Math.min(from + BEHIND_REACH, limit) && !source.isAmong(ENDS, at); at++) {
    isParted ||= source.isOneOf(',', at);
    if (PAYS_TO.isAt(source, at)) return namedAt(source, PAYS_TO.endAt(source, at));
    if (isParted || at >= from + RECEIVER_REACH) continue;
    const start = GIVES_TO.endAt(source, at);
    const end = start < 0 ? start : groupEnd(source, start);
    if (end > start) return { start, end };
  }
  return undefined;
}

/** The group whose name begins at `start`. */
function namedAt(source: Source, start: number): Span | undefined {
  for (let at = start; at < start + LONGEST_RECEIVER && isName(source.peek(at)); at++) {
    const end = groupEnd(source, at);
    if (end > at) return { start, end };
  }
  return undefined;
}

/** 35周岁以下加20分: the age before that earns the points. */
function ofAge(figure: Finding, previous: Finding | undefined, source: Source): Span | undefined {
  if (previous?.kind !== 'age' || figure.unit !== '分') return undefined;
  const from = source.isOneOf('的', previous.end) ? previous.end + 1 : previous.end;
  const isDirect = figure.start - from <= 1 && source.isOneOf('加计得', figure.start - 1);
  return isDirect ? { start: previous.start, end: previous.end } : undefined;
}

/** Whom the words about an amount name, its role aside. */
function toldAudience(figure: Finding, setting: Setting): Span | undefined {
  const { source, clause } = setting;
  const { start } = figure;
  const own = receiverOf(figure, setting) ?? conditionIn(source, clause, start) ?? addressed(source, clause, start);
  if (own) return own;
  // 对引才的中介补助1万元，同一用人单位每年不超过5万元: what is said first yields to the clause's own subject.
  const before = addressed(source, segmentStart(setting, start), clause);
  return before && (ownSubject(figure, setting) ?? before);
}

/** For whom an amount of money may be; its role is not known yet. */
export function audienceOfMoney(figure: Finding, setting: Setting): Span | undefined {
  return directlyBefore(figure, setting) ?? tierOf(figure, setting) ?? toldAudience(figure, setting);
}

/**
 * For whom something is given or who has to meet a condition; empty for figures of any other role. Of money ask
 * `audienceOfMoney` first.
 */
export function findAudience(figure: Finding, setting: Setting, previous?: Finding): Span | undefined {
  const { kind, role } = figure;
  const isGiven = role === 'entitlement';
  if (kind === 'count' && !isGiven) return audienceOfCount(figure, setting);
  if (role === 'requirement') return audienceOfRequirement(figure, setting);
  if (!isGiven) return undefined;
  const aside = asideAudience(figure, setting, false);
  if (aside) return aside;
  // 招用3人以下的按每人2000元: the case that the clause tells, figures and all, where nobody is named.
  const { source, sentence } = setting;
  const named = kind === 'money' ? undefined : namedAudience(figure, setting, previous);
  return (
    named ??
    topicOf(figure, setting, false) ??
    conditionIn(source, wholeClause(source, figure.start, sentence), figure.start)
  );
}

/** Whom the words about something given other than money name. */
function namedAudience(figure: Finding, setting: Setting, previous?: Finding): Span | undefined {
  const { kind } = figure;
  const ofPoints = kind === 'count' && figure.unit === '分';
  const earned = ofPoints ? ofAge(figure, previous, setting.source) : undefined;
  const named = earned ?? (kind === 'measure' || kind === 'count' ? directlyBefore(figure, setting) : undefined);
  return named ?? (ofPoints ? undefined : toldAudience(figure, setting));
}
