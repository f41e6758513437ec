/** A place that touches a figure is whose the figure is: 国内27个省市, 西部区县满3年, 5万美元(中国). */
import data from '@/assets/figures/context-places.json';
import type { Span } from '../../types';
import { CharacterSet } from '../characters';
import { plainLexicon } from '../lexicon';
import { skipPer } from '../per';
import type { Source } from '../source';
import { PLACES, SHORTEST_NAME, SUFFIXES } from './place-words';
import { regionEnd } from './region';

/** 国内 says where only before a number: 国内高校 may be anybody's. */
const BESIDE = plainLexicon(data.beside);
const LONGEST_NAME = 10;
/** 西部区县满3年 */
const BETWEEN = new CharacterSet('满');
/** 占全省1/3, 列全国20个, 与海外30家: compared with, come from or gone to. */
const NO_OWNERS = new CharacterSet(data.notBeside);

/** Offset behind the place that begins at `at`, or -1. */
function placeEnd(source: Source, at: number): number {
  const own = BESIDE.endAt(source, at);
  if (own >= 0) return own;
  const hit = PLACES.at(source, at);
  if (!hit || hit.value.sort === 'brief') return -1;
  if (hit.value.sort === 'region') return regionEnd(source, at);
  const suffix = hit.value.sort === 'name' ? SUFFIXES.endAt(source, hit.end) : -1;
  return suffix < 0 ? hit.end : suffix;
}

/** The place that ends where the figure at `start` begins. */
export function placeBefore(source: Source, start: number): Span | undefined {
  const end = source.isAmong(BETWEEN, start - 1) ? start - 1 : start;
  let found: Span | undefined;
  // The longest: 西部区县, not 区县.
  for (let at = end - SHORTEST_NAME; at >= Math.max(0, end - LONGEST_NAME); at--)
    if (placeEnd(source, at) === end) found = { start: at, end };
  return found && !source.isAmong(NO_OWNERS, found.start - 1) && !isListed(source, found.start) ? found : undefined;
}

/** 杭州、苏州9个城市: is the name at `start` the last of a list of such? */
function isListed(source: Source, start: number): boolean {
  return source.isOneOf('、', start - 1) && PLACES.at(source, start)?.value.sort === 'name';
}

/** The place alone in brackets behind the figure that ends at `end`. */
export function placeBehind(source: Source, end: number): Span | undefined {
  const open = skipPer(source, end);
  if (!source.isOneOf('(', open)) return undefined;
  const last = placeEnd(source, open + 1);
  return last >= 0 && source.isOneOf(')', last) ? { start: open + 1, end: last } : undefined;
}
