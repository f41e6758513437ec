/** Of what a share is taken: 占全省的12%, 七成受访者, 员工1130人，工程师790人，占70%. */
import data from '@/assets/figures/context-base.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf, isHan, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { REACH, SHORTEST, withoutPreposition } from './base-noun';
import { endsGroup, groupEnd, isName } from './groups';
import { clauseStart } from './marks';
import { isBy, isWithin, nounAfter, nounBefore } from './metric';
import { THIS_SHARE } from './metric-of-share';
import type { Sentence } from './sentence';
import { afterMarkup, type Setting } from './setting';
import { ADJECTIVES, AFTER_STOP, FUNCTION_WORDS, KEEP_WHOLE, METRIC_LEAD, MONEY, SPENDING } from './words';

/** What may stand between 占 and its noun, and between the noun, or the noun's 的, and the number. */
const TAKEN_HEADS = plainLexicon(data.takenHeads);
const TAKEN_TAILS = plainLexicon(data.takenTails);
/** 占其中, 占全部的: what was spoken of. */
const ANAPHORS = plainLexicon(data.anaphors);
/** 其中, 高中: no noun's 中. */
const NOT_BEHIND = new CharacterSet('其集高初年命');
/** 持卡人以经济领域最多, 获批者以30至39岁为主 */
const FOREMOST = plainLexicon(data.foremost);
/** 其中四成, 有三分之一 */
const PARTING = new CharacterSet('中有且');
const BEARS = plainLexicon(data.bears);
const TAKES = codeOf('占');
/** 占“双一流”高校总数的八成 */
const QUOTES = new CharacterSet('“”"');
const OF = codeOf('的');
/** 青年占30%和四成: behind these follows no verb of the group. */
const JOINTS = new CharacterSet('的和及与或至到');
/** Groups beyond those for whom rules are. */
const GROUPS = plainLexicon(data.groups);
const LONGEST_GROUP = 12;
/** 方面, 问题: what is counted and is no whole. */
const NO_WHOLES = plainLexicon(data.noWholes);
const RATIOS = plainLexicon(data.ratios);
const RATE = codeOf('率');
/** How far a share that was reckoned may be from the one that is told. */
const CLOSE = 0.05;
/** 人, 人士: a noun that names no group by itself. */
const BARE_GROUP = 2;

/** Offset of the 占 that governs the number at `to`, or -1. */
function takingAt(source: Source, clause: number, to: number): number {
  for (let at = to - 1; at >= Math.max(clause, to - REACH); at--) if (source.at(at) === TAKES) return at;
  return -1;
}

/** May what stands at `at` be part of what is taken of: 常住人口, gdp, “双一流”高校? */
function isTaken(source: Source, at: number): boolean {
  return source.at(at) !== OF && (isName(source.peek(at)) || source.isAmong(QUOTES, at));
}

/** 占全省…的, 占总数: what stands between 占 and the share, or between 占 and its 的; 占到了 tells of nothing. */
export function takenOf(source: Source, taking: number, to: number): Span | undefined {
  const first = taking + 1;
  const head = TAKEN_HEADS.endAt(source, first, to);
  const start = head < 0 ? first : head;
  let end = start;
  while (end < to && isTaken(source, end)) end++;
  for (let tail = end; tail >= 0; tail = TAKEN_TAILS.startBefore(source, end, start)) end = tail;
  return end - start >= SHORTEST && !source.isOneOf('比', start) ? { start, end } : undefined;
}

/** What 其中 and 全部 stand for: the whole that the sentence has spoken of. */
export function meant(source: Source, span: Span | undefined, said: Sentence): Span | undefined {
  if (!span || ANAPHORS.endAt(source, span.start) !== span.end) return span;
  return said.whole ?? said.frame ?? said.previous?.metric ?? span;
}

/** 专业教师中兼职教师比例, 从净收入中提取: the noun before a 中 in `[from, to)`. */
function nounWithin(source: Source, from: number, to: number): Span | undefined {
  for (let at = to - 1; at > from; at--) {
    if (!isWithin(source, at, NOT_BEHIND) && !source.has('里头', at)) continue;
    const end = source.isOneOf('当', at - 1) ? at - 1 : at;
    const noun = nounBefore(source, end, from);
    if (noun?.end === end) return withoutPreposition(source, noun);
  }
  return undefined;
}

/** 持卡人以经济领域最多，占47.3%: the noun before the 以 of the sentence's part before `to`. */
function rankedNoun(source: Source, sentence: number, to: number): Span | undefined {
  for (let at = to - 1; at > Math.max(sentence, to - REACH); at--) {
    if (source.isOneOf(';', at)) return undefined;
    if (!source.isOneOf('以', at) || source.isOneOf('上下内外及来', at + 1)) continue;
    let end = at;
    while (end < to && !FOREMOST.isAt(source, end)) end++;
    const noun = end < to ? nounBefore(source, at, sentence) : undefined;
    return noun && !NO_WHOLES.isBefore(source, noun.end, noun.start) ? noun : undefined;
  }
  return undefined;
}

/** Does a noun name people or bodies, the 委员 of a board and the 个案 of a scheme among them? */
function namesGroup(source: Source, { start, end }: Span): boolean {
  return endsGroup(source, end, start) || GROUPS.isBefore(source, end, start);
}

/** Does a verb stand at `at`: 七成来自内地, not 七成受访者? */
function isVerb(source: Source, at: number): boolean {
  if (KEEP_WHOLE.isAt(source, at) || ADJECTIVES.isAt(source, at)) return false;
  return FUNCTION_WORDS.isAt(source, at) || METRIC_LEAD.isAt(source, at) || AFTER_STOP.isAt(source, at);
}

/** 七成受访者, 55%的青年科研人员认为: the group directly behind `end`, up to its last word. */
function groupOf(source: Source, end: number): Span | undefined {
  const behind = afterMarkup(source, end);
  const start = source.at(behind) === OF ? behind + 1 : behind;
  let last = start;
  for (let at = start; at < start + LONGEST_GROUP && isName(source.peek(at)); at++) {
    const word = Math.max(groupEnd(source, at), GROUPS.endAt(source, at));
    if (word > at) {
      last = word;
      at = word - 1;
    } else if (isVerb(source, at) && !(at === start && start > behind)) break;
  }
  return last - start >= SHORTEST ? { start, end: last } : undefined;
}

/** 雇主则有近半数反映, 出席委员过半数同意: the group that stands before the number and does what stands behind it. */
function subjectOf({ start, end }: Finding, source: Source, sentence: number): Span | undefined {
  if (!isHan(source.peek(end)) || source.isAmong(JOINTS, end)) return undefined;
  const has = source.isOneOf('有', start - 1) ? start - 1 : start;
  const comma = has < start && source.isOneOf(',', has - 1) ? has - 1 : has;
  const last = source.isOneOf('则却也已约仅', comma - 1) ? comma - 1 : comma;
  const noun = nounBefore(source, last, sentence);
  // 研究所预留1/3 is of what stands behind it.
  return noun?.end === last && namesGroup(source, noun) ? noun : undefined;
}

/** Is `share` the part that the count `part` is of the count `whole`? */
function isShareOf(share: Finding, part: Finding, whole: Finding): boolean {
  const { value } = share;
  if (typeof value !== 'number' || typeof part.value !== 'number' || typeof whole.value !== 'number') return false;
  const told = share.kind === 'percent' ? value / 100 : value;
  return part.unit === whole.unit && Math.abs(part.value / whole.value / told - 1) < CLOSE;
}

/**
 * 共有1100多人，八成以上是博士; 新农人超1200人，返乡青年占四成: what the clause before counted. 员工1130人，工程师790人，
 * 占70%: of what the count before is a part.
 */
function countedBefore(figure: Finding, { source, clause }: Setting, { previous, earlier }: Sentence, taking: number) {
  const { start } = figure;
  if (previous?.kind !== 'count' || previous.role === 'share' || start - previous.end > REACH) return undefined;
  if (taking >= 0 && earlier?.metric && isShareOf(figure, previous, earlier)) return earlier.metric;
  // 返乡青年占四成, not 返乡青年占比四成: the latter speaks of a ratio by itself.
  const isPart = taking > clause && figure.role === 'share' && !source.isOneOf('比', taking + 1);
  const isOpen = isPart || start === clause || source.isAmong(PARTING, start - 1);
  const { metric } = previous;
  return isOpen && metric && !NO_WHOLES.isBefore(source, metric.end, metric.start) ? metric : undefined;
}

/** 获批者平均年龄37岁，持硕士学位的占八成: the group with which the sentence opens, of which those of the clause are a part. */
function openingGroup({ source, sentence, clause }: Setting, taking: number): Span | undefined {
  // 从学历构成看，大专以上的占71%: what opens with a preposition names no group.
  if (taking <= clause || clause === sentence || source.isOneOf('从按', sentence)) return undefined;
  const at = source.isOneOf('约仅共则', taking - 1) ? taking - 1 : taking;
  if (!source.isOneOf('的者', at - 1)) return undefined;
  let last = sentence;
  for (let from = sentence; from < sentence + LONGEST_GROUP && isName(source.peek(from)); from++)
    last = Math.max(last, groupEnd(source, from) > from ? groupEnd(source, from) : sentence);
  return last > sentence ? nounBefore(source, last, sentence) : undefined;
}

/** 与国内生产总值之比达到2.65%, 占全球高被引科学家: the noun of which the clause takes the ratio. */
function ratioOf(source: Source, clause: number, to: number): Span | undefined {
  for (let at = to - 1; at > clause + SHORTEST; at--) {
    if (!source.has('之比', at)) continue;
    let start = at;
    while (start > clause && !source.isOneOf('与和同', start - 1)) start--;
    return start > clause && at - start >= SHORTEST ? { start, end: at } : undefined;
  }
  return undefined;
}

/** 奖补资金由市级财政承担六成, 经费用于一线职工的比例: the clause's first noun, where its share is parted out. */
function partedNoun(source: Source, clause: number, to: number): Span | undefined {
  for (let at = clause + SHORTEST; at < to && at < clause + REACH; at++) {
    // 留台率由目前的52%提升 rises, it is not parted out.
    const parts = isBy(source, at) && isHan(source.peek(at + 1)) && BEARS.isWithin(source, at, to);
    const isParted = source.has('用于', at) || (parts && PART[source.peek(at + 1)] === Part.none);
    if (!isParted) continue;
    const noun = nounBefore(source, at, clause);
    return parts || (noun && MONEY.isWithin(source, noun.start, noun.end)) ? noun : undefined;
  }
  return undefined;
}

/** Does the clause speak of a rate, which is of no whole but its own: 获批率为82.3%? */
function isRate(source: Source, clause: number, to: number): boolean {
  for (let at = clause; at < to; at++) if (source.at(at) === RATE && !source.isOneOf('比', at - 1)) return true;
  return false;
}

/** 其中授权的超过三分之一, 而2018年这一比例为2.3%: what the sentence spoke of and the clause points at. */
export function pointedWhole(source: Source, clause: number, to: number, said: Sentence): Span | undefined {
  if (THIS_SHARE.isWithin(source, clause, to)) return said.part?.base;
  return said.whole && source.includes('其中', clause, to) ? said.whole : undefined;
}

/** The whole that the clause names before its share: 占全省的12%, 与生产总值之比达2.65%. */
export function takenWhole(source: Source, clause: number, to: number, said: Sentence): Span | undefined {
  const taking = takingAt(source, clause, to);
  const taken = taking < 0 ? undefined : takenOf(source, taking, to);
  return meant(source, taken, said) ?? ratioOf(source, clause, to);
}

/** The same of what need not be a share: 净收入中提取70%, 三分之二以上委员, 出席委员过半数. */
export function groupWhole(figure: Finding, { source, clause, sentence }: Setting, said: Sentence): Span | undefined {
  const within = nounWithin(source, clause, figure.start);
  if (within) return within;
  const { start, end, role, kind } = figure;
  const subject = takingAt(source, clause, start) < 0 ? subjectOf(figure, source, sentence) : undefined;
  if (subject) return subject;
  const group = role === 'share' ? groupOf(source, end) : undefined;
  if (group) return group.end - group.start > BARE_GROUP ? group : (said.frame ?? group);
  // 三分之二以上委员出席, 退还半数补贴, 预留三分之一指标
  const isOfNoun = role !== 'share' || SPENDING.isBefore(source, start);
  return kind === 'fraction' && isOfNoun && !isVerb(source, end)
    ? nounAfter(source, end, source.codes.length)
    : undefined;
}

/** The whole that the clause parts out, or that its sentence has spoken of. */
export function spokenWhole(figure: Finding, setting: Setting, said: Sentence): Span | undefined {
  const { source, clause, sentence } = setting;
  const { start, role } = figure;
  const taking = takingAt(source, clause, start);
  // 占在校生人数(3559万人)的比例为0.5%: the clause goes on over the number in brackets.
  const whole = clauseStart(source, start, sentence);
  const taken = whole < clause ? takenWhole(source, whole, start, said) : undefined;
  if (taken) return taken;
  const parted = partedNoun(source, clause, start);
  if (parted || role === 'requirement' || isRate(source, clause, start)) return parted;
  // A target does not go on with the one before: 占比达35%，投入强度达2.5%.
  // 研究人员比例由60%提高: a ratio of its own.
  const isRatio = RATIOS.isWithin(source, clause, start);
  const shared = role === 'share' && !isRatio ? said.shared : undefined;
  // 其中博士90人，大学生回乡比例为31%: no part of those.
  const isApart = isRatio && taking < 0 && !RATIOS.isAt(source, clause) && !source.includes('其中', clause, start);
  return (
    (isApart ? undefined : said.whole) ??
    shared ??
    said.frame ??
    rankedNoun(source, sentence, start) ??
    countedBefore(figure, setting, said, taking) ??
    openingGroup(setting, taking)
  );
}
