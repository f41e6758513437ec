/** The words that bound a number, directly before and behind it and further off in its clause. */
import bounds from '@/assets/figures/bounds.json';
import type { Bound } from '../types';
import { CharacterSet, codeOf, isDigit, PART, Part } from './characters';
import { type Hit, Lexicon, words } from './lexicon';
import type { Source } from './source';

function* entries(groups: Record<string, string>): Generator<readonly [string, Bound]> {
  for (const [bound, list] of Object.entries(groups)) {
    for (const word of words(list)) yield [word, bound as Bound];
  }
}

const BEFORE = new Lexicon(entries(bounds.before));
const AFTER = new Lexicon(entries(bounds.after));
const BEHIND = new Lexicon(entries(bounds.behind));
const FAR = new Lexicon(entries(bounds.far));
const NOT_AFTER: ReadonlyMap<string, string> = new Map(Object.entries(bounds.notAfterWord));
const NOT_BEFORE: ReadonlyMap<string, string> = new Map(Object.entries(bounds.notBeforeWord));
/** 最低工资, 最高法院: no bound of what stands further on. */
const NOT_FAR: ReadonlyMap<string, string> = new Map(Object.entries(bounds.notFarBefore));
/** How far back a bound word may stand from the number that it governs: 不低于本地区上年度就业人员平均工资收入6倍. */
const REACH = 36;
/** (含5年), (不含本数), (税前). */
const LONGEST_ASIDE = 9;
/** What pages put about a number and nobody reads. */
const MARKUP = new CharacterSet(' $*_`');
/** For each code unit what it means in a walk back from a number: the end of its clause, or a word that may govern it. */
const ENDS = 1;
const OPENS = 2;
const SIGNS = new Uint8Array(65_536);
for (let code = 0; code < SIGNS.length; code++) SIGNS[code] = FAR.mayOpen(code) ? OPENS : 0;
for (const mark of ',。;、:!?()\n\t\u2029 "“”') SIGNS[codeOf(mark)] = ENDS;

export interface BoundWord {
  bound: Bound;
  start: number;
  end: number;
}

/** The bound word that ends at `end` (近, 不少于, 最高), not beginning before `from`. */
export function boundBefore(source: Source, end: number, from: number): BoundWord | undefined {
  // 不少於 HK$2m
  const hit = BEFORE.endingAt(source, source.isOneOf(' ', end - 1) ? end - 1 : end, from);
  if (!hit) return undefined;
  const blocked = NOT_AFTER.get(hit.word);
  if (blocked && hit.start > 0 && source.isOneOf(blocked, hit.start - 1)) return undefined;
  return { bound: hit.value, start: hit.start, end };
}

/** The bound word at `at` (以上, 左右); 内 is one behind a span of time only. */
export function boundAfter(source: Source, at: number, isTime: boolean): BoundWord | undefined {
  if (isTime && source.isOneOf('内', at) && !source.isOneOf('容部地外涵', at + 1))
    return { bound: 'atMost', start: at, end: at + 1 };
  const hit = AFTER.at(source, at);
  if (!hit) return undefined;
  // 一年封顶300万元: it bounds what follows.
  if (hit.word === '封顶' && PART[source.at(hit.end)] !== Part.none) return undefined;
  const read = isBlocked(source, hit) ? AFTER.at(source, at, (each) => !isBlocked(source, each)) : hit;
  return read && { bound: read.value, start: at, end: read.end };
}

/** Does what follows make another word of it? */
function isBlocked(source: Source, { word, end }: Hit<Bound>): boolean {
  const blocked = NOT_BEFORE.get(word);
  return blocked !== undefined && source.isOneOf(blocked, end);
}

/**
 * A bound word that stands behind the number but outside the span: 以50万元为限, or 以上 behind an aside such as
 * (含) or (含5年).
 */
export function boundBehind(source: Source, at: number): Bound | undefined {
  const hit = BEHIND.at(source, at);
  if (hit) return hit.value;
  const end = skipAside(source, at);
  return end > at ? boundAfter(source, end, false)?.bound : undefined;
}

/** Offset behind the short aside at `at`, or `at`; one with a number in it, (含5年) aside, is no aside of this number. */
export function skipAside(source: Source, at: number): number {
  if (!source.isOneOf('(', at)) return at;
  const isIncluding = source.has('含', at + 1) || source.has('不含', at + 1);
  for (let end = at + 1; end <= at + LONGEST_ASIDE; end++) {
    if (source.isOneOf(')', end)) return end + 1;
    if (!isIncluding && isDigit(source.at(end))) return at;
  }
  return at;
}

/** A bound word further off to the left within the clause: 最高放宽至4倍, 不得少于委员总数二分之一; 满 directly before. */
export function boundAfar(source: Source, start: number, from: number): Bound | undefined {
  if (source.isOneOf('满', start - 1) && !source.isOneOf('不未圆丰美刚届', start - 2)) return 'atLeast';
  // 每年限2次; 年限2年 is a length.
  const isLength = source.isOneOf('年期上下时界权', start - 2) && !source.isOneOf('每', start - 3);
  if (source.isOneOf('限', start - 1) && !isLength) return 'atMost';
  const first = Math.max(from, start - REACH);
  let last = start;
  while (last > first && source.isAmong(MARKUP, last - 1)) last--;
  for (let i = last - 1; i >= first; i--) {
    const sign = SIGNS[source.at(i)];
    if (sign === 0) continue;
    if (sign === ENDS) return undefined;
    const hit = FAR.at(source, i);
    // 不到全市的十分之一; 不足部分补3万元 is another matter.
    if (hit?.value === 'under' && !source.isOneOf('的', start - 1)) continue;
    if (hit && hit.end <= start && !source.isOneOf(NOT_FAR.get(hit.word) ?? '', hit.end)) return hit.value;
  }
  return undefined;
}
