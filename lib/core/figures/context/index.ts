/** Adds to each figure what it measures, when, whose, for whom and what sort of number it is, as its text says. */
import { isDate } from '../changes';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { giveAmount, giveAudience } from './audience-in-sentence';
import { genreOf } from './genre';
import { Layout } from './layout';
import { giveBase, giveMetric } from './metric-in-sentence';
import { type Bare, shareBackwards } from './metric-of-money';
import { Owners } from './owners';
import { Places } from './place';
import { giveChange } from './rise';
import { originTold } from './rise-dates';
import { roleOf } from './role-in-sentence';
import { Sentence } from './sentence';
import { settingOf } from './setting';
import { applyHeadings } from './table-context';
import { Times } from './when';
import { isLater, isUndated } from './when-undated';

/** Dates that a base may be read from. */
const DATES_KEPT = 4;

/** Fills in `figures` in place; all spans are folded ones. */
export function addContext(source: Source, figures: Finding[]): void {
  if (figures.length === 0) return;
  const places = new Places(source);
  const layout = new Layout(source, places);
  const owners = new Owners(source, places);
  const genre = genreOf(source);
  const times = new Times(source, figures, genre === 'plan');
  const dates: Finding[] = [];
  /** Amounts of money of which nothing tells what they are for. */
  const bare: Bare[] = [];
  let sentence = new Sentence(source, 0);
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index] as Finding;
    layout.advance(figure.start);
    if (layout.sentence !== sentence.start) sentence = new Sentence(source, layout.sentence, sentence);
    if (isDate(figure)) {
      times.note(figure, layout);
      const origin = originTold(source, figure);
      if (origin) sentence.rise = { from: origin, to: undefined };
      dates.push(figure);
      if (dates.length > DATES_KEPT) dates.shift();
      continue;
    }
    const setting = settingOf(source, figures, index, layout, sentence.cues, genre);
    sentence.first ??= figure.start;
    figure.when = times.of(figure, layout, sentence.cues, sentence.first);
    if (figure.kind === 'money') giveAmount(figures, index, setting, sentence);
    figure.role = roleOf(figure, setting, sentence);
    if (isUndated(figure, source)) figure.when = undefined;
    // 从2018年的486万人增长到2023年的651万人，年均增长6%
    if (figure.role === 'growth') figure.when ??= sentence.rise?.to;
    giveAudience(figures, index, setting, sentence);
    giveMetric(figures, index, setting, sentence);
    giveBase(figure, setting, sentence, dates);
    if (isLater(figure, sentence)) figure.when = undefined;
    applyHeadings(source, layout, figure, times);
    owners.give(figure, setting, layout);
    giveChange(figures, index, setting, sentence);
    sentence.note(figure);
    if (figure.kind === 'money' && !figure.metric) bare.push({ index, setting });
  }
  shareBackwards(figures, bare);
  owners.settle();
}
