/** What a rate is counted per: 每人每月 before the number, 元/平方米/月 behind it. */
import per from '@/assets/figures/per.json';
import type { Per } from '../types';
import { Lexicon, words } from './lexicon';
import type { Source } from './source';

function* entries(groups: Record<string, string>): Generator<readonly [string, Per]> {
  for (const [name, list] of Object.entries(groups)) {
    for (const word of words(list)) yield [word, name as Per];
  }
}

const UNIT = new Lexicon(entries(per.units));
const BEFORE = new Lexicon(entries(per.before));
const EACH = '每/';
/** How far back 每月 may stand from its number: 每月分别给予A类、B类人才 3000元. */
const REACH = 22;
const CLAUSE_ENDS = ',。;:!?\n\t\u2029';

/** Offset behind /月, /人·年 or 每平方米每月 at `at`; `at` itself where none stands. */
export function skipPer(source: Source, at: number): number {
  return readPerAfter(source, at).end;
}

export function readPerAfter(source: Source, at: number): { end: number; per: Per[] } {
  const found: Per[] = [];
  let end = at;
  while (found.length < 3) {
    const joined = source.isOneOf(EACH, end) || (found.length > 0 && source.isOneOf('·.*', end));
    const hit = joined ? UNIT.at(source, end + 1) : undefined;
    if (!hit) break;
    found.push(hit.value);
    end = hit.end;
  }
  return { end, per: found };
}

/** 每月, 每人每年, 月薪, 人均 to the left of a number, within its clause and not before `from`; `spoken` takes those with 每 only. */
export function perBefore(source: Source, start: number, from: number, spoken = false): Per[] {
  const found: Per[] = [];
  const first = Math.max(from, start - REACH);
  for (let i = start - 1; i >= first; i--) {
    if (source.isOneOf(CLAUSE_ENDS, i)) break;
    const hit = BEFORE.at(source, i);
    if (hit && hit.end <= start && (!spoken || hit.word.startsWith('每')) && !found.includes(hit.value))
      found.unshift(hit.value);
  }
  return found;
}
