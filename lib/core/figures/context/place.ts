/** Whose a figure is: 全市, 我省, a place that its sentence opens with, or the one that the article is about. */
import data from '@/assets/figures/context-places.json';
import type { Place, Span } from '../../types';
import { CharacterSet, isDigit, isHan } from '../characters';
import { type Hit, plainLexicon, words } from '../lexicon';
import type { Source } from '../source';
import { findCue } from './cues';
import { LearntNames } from './learnt-names';
import { MainPlace } from './main-place';
import { endsClause, endsSentence } from './marks';
import { PLACES, type PlaceWord, SpokenPlace } from './place-words';
import { METRIC_LEAD } from './words';

const SUFFIXES = plainLexicon(data.suffixes);
const INSTITUTIONS = plainLexicon(data.institutions);
const RANKS = plainLexicon(data.ranks);
const EVENTS = plainLexicon(data.events);
const NOT_NAMES = new CharacterSet(
  words(data.notNames)
    .filter((word) => word.length === 1)
    .join(''),
);
const NOT_BEHIND = new CharacterSet(data.notBehind);
const COMPARING = new CharacterSet(data.comparing);
const OPENERS = new CharacterSet(data.openers);
const COMMON: ReadonlySet<string> = new Set(words(data.notNamesAtAll));
/** 水城 + 现代农业 + 产业园: an institution's name reaches no further than this behind the place's. */
const INSTITUTION_REACH = 12;
const LONGEST_NAME = 5;
const SHORTEST_NAME = 2;
const LONGEST_TITLE = 60;
/** What a mention in the title counts, beside one in the text. */
const TITLE_WEIGHT = 3;

/** 年底, 月: what may follow the digits of a date. */
const DATE_UNITS = new CharacterSet('年月日底末');
const BEFORE_NAME = new CharacterSet('在从到自');
/** 于临澜市, 来自临澜市: only where something came from or whom it was compared with. */
const NO_OWNERS = new CharacterSet('于由来是从对与及和、');

/** For each code unit what it means to a name that no list holds: its end, a part of it, or perhaps its suffix. */
const ENDS = 0;
const PART = 1;
const SUFFIX = 2;
const NAME_SIGNS = new Uint8Array(65_536);
for (let code = 0; code < NAME_SIGNS.length; code++)
  if (isHan(code)) NAME_SIGNS[code] = SUFFIXES.mayOpen(code) ? SUFFIX : PART;

/** Keeps the places that the text has named so far. */
export class Places {
  /** 全市, a place's name and 全国, each where it was said last. */
  private own: SpokenPlace | undefined;
  private named: SpokenPlace | undefined;
  private wide: SpokenPlace | undefined;
  /** The last 全市, or a place that a sentence spoke of by name. */
  private lastSaid: SpokenPlace | undefined;
  /** Every 全市 or the like. */
  private readonly owned: SpokenPlace[] = [];
  /** Nothing before this offset is read again. */
  private done = 0;
  /** Where the last line began that no mark opens, and the next skipped break. */
  private line = 0;
  private soft = 0;
  private readonly main = new MainPlace();
  private readonly learnt = new LearntNames();
  /** Where the text's first line ends: a place named there counts for several. */
  private readonly titleEnd: number;

  constructor(private readonly source: Source) {
    this.titleEnd = titleEnd(source);
  }

  /** What a walk has to stop at, a table of `place-stops`: another one once a name has been learnt. */
  get stops(): Uint8Array {
    return this.learnt.stops;
  }

  /**
   * The place that owns a figure: the one that its sentence spoke of last. 我国 within a clause goes for that alone,
   * and so does one before a rule: 我国公派留学，…满3年 is whoever's rule it is. All offsets are those of beginnings.
   */
  said(sentence: number, clause: number, isRule: boolean): Place | undefined {
    const own = since(this.own, sentence);
    const wide = since(this.wide, sentence);
    const named = since(this.named, sentence);
    const spoken =
      wide && ((!isRule && this.opens(wide.start)) || wide.start >= clause || this.source.isOneOf('在', wide.start - 1))
        ? wide
        : undefined;
    return latest(spoken, latest(own, named))?.place;
  }

  /** The place spoken of last in the paragraph that begins at `line`: its later sentences go on to speak of it. */
  ofParagraph(line: number): Place | undefined {
    return since(this.lastSaid, line)?.inherited;
  }

  /** 未来5年我国…, 五年内，在我国…: the place directly behind a span of time. */
  behind(end: number): Span | undefined {
    let at = end;
    if (this.source.isOneOf(',', at)) at++;
    if (this.source.isOneOf('在', at)) at++;
    const hit = PLACES.at(this.source, at);
    return hit && hit.value.sort !== 'name' ? { start: hit.start, end: hit.end } : undefined;
  }

  /**
   * Tells of the article's own place, by name where the text has one, and leads each 全市 or 本县 that stands for it
   * there; to be asked when the whole text has been read.
   */
  settle(): Span | undefined {
    const { level } = this.main;
    const first = this.owned[0];
    const span = this.main.find() ?? (first && level === first.level ? first.place : undefined);
    if (span) for (const each of this.owned) if (each.level === level) each.refer(span);
    return span;
  }

  /** Offset behind the name at `at` that the text has taught, or -1. */
  nameEnd(at: number): number {
    return this.learnt.endAt(this.source, at);
  }

  /** A place may begin at `at`. */
  note(at: number): void {
    const { source } = this;
    if (at < this.done) return;
    const index = PLACES.indexAt(source, at);
    if (index < 0) {
      const end = this.learnt.endAt(source, at);
      if (end >= 0) this.noteName(at, end);
      return;
    }
    const end = at + PLACES.lengthOf(index);
    const word = PLACES.valueOf(index);
    if (word.sort === 'name') {
      this.noteName(at, end);
      return;
    }
    this.done = end;
    // 全国首个, 全省领先: among whom something ranks.
    if (RANKS.isAt(source, end)) return;
    if (word.sort === 'own') this.noteOwn(at, end, word);
    else if (word.isNation || !source.isAmong(COMPARING, at - 1)) this.wide = new SpokenPlace(at, end);
  }

  /** 全市, 本省; the level of 当地 is unknown, since it may be anywhere. */
  private noteOwn(start: number, end: number, { level }: PlaceWord): void {
    if (level ? this.isCompared(start) : !this.opens(start)) return;
    this.own = new SpokenPlace(start, end, level);
    if (!level) return;
    this.main.noteOwn(level);
    this.owned.push(this.own);
    this.lastSaid = this.own;
  }

  /** 位居全省第三 and 在全省率先 compare; 在我市缴纳社会保险 says where. */
  private isCompared(start: number): boolean {
    const { source } = this;
    if (source.isOneOf('在', start - 1)) return !source.isOneOf('我本该', start);
    return source.isAmong(COMPARING, start - 1);
  }

  /** A line begins at `at` without a mark: the folding has skipped its break. */
  startLine(at: number): void {
    this.line = at;
    this.guess(at);
  }

  /** A name that no list holds may stand at `opening`, the start of a clause or a title: 临澜市. */
  guess(opening: number): void {
    const { source } = this;
    const { softBreaks } = source.folded;
    while ((softBreaks[this.soft] ?? source.codes.length) <= opening) this.soft++;
    let at = opening;
    // 2024年临澜市…
    while (isDigit(source.peek(at)) || (at > opening && source.isAmong(DATE_UNITS, at))) at++;
    if (source.isAmong(BEFORE_NAME, at)) at++;
    if (at < this.done || !isHan(source.peek(at))) return;
    const last = Math.min(at + LONGEST_NAME, (softBreaks[this.soft] ?? source.codes.length) - 1);
    for (let end = at + 1; end <= last; end++) {
      const sign = NAME_SIGNS[source.codes[end] as number];
      if (sign === ENDS) return;
      if (sign !== SUFFIX || end < at + SHORTEST_NAME) continue;
      const suffix = SUFFIXES.endAt(source, end);
      if (suffix < 0) continue;
      if (this.isName(at, end, suffix)) {
        this.learnt.learn(source, at, end);
        this.noteName(at, end);
      }
      return;
    }
  }

  /** May `[start, end)` with its suffix up to `suffix` be a name, rather than words that end with 市 or 区? */
  private isName(start: number, end: number, suffix: number): boolean {
    const { source } = this;
    return (
      !source.isAmong(NOT_NAMES, end - 1) &&
      !this.holdsName(start + 1, end) &&
      // 第十条　市住房主管部门
      !source.isOneOf('第', start) &&
      !source.isAmong(NOT_BEHIND, suffix) &&
      findCue(source, start) < 0 &&
      !METRIC_LEAD.isAt(source, start) &&
      !COMMON.has(source.slice(start, start + SHORTEST_NAME))
    );
  }

  /** 本文以杭州: a listed name begins within, so that the words before it are none of a name. */
  private holdsName(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (PLACES.endAt(this.source, at) > to) return true;
    return false;
  }

  private noteName(start: number, bare: number): void {
    const { source } = this;
    const behind = SUFFIXES.at(source, bare);
    const end = behind ? behind.end : bare;
    this.done = end;
    // 粤港澳大湾区（广东）创新创业孵化基地
    if (source.isOneOf('(', start - 1) && source.isOneOf(')', end)) return;
    if (!this.opens(start) || source.isOneOf('”"', end) || this.isInstitution(end)) return;
    // Another's document, 《北京市…办法》, does not say whose the figures are, unless it is the article's title.
    const isTitle = source.isOneOf('《', start - 1);
    const spoken = new SpokenPlace(start, end);
    const weight = start < this.titleEnd ? TITLE_WEIGHT : isTitle ? 0 : 1;
    const suffix = behind ?? this.suffixWithin(start, bare);
    this.main.noteName(source.slice(start, suffix?.start ?? bare), suffix?.word ?? '', spoken.place, weight);
    if (isTitle || !this.isOwner(start)) return;
    this.named = spoken;
    // What a sentence opens with, those after it go on to speak of.
    if (start === this.line || endsSentence(source.peek(start - 1)) || isDigit(source.peek(start - 2)))
      this.lastSaid = spoken;
  }

  /** 海淀区: the suffix of a listed name that has its own. */
  private suffixWithin(start: number, end: number): Hit<true> | undefined {
    return end - start > SHORTEST_NAME ? SUFFIXES.endingAt(this.source, end, start + SHORTEST_NAME) : undefined;
  }

  /** Is what follows the name at `end` an institution that bears it: 上海交通大学, 贵州人才博览会? */
  private isInstitution(end: number): boolean {
    for (let at = end; at < end + INSTITUTION_REACH && isHan(this.source.peek(at)); at++)
      if (INSTITUTIONS.isAt(this.source, at)) return true;
    return false;
  }

  private opens(at: number): boolean {
    const before = this.source.peek(at - 1);
    return (
      at === this.line ||
      endsClause(before) ||
      before === 0x20 ||
      isDigit(before) ||
      this.source.isAmong(OPENERS, at - 1)
    );
  }

  /** Says the name at `at` whose the sentence's figures are, and not only where something came from? */
  private isOwner(at: number): boolean {
    const { source } = this;
    if (source.isOneOf('在', at - 1)) {
      let end = at;
      while (end < at + LONGEST_NAME + SHORTEST_NAME && isHan(source.peek(end)) && !EVENTS.isAt(source, end)) end++;
      return EVENTS.isAt(source, end) || endsClause(source.peek(end));
    }
    return !source.isAmong(NO_OWNERS, at - 1);
  }
}

/** End of the first line, where that is no longer than a title. */
function titleEnd(source: Source): number {
  const first = source.folded.softBreaks[0] ?? LONGEST_TITLE;
  for (let at = 0; at < Math.min(first, LONGEST_TITLE); at++) if (source.isOneOf('\n\u2029', at)) return at;
  return first < LONGEST_TITLE ? first : 0;
}

/** Whichever was said last. */
function latest(one: SpokenPlace | undefined, other: SpokenPlace | undefined): SpokenPlace | undefined {
  return one && (!other || one.start > other.start) ? one : other;
}

function since(spoken: SpokenPlace | undefined, from: number): SpokenPlace | undefined {
  return spoken && spoken.start >= from ? spoken : undefined;
}
