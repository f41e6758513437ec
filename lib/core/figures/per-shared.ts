/** What a figure is counted per by its neighbours: 每月5000元、3000元; 100、60、30万元/年; 每新增1人给予3000元. */
import per from '@/assets/figures/per.json';
import type { Per } from '../types';
import { isDate } from './changes';
import type { Finding } from './finding';
import { Lexicon, words } from './lexicon';
import { readEach, readPerAfter, skipPer } from './per';
import type { Source } from './source';

const TIERS = new Lexicon(words(per.tiers).map((word) => [word, true] as const));
/** Words that begin an amount of another sort: 每月3000元、一次性安家费10万元. */
const ANOTHER = new Lexicon(words(per.notShared).map((word) => [word, true] as const));
/** 每满一年, 每逾期一日 */
const ONE_SPAN: ReadonlySet<unknown> = new Set(['P1Y', 'P1M', 'P1D']);
/** 提高到, 增至 */
const RISES = new Lexicon(words(per.rises).map((word) => [word, true] as const));
const JOINTS = '、/和或及与';
const BREAKS = '。;!?\n\t\u2029';
/** Elements of a list, and 每新增1人 and its amount, stand no further apart than this. */
const REACH = 14;
/** 每新增1名全职博士，给予一次性奖励 */
const ONE_REACH = 18;
const LONGEST_ASIDE = 8;
/** 给予10万元、3000元/月: amounts so far apart are not of one sort. */
const LIKE = 20;

function isRate({ kind }: Finding): boolean {
  return kind === 'money' || kind === 'count' || kind === 'measure';
}

function amount({ value }: Finding): number {
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === 'number' ? first : Number.NaN;
}

function areAlike(a: Finding, b: Finding): boolean {
  if (!isRate(a) || a.kind !== b.kind || a.unit !== b.unit) return false;
  const ratio = amount(a) / amount(b);
  return ratio <= LIKE && ratio >= 1 / LIKE;
}

/** Behind a short bracket at `at`, 5万美元(中国)和9.5万美元, or `at`. */
function skipAside(source: Source, at: number): number {
  if (!source.isOneOf('(', at)) return at;
  for (let end = at + 1; end < at + LONGEST_ASIDE; end++) if (source.isOneOf(')', end)) return end + 1;
  return at;
}

/** Is `b` the next element of the list in which `a` stands: 、B类3万元, or ，硕士3000元? */
function goesOn(source: Source, a: Finding, b: Finding): boolean {
  const start = skipAside(source, skipPer(source, a.end));
  if (b.start - start > REACH || b.start <= start) return false;
  for (let at = start; at < b.start; at++) {
    if (source.isOneOf(BREAKS, at) || source.isOneOf('每', at) || ANOTHER.at(source, at)) return false;
  }
  // 每年2000元提高到5000元, 每年2000万元，到2026年增至3000万元; 由2.2万元升至现时的2.65万元
  if (RISES.endingAt(source, b.start) || RISES.at(source, start)) return true;
  if (source.isOneOf(JOINTS, start)) return true;
  // 每月3000元生活补贴，硕士2000元
  const tier = TIERS.endingAt(source, b.start, start);
  return tier !== undefined && source.includes(',', start, tier.start);
}

/** Is the figure one of something: 1人, 一年? */
function isOne({ kind, value }: Finding): boolean {
  return (kind === 'count' && value === 1) || (kind === 'duration' && ONE_SPAN.has(value));
}

/** The per of 每新增1人, 每续签一年 where `one` is that 1人 or 一年 and `figure` the amount behind it in the clause. */
function perOfOne(source: Source, one: Finding, figure: Finding): Per | undefined {
  // 每多缴纳1年可减少1个月, 每少服务一年退还10%
  const isOfSpan = one.kind === 'duration' && (figure.kind === 'percent' || figure.kind === 'duration');
  const isCounted = isRate(figure) || isOfSpan;
  if (!isCounted || !isOne(one) || figure.start - one.end > ONE_REACH) return undefined;
  let commas = 0;
  for (let at = one.end; at < figure.start; at++) {
    if (source.isOneOf(BREAKS, at)) return undefined;
    // 每新增1名博士，给予5万元
    if (source.isOneOf(',', at) && ++commas > 1) return undefined;
  }
  for (let at = one.start - 1; at > one.start - REACH / 2; at--) {
    if (source.isOneOf('每', at)) return readEach(source, at, one.end);
  }
  return undefined;
}

/** A rate said behind the last element of a list goes for those before it too: 100、60、30万元/年. */
function shareBack(source: Source, figures: readonly Finding[]): void {
  let shared: Finding | undefined;
  let figure = figures.at(-1);
  for (let index = figures.length - 2; figure && index >= 0; index--) {
    const before: Finding | undefined = figures[index];
    const { per } = figure;
    const said = per !== undefined && (figure === shared || readPerAfter(source, figure.end).per.length > 0);
    if (said && before && !before.per && isJoined(source, before, figure)) {
      before.per = [...per];
      shared = before;
    }
    figure = before;
  }
}

/** Are the two elements of one list, with nothing but its mark between them? */
function isJoined(source: Source, before: Finding, figure: Finding): boolean {
  return figure.start - before.end === 1 && source.isOneOf(JOINTS, before.end) && areAlike(before, figure);
}

/** Gives the elements of a list the per that is said once, before its first or behind its last. */
export function sharePer(source: Source, figures: readonly Finding[]): void {
  shareBack(source, figures);
  let before = figures[0];
  for (const figure of figures) {
    if (before && before !== figure && !figure.per) {
      if (before.per && areAlike(before, figure) && goesOn(source, before, figure)) figure.per = [...before.per];
      const each = figure.per ? undefined : perOfOne(source, before, figure);
      if (each) figure.per = [each];
    }
    // 每年2000万元，到2026年增至3000万元: a date parts no list.
    if (!isDate(figure)) before = figure;
  }
}
