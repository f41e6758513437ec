/** What sort of number a figure is where its own words do not tell: what its heading, its list or its place say. */
import data from '@/assets/figures/context-roles.json';
import type { Role } from '../../types';
import { CharacterSet, isDigit, isHan } from '../characters';
import type { Finding } from '../finding';
import { type Lexicon, plainLexicon } from '../lexicon';
import { CUE } from './cues';
import type { Heading } from './heading';
import { isBounded, isLimit } from './limits';
import type { Setting } from './setting';
import { KEEP_WHOLE, METRIC_LEAD } from './words';

/** 高级职称2.83万人: the longest run of words that makes a bare pair of noun and number. */
const LONGEST_NOUN = 18;
const SHORTEST_NOUN = 2;
/** Measure words of what a place has, people and bodies, rather than of what is done. */
const STANDING = '人名位家个所处户支对只套间座栋张条辆台亩件项';
const GRANT_REACH = 60;
const YEAR_END = plainLexicon(data.standing);
const WHOLE_YEAR = plainLexicon(data.wholeYear);
/** 五年来, 四年间, 三年下来: their last two characters. */
const SINCE = plainLexicon('年来 年间 以来 下来');
const MODIFIERS = new CharacterSet('的每');

function speaks(heading: Heading | undefined, sorts: number): boolean {
  return heading !== undefined && (heading.sorts & sorts) !== 0;
}

/** Does the figure stand under 申请条件, or in a list that 应当具备下列条件： introduces? */
export function isCondition({ heading, section, lead }: Setting): boolean {
  if (lead) return speaks(lead, CUE.condition | CUE.requirement);
  return speaks(heading, CUE.condition) || speaks(section, CUE.condition);
}

/** Does the figure stand under 主要目标 or 招聘计划? */
export function isAim({ heading, section }: Setting): boolean {
  return speaks(heading, CUE.aim) || speaks(section, CUE.aim);
}

/** Does one of the words open the sentence, its date aside? */
function opensWith(words: Lexicon<true>, { source, sentence, clause }: Setting): boolean {
  const last = Math.max(clause, sentence + SHORTEST_NOUN);
  return words.isWithin(source, sentence, Math.min(last + 1, sentence + LONGEST_NOUN));
}

/** Is the clause nothing but a noun and the number: 其中高级职称2.83万人? */
function isPair(figure: Finding, { source, clause }: Setting): boolean {
  const { start } = figure;
  if (start - clause < SHORTEST_NOUN || start - clause > LONGEST_NOUN) return false;
  for (let at = clause; at < start; at++) {
    const kept = KEEP_WHOLE.endAt(source, at);
    if (kept >= 0) {
      at = kept - 1;
      continue;
    }
    if (METRIC_LEAD.endAt(source, at) >= at + SHORTEST_NOUN && !source.has('其中', at)) return false;
    if (source.isAmong(MODIFIERS, at)) return false;
  }
  return isHan(source.peek(start - 1)) && !isHan(source.peek(figure.end));
}

/** 四年下来，全县回引…2870人: so many since then, and so on to the end of the sentence. */
function isSince({ source, sentence }: Setting, start: number): boolean {
  // 五年来，…由132万人增至186万人: so many there are.
  if (source.isOneOf('由从到至达', start - 1)) return false;
  const from = Math.max(sentence, start - GRANT_REACH);
  for (let at = from; at < start; at++)
    if (SINCE.isAt(source, at) && source.isOneOf(',', at + 2)) {
      // 近年来 is no span, and 2019年至2024年间 a time.
      const isYear = isDigit(source.peek(at - 1)) && isDigit(source.peek(at - 3));
      return !isYear && !source.isOneOf('近', at - 1);
    }
  return false;
}

function countFallback(figure: Finding, setting: Setting): Role | undefined {
  const { heading, section } = setting;
  if (figure.unit === '份' && (speaks(heading, CUE.papers) || speaks(section, CUE.papers))) return 'requirement';
  const { source } = setting;
  const limited = isLimit(figure);
  if (setting.genre === 'statute' || (limited && isCondition(setting))) return 'requirement';
  // 每万名就业人员中研发人员71人年
  if (figure.unit === '人年' && !limited) return 'stock';
  if (figure.unit === '次' && isGranted(setting, figure.start)) return 'entitlement';
  if (!figure.unit || !STANDING.includes(figure.unit) || limited) return undefined;
  if (isSince(setting, figure.start)) return 'cumulative';
  if (!isPair(figure, setting)) return undefined;
  if (opensWith(WHOLE_YEAR, setting) && !opensWith(YEAR_END, setting)) return 'cumulative';
  return source.isOneOf('为是', figure.start - 1) ? undefined : 'stock';
}

/** Did the sentence speak of giving before: 安家费分三次拨付，到岗拨付40%? */
function isGranted({ cues, sentence }: Setting, start: number): boolean {
  return (cues.sorts(Math.max(sentence, start - GRANT_REACH), start) & CUE.grant) !== 0;
}

/** Does the figure stand under 人才公寓 or 薪酬待遇? */
export function isProvision(setting: Setting): boolean {
  return speaks(setting.heading, CUE.provision) && !isCondition(setting);
}

/** The role that the surroundings of `figure` suggest; undefined where they suggest none. */
export function fallbackRole(figure: Finding, setting: Setting): Role | undefined {
  const { kind } = figure;
  const { heading } = setting;
  const limited = isBounded(figure);
  if (kind === 'count') return countFallback(figure, setting);
  if (kind === 'duration') {
    // 平均用时约12天: nobody is bound to it.
    if ((setting.cues.sorts(setting.clause, figure.start) & CUE.process) !== 0) return undefined;
    if (isCondition(setting) || speaks(heading, CUE.requirement)) return 'requirement';
    if (setting.genre === 'statute' && !speaks(heading, CUE.grant)) return 'requirement';
  }
  if (kind === 'percent' || kind === 'fraction' || kind === 'multiple' || kind === 'measure') {
    // 比例平均为16.8%，其中最低为11%
    const isStated = setting.source.isOneOf('为达占是', figure.start - 1);
    if ((isGranted(setting, figure.start) && !isStated) || isProvision(setting)) return 'entitlement';
    return undefined;
  }
  if (kind === 'money' && limited && isCondition(setting)) return 'requirement';
  const over = setting.lead && speaks(setting.lead, CUE.entitlement) ? setting.lead : heading;
  if ((kind === 'money' || kind === 'duration') && speaks(over, CUE.entitlement)) {
    const given = kind === 'duration' || over !== heading || !speaks(heading, CUE.requirement);
    return given ? 'entitlement' : undefined;
  }
  return undefined;
}

/** Is what the words call done or standing a provision: 提供110平方米住房 under 薪酬待遇? */
export function isProvided(figure: Finding, role: Role | undefined, setting: Setting): boolean {
  if (role !== 'cumulative' && role !== 'stock') return false;
  if (figure.kind !== 'measure' || figure.when || !isProvision(setting)) return false;
  return (setting.cues.sorts(setting.clause, figure.start) & (CUE.past | CUE.total)) === 0;
}

/** Does a text of this sort set the number as an aim, though its words would fit what is done? */
export function isPlanned(figure: Finding, role: Role | undefined, setting: Setting): boolean {
  const { cues, clause, genre } = setting;
  const { kind, start } = figure;
  if (kind === 'money' || role === 'entitlement' || role === 'notOwn') return false;
  if ((cues.sorts(clause, start) & CUE.past) !== 0) return false;
  if (figure.when?.role === 'asOf') return false;
  // 目标任务：自2024年起，累计遴选1500名
  // 笔试成绩占40% under 招聘计划 weighs, it aims at nothing.
  if (isAim(setting)) return role !== 'requirement' && (role !== 'share' || figure.bound !== 'exact' || !!figure.when);
  if (figure.when?.role === 'since') return false;
  // 2023年签约148人, in this year's advertisement.
  if (genre === 'recruitment') return kind === 'count' && role === 'new' && figure.when?.role !== 'at';
  if (genre !== 'plan') return false;
  const isDue = figure.when?.role === 'by' || figure.when?.role === 'during';
  if (isDue && (role === 'stock' || role === 'share' || role === 'growth')) return true;
  return kind === 'count'
    ? role === 'new' || role === 'cumulative' || (role === 'requirement' && figure.bound === 'atLeast')
    : role === 'share' && figure.bound === 'atLeast';
}
