/** The words that name a group of people or of bodies, and where such a name begins and ends. */
import data from '@/assets/figures/context-audience.json';
import type { Span } from '../../types';
import { CharacterSet, isDigit, isHan, isLetter } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { CUE, findCue, lengthOf, sortsOf } from './cues';
import { afterNumbering } from './numbering';
import { MONEY } from './words';

const LONGEST_WORD = 5;
/** Words before a name that are no part of it. */
const LEADS = plainLexicon(data.leads);
/** 及以上: behind a group those above it are meant too, and what they hold. */
const LEVELS = plainLexicon(data.levels);
export const CREDENTIALS = plainLexicon(data.credentials);
/** Verbs that stand before a group: 降低, 减免, 引进; what they leave is no shorter, nor begins with what a word goes on with. */
const PRUNED = plainLexicon(data.pruned);
const SHORTEST_PRUNED = 2;
const NOT_PRUNED = new CharacterSet('的人者方单对项类办入量率期地所');
const EACH_OF = new CharacterSet('名位个家户支所');
const EACH_LENGTH = 2;
/** A longer phrase is cut to what stands behind its last 的. */
const SHORT = 9;
/** Where a name may be cut. */
const CUTS = new CharacterSet('的之每对名位“‘「\n\u2029');
const QUOTES = new CharacterSet('“‘「');
const CLOSERS = new CharacterSet('”’」');
const MARKS = new CharacterSet('*“”"');

/** May this code unit stand in a name? */
export function isName(code: number): boolean {
  return isHan(code) || isLetter(code) || code === 0x2b || code === 0x2f;
}

/** Offset behind the group word at `at`, those that follow at once included (本科毕业生), or `at`. */
export function groupEnd(source: Source, at: number): number {
  let end = at;
  for (let cue = findCue(source, end); cue >= 0 && (sortsOf(cue) & CUE.group) !== 0; cue = findCue(source, end))
    end += lengthOf(cue);
  return end;
}

/** Does a group word end at `end`? */
export function endsGroup(source: Source, end: number, from: number): boolean {
  for (let at = Math.max(from, end - LONGEST_WORD); at < end; at++) {
    if (groupEnd(source, at) === end) return true;
    // 国家级 is of no 级.
    const cue = findCue(source, at);
    if (cue >= 0 && sortsOf(cue) === 0 && at + lengthOf(cue) === end) return false;
  }
  return false;
}

/** Offset behind the level and the credential of the group that ends at `end`: 技师及以上职业资格, 博士学位; or `end`. */
export function levelEnd(source: Source, end: number, limit: number): number {
  const level = LEVELS.endAt(source, end, limit);
  const last = level < 0 ? end : level;
  let at = last;
  while (at < limit && source.isAmong(MARKS, at)) at++;
  const named = CREDENTIALS.endAt(source, at, limit);
  return named < 0 ? Math.max(last, groupEnd(source, last)) : named;
}

/**
 * The name in `[start, end)` without what stands before it: 对, 给予, 第三条, all before the 每名 of 园区给每名来客, an
 * opening quotation mark; of a long phrase, a `list` aside, what its last 的 or 之 leaves: 年度新增就业百人以上的小微企业.
 */
export function withoutLead(source: Source, start: number, end: number, isOne = true): Span | undefined {
  let from = afterNumbering(source, start);
  while (from < end && source.isAmong(MARKS, from)) from++;
  for (let next = from; next >= 0; next = LEADS.endAt(source, from, end - 1)) from = next;
  // 26岁的工程师: what begins within a number's word is no name.
  if (isDigit(source.peek(from - 1))) return undefined;
  const isName = !source.isOneOf('的者', end - 1);
  if (isName) from = behindVerbs(source, from, end);
  for (let at = end - 2; at > from; at--) {
    if (!source.isAmong(CUTS, at)) continue;
    // 每年遴选200名青年骨干
    if (isName && source.isOneOf('名位', at) && isDigit(source.peek(at - 1))) {
      from = at + 1;
      break;
    }
    if (isName && isAddressing(source, at)) {
      from = at + 1;
      break;
    }
    if (isOpening(source, at, end) || (isOne && end - from > SHORT && source.isOneOf('的之', at))) {
      from = at + 1;
      break;
    }
    if (source.isOneOf('每', at) && source.isAmong(EACH_OF, at + 1)) {
      from = at + EACH_LENGTH;
      break;
    }
  }
  return end - from >= 2 || (end > from && isLetter(source.peek(from))) ? { start: from, end } : undefined;
}

/** Offset behind the verbs at `from`: 降低科技人才, 进一步引进海外人才; 申请人 and 引进的博士 are names. */
function behindVerbs(source: Source, from: number, end: number): number {
  let at = from;
  for (;;) {
    const next = PRUNED.endAt(source, at, end - SHORTEST_PRUNED);
    if (next < 0 || source.isAmong(NOT_PRUNED, next) || isBareWord(source, { start: next, end })) return at;
    at = next;
  }
}

/** Is the 对 at `at` no part of a word: 上海放开对外国学生, not 对口支援人员? */
function isAddressing(source: Source, at: number): boolean {
  return source.isOneOf('对', at) && !source.isOneOf('口象', at + 1) && !source.isOneOf('针绝校相面应核', at - 1);
}

/** Does a quotation mark or a line stand at `at` that `[at, end)` does not close? */
function isOpening(source: Source, at: number, end: number): boolean {
  if (source.isOneOf('\n\u2029', at)) return true;
  if (!source.isAmong(QUOTES, at)) return false;
  for (let behind = at + 1; behind < end; behind++) if (source.isAmong(CLOSERS, behind)) return false;
  return true;
}

/** 本科生租房补贴: the group that the noun for money in a heading follows. */
export function groupOfBenefit(source: Source, { start, end }: Span): Span | undefined {
  for (let at = start; at < end - 1; at++) {
    const last = groupEnd(source, at);
    if (last > at && last < end) return MONEY.isWithin(source, last, end) ? { start, end: last } : undefined;
  }
  return undefined;
}

/** 个人奖励, 项目资助: words that name nobody by themselves. */
const BARE: ReadonlySet<string> = new Set(['个人', '项目', '人才']);

export function isBareWord(source: Source, { start, end }: Span): boolean {
  return end - start === 2 && BARE.has(source.slice(start, end));
}
