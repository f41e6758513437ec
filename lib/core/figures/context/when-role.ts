/** How a date is tied to the figures that it governs: 到2025年, 截至2020年底, 自2019年以来, 2021年. */
import data from '@/assets/figures/context-when.json';
import type { When } from '../../types';
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import { type Hit, Lexicon, plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, type Cues } from './cues';
import { endsClause } from './marks';

const SINCE = plainLexicon(data.since);
const BEFORE = plainLexicon(data.before);
const AS_OF = plainLexicon(data.asOf);
/** 今年 of 截至今年8月底, 去年 of 截至去年底: how many years on from the text's own. */
const YEARS = new Lexicon(Object.entries(data.years));
/** 已由2025年3月1日的公告写明: on the day of its source a standard stood so. */
const SOURCES = plainLexicon(data.sources);
const LAUNCHES = plainLexicon(data.launches);
/** 长到, 提高至, 涨到: verbs of change end so, which makes a change of a 到. */
const CHANGING = new CharacterSet('长高升加降少大展涨落低短缩增减宽跌充压提抬翻');
/** 至2023年才, 到2023年已: what follows has been. */
const PAST = '才便已曾';
/** Words about the figure, read back and on from the date. */
const REACH = 16;
/** Of what began at the date: 自2022年6月启动“归雁计划”以来. */
const SINCE_REACH = 30;
const LONGEST_YEAR_WORD = 2;
/** What stands for the year of a date that tells none, and the length of either. */
const UNKNOWN = 'XXXX';
const YEAR = UNKNOWN.length;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A date that governs figures, with what the words that stand at it tell. */
export interface Time {
  date: Finding;
  /** ISO 8601. */
  value: string;
  /** Undefined where the words at the figure tell. */
  tie: When['role'] | undefined;
  /** “十四五”末: as an aim, that is the year 2025. */
  isPlanEnd: boolean;
}

/** Does the 到 before `at` belong to 增长到, 提高到 rather than to the date behind it? */
export function isChange(source: Source, at: number): boolean {
  return source.isOneOf('到至', at - 1) && source.isAmong(CHANGING, at - 2);
}

/** Does the date begin what goes on: 2020年起, 自2021年3月, 2019年成立以来? */
export function isSince(source: Source, { start, end }: Finding): boolean {
  if (SINCE.isAt(source, end) || source.isOneOf('自', start - 1)) return true;
  for (let at = end; at < end + SINCE_REACH && !endsClause(source.peek(at)); at++)
    if (source.has('以来', at)) return true;
  return false;
}

/** Is it a point to which something is told: 截至2024年6月, 截至去年12月? */
export function isAsOf(source: Source, { start }: Finding): boolean {
  return AS_OF.isBefore(source, yearsOn(source, start)?.start ?? start);
}

/** The 今年 or 去年 that ends at `end`: how many years on from the text's own. */
export function yearsOn(source: Source, end: number): Hit<number> | undefined {
  return YEARS.endingAt(source, end, end - LONGEST_YEAR_WORD);
}

/** The date as a time of a text written in `year`, where that is known. */
export function timeOf(source: Source, date: Finding, year: number | undefined): Time {
  const tie = tieOf(source, date);
  const isPlanEnd = date.kind === 'date' && source.isOneOf('末', date.end - 1) && !source.isOneOf('年月', date.end - 2);
  return { date, tie, value: isoOf(source, date, tie, year), isPlanEnd };
}

function tieOf(source: Source, date: Finding): When['role'] | undefined {
  if (isAsOf(source, date)) return 'asOf';
  if (isSince(source, date)) return 'since';
  return date.kind === 'period' ? 'during' : undefined;
}

/** “十四五”以来 goes on from 2021, and 去年12月 of a text from 2025 is 2024-12. */
function isoOf(source: Source, date: Finding, tie: When['role'] | undefined, year: number | undefined): string {
  const value = String(date.value);
  if (date.kind === 'period') return tie === 'since' ? value.slice(0, value.indexOf('/')) : value;
  if (year === undefined || !value.startsWith(UNKNOWN)) return value;
  return yearSaid(source, date.start, year) + value.slice(YEAR);
}

/** The year of 6月底, 今年6月底 or 去年12月 in a text written in `year`. */
function yearSaid(source: Source, start: number, year: number): string {
  return String(year + (yearsOn(source, start)?.value ?? 0));
}

/** The time as it governs a figure, in the role `role`. */
export function whenOf({ date, value, isPlanEnd }: Time, role: When['role']): When {
  return {
    value: isPlanEnd && role === 'by' ? value.slice(0, YEAR) : value,
    role,
    span: { start: date.start, end: date.end },
  };
}

/** The role of a date of which only its own words tell: 2020年底, 2019年. */
export function roleAlone(source: Source, { end }: Finding): When['role'] {
  return source.isOneOf('底末', end - 1) ? 'asOf' : 'at';
}

/**
 * How the text ties the time to `figure` behind it; `latest` is the latest year of the text, one of several. A plan
 * reports nothing of the years to which it looks. `written` is the year in which the text was, where that is known.
 */
export function roleOf(
  source: Source,
  { date, tie }: Time,
  figure: Finding,
  cues: Cues | undefined,
  latest: number | undefined,
  isPlan = false,
  written?: number,
): When['role'] {
  if (tie) return tie;
  const { start, end } = date;
  const isTo = source.isOneOf('到至', start - 1) && !isChange(source, start);
  // 到2024年底 in a text of 2025
  if (isTo && written !== undefined && (yearOf(date.value) ?? written) < written) return roleAlone(source, date);
  if (isTo) return !isPlan && isPast(source, date, figure, cues, latest) ? roleAlone(source, date) : 'by';
  if (BEFORE.isAt(source, end) || BEFORE.isAt(source, end + 1)) return 'by';
  const between = cues ? cues.sorts(end, figure.start) : 0;
  const before = cues ? cues.sorts(start - REACH, start) : 0;
  if ((before & CUE.target) !== 0) return 'by';
  // 2025年计划安排1.2万个 is that year's plan, 2025年力争达到160万人 what is to be reached by then.
  const aim = (between & CUE.target) === 0 ? undefined : cues?.between(end, figure.start).last(CUE.target);
  if (aim) return source.isOneOf('预计拟估', aim.start) ? 'at' : 'by';
  if (typeof date.value === 'string' && DAY.test(date.value) && SOURCES.isWithin(source, end, end + REACH))
    return 'asOf';
  const isAhead = (between & CUE.will) !== 0;
  // 2022年11月启动计划，将培养20万名: what is to come counts from the launch.
  if (isAhead && LAUNCHES.isWithin(source, end, Math.min(figure.start, end + REACH))) return 'since';
  return isAhead && roleAlone(source, date) === 'asOf' ? 'by' : roleAlone(source, date);
}

/** Do the words between the date and the figure speak of what has been? */
function isPast(
  source: Source,
  date: Finding,
  figure: Finding,
  cues: Cues | undefined,
  latest: number | undefined,
): boolean {
  if (source.isOneOf(PAST, date.end)) return true;
  // 到2027年底在站博士后达到2000人: nothing has come of what is ahead.
  if (!cues || (yearOf(date.value) ?? 0) > data.thisYear) return false;
  // 到2027年累计建成120家: 累计 alone does not say that the latest year of the text is past.
  const isLatest = latest !== undefined && yearOf(date.value) === latest;
  if ((cues.sorts(date.end, figure.start, isLatest ? CUE.total : 0) & CUE.past) !== 0) return true;
  return isReported(source, date, figure, cues);
}

/**
 * 到2024年，参与企业增至173家: a plain number that something has come to, in a sentence that aims at nothing; later years
 * than that of the data are still to come.
 */
function isReported(source: Source, date: Finding, { bound, start }: Finding, cues: Cues): boolean {
  if ((bound !== 'exact' && bound !== 'about') || (yearOf(date.value) ?? 0) > data.thisYear) return false;
  return isChange(source, start) && (cues.sorts(cues.sentence, start) & (CUE.target | CUE.will)) === 0;
}

/** The year of a full date or of a year; undefined for 4月 of no year. */
export function yearOf(value: Finding['value']): number | undefined {
  const year = typeof value === 'string' ? Number.parseInt(value, 10) : Number.NaN;
  return Number.isNaN(year) ? undefined : year;
}
