/** The date or period that governs a figure, and how. */
import data from '@/assets/figures/context-when.json';
import type { Span, When } from '../../types';
import { CharacterSet, codeOf, isDigit, isHan } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, type Cues } from './cues';
import type { Layout } from './layout';
import { endsSentence } from './marks';

const SINCE = plainLexicon(data.since);
const BEFORE = plainLexicon(data.before);
const AS_OF = plainLexicon(data.asOf);
/** 比2020年增长: the date is the base, not the time. */
const COMPARING = plainLexicon(data.comparing);
/** 创办于1956年, 每年9月 */
/** 开园, 成立: what happened then, once. */
const EVENTS = plainLexicon(data.events);
/** 今年, 目前: the time is another from here on. */
const SHIFTS = plainLexicon(data.shifts);
const FOUNDED = plainLexicon(data.founded);
/** 已由2025年3月1日的公告写明: on the day of its source a standard stood so. */
const SOURCES = plainLexicon(data.sources);
const LAUNCHES = plainLexicon(data.launches);
/** What may stand before the date with which a paragraph opens. */
const OPENERS = new CharacterSet('“"到至自截止在 ');
/** 长到, 提高至: what makes a change of a 到. */
const CHANGING = new CharacterSet('长高升加降少大展');
/** Length of 2025. */
const YEAR = 4;
const TWO = codeOf('2');
const ZERO = codeOf('0');
const REACH = 16;
const AIM_REACH = 80;
const MOST_HEADINGS = 64;
/** 3月10日, a reporter's visit, dates no figure. */
const UNDATED_DAY = /^XXXX-\d{2}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Does this 到 belong to 增长到, 提高到 rather than to the date behind it? */
function isChange(source: Source, at: number): boolean {
  return source.isAmong(CHANGING, at - 1);
}

/** Does the date say against what something is counted, or stand in a title? */
export function isAside(source: Source, date: Finding): boolean {
  // 2021年6月开园，占地1200亩
  if (EVENTS.isAt(source, date.end)) return true;
  if (source.isOneOf('《', date.start - 1)) return true;
  if (FOUNDED.isBefore(source, date.start)) return true;
  // 即日起至2025年6月30日 is a last day for papers, no time of the figures.
  if (source.isOneOf('至', date.start - 1) && DAY.test(String(date.value)) && !source.isOneOf('截', date.start - 2))
    return true;
  return COMPARING.isBefore(source, date.start) && !source.isOneOf('时', date.end);
}

/** How the text ties `date` to `figure` behind it: 到2025年, 截至2020年底, 自2019年以来, 2021年. */
function roleOf(
  source: Source,
  date: Finding,
  figure: Finding,
  cues: Cues | undefined,
  latest: number | undefined,
): When['role'] {
  const { start, end } = date;
  if (AS_OF.isBefore(source, start)) return 'asOf';
  if (SINCE.isAt(source, end) || source.isOneOf('自', start - 1)) return 'since';
  if (date.kind === 'period') return 'during';
  const isTo = source.isOneOf('到至', start - 1) && !isChange(source, start - 1);
  if (isTo) return isPast(date, figure, cues, latest) ? roleAlone(source, date) : 'by';
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
  if (source.isOneOf('底末', end - 1)) return isAhead ? 'by' : 'asOf';
  return 'at';
}

/** Do the words between the date and the figure speak of what has been? */
function isPast(date: Finding, figure: Finding, cues: Cues | undefined, latest: number | undefined): boolean {
  if (!cues) return false;
  // 到2027年累计建成120家: 累计 alone does not say that the latest year of the text is past.
  const isLatest = latest !== undefined && yearOf(date.value) === latest;
  return (cues.sorts(date.end, figure.start, isLatest ? CUE.total : 0) & CUE.past) !== 0;
}

/** The dates that the text has named so far, as far as they govern what follows. */
export class Times {
  private sentence: Finding | undefined;
  /** A date that governs only the figure directly behind it. */
  private local: Finding | undefined;
  private opening: Finding | undefined;
  private openingLine = -1;
  /** Dates in the first row of the table read last. */
  private noted: Finding[] = [];
  /** The latest of several years that the text names: it may be one to come. */
  private readonly latest: number | undefined;

  /** `figures` are all of the text. */
  constructor(
    private readonly source: Source,
    figures: readonly Finding[],
  ) {
    const years = figures.flatMap(({ kind, value }) => (kind === 'date' ? (yearOf(value) ?? []) : []));
    const latest = years.reduce((a, b) => Math.max(a, b), 0);
    if (years.some((year) => year < latest)) this.latest = latest;
  }

  note(date: Finding, layout: Layout): void {
    if (typeof date.value !== 'string') return;
    if (layout.row.cells.length > 1 && layout.header.length === 0) this.noteHeading(date, layout.line);
    this.local = undefined;
    if (isAside(this.source, date) || (UNDATED_DAY.test(date.value) && !AS_OF.isBefore(this.source, date.start)))
      return;
    // 从2019年的9.8万人, 提高到2023年的47.9%: the date is that figure's alone.
    const isChanged = this.source.isOneOf('到至', date.start - 1) && isChange(this.source, date.start - 1);
    if ((this.source.isOneOf('从由', date.start - 1) || isChanged) && !SINCE.isAt(this.source, date.end)) {
      this.local = date;
      return;
    }
    this.sentence = date;
    if (this.isOpening(date, layout.line)) {
      this.opening = date;
      this.openingLine = layout.line;
    }
  }

  /** `first` is where the sentence's first figure begins. What governs `figure`, in its own sentence or else where its paragraph opened with a date. */
  of(figure: Finding, layout: Layout, cues: Cues, first: number): When | undefined {
    const { local } = this;
    this.local = undefined;
    if (local) {
      const isDirect = figure.start >= local.end && figure.start - local.end <= 1;
      if (isDirect) return whenOf(local, roleAlone(this.source, local));
      this.sentence = local;
    }
    const date = this.sentence;
    if (date && date.start >= layout.sentence) {
      // 2024年批出7920宗；今年首五个月批出4065宗
      if (SHIFTS.isWithin(this.source, date.end, figure.start)) return undefined;
      const role = roleOf(this.source, date, figure, cues, this.latest);
      return whenOf(date, role === 'at' && this.isAhead(date, figure) ? 'by' : role);
    }
    const event = this.eventYear(layout.sentence, first);
    if (event) return event;
    if (this.opening && this.openingLine === layout.line)
      return inherited(this.opening, this.source, figure, this.latest);
    return undefined;
  }

  /** The date that the span, a column's heading, holds. */
  within({ start, end }: Span): When | undefined {
    const date = this.noted.find((each) => each.start >= start && each.end <= end);
    return (
      date &&
      whenOf(date, date.kind === 'period' ? 'during' : this.source.isOneOf('底末', date.end - 1) ? 'asOf' : 'at')
    );
  }

  /** 2025年，人才总量达到160万人以上…目标: the latest year, a least, and the sentence goes on to speak of an aim. */
  private isAhead(date: Finding, figure: Finding): boolean {
    if (this.latest === undefined || yearOf(date.value) !== this.latest) return false;
    if (figure.bound !== 'atLeast' && figure.bound !== 'over') return false;
    for (let at = figure.end; at < figure.end + AIM_REACH && !endsSentence(this.source.peek(at)); at++)
      if (this.source.has('目标', at)) return true;
    return false;
  }

  private noteHeading(date: Finding, line: number): void {
    if ((this.noted[0]?.start ?? line) < line) this.noted = [];
    if (this.noted.length < MOST_HEADINGS) this.noted.push(date);
  }

  /** Does the paragraph at `line` begin with the date: 2021年，… 到2025年，…? */
  private isOpening(date: Finding, line: number): boolean {
    for (let at = line; at < date.start; at++) if (!this.source.isAmong(OPENERS, at)) return false;
    return !this.source.isOneOf('施印公发', date.end);
  }

  /** 2024“博士行”招聘会: a bare year before an event's name. */
  private eventYear(sentence: number, to: number): When | undefined {
    const { source } = this;
    for (let at = sentence; at < Math.min(to - 4, sentence + REACH); at++) {
      if (source.at(at) !== TWO || source.at(at + 1) !== ZERO || isDigit(source.peek(at - 1))) continue;
      const next = source.peek(at + 4);
      if (!isDigit(source.peek(at + 2)) || !isDigit(source.peek(at + 3))) continue;
      if ((isHan(next) && !source.isOneOf('年', at + 4)) || source.isOneOf('“"', at + 4))
        return { value: source.slice(at, at + 4), role: 'at', span: { start: at, end: at + 4 } };
    }
    return undefined;
  }
}

function roleAlone(source: Source, date: Finding): When['role'] {
  return source.isOneOf('底末', date.end - 1) ? 'asOf' : 'at';
}

function whenOf(date: Finding, role: When['role']): When {
  return { value: String(date.value), role, span: { start: date.start, end: date.end } };
}

function inherited(date: Finding, source: Source, figure: Finding, latest: number | undefined): When {
  return { ...whenOf(date, roleOf(source, date, figure, undefined, latest)), inherited: true };
}

/**
 * Does the date that stands before a rule in its sentence not date it: 2023年1月1日以后首次来区就业，并签订3年以上劳动合同?
 * A rule has no date unless it stands in the date's own clause, nor has what a rule gives one from an earlier sentence.
 */
export function isUndated({ kind, role, when, start }: Finding, source: Source): boolean {
  // 比五年前, 四年来: a span of time that is neither given nor asked for.
  if (when && kind === 'duration' && role === undefined) return true;
  if (!when?.span || (role !== 'requirement' && role !== 'entitlement')) return false;
  if (when.inherited) return true;
  // 2025年2月送立法院审议，居留期间由3年缩短为2年
  const isEvent = when.role === 'at' && when.value.length > YEAR;
  if ((role === 'entitlement' && !isEvent) || when.role === 'during') return false;
  for (let at = when.span.end; at < start; at++) if (source.isOneOf(',;', at)) return true;
  return false;
}

/** The year of a full date or of a year; undefined for 4月 of no year. */
function yearOf(value: Finding['value']): number | undefined {
  const year = typeof value === 'string' ? Number.parseInt(value, 10) : Number.NaN;
  return Number.isNaN(year) ? undefined : year;
}
