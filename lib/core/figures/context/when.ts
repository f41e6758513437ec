/** The date or period that governs a figure: the dates that the text has named so far, and how far they reach. */
import type { Span, When } from '../../types';
import { CharacterSet, codeOf, isDigit, isHan } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import type { Cues } from './cues';
import type { Layout } from './layout';
import { endsClause, endsSentence } from './marks';
import { yearOfText } from './text-year';
import { ownTimesOf, shiftsOf, type Turns } from './turns';
import { isAppointment, isAside, isHeld, isListed } from './when-aside';
import { isAsOf, isChange, isSince, roleAlone, roleOf, type Time, timeOf, whenOf, yearOf, yearsOn } from './when-role';
import { reportedYear, whenInYear } from './year-words';

/** What may stand before the date with which a paragraph opens. */
const OPENERS = new CharacterSet('“"到至自截止在 ');
const TWO = codeOf('2');
const ZERO = codeOf('0');
const REACH = 16;
const AIM_REACH = 80;
/** Of the words between a date and its figure: 引进的, 分别引进博士. */
const NOUN_REACH = 40;
const MOST_HEADINGS = 64;
const MOST_LISTED = 8;
/** 3月10日, of no year. */
const UNDATED_DAY = /^XXXX-\d{2}-\d{2}$/;
const BARE_YEAR = /^\d{4}$/;
/** 上半年 of a year that is not told. */
const UNDATED_PERIOD = /^XXXX.*\//;

/** 2024年来访的1870名创业者里，有1216人: what follows is of the same, no later time. */
function isOfThese(source: Source, end: number): boolean {
  for (let at = end + 1; at < end + REACH && !endsClause(source.peek(at)); at++)
    if (source.isOneOf('中里', at) && source.isOneOf(',', at + 1)) return true;
  return false;
}

export class Times {
  private sentence: Time | undefined;
  /** A date that governs only the figure directly behind it. */
  private local: Time | undefined;
  /** 2021年和2022年: dates named together, those that have told of their figure left out. */
  private listed: Time[] = [];
  private opening: Time | undefined;
  private openingLine = -1;
  /** Start of the last sentence with a time of its own that is not known. */
  private vague = -1;
  /** Dates in the first row of the table read last. */
  private noted: Finding[] = [];
  private readonly shifts: Turns;
  private readonly ownTimes: Turns;
  /** The latest of several years that the text names: it may be one to come. */
  private readonly latest: number | undefined;
  /** The year in which the text was written. */
  private readonly year: number | undefined;
  /** The year on which the text reports. */
  private readonly reported: number | undefined;

  /** `figures` are all of the text. */
  constructor(
    private readonly source: Source,
    figures: readonly Finding[],
    private readonly isPlan = false,
  ) {
    const years = figures.flatMap(({ kind, value }) => (kind === 'date' ? (yearOf(value) ?? []) : []));
    const latest = years.reduce((a, b) => Math.max(a, b), 0);
    if (years.some((year) => year < latest)) this.latest = latest;
    this.shifts = shiftsOf(source);
    this.ownTimes = ownTimesOf(source);
    this.year = yearOfText(source, figures);
    this.reported = reportedYear(source, figures);
  }

  note(date: Finding, layout: Layout): void {
    if (typeof date.value !== 'string') return;
    const { source } = this;
    if (layout.row.cells.length > 1 && layout.header.length === 0) this.noteHeading(date, layout.line);
    this.local = undefined;
    if (isAside(source, date) || this.isNaming(date, layout)) return;
    if (this.isVague(date)) {
      this.vague = layout.sentence;
      this.sentence = undefined;
      return;
    }
    const time = timeOf(source, date, this.yearAt(date, layout));
    if (isListed(source, date)) {
      this.list(time, layout.sentence);
      return;
    }
    // 从2019年的9.8万人, 提高到2023年的47.9%: the date is that figure's alone.
    const isEnd = source.isOneOf('从由', date.start - 1) || isChange(source, date.start);
    if (isEnd && !isSince(source, date)) {
      this.local = time;
      return;
    }
    this.sentence = time;
    this.open(time, layout);
  }

  /** `first` is where the sentence's first figure begins. What governs `figure`, in its own sentence or else where its paragraph opened with a date. */
  of(figure: Finding, layout: Layout, cues: Cues, first: number): When | undefined {
    const { local, source } = this;
    this.local = undefined;
    if (local) {
      const { date } = local;
      const isDirect = figure.start >= date.end && figure.start - date.end <= 1;
      if (isDirect) return whenOf(local, roleAlone(source, date));
      this.sentence = local;
    }
    const one = this.shared(figure, layout.sentence);
    if (one) return one;
    const time = this.sentence;
    if (time && time.date.start >= layout.sentence) {
      const { date } = time;
      // 2024年批出7920宗；今年首五个月批出4065宗
      if (this.shifts.between(date.end, figure.start) || isAppointment(source, date, figure.start)) return undefined;
      // 2021年引进的1280名本科生，仅有497人在当地缴纳社保
      if (this.isWithin(date.end, figure.start) && !isOfThese(source, figure.end)) this.sentence = undefined;
      const role = roleOf(source, time, figure, cues, this.latest, this.isPlan, this.year);
      // 到2024年，参与企业增至173家，新招学徒5180人: what has been stays so to the end of the sentence.
      if (role !== 'by' && source.isOneOf('到至', date.start - 1)) time.tie = role;
      const year = role === 'at' || role === 'asOf' ? yearOf(time.value) : undefined;
      const inYear = year === undefined ? undefined : whenInYear(source, date.end, figure.start, year);
      // 2023年末…全年招收800人, 2023年…年末在册8万人, but not 2023年全年
      if (inYear && inYear.role !== role) return inYear;
      return whenOf(time, role === 'at' && this.isAhead(date, figure) ? 'by' : role);
    }
    return this.eventYear(layout.sentence, first) ?? this.inherited(figure, layout);
  }

  /** The date that the span, a column's heading, holds. */
  within({ start, end }: Span): When | undefined {
    const date = this.noted.find((each) => each.start >= start && each.end <= end);
    return (
      date &&
      whenOf(timeOf(this.source, date, this.year), date.kind === 'period' ? 'during' : roleAlone(this.source, date))
    );
  }

  /** The year of a month without one: that of the sentence or paragraph, 2023年3月…4月, or else the text's. */
  private yearAt(date: Finding, { line, sentence }: Layout): number | undefined {
    if (yearsOn(this.source, date.start)) return this.year;
    const before = this.sentence && this.sentence.date.start >= sentence ? this.sentence : undefined;
    const time = before ?? (this.openingLine === line ? this.opening : undefined);
    return (time && yearOf(time.value)) ?? this.year;
  }

  private list(time: Time, sentence: number): void {
    const last = this.listed.at(-1);
    if (!last || last.date.start < sentence || time.date.start - last.date.end > 1) this.listed = [];
    if (this.listed.length < MOST_LISTED) this.listed.push(time);
    this.vague = sentence;
    this.sentence = undefined;
  }

  /** 2021年和2022年分别引进120名、150名: the date that the figure has of those named together. */
  private shared(figure: Finding, sentence: number): When | undefined {
    const { listed, source } = this;
    const last = listed.at(-1);
    if (!last || last.date.start < sentence) return undefined;
    if (!source.includes('分别', last.date.end, Math.min(figure.start, last.date.end + NOUN_REACH))) return undefined;
    const time = listed.shift() as Time;
    return whenOf(time, roleAlone(source, time.date));
  }

  /** Is the date part of a year that is not told, or a day of one on which nothing is held, as that of a reporter's visit? */
  private isVague(date: Finding): boolean {
    const value = String(date.value);
    if (date.kind === 'period') return UNDATED_PERIOD.test(value);
    return UNDATED_DAY.test(value) && !isAsOf(this.source, date) && !isHeld(this.source, date);
  }

  /** 3月15日，2025年春季招聘会举行: does the year belong to the name of what is held on the sentence's day? */
  private isNaming(date: Finding, { sentence }: Layout): boolean {
    const day = this.sentence?.date;
    return day !== undefined && day.start >= sentence && BARE_YEAR.test(String(date.value)) && isHeld(this.source, day);
  }

  /** Do only words that go with the figure's noun stand between: 引进的 before 1280名? */
  private isWithin(from: number, to: number): boolean {
    if (!this.source.isOneOf('的', to - 1) || to - from < 2 || to - from > NOUN_REACH) return false;
    for (let at = from; at < to; at++) if (endsClause(this.source.peek(at))) return false;
    return true;
  }

  /** The date with which the figure's paragraph opened, where it still governs. */
  private inherited(figure: Finding, { line, sentence }: Layout): When | undefined {
    const { source } = this;
    if (this.vague === sentence) return undefined;
    const opening = this.openingLine === line ? this.opening : undefined;
    // 年末, 全年, in the year that the paragraph or else the text's title tells
    const year = opening ? yearOf(opening.value) : this.reported;
    const inYear = year === undefined ? undefined : whenInYear(source, sentence, figure.start, year);
    if (inYear) return { ...inYear, inherited: true };
    if (!opening || opening.date.start >= sentence) return undefined;
    if (this.ownTimes.between(sentence, figure.start)) return undefined;
    return {
      ...whenOf(opening, roleOf(source, opening, figure, undefined, this.latest, false, this.year)),
      inherited: true,
    };
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

  /** 2021年，…。 opens a paragraph, which goes on under that date until a later sentence opens with another. */
  private open(time: Time, { line, sentence }: Layout): void {
    const { source } = this;
    const { start, end } = time.date;
    const isSecond = this.openingLine === line;
    for (let at = isSecond ? sentence : line; at < start; at++) if (!source.isAmong(OPENERS, at)) return;
    this.opening = isSecond || source.isOneOf('施印公发', end) ? undefined : time;
    this.openingLine = line;
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
