/** Gives each figure its place, once the text has said whose it is. */
import type { Place } from '../../types';
import { CharacterSet, codeOf } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { Bodies } from './body';
import type { Layout } from './layout';
import type { Places } from './place';
import { placeAhead } from './place-ahead';
import { placeBefore, placeBehind } from './place-beside';
import { lastOf } from './seek';
import type { Setting } from './setting';

/** What makes of 我 another word: 我市, 我们, 自我. */
const NOT_SELF = new CharacterSet('市省县区州国们方院校台港澳局');
const SELF = codeOf('我');
const REACH = 60;

/** Does somebody speak of himself between the two offsets? */
function isOnesOwn(source: Source, sentence: number, to: number): boolean {
  const from = Math.max(sentence, to - REACH);
  for (let at = lastOf(source, SELF, from, to); at >= 0; at = lastOf(source, SELF, from, at))
    if (!source.isAmong(NOT_SELF, at + 1) && !source.isOneOf('自', at - 1)) return true;
  return false;
}

export class Owners {
  /** The last place that stood beside a figure: the rest of its sentence goes on to speak of it. */
  private beside: { sentence: number; place: Place } | undefined;

  /** Figures whose sentence does not say whose they are. */
  private readonly placeless: { figure: Finding; state: Place | undefined }[] = [];

  private readonly bodies: Bodies;

  constructor(
    source: Source,
    private readonly places: Places,
  ) {
    this.bodies = new Bodies(source);
  }

  /** `line` is where the figure's paragraph begins, or its row, of which one cell may name the place. */
  give(figure: Finding, { source, sentence, clause, heading, lead }: Setting, { line, row }: Layout): void {
    const { places } = this;
    const { kind, role } = figure;
    // What is another's is not the place's either.
    if (role === 'notOwn') return;
    const isPart = kind === 'percent' || kind === 'fraction';
    const isRule = role === 'requirement' || role === 'entitlement';
    const behind = kind === 'duration' ? places.behind(figure.end) : undefined;
    const before = isPart ? undefined : placeBefore(source, figure.start);
    if (before) this.beside = { sentence, place: before };
    figure.place =
      placeBehind(source, figure.end) ??
      before ??
      behind ??
      places.said(row.cells.length > 1 ? line : sentence, clause, isRule);
    if (this.beside?.sentence === sentence) figure.place ??= this.beside.place;
    figure.place ??= placeAhead(source, figure.end, isRule);
    if (figure.place || !role) return;
    // “三年前我带着学生来创业，现在团队扩大到87人”: one person's own.
    if (isOnesOwn(source, sentence, figure.start)) return;
    if (!isRule && this.bodies.speaksOf(sentence, figure.start)) return;
    figure.place = places.ofParagraph(line, isRule) ?? places.over(lead) ?? places.over(heading);
    if (!figure.place) this.placeless.push({ figure, state: isPart ? places.stateOf(sentence) : undefined });
  }

  /** What 全市 stands for, and whose the figures without a place are, is known when the whole text has been read. */
  settle(): void {
    const article = this.places.settle();
    if (!article) {
      // A text about no place of its own tells of states: 占美国总人口的14%.
      for (const { figure, state } of this.placeless) figure.place = state;
      return;
    }
    const first: Place = { start: article.start, end: article.end, inherited: true };
    const mentions = this.places.ownMentions();
    let last = -1;
    for (const { figure } of this.placeless) {
      while ((mentions[last + 1]?.start ?? Number.POSITIVE_INFINITY) < figure.start) last++;
      figure.place = mentions[last]?.inherited ?? first;
    }
  }
}
