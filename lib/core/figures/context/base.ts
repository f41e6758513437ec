/** Of what a share is taken or against what growth is counted: 同比, 较2015年, 占全省…, 按实际投入的20%. */
import type { Figure, Span } from '../../types';
import { isHan } from '../characters';
import type { Source } from '../source';
import type { Setting } from './setting';
import { AFTER_STOP, BASES } from './words';

const REACH = 24;
const SHORTEST = 2;
const BOUNDS = ['少于', '低于', '超过', '多于', '高于', '承担'];
/** 按实际投入的20%: words before what a percentage is of. */
const LEADS = [
  '减按',
  '按照',
  '按',
  '不低于',
  '不少于',
  '不超过',
  '不得低于',
  '不得少于',
  '不得超过',
  '低于',
  '超过',
  '为',
  '是',
  '达',
  '达到',
  '相当于',
  '给予',
  '占',
  '至少',
  '最高',
  '约',
  '近',
  '其',
  '获',
  '由',
];

/** 比2020年, 较上年: the date that growth is counted from. */
function comparedDate(source: Source, dates: readonly Figure[], clause: number, to: number): Span | undefined {
  for (let index = dates.length - 1; index >= 0; index--) {
    const date = dates[index];
    if (!date || date.start < clause) return undefined;
    if (date.end <= to && source.isOneOf('比较是为于与到达', date.start - 1))
      return { start: date.start, end: date.end };
  }
  return undefined;
}

/** 占全省…的, 占总数: what stands between 占 and the share, or between 占 and its 的. */
function takenOf(source: Source, clause: number, to: number): Span | undefined {
  for (let at = to - 1; at >= Math.max(clause, to - REACH); at--) {
    if (!source.isOneOf('占', at)) continue;
    const start = at + 1;
    let end = start;
    while (end < to && isHan(source.peek(end)) && !source.isOneOf('的', end)) end++;
    for (const word of ['比重', '比例', '比', '达到', '达', '超过', '约', '近', '不低于', '超', '到'])
      if (end - word.length >= start && source.has(word, end - word.length)) end -= word.length;
    return end - start >= SHORTEST && !source.isOneOf('比', start) ? { start, end } : undefined;
  }
  return undefined;
}

/** 财政支出的2%: the noun before the 的 directly before the number. */
function nounOf(source: Source, clause: number, to: number): Span | undefined {
  let end = to;
  for (const word of ['不低于', '不少于', '不超过', '最高', '约'])
    if (source.has(word, end - word.length)) end -= word.length;
  if (!source.isOneOf('的之', end - 1)) return undefined;
  end--;
  let start = end;
  const first = Math.max(clause, end - REACH);
  while (start > first && isHan(source.peek(start - 1))) start--;
  for (let at = start; at < end - SHORTEST; at++) {
    const lead = LEADS.find((word) => source.has(word, at));
    if (lead && at + lead.length <= end - SHORTEST) start = at + lead.length;
  }
  return end - start >= SHORTEST ? { start, end } : undefined;
}

/** 不得少于全体委员三分之一: the noun between the bound and the number. */
function boundedNoun(source: Source, clause: number, to: number): Span | undefined {
  for (let at = to - SHORTEST; at >= Math.max(clause, to - REACH); at--) {
    const bound = BOUNDS.find((word) => source.has(word, at));
    if (!bound) continue;
    const start = at + bound.length;
    return to - start >= SHORTEST && isRun(source, start, to) ? { start, end: to } : undefined;
  }
  return undefined;
}

function isRun(source: Source, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHan(source.peek(at))) return false;
  return true;
}

/** 全省90%的科研机构, 总数二分之一: a word for a whole directly before. */
function wholeBefore(source: Source, clause: number, to: number): Span | undefined {
  for (let at = Math.max(clause, to - REACH); at < to; at++) {
    const hit = BASES.at(source, at);
    if (hit && hit.end === to) {
      let start = hit.start;
      if (source.has('总数', start) || source.has('总量', start) || source.has('全体', start))
        while (
          start > clause &&
          isHan(source.peek(start - 1)) &&
          !AFTER_STOP.endingAt(source, start, clause) &&
          to - start < 8
        )
          start--;
      return { start, end: to };
    }
  }
  return undefined;
}

/** 同比, 比上年 and the like before the figure. */
function comparison(source: Source, clause: number, to: number): Span | undefined {
  for (let at = Math.max(clause, to - REACH); at < to; at++) {
    const hit = BASES.at(source, at);
    if (hit && hit.end <= to && source.isOneOf('同环比较年', hit.start)) return { start: hit.start, end: hit.end };
  }
  return undefined;
}

/** `dates` are the dates of the text up to the figure, ascending. */
export function findBase(figure: Figure, { source, clause }: Setting, dates: readonly Figure[]): Span | undefined {
  const { kind, role, start } = figure;
  if (role === 'growth') return comparedDate(source, dates, clause, start) ?? comparison(source, clause, start);
  if (kind !== 'percent' && kind !== 'fraction') return undefined;
  const noun = nounOf(source, clause, start);
  return role === undefined
    ? noun
    : (takenOf(source, clause, start) ??
        noun ??
        boundedNoun(source, clause, start) ??
        wholeBefore(source, clause, start));
}
