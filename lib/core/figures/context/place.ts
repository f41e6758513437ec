/** Whose a figure is: 全市, 我省, a place that its sentence opens with, or the one that the article is about. */
import data from '@/assets/figures/context-places.json';
import type { Place, Span } from '../../types';
import { CharacterSet, isDigit } from '../characters';
import { type Hit, plainLexicon, words } from '../lexicon';
import type { Source } from '../source';
import { guessName } from './guess-name';
import type { Heading } from './heading';
import { LearntNames } from './learnt-names';
import { MainPlace, STATES } from './main-place';
import { endsClause, endsSentence } from './marks';
import {
  behindAside,
  isBenefiting,
  isBrief,
  isGoalAt,
  isInstitution,
  isInTitle,
  isOwn,
  isOwner,
  titleEnd,
} from './place-surroundings';
import { NATION, PLACES, type PlaceWord, SHORTEST_NAME, SUFFIXES } from './place-words';
import { regionEnd } from './region';
import { latest, SpokenPlace, since } from './spoken-place';

/** 全国首个, 全省领先 */
const RANKS = plainLexicon(data.ranks);
/** 五年来，全省…: what parts a span of time from the place that it is told of. */
const SINCE = plainLexicon(data.since);
/** 居全省前列 */
const COMPARING = new CharacterSet(data.comparing);
/** 本地居民, 本地学生: who, not where. */
const LOCALS = new CharacterSet('人居学户雇员工毕');
const OPENERS = new CharacterSet(data.openers);
/** 京津冀, 长三角: what an article is about only where its title says so. */
const WIDE_REGIONS: ReadonlySet<string> = new Set(words(`${data.regions} ${data.regionLeads}`));
/** 从美国引进: who came from or went there is not there. */
const NO_STATES = new CharacterSet('从由自与和同跟对向赴去');
/** What a mention in the title counts, beside one in the text. */
const TITLE_WEIGHT = 3;
/** A text that says 全市 this often speaks of its own place by it. */
const OFTEN_WHOLE = 5;

/** Keeps the places that the text has named so far. */
export class Places {
  /** 全市, a place's name and 全国, each where it was said last. */
  private own: SpokenPlace | undefined;
  private named: SpokenPlace | undefined;
  private wide: SpokenPlace | undefined;
  /** 在港, 到临澜市工作: where people are who are spoken of, and whether briefly said. */
  private where: SpokenPlace | undefined;
  private isBrief = false;
  /** The last state that was named, and the one before where that was another. */
  private state: SpokenPlace | undefined;
  private otherState: SpokenPlace | undefined;
  /** The last 全市, or a place that a sentence spoke of by name. */
  private lastSaid: SpokenPlace | undefined;
  /** The heading asked for last and the place that it names. */
  private heading: Heading | undefined;
  private headed: Place | undefined;
  /** Every 全市 or the like. */
  private readonly owned: SpokenPlace[] = [];
  /** Every mention of a place that may be the article's own, ascending, with the bare name where it has one. */
  private readonly mentions: { spoken: SpokenPlace; name: string | undefined }[] = [];
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
    const isAt = wide && this.source.isOneOf('在于', wide.start - 1);
    const isOfClause = wide && wide.start >= clause && !(isRule && this.source.has(NATION, wide.start));
    const spoken = wide && (isAt || isOfClause || (!isRule && this.opens(wide.start))) ? wide : undefined;
    const where = isRule || this.isBrief ? since(this.where, sentence) : undefined;
    return (latest(spoken, latest(own, named)) ?? where)?.place;
  }

  /** The only state that the sentence names, wherever in it: 占美国总人口14%; not 从美国引进. */
  stateOf(sentence: number): Place | undefined {
    return since(this.otherState, sentence) ? undefined : since(this.state, sentence)?.place;
  }

  private noteState(spoken: SpokenPlace, name: string): void {
    const { source, state } = this;
    if (!STATES.has(name) || source.isAmong(NO_STATES, spoken.start - 1)) return;
    if (state && source.slice(state.start, state.start + name.length) !== name) this.otherState = state;
    this.state = spoken;
  }

  /**
   * The place spoken of last in the paragraph that begins at `line`: its later sentences go on to speak of it. A rule is
   * the nation's only where its sentence says so.
   */
  ofParagraph(line: number, isRule: boolean): Place | undefined {
    const spoken = since(this.lastSaid, line);
    return isRule && spoken === this.wide ? undefined : spoken?.inherited;
  }

  /** The place that a heading or the words over a list name: 二、粤东粤西粤北地区就业补贴. */
  over(heading: Heading | undefined): Place | undefined {
    if (!heading) return undefined;
    if (this.heading !== heading) {
      this.heading = heading;
      this.headed = this.within(heading);
    }
    return this.headed;
  }

  private within({ start, end }: Span): Place | undefined {
    const { source } = this;
    for (let at = start; at < end; at++) {
      const hit = PLACES.at(source, at);
      const sort = hit?.value.sort;
      const last = sort === 'region' ? regionEnd(source, at) : sort === 'name' ? (hit?.end ?? -1) : -1;
      if (last > at && last <= end && !isInstitution(source, last) && !isInTitle(source, at))
        return {
          start: at,
          end: SUFFIXES.endAt(source, last) > 0 ? SUFFIXES.endAt(source, last) : last,
          inherited: true,
        };
    }
    return undefined;
  }

  /** 未来5年我国…, 五年内，在我国…: the place directly behind a span of time. */
  behind(end: number): Span | undefined {
    const since = SINCE.endAt(this.source, end);
    let at = since < 0 ? end : since;
    if (this.source.isOneOf(',', at)) at++;
    if (this.source.isOneOf('在', at)) at++;
    const hit = PLACES.at(this.source, at);
    return hit && (hit.value.sort === 'own' || hit.value.sort === 'wide') ? { start: at, end: hit.end } : undefined;
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

  /**
   * The mentions of the article's own place, by name or as 全市, ascending; to be asked when it is settled. None where
   * the text calls it by its name: one that seldom says 全市 means by it a whole, not itself.
   */
  ownMentions(): readonly SpokenPlace[] {
    const { level, name } = this.main;
    const wholes = this.mentions.filter((each) => each.name === undefined && each.spoken.level === level);
    if (wholes.length < OFTEN_WHOLE) return [];
    return this.mentions
      .filter((each) => (each.name === undefined ? each.spoken.level === level : each.name === name))
      .map(({ spoken }) => spoken);
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
    if (word.sort === 'region') {
      this.noteRegion(at);
      return;
    }
    if (word.sort === 'brief') {
      this.noteBrief(at + 1, end);
      return;
    }
    this.done = end;
    // 全国首个, 全省领先: among whom something ranks.
    if (RANKS.isAt(source, end)) return;
    if (word.sort === 'own') this.noteOwn(at, end, word);
    else if (word.isNation || !source.isAmong(COMPARING, at - 1)) {
      this.wide = new SpokenPlace(at, end);
      if (this.opensSentence(at)) this.lastSaid = this.wide;
    }
  }

  /** 全市, 本省; the level of 当地 is unknown, since it may be anywhere. */
  private noteOwn(start: number, end: number, { level }: PlaceWord): void {
    const isSaid = level ? !this.isCompared(start) : this.opens(start) && !this.isLocal(start, end);
    if (!isSaid && !isBenefiting(this.source, start, end)) {
      if (!isGoalAt(this.source, start - 1) || !isOwn(this.source, start)) return;
      this.goTo(new SpokenPlace(start, end, level));
      this.owned.push(this.where as SpokenPlace);
      return;
    }
    this.own = new SpokenPlace(start, end, level);
    if (!level) return;
    this.main.noteOwn(level);
    this.owned.push(this.own);
    if (!isOwn(this.source, start)) this.mentions.push({ spoken: this.own, name: undefined });
    this.lastSaid = this.own;
  }

  /** 本地居民, 相当于本地学额: no place is spoken of. */
  private isLocal(start: number, end: number): boolean {
    return this.source.isAmong(LOCALS, end) || this.isCompared(start);
  }

  /** 位居全省第三 and 在全省率先 compare; 在我市缴纳社会保险 says where. */
  private isCompared(start: number): boolean {
    const { source } = this;
    if (source.isOneOf('在', start - 1)) return !source.isOneOf('我本该', start);
    // 不及全国一半, 及全市社区
    if (source.isOneOf('及', start - 1)) return source.isOneOf('不只仅', start - 2);
    return source.isAmong(COMPARING, start - 1);
  }

  /** 西部区县 */
  private noteRegion(start: number): void {
    const end = regionEnd(this.source, start);
    if (end < 0) return;
    this.done = end;
    this.speakOf(new SpokenPlace(start, end));
  }

  /** 港 in 在港 */
  private noteBrief(start: number, end: number): void {
    const { source } = this;
    if (!isBrief(source, start) || this.learnt.endAt(source, start) >= 0) return;
    this.done = end;
    this.where = new SpokenPlace(start, end);
    this.isBrief = true;
  }

  /** Keeps a place as the one whose the sentence's figures are, if it is, or where their people are. */
  private speakOf(spoken: SpokenPlace): void {
    const { source } = this;
    const { start, end } = spoken.place;
    if (isBenefiting(source, start, end) || (this.opens(start) && isOwner(source, start, end))) {
      this.named = spoken;
      // What a sentence opens with, those after it go on to speak of.
      if (this.opensSentence(start)) this.lastSaid = spoken;
    } else if (isGoalAt(source, start - 1) && !source.isOneOf('内', end - 1)) {
      // 在区内无住房 is within the article's own place.
      this.goTo(spoken);
    }
  }

  private goTo(spoken: SpokenPlace): void {
    this.where = spoken;
    this.isBrief = false;
  }

  /** A line begins at `at` without a mark: the folding has skipped its break. */
  startLine(at: number): void {
    this.line = at;
    this.guess(at);
  }

  /** A name that no list holds may stand at `opening`, the start of a clause or a title: 临澜市. */
  guess(opening: number): void {
    const name = guessName(this.source, opening, this.done);
    if (!name || name.end >= this.lineEnd(opening)) return;
    this.learnt.learn(this.source, name.start, name.end);
    this.noteName(name.start, name.end);
  }

  /** Where the line that holds `opening` ends with a break that the folding skipped; ascending offsets only. */
  private lineEnd(opening: number): number {
    const { folded, codes } = this.source;
    while ((folded.softBreaks[this.soft] ?? codes.length) <= opening) this.soft++;
    return folded.softBreaks[this.soft] ?? codes.length;
  }

  private noteName(start: number, bare: number): void {
    const { source } = this;
    const behind = SUFFIXES.at(source, bare);
    const end = behind ? behind.end : bare;
    this.done = end;
    // 粤港澳大湾区（广东）创新创业孵化基地, （中国“绿卡”）
    if (source.isOneOf('(', start - 1) && behindAside(source, start - 1) > end) return;
    if (source.isOneOf('”"', end) || isInstitution(source, end)) return;
    const spoken = new SpokenPlace(start, end);
    this.speakOf(spoken);
    const suffix = behind ?? this.suffixWithin(start, bare);
    const name = source.slice(start, suffix?.start ?? bare);
    this.noteState(spoken, name);
    this.main.notePassing(name, suffix?.word ?? '', spoken.place);
    if (!this.opens(start)) return;
    // Another's document, 《北京市…办法》, does not say whose the figures are, unless it is the article's title.
    const isTitle = source.isOneOf('《', start - 1);
    const weight = start < this.titleEnd ? TITLE_WEIGHT : isTitle || WIDE_REGIONS.has(name) ? 0 : 1;
    if (!isTitle) this.mentions.push({ spoken, name });
    this.main.noteName(name, suffix?.word ?? '', spoken.place, weight);
  }

  /** 海淀区: the suffix of a listed name that has its own. */
  private suffixWithin(start: number, end: number): Hit<true> | undefined {
    return end - start > SHORTEST_NAME ? SUFFIXES.endingAt(this.source, end, start + SHORTEST_NAME) : undefined;
  }

  /** 2023年浙江: a date may stand before what a sentence opens with. */
  private opensSentence(at: number): boolean {
    const { source } = this;
    return at === this.line || endsSentence(source.peek(at - 1)) || isDigit(source.peek(at - 2));
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
}
