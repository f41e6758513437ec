/** What a figure measures where its own clause does not say it: what the sentence has measured, or its topic. */
import context from '@/assets/figures/context.json';
import places from '@/assets/figures/context-places.json';
import type { Span } from '../../types';
import { CharacterSet, isDigit, PART, Part } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { endsClause } from './marks';
import { nounAfter, nounBefore } from './metric';
import { afterNumbering } from './numbering';
import type { Places } from './place';
import { PLACES } from './place-words';
import type { Setting } from './setting';
import { FUNCTION_WORDS, METRIC_LEAD, METRIC_PREFIX } from './words';

/** So many figures of a sentence are looked back over. */
const MOST_BEFORE = 12;
const TOPIC_REACH = 80;
const SUFFIXES = plainLexicon(places.suffixes);
/** 西部, 两市: with a number or a name before them they stand for places. */
const REGIONS = plainLexicon(context.regions);
/** 这一比例, 后者: words that take up again what was measured. */
const ANAPHORS = plainLexicon(context.anaphors);
const QUANTITIES = plainLexicon(context.quantities);
/** 年龄方面, 分区域看: what a sentence looks at, not what it measures. */
const ASPECTS = plainLexicon(context.aspects);
const REPORTING = plainLexicon(context.reporting);
/** With these a clause begins that opens with no noun. */
const OPENING = new CharacterSet('要将会能可应须被把在从由据按以就对为向用且并而但');
const DISTRICTS = new CharacterSet('市县区省州镇乡国');
const NOT_DISTRICTS = new CharacterSet('园校小社片景库超回返下家城入离异');
const SHORTEST_DISTRICT = 3;
const LONGEST_DISTRICT = 5;
const JOINS = new CharacterSet('、和与及各等');

/** The last figure before the one at `index` in its sentence that counts in the same unit and tells what. */
export function alikeBefore(figures: readonly Finding[], index: number, sentence: number): Span | undefined {
  const { kind, unit } = figures[index] as Finding;
  for (let place = index - 1; place >= Math.max(0, index - MOST_BEFORE); place--) {
    const before = figures[place] as Finding;
    if (before.start < sentence) return undefined;
    if (before.kind === kind && before.unit === unit && before.metric) return before.metric;
  }
  return undefined;
}

/** 结案率连续五年保持在95%, 财政投入五年累计达128亿元: the noun before a span of time that parts it from its figure. */
export function beforeSpan(figures: readonly Finding[], index: number, { source, sentence, head }: Setting) {
  const span = figures[index - 1];
  if (span?.kind !== 'duration' || span.start < sentence) return undefined;
  for (let at = span.end; at < head; at++) if (endsClause(source.peek(at))) return undefined;
  const from = Math.max(sentence, figures[index - 2]?.end ?? 0);
  return nounBefore(source, span.start, from);
}

/** 德国, 京沪两市, 西部十二省区市: does the span name places and nothing else? */
function namesPlaces(source: Source, { start, end }: Span, known: Places): boolean {
  let found = false;
  let at = start;
  while (at < end) {
    const name = Math.max(PLACES.endAt(source, at, end), known.nameEnd(at));
    const next = name > at ? name : Math.max(SUFFIXES.endAt(source, at, end), REGIONS.endAt(source, at, end));
    if (next > at) {
      found = true;
      at = next;
    } else if (source.isAmong(JOINS, at) || PART[source.peek(at)] !== Part.none) at++;
    else return false;
  }
  return found && at === end;
}

/** 港城区, 个别县: a short name of a place by its last character. */
function isDistrict(source: Source, { start, end }: Span): boolean {
  const isShort = end - start >= SHORTEST_DISTRICT && end - start <= LONGEST_DISTRICT;
  return isShort && source.isAmong(DISTRICTS, end - 1) && !source.isAmong(NOT_DISTRICTS, end - 2);
}

/** Does the span name a place or several, and nothing else? */
export function isPlace(source: Source, noun: Span, places: Places): boolean {
  return isDistrict(source, noun) || namesPlaces(source, noun, places);
}

/** Does the noun say whose the figure is, or take up what was measured before, rather than say what it measures? */
export function isCarried(source: Source, noun: Span, { places }: Setting): boolean {
  return ANAPHORS.isAt(source, noun.start) || isPlace(source, noun, places);
}

/** 流动率, 份额: a noun of which others may have their own. */
export function isQuantity(source: Source, { start, end }: Span): boolean {
  return QUANTITIES.isBefore(source, end, start);
}

/** Start of the words of the clause at `clause` behind its number, 全市 and the like. */
function wordsOf(source: Source, clause: number, end: number): number {
  let start = afterNumbering(source, clause);
  for (let next = start; next >= 0 && next < end; next = METRIC_PREFIX.endAt(source, start)) start = next;
  return start;
}

/** The noun that makes up the clause in `[start, end)`: 这样的房子, 高技能人才的份额. */
function topicOf(source: Source, start: number, end: number): Span | undefined {
  const from = wordsOf(source, start, end);
  if (source.isAmong(OPENING, from)) return undefined;
  const noun = nounBefore(source, end, from);
  if (!noun || noun.end !== end || ASPECTS.isBefore(source, end, from)) return undefined;
  // 外籍人才占常住人口的比重
  for (let at = from + 1; at < noun.start; at++) if (source.isOneOf('占', at)) return nounBefore(source, at, from);
  const isWhole = noun.start === from || source.isOneOf('的中了', noun.start - 1);
  if (!isWhole) return undefined;
  const isBare = QUANTITIES.endAt(source, noun.start) === end && source.isOneOf('的', noun.start - 1);
  return isBare ? nounBefore(source, noun.start - 1, from) : noun;
}

function isWords(source: Source, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isDigit(source.peek(at))) return false;
  return true;
}

/** The noun with which the sentence opens, no one who only says the rest. */
function subjectOf(source: Source, sentence: number, end: number): Span | undefined {
  const from = wordsOf(source, sentence, end);
  if (source.isAmong(OPENING, from) || FUNCTION_WORDS.isAt(source, from) || METRIC_LEAD.isAt(source, from))
    return undefined;
  const noun = nounAfter(source, from, end);
  return noun && !REPORTING.isAt(source, noun.end) ? noun : undefined;
}

/** Offset behind the mark before `offset`, not before `first`. */
function startOf(source: Source, offset: number, first: number): number {
  let start = offset;
  while (start > first && !endsClause(source.peek(start - 1))) start--;
  return start;
}

/**
 * 高技能人才的份额，德国为50%; 研发人员总量居首位，2023年达到724万人: the noun that makes up a clause before the
 * figure's, failing that the one with which the sentence opens.
 */
export function topicBefore({ source, sentence, clause }: Setting): Span | undefined {
  const first = Math.max(sentence, clause - TOPIC_REACH);
  // A date in the figure's clause has cut it: 到2027年将达60万人.
  let start = startOf(source, clause, first);
  for (let end = start - 1; end > first; end = start - 1) {
    start = startOf(source, end, first);
    const topic = topicOf(source, start, end);
    if (topic) return isWords(source, topic) ? topic : undefined;
    const subject = subjectOf(source, start, end);
    // 毕业生规模逐年攀升，2020年达874万人
    if (
      subject &&
      isQuantity(source, subject) &&
      !source.isOneOf('率重例', subject.end - 1) &&
      isWords(source, subject)
    )
      return subject;
    if (start > sentence) continue;
    return subject && isWords(source, subject) ? subject : undefined;
  }
  return undefined;
}
