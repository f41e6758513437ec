/** Regions that words describe: 粤东粤西粤北地区, 西部区县(市), 南部三县, 其他地区, 郊区. */
import data from '@/assets/figures/context-places.json';
import { CharacterSet } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { NOT_BEHIND } from './place-words';

const LEADS = plainLexicon(data.regionLeads);
const TAILS = plainLexicon(data.regionTails);
const WHOLE = plainLexicon(data.regions);
/** 全球招聘: words that begin like a region and name none. */
const NONE = plainLexicon(data.notRegions);
/** 南部三县, 西部十二省区市. */
const NUMBERS = new CharacterSet('一二三四五六七八九十两几');
const LONGEST_NUMBER = 3;
/** 粤东、粤西、粤北. */
const MOST_LEADS = 4;
const BRACKETED = ['(市)', '(市、区)', '(区)', '(县)'];

/** Offset behind the region whose name begins at `start`; -1 where none does. */
export function regionEnd(source: Source, start: number): number {
  let lead = LEADS.endAt(source, start);
  for (let count = 1; count < MOST_LEADS && lead >= 0; count++) {
    const next = LEADS.endAt(source, afterJoint(source, lead));
    if (next < 0) break;
    lead = next;
  }
  const end = lead < 0 ? lead : tailEnd(source, source.isOneOf('某', lead) ? lead + 1 : lead);
  return end >= 0 || NONE.isAt(source, start) ? end : WHOLE.endAt(source, start);
}

/** Offset behind the mark in 粤东、粤西 or the 某 in 北方某老工业城市, if one stands at `at`. */
function afterJoint(source: Source, at: number): number {
  return source.isOneOf('、某', at) ? at + 1 : at;
}

/** Offset behind 地区, 三县 or 区县(市) at `at`; -1 where none stands. */
function tailEnd(source: Source, at: number): number {
  let noun = at;
  while (noun < at + LONGEST_NUMBER && source.isAmong(NUMBERS, noun)) noun++;
  const end = TAILS.endAt(source, noun);
  if (end < 0 || source.isAmong(NOT_BEHIND, end)) return -1;
  for (const more of BRACKETED) if (source.has(more, end)) return end + more.length;
  return end;
}
