/** Adds to each figure what it measures, when, whose, for whom and what sort of number it is, as its text says. */
import type { Mention, Role, Span, When } from '../../types';
import { findChange } from '../changes';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { findAudience } from './audience';
import { listEnd, namesOf } from './audience-list';
import { findBase } from './base';
import { CUE, Cues, isCue } from './cues';
import { genreOf } from './genre';
import { groupEnd } from './groups';
import { clauseStart, kindsWith, Layout } from './layout';
import type { Level } from './main-place';
import { metricOf, moneyHeading, type Standing, shareBackwards } from './metric-of';
import { mayOpenPlace, Places } from './place';
import { findRole, isTarget } from './role';
import { fallbackRole, isPlanned, isProvided } from './role-fallback';
import type { Setting } from './setting';
import { applyHeadings } from './table-context';
import { Times } from './when';

/** Roles that pass on to the next count of a sentence: 建成12个学院、50个基地. */
const PASSED_ON: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['new', 'cumulative', 'stock', 'target']);
/** What is given, asked for or another's is no aim of anyone. */
const NO_TARGET: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['entitlement', 'requirement', 'notOwn']);
const NO_TARGET_KIND: ReadonlySet<string> = new Set(['age', 'duration']);
/** Dates that a base may be read from. */
const DATES_KEPT = 4;
const GIVEN_REACH = 40;
const LIST_JOIN = 2;
const NO_LIST_KIND: ReadonlySet<string> = new Set(['age', 'duration', 'count']);

const KINDS = kindsWith(mayOpenPlace);

/** What the sentence has said so far. */
interface Said {
  cues: Cues;
  previous?: Finding;
  /** Role of its last count, which the next may share. */
  counted?: Role;
  /** Where its first figure that is no date begins. */
  first?: number;
  /** Has it named several groups, so that what it says without one goes for all of them? */
  parted?: boolean;
  /** The date from which its last change started. */
  origin?: Span | undefined;
  /** What it counted before 其中, and what its last amount of money measured. */
  whole?: Span | undefined;
  amount?: Span | undefined;
  /** All groups of its last list of amounts: B、C、D类人才分别发放…. */
  groups?: Span | undefined;
  /** Dates of the sentence's last change, which the changes after it share. */
  rise?: { from: When | undefined; to: When | undefined };
}

function isDate({ kind }: Finding): boolean {
  return kind === 'date' || kind === 'period';
}

/** A new sentence; one that begins with 其中 goes on with what the one before counted. */
function opened(source: Source, sentence: number, before: Said): Said {
  const said: Said = { cues: new Cues(source, sentence) };
  if (!source.has('其中', sentence)) return said;
  if (before.previous) {
    said.previous = before.previous;
    said.whole = before.previous.metric;
  }
  if (before.counted) said.counted = before.counted;
  return said;
}

/**
 * 博士、硕士分别为320人、4100人; 博士320人、硕士4100人，分别增长12%和8.5%: each of the list at `index` is of the noun or
 * the count in its place.
 */
function pairMetrics(source: Source, figures: readonly Finding[], index: number, { clause, sentence }: Setting): void {
  const first = figures[index];
  if (!first) return;
  let paired = false;
  for (let at = clause; at < first.start; at++) if (source.has('分别', at)) paired = true;
  const length = listEnd(source, figures, index) - index;
  if (!paired || length < 2) return;
  const counts = figures.slice(Math.max(0, index - length), index);
  const areCounts = counts.length === length && counts.every(({ kind, metric }) => metric && kind === counts[0]?.kind);
  const nouns =
    first.kind === 'count'
      ? namesOf(source, length, sentence, first.start)
      : areCounts
        ? counts.map(({ metric }) => metric)
        : undefined;
  nouns?.forEach((metric, place) => {
    const figure = figures[index + place];
    if (figure && metric) figure.metric = metric;
  });
}

/** Does the figure at `start` follow a date that ends at `end` directly, or with a 的: 2020年的18.6万人? */
function isJoined(source: Source, end: number, start: number): boolean {
  return end === start || (end + 1 === start && source.isOneOf('的', end));
}

/** Both sides of a change measure the same; each has the date at its side, or the sentence's earlier change's. */
function joinChange(from: Finding, to: Finding, said: Said): void {
  // 2020年以来，由14.2万人增加到18.6万人: so it stood in 2020.
  if (to.when?.role === 'since') {
    from.when = { ...to.when, role: 'at' };
    to.when = undefined;
  }
  const dated = from.when && to.when && from.when.value !== to.when.value;
  if (dated) said.rise = { from: from.when, to: to.when };
  else if (said.rise) {
    from.when = said.rise.from ?? from.when;
    to.when = said.rise.to ?? to.when;
  }
  const amount = from.kind === 'count' || from.kind === 'money';
  if (amount && (from.role === 'growth' || (from.role === undefined && from.kind === 'count'))) from.role = 'stock';
  if (from.kind === 'money' && from.role === 'cumulative') from.role = 'stock';
  to.metric = from.metric ?? to.metric;
  if (to.kind !== 'count') to.base = from.base ?? to.base;
  else to.base = undefined;
  said.origin = from.when?.span;
  if (to.role !== 'target') {
    if (from.role) to.role = from.role;
    else if (to.role === 'growth') to.role = undefined;
  }
}

function roleOf(figure: Finding, setting: Setting, said: Said): Role | undefined {
  let role = findRole(figure, setting);
  const { previous } = said;
  if (role === undefined && figure.kind === 'count' && PASSED_ON.has(said.counted)) role = said.counted;
  // 增长12%和8.5%
  if (role === undefined && isListed(figure, previous) && !NO_LIST_KIND.has(figure.kind)) role = previous?.role;
  const isPlain = setting.cues.between(setting.clause, figure.start).some((cue) => isCue(cue, CUE.plain));
  if (role === undefined && figure.kind === 'money' && isPlain) return undefined;
  // A类100万元、B类60万元: one verb governs the whole list.
  if (role === undefined && figure.kind === 'money' && previous?.kind === 'money') role = previous.role;
  // 同类补贴不重复享受，总额不超过12万元
  if (role === undefined && figure.kind === 'money' && isGiven(figure, setting)) role = 'entitlement';
  // 逗留期限为24个月，甲类则由24个月延长至36个月
  if (role === undefined && figure.kind === 'duration' && previous?.kind === 'duration') role = previous.role;
  role ??= fallbackRole(figure, setting);
  if (isProvided(figure, role, setting)) return 'entitlement';
  if (NO_TARGET_KIND.has(figure.kind)) return role;
  if (isPlanned(figure, role, setting)) return 'target';
  if (NO_TARGET.has(role)) return role;
  const aimed = figure.when?.role === 'by' && figure.bound !== 'atMost';
  return aimed || isTarget(figure, setting) ? 'target' : role;
}

/** Does the figure follow `previous` as the next of one list? */
function isListed(figure: Finding, previous: Finding | undefined): boolean {
  return previous?.kind === figure.kind && figure.start - previous.end <= LIST_JOIN;
}

/** Is the amount for the group of the one before it: parted by commas only, no group named between? */
function isSameGroup(source: Source, figure: Finding, previous: Finding | undefined): boolean {
  if (previous?.kind !== 'money' || !previous.audience || figure.start - previous.end > GIVEN_REACH) return false;
  for (let at = previous.end; at < figure.start; at++)
    if (source.isOneOf(';、', at) || groupEnd(source, at) > at) return false;
  return true;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Does 其中 stand between the two, so that the second is a part of the first? */
function parts(source: Source, previous: Finding | undefined, { start }: Finding): boolean {
  if (!previous || previous.start > start) return false;
  for (let at = previous.end; at < start && at < previous.end + GIVEN_REACH; at++)
    if (source.has('其中', at) || source.has('当中', at)) return true;
  return false;
}

/** 租金18元，仅为市场价的六成: what a share is of is not what it measures. */
function settlePercent(source: Source, figure: Finding, said: Said, heading: Span | undefined): void {
  const { metric, base, role } = figure;
  if (role === 'entitlement' && !metric) figure.metric = base;
  const isBase = metric && base && metric.start < base.end && base.start < metric.end;
  if (!isBase) return;
  if (role === 'entitlement') figure.metric = said.amount ?? moneyHeading(source, heading) ?? metric;
  else figure.metric = said.previous?.metric ?? metric;
}

/** Did the sentence speak of giving shortly before? */
function isGiven(figure: Finding, { cues, sentence }: Setting): boolean {
  return cues
    .between(Math.max(sentence, figure.start - GIVEN_REACH), figure.start)
    .some((cue) => isCue(cue, CUE.entitlement));
}

/** Gives the members of a list of amounts, the first of which is at `index`, each its own group; returns all of those. */
function pairAudiences(source: Source, figures: readonly Finding[], index: number, setting: Setting): Span | undefined {
  const end = listEnd(source, figures, index);
  const first = figures[index];
  if (!first || end - index < 2) return undefined;
  const names = namesOf(source, end - index, setting.sentence, first.start);
  names?.forEach((name, place) => {
    const figure = figures[index + place];
    if (figure && !figure.audience) figure.audience = name;
  });
  const [from, to] = [names?.[0], names?.at(-1)];
  return from && to && { start: from.start, end: to.end };
}

/** What 全市 stands for, and whose the `placeless` figures are, is known when the whole text has been read. */
function settlePlaces(figures: readonly Finding[], placeless: readonly Finding[], places: Places): void {
  const { article } = places;
  for (const figure of figures) {
    if (!figure.place) continue;
    const { start, end, inherited, level }: Mention & { level?: Level | undefined } = figure.place;
    figure.place = inherited ? { start, end, inherited } : { start, end };
    if (level && article && level === article.level && article.span.start !== start)
      figure.place.referent = article.span;
  }
  if (article) for (const figure of placeless) figure.place = { ...article.span, inherited: true };
}

/** Fills in `figures` in place; all spans are folded ones. */
export function addContext(source: Source, figures: Finding[]): void {
  const places = new Places(source, (code) => layout.watch(code));
  const layout = new Layout(
    source,
    KINDS,
    (at) => places.note(at),
    (at) => places.guess(at),
  );
  places.guess(0);
  const times = new Times(source, figures);
  const genre = genreOf(source);
  const dates: Finding[] = [];
  const standings: Standing[] = [];
  /** Figures whose sentence does not say whose they are. */
  const placeless: Finding[] = [];
  let said: Said = { cues: new Cues(source, 0) };
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    if (!figure) continue;
    layout.advance(figure.start);
    const { sentence } = layout;
    standings[index] = { sentence, heading: layout.heading };
    if (sentence !== said.cues.sentence) said = opened(source, sentence, said);
    if (isDate(figure)) {
      times.note(figure, layout);
      dates.push(figure);
      if (dates.length > DATES_KEPT) dates.shift();
      continue;
    }
    // A date directly before the figure parts it from its words: 总量从2015年29.82万人增长到….
    const before = figures[index - 1];
    const parted = before !== undefined && isDate(before) && isJoined(source, before.end, figure.start);
    const head = parted ? before.start : figure.start;
    // 总量比2020年增长8%: the words before the date are the figure's too.
    const compared = before !== undefined && isDate(before) && source.isOneOf('比较', before.start - 1);
    const from = Math.max(sentence, parted || compared ? (figures[index - 2]?.end ?? 0) : (before?.end ?? 0));
    const setting: Setting = {
      source,
      cues: said.cues,
      sentence,
      from,
      clause: clauseStart(source, head, from),
      heading: layout.heading,
      section: layout.section,
      lead: layout.lead,
      genre,
    };

    said.first ??= figure.start;
    figure.when = times.of(figure, layout, said.cues, said.first);
    if (figure.kind === 'money') {
      if (!figure.audience && !isListed(figure, said.previous))
        said.groups = pairAudiences(source, figures, index, setting) ?? said.groups;
      figure.audience = figure.audience ?? findAudience(figure, setting);
    }
    // 领军人才薪酬80万元，安家费150万元起；: until the ; all are for the same.
    if (figure.kind === 'money' && !figure.audience && isSameGroup(source, figure, said.previous))
      figure.audience = said.previous?.audience ?? figure.audience;
    // 分别给予10万元、20万元: a list that does not pair is for one group.
    if (figure.kind === 'money' && !figure.audience && isListed(figure, said.previous))
      figure.audience = said.previous?.audience;
    figure.role = roleOf(figure, setting, said);
    if (
      figure.kind === 'duration' &&
      figure.role === 'entitlement' &&
      !said.parted &&
      isSameGroup(source, figure, said.previous)
    )
      figure.audience = said.previous?.audience ?? figure.audience;
    if (figure.role === 'entitlement' || figure.role === 'requirement') {
      if (!figure.audience && !isListed(figure, said.previous))
        said.groups = pairAudiences(source, figures, index, setting) ?? said.groups;
      // 博士20万元、硕士8万元，分两年拨付: what goes for all is nobody's alone.
      if (figure.kind === 'duration' && said.groups && figure.role === 'entitlement') figure.audience = said.groups;
      else if (!figure.audience && !(figure.kind === 'duration' && said.parted))
        figure.audience = findAudience(figure, setting, said.previous);
    } else if (figure.kind === 'money') figure.audience = undefined;
    else figure.audience = findAudience(figure, setting);
    if ((figure.kind === 'percent' || figure.kind === 'count') && !figure.metric && !isListed(figure, said.previous))
      pairMetrics(source, figures, index, setting);
    const limit = figures[index + 1]?.start ?? source.codes.length;
    figure.metric ??= metricOf(figure, head, limit, setting, said.previous);
    if (parts(source, said.previous, figure)) said.whole = said.previous?.metric ?? said.whole;
    figure.base = findBase(figure, setting, dates, said);
    if (figure.kind === 'money' && figure.metric) said.amount = figure.metric;
    if (figure.kind === 'percent') settlePercent(source, figure, said, layout.heading);
    // What rises and falls does not since a day stand so: 2022年以来…总量超84万人.
    if (figure.role === 'stock' && figure.when?.role === 'since') figure.when = undefined;
    applyHeadings(source, layout, figure, times);
    // What is another's is not the place's either.
    const behind = figure.kind === 'duration' ? places.behind(figure.end) : undefined;
    if (figure.role !== 'notOwn') {
      figure.place = behind ?? places.said(sentence, setting.clause);
      const earlier = figure.place || !figure.role ? undefined : places.ofParagraph(layout.line);
      if (earlier) figure.place = { ...earlier, inherited: true };
      else if (!figure.place && figure.role) placeless.push(figure);
    }
    const change = findChange(source, figures, index, sentence);
    const origin = change === undefined ? undefined : figures[change];
    if (change !== undefined && origin) {
      joinChange(origin, figure, said);
      figure.change = { from: change, to: index };
    }
    if (figure.audience && said.previous?.audience && !isSame(figure.audience, said.previous.audience))
      said.parted = true;
    said.previous = figure;
    if (figure.kind === 'count' && figure.role && PASSED_ON.has(figure.role)) said.counted = figure.role;
  }
  shareBackwards(figures, source, standings);
  settlePlaces(figures, placeless, places);
}
