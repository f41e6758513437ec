/** The group that stands directly before an amount: 本科1万元, A、B类人才100万元, 领军人才薪酬80万元. */
import type { Span } from '../../types';
import { CharacterSet, codeOf, isLetter } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { endsGroup, groupEnd, isName, withoutLead } from './groups';
import { endsClause } from './marks';
import type { Setting } from './setting';
import { METRIC_LEAD, METRIC_TAIL, MONEY } from './words';

const REACH = 24;
const LONGEST_NOUN = 8;
const OPENING = new CharacterSet(':("“');
const GIVING = new CharacterSet('给发奖补享');
const EACH = codeOf('每');
const AS = codeOf('为');

/** The group named directly before the figure; 、 and / join the members of a list: A、B类. */
export function directlyBefore(figure: Finding, { source, from, sentence }: Setting): Span | undefined {
  const first = Math.max(from, figure.start - REACH);
  let end = figure.start;
  for (;;) {
    const word = METRIC_TAIL.startBefore(source, end, first);
    const tail = word < 0 ? moneyTail(source, end, first) : word;
    if (tail >= 0 && !endsGroup(source, end, first)) end = tail;
    else if (end - 1 > first && source.isAmong(OPENING, end - 1)) end--;
    else break;
  }
  if (source.isOneOf(')', end - 1)) {
    // 顶尖人才(A类)
    let open = end - 1;
    while (open > first && !source.isOneOf('(', open)) open--;
    if (!endsGroup(source, end - 1, open)) return undefined;
    end = open;
  }
  if (!endsGroup(source, end, first)) return othersBefore(source, end);
  // 1000万元项目资助和500万元: the noun of the amount before.
  if (from > sentence && end < figure.start && groupEnd(source, from) === end) return undefined;
  let start = end;
  while (start > first) {
    if (isName(source.peek(start - 1))) start--;
    else if (source.isOneOf('、', start - 1) && start - 1 > first && isMember(source, start - 1, first)) start--;
    else break;
  }
  for (let at = start; at < end; at++) {
    // 申请费为每名主申请人650元
    if (source.at(at) === EACH && source.isOneOf('名位个家户', at + 1) && at + 2 < end) start = at + 2;
    // 学历积分为博士90分
    if (source.at(at) === AS && at + 2 < end) start = at + 1;
    if (!source.isAmong(GIVING, at)) continue;
    const verb = METRIC_LEAD.endAt(source, at, end - 1);
    if (verb > at + 1) start = verb;
  }
  return withoutLead(source, start, end);
}

/** 博士每人9000元、其他每人5000元: the rest of those listed. */
function othersBefore(source: Source, end: number): Span | undefined {
  const start = end - 2;
  const isTier = source.isOneOf('、;,', start - 1) && (source.has('其他', start) || source.has('其余', start));
  return isTier ? { start, end } : undefined;
}

/** 领军人才薪酬80万元: start of the noun for money between the group and the amount, or -1. */
function moneyTail(source: Source, end: number, from: number): number {
  const first = Math.max(from, end - LONGEST_NOUN);
  for (let at = MONEY.startBefore(source, end, from); at >= first && !endsClause(source.peek(at)); at--)
    if (endsGroup(source, at, from)) return at;
  return -1;
}

/** Is what stands before the 、 at `at` one letter or a group: A、B类, 博士、硕士? */
function isMember(source: Source, at: number, from: number): boolean {
  return (isLetter(source.peek(at - 1)) && !isLetter(source.peek(at - 2))) || endsGroup(source, at, from);
}
