/** Whose a figure is: 全市, 我省, a place that its sentence opens with, or the one that the article is about. */
import data from '@/assets/figures/context-places.json';
import type { Span } from '../../types';
import { CharacterSet, isDigit, isHan } from '../characters';
import { plainLexicon, words } from '../lexicon';
import type { Source } from '../source';
import { cueAt } from './cues';
import { endsClause } from './layout';
import { type Level, levelOf, MainPlace } from './main-place';
import { METRIC_LEAD } from './words';

const OWN = plainLexicon(data.own);
const WIDE = plainLexicon(data.wide);
const NAMES = plainLexicon(data.names);
const SUFFIXES = plainLexicon(data.suffixes);
const INSTITUTIONS = plainLexicon(data.institutions);
const EVENTS = plainLexicon(data.events);
const NOT_NAMES = new CharacterSet(
  words(data.notNames)
    .filter((word) => word.length === 1)
    .join(''),
);
const NOT_BEHIND = new CharacterSet(data.notBehind);
const COMPARING = new CharacterSet(data.comparing);
const OPENERS = new CharacterSet(data.openers);
const PASSING: ReadonlySet<string> = new Set(words(data.passing));
const COMMON: ReadonlySet<string> = new Set(words(data.notNamesAtAll));
const NATION = '我国';
/** 水城 + 现代农业 + 产业园: an institution's name reaches no further than this behind the place's. */
const INSTITUTION_REACH = 12;
const LONGEST_NAME = 5;
const SHORTEST_NAME = 2;
/** Names learnt that begin with the same character. */
const MOST_ALIKE = 8;
const LONGEST_TITLE = 60;
/** What a mention in the title counts, beside one in the text. */
const TITLE_WEIGHT = 3;

/** May a place's name or 全市 begin with this code unit? */
export function mayOpenPlace(code: number): boolean {
  return OWN.mayOpen(code) || WIDE.mayOpen(code) || NAMES.mayOpen(code);
}

/** 全市, 本省; `level` is missing for 当地, which may be anywhere. */
export interface Owned extends Span {
  level: Level | undefined;
}

/** Keeps the places that the text has named so far. */
export class Places {
  private own: Owned | undefined;
  private wide: Span | undefined;
  private named: Span | undefined;
  /** Nothing before this offset is read again. */
  private done = 0;
  private readonly main = new MainPlace();
  /** The first 全市 or the like. */
  private firstOwn: Owned | undefined;
  /** The last 全市, or a place that a sentence spoke of by name. */
  private lastSaid: Owned | undefined;
  /** Where the text's first line ends: a place named there counts for several. */
  private readonly titleEnd: number;
  /** By first character, bare names that no list holds, learnt where they stood with their 市. */
  private readonly learnt = new Map<number, string[]>();

  /** `onLearn` is told the code units with which names learnt from the text begin. */
  constructor(
    private readonly source: Source,
    private readonly onLearn: (code: number) => void,
  ) {
    this.titleEnd = titleEnd(source);
  }

  /**
   * The place that owns a figure: the last 全市 or the like of its sentence, failing that a place's name.
   * 我国 counts only in the figure's own clause or as 在我国. All offsets are those of beginnings.
   */
  said(sentence: number, clause: number): Span | Owned | undefined {
    const own = keep(this.own, sentence);
    const wide = keep(this.wide, sentence);
    const named = keep(this.named, sentence);
    const spoken = wide && (wide.start >= clause || this.source.isOneOf('在', wide.start - 1)) ? wide : undefined;
    if (spoken && (own?.start ?? -1) < spoken.start) return spoken;
    if (own && named && named.start > own.start && named.start >= clause) return named;
    return own ?? named;
  }

  /** The place spoken of last in the paragraph that begins at `line`: its later sentences go on to speak of it. */
  ofParagraph(line: number): Owned | undefined {
    return keep(this.lastSaid, line);
  }

  /** 未来5年我国…, 五年内，在我国…: the place directly behind a span of time. */
  behind(end: number): Span | undefined {
    let at = end;
    if (this.source.isOneOf(',', at)) at++;
    if (this.source.isOneOf('在', at)) at++;
    const hit = WIDE.at(this.source, at) ?? OWN.at(this.source, at);
    return hit && { start: hit.start, end: hit.end };
  }

  /**
   * The place that the article is about, by name where the text has one; ask when the whole text has been noted.
   * What its sentences call 全市 or 本县 is of this level.
   */
  get article(): { span: Span; level: Level | undefined } | undefined {
    const { level } = this.main;
    const span = this.main.find();
    if (span) return { span, level };
    return this.firstOwn && level === this.firstOwn.level ? { span: this.firstOwn, level } : undefined;
  }

  /** A place may begin at `at`. */
  note(at: number): void {
    const { source } = this;
    if (at < this.done) return;
    const own = OWN.at(source, at);
    if (own) {
      this.done = own.end;
      const isPassing = PASSING.has(own.word);
      if (isPassing ? !this.opens(at) : source.isAmong(COMPARING, at - 1)) return;
      // 当地 means whatever was spoken of there: it is not the article's own place.
      const level = isPassing ? undefined : levelOf(own.word);
      this.own = { start: at, end: own.end, level };
      if (!level) return;
      this.main.noteOwn(level);
      this.firstOwn ??= this.own;
      this.lastSaid = this.own;
      return;
    }
    const wide = WIDE.at(source, at);
    if (wide) {
      this.done = wide.end;
      if (wide.word === NATION || !source.isAmong(COMPARING, at - 1)) this.wide = { start: at, end: wide.end };
      return;
    }
    const end = NAMES.at(source, at)?.end ?? this.learntEnd(at);
    if (end > at) this.noteName(at, end);
  }

  /** A name that no list holds may stand at `at`, the start of a clause or a title: 临澜市. */
  guess(opening: number): void {
    let at = opening;
    // 2024年临澜市…
    while (isDigit(this.source.peek(at)) || (at > opening && this.source.isOneOf('年月日底末', at))) at++;
    if (this.source.isOneOf('在从到自', at)) at++;
    if (at < this.done || !isHan(this.source.peek(at))) return;
    for (let end = at + SHORTEST_NAME; end <= at + LONGEST_NAME && isHan(this.source.peek(end - 1)); end++) {
      if (!SUFFIXES.mayOpen(this.source.peek(end))) continue;
      const suffix = SUFFIXES.at(this.source, end);
      if (!suffix) continue;
      if (this.source.isAmong(NOT_NAMES, end - 1) || this.source.isAmong(NOT_BEHIND, suffix.end)) return;
      if (
        cueAt(this.source, at) ||
        METRIC_LEAD.at(this.source, at) ||
        COMMON.has(this.source.slice(at, at + SHORTEST_NAME))
      )
        return;
      this.learn(at, end);
      this.noteName(at, end);
      return;
    }
  }

  private learn(start: number, end: number): void {
    const first = this.source.peek(start);
    const name = this.source.slice(start, end);
    const known = this.learnt.get(first);
    if (!known) this.learnt.set(first, [name]);
    else if (known.length < MOST_ALIKE && !known.includes(name)) known.push(name);
    this.onLearn(first);
  }

  private learntEnd(at: number): number {
    const name = this.learnt.get(this.source.peek(at))?.find((each) => this.source.has(each, at));
    return name ? at + name.length : at;
  }

  private noteName(start: number, bare: number): void {
    const { source } = this;
    const suffix = SUFFIXES.at(source, bare);
    const end = suffix ? suffix.end : bare;
    this.done = end;
    const opened = this.opens(start);
    if (!opened || source.isOneOf('”"', end) || this.isInstitution(end)) return;
    const span = { start, end };
    // Another's document, 《北京市…办法》, does not say whose the figures are, unless it is the article's title.
    const isTitle = source.isOneOf('《', start - 1);
    this.main.noteName(...this.bareName(start, bare), span, start < this.titleEnd ? TITLE_WEIGHT : isTitle ? 0 : 1);
    if (isTitle || !this.isOwner(start)) return;
    this.named = span;
    this.lastSaid = { ...span, level: undefined };
  }

  /** 临澜 and 市: the name without its suffix, be that behind `bare` or part of a listed name (海淀区). */
  private bareName(start: number, bare: number): [name: string, suffix: string] {
    const { source } = this;
    const behind = SUFFIXES.at(source, bare);
    if (behind) return [source.slice(start, bare), behind.word];
    const within = bare - start > SHORTEST_NAME ? SUFFIXES.endingAt(source, bare, start + SHORTEST_NAME) : undefined;
    return within ? [source.slice(start, within.start), within.word] : [source.slice(start, bare), ''];
  }

  /** Is what follows the name at `end` an institution that bears it: 上海交通大学, 贵州人才博览会? */
  private isInstitution(end: number): boolean {
    for (let at = end; at < end + INSTITUTION_REACH && isHan(this.source.peek(at)); at++)
      if (INSTITUTIONS.at(this.source, at)) return true;
    return false;
  }

  private opens(at: number): boolean {
    const before = this.source.peek(at - 1);
    return at === 0 || endsClause(before) || before === 0x20 || isDigit(before) || this.source.isAmong(OPENERS, at - 1);
  }

  /** Says the name at `at` whose the sentence's figures are, and not only where something came from? */
  private isOwner(at: number): boolean {
    const { source } = this;
    if (source.isOneOf('在', at - 1)) {
      let end = at;
      while (end < at + LONGEST_NAME + SHORTEST_NAME && isHan(source.peek(end)) && !EVENTS.at(source, end)) end++;
      return EVENTS.at(source, end) !== undefined || endsClause(source.peek(end));
    }
    return !source.isOneOf('于由来是从对与及和、', at - 1);
  }
}

/** End of the first line, where that is no longer than a title. */
function titleEnd(source: Source): number {
  const first = source.folded.softBreaks[0] ?? LONGEST_TITLE;
  for (let at = 0; at < Math.min(first, LONGEST_TITLE); at++) if (source.isOneOf('\n\u2029', at)) return at;
  return first < LONGEST_TITLE ? first : 0;
}

function keep<S extends Span>(span: S | undefined, from: number): S | undefined {
  return span && span.start >= from ? span : undefined;
}
