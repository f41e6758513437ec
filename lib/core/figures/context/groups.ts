/** The words that name a group of people or of bodies, and where such a name begins and ends. */
import type { Span } from '../../types';
import { isHan, isLetter } from '../characters';
import type { Source } from '../source';
import { CUE, cueAt, isCue } from './cues';

const LONGEST_WORD = 5;
/** Words before a name that are no part of it. */
const LEADS = [
  '原则上',
  '一般',
  '凡是',
  '且',
  '同一',
  '单个',
  '本办法所称',
  '其中',
  '给予',
  '授予',
  '对于',
  '对',
  '给',
  '为',
  '向',
  '面向',
  '按照',
  '按',
  '由',
  '每名',
  '每位',
  '每个',
  '每家',
  '每人',
  '凡',
  '如',
  '若',
  '以及',
  '及',
  '和',
  '与',
  '并',
  '即',
  '应自',
  '自',
  '另',
  '而',
];

/** May this code unit stand in a name? */
export function isName(code: number): boolean {
  return isHan(code) || isLetter(code) || code === 0x2b || code === 0x2f;
}

/** Offset behind the group word at `at`, those that follow at once included (本科毕业生), or `at`. */
export function groupEnd(source: Source, at: number): number {
  let end = at;
  for (let cue = cueAt(source, end); cue && isCue(cue, CUE.group); cue = cueAt(source, end)) end = cue.end;
  return end;
}

/** Does a group word end at `end`? */
export function endsGroup(source: Source, end: number, from: number): boolean {
  for (let at = Math.max(from, end - LONGEST_WORD); at < end; at++) if (groupEnd(source, at) === end) return true;
  return false;
}

/** Drops 对, 给予 and the like from the front. */
export function withoutLead(source: Source, start: number, end: number): Span | undefined {
  let from = start;
  while (from < end && source.isOneOf('*“”"', from)) from++;
  for (let found = true; found; ) {
    found = false;
    for (const word of LEADS) {
      if (!source.has(word, from) || from + word.length >= end) continue;
      from += word.length;
      found = true;
    }
  }
  return end - from >= 2 || (end > from && isLetter(source.peek(from))) ? { start: from, end } : undefined;
}
