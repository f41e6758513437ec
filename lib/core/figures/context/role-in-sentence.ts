/** What sort of number a figure is, by its own words, by the figures before it in its sentence and by its place. */
import times from '@/assets/figures/context-when.json';
import type { Role } from '../../types';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { isTarget } from './aim';
import { CUE } from './cues';
import { findRole } from './role';
import { fallbackRole, isPlanned, isProvided } from './role-fallback';
import type { Sentence } from './sentence';
import type { Setting } from './setting';

/** What is given, asked for or another's is no aim of anyone. */
const NO_TARGET: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['entitlement', 'requirement', 'notOwn']);
const GIVEN_REACH = 40;
/** How far apart two amounts stand of which one goes for both. */
const CLOSE = 4;
const GAP = 10;

/** The role that the figure shares with one before it in its sentence. */
function sharedRole(figure: Finding, setting: Setting, sentence: Sentence): Role | undefined {
  const { kind } = figure;
  const { previous } = sentence;
  if (kind === 'age') return undefined;
  if (kind === 'count') return sentence.goesOn(figure, setting.clause) ? sentence.counted : undefined;
  // 办理时间通常约4周 behind 逗留36个月
  if (kind === 'duration' && (setting.cues.sorts(setting.clause, figure.start) & CUE.process) !== 0) return undefined;
  // 逗留期限为24个月，甲类则由24个月延长至36个月
  if (kind === 'duration') return previous?.kind === kind ? previous.role : undefined;
  // 增长12%和8.5%
  return sentence.lists(figure) ? previous?.role : undefined;
}

/** Did the sentence speak of giving shortly before? */
function isGiven({ start }: Finding, { cues, sentence }: Setting): boolean {
  return (cues.sorts(Math.max(sentence, start - GIVEN_REACH), start) & CUE.entitlement) !== 0;
}

function isPart({ kind, start }: Finding, source: Source): boolean {
  return kind === 'fraction' || (kind === 'percent' && !source.isOneOf('按以前在\t|', start - 1));
}

/** 硕士折抵一年、博士折抵二年，合计不得超过二年: of what is given, so much in all. */
function isSum({ kind }: Finding, { source, clause }: Setting, previous: Finding | undefined): boolean {
  if (kind !== 'duration' || previous?.kind !== kind || previous.role !== 'entitlement') return false;
  return source.has('合计', clause) || source.has('累计', clause) || source.has('总计', clause);
}

/** 年收入达180万港元（约23万美元）: the same amount in another currency; 申请费每人650元、每名受养人320元: the next fee. */
function isSame({ kind, start }: Finding, { source }: Setting, previous: Finding | undefined): boolean {
  if (kind !== 'money' || previous?.kind !== kind) return false;
  const { end } = previous;
  if (start - end <= CLOSE && source.isOneOf('(', end)) return true;
  return previous.role === 'requirement' && start - end <= GAP && source.isOneOf('、', end);
}

/** 2025年至2028年，每年新设30家: what a span of years that has not ended brings is yet to come. */
function isAhead({ when, kind }: Finding): boolean {
  if (when?.role !== 'during' || kind === 'money') return false;
  return Number.parseInt(when.value.slice(when.value.indexOf('/') + 1), 10) > times.thisYear;
}

export function roleOf(figure: Finding, setting: Setting, sentence: Sentence): Role | undefined {
  const { kind, start } = figure;
  if (isSame(figure, setting, sentence.previous)) return sentence.previous?.role;
  const told = isSum(figure, setting, sentence.previous) ? 'entitlement' : findRole(figure, setting);
  if (told === null) return undefined;
  let role = told ?? sharedRole(figure, setting, sentence);
  if (role === undefined && kind === 'money') {
    if ((setting.cues.sorts(setting.clause, start) & CUE.plain) !== 0) return undefined;
    const { previous } = sentence;
    // A类100万元、B类60万元: one verb governs the whole list.
    role = previous?.kind === kind && figure.when?.role !== 'by' ? previous.role : undefined;
    // 共兑现1276人，金额2985.4万元
    if (setting.source.has('金额', start - 2) && previous?.role === 'cumulative') role = 'cumulative';
    // 同类补贴不重复享受，总额不超过12万元
    if (role === undefined && isGiven(figure, setting)) role = 'entitlement';
  }
  role ??= fallbackRole(figure, setting);
  // 两者合计已逾四分之三: a part of a whole, where nothing else is said.
  if (role === undefined && isPart(figure, setting.source)) role = 'share';
  // 已有2600人次: visits add up.
  if (kind === 'count' && role === 'stock' && figure.unit.length > 1 && figure.unit.endsWith('次')) role = 'cumulative';
  if (isProvided(figure, role, setting)) return 'entitlement';
  if (kind === 'age' || kind === 'duration') return role;
  if (isPlanned(figure, role, setting)) return 'target';
  if (NO_TARGET.has(role)) return role;
  const aimed = (figure.when?.role === 'by' && figure.bound !== 'atMost') || isAhead(figure);
  return aimed || isTarget(figure, setting) ? 'target' : role;
}
