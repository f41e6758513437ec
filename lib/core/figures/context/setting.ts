/** Where a figure stands: what the context rules read. */
import type { Span } from '../../types';
import { isDating } from '../changes';
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import type { Cues } from './cues';
import type { Genre } from './genre';
import type { Heading } from './heading';
import type { Layout } from './layout';
import { clauseStart } from './marks';
import type { Places } from './place';

/** Offsets are folded ones. */
export interface Setting {
  source: Source;
  cues: Cues;
  /** Starts of the figure's clause and of its sentence. */
  clause: number;
  sentence: number;
  /** Start of its paragraph. */
  line: number;
  /** End of the figure before, or the sentence's start: what lies before belongs to others. */
  from: number;
  /** Where the words before the figure end: at the figure, or at a date that stands between. */
  head: number;
  /** Where the next figure begins: what lies behind belongs to others. */
  limit: number;
  /** The nearest heading over the figure, and the last one of the first rank. */
  heading: Heading | undefined;
  section: Heading | undefined;
  /** The words that introduce the list in which it stands. */
  lead: Heading | undefined;
  genre: Genre | undefined;
  places: Places;
  /** Whom the label of its part of the sentence names; null as long as nobody has asked. */
  label: Span | undefined | null;
}

const COMPARING = new CharacterSet('比较');
/** What pages put about a number and nobody reads: 有 $31 \\%$, **6 倍**. */
const MARKUP = new CharacterSet(' $*_`\\');

/** Where the words before `start` end, blanks and markup passed over. */
function beforeMarkup(source: Source, start: number, from: number): number {
  let end = start;
  while (end > from && source.isAmong(MARKUP, end - 1)) end--;
  return end;
}

/** Where the words behind `end` begin. */
export function afterMarkup(source: Source, end: number): number {
  let start = end;
  while (source.isAmong(MARKUP, start)) start++;
  return start;
}

/** Does the figure at `start` follow a date that ends at `end` directly, or with a 的: 2020年的18.6万人? */
function isJoined(source: Source, end: number, start: number): boolean {
  const behind = source.isOneOf('前', end) ? end + 1 : end;
  return behind === start || (behind + 1 === start && source.isOneOf('的之', behind));
}

/** The setting of the figure at `index`, to which `layout` has walked. */
export function settingOf(
  source: Source,
  figures: readonly Finding[],
  index: number,
  layout: Layout,
  cues: Cues,
  genre: Genre | undefined,
): Setting {
  const { start } = figures[index] as Finding;
  const { sentence, line, heading, section, lead } = layout;
  const before = figures[index - 1];
  let head = start;
  let from = before?.end ?? 0;
  if (before && isDating(source, before)) {
    // A date directly before the figure parts it from its words: 总量从2015年29.82万人增长到….
    const parted = isJoined(source, before.end, start);
    if (parted) head = before.start;
    // 总量比2020年增长8%: the words before the date are the figure's too.
    if (parted || source.isAmong(COMPARING, before.start - 1)) from = figures[index - 2]?.end ?? 0;
  }
  if (from < sentence) from = sentence;
  head = beforeMarkup(source, head, from);
  const clause = clauseStart(source, head, from);
  const next = figures[index + 1]?.start ?? source.codes.length;
  // What stands behind the last cell of a row is another row.
  const limit = layout.row.cells.length > 1 ? Math.min(next, layout.lineEnd(next - start)) : next;
  return {
    source,
    cues,
    clause,
    sentence,
    line,
    from,
    head,
    limit,
    heading,
    section,
    lead,
    genre,
    places: layout.places,
    label: null,
  };
}
