/** The group that stands directly before an amount: 本科1万元, A、B类人才100万元, 领军人才薪酬80万元. */
import type { Span } from '../../types';
import { isLetter } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { endsGroup, isName, withoutLead } from './groups';
import type { Setting } from './setting';
import { METRIC_LEAD, METRIC_TAIL, MONEY } from './words';

const REACH = 24;
const LONGEST_NOUN = 8;

/** The group named directly before the figure; 、 and / join the members of a list: A、B类. */
export function directlyBefore(figure: Finding, { source, from }: Setting): Span | undefined {
  const first = Math.max(from, figure.start - REACH);
  let end = figure.start;
  for (;;) {
    const tail = METRIC_TAIL.endingAt(source, end, first) ?? moneyTail(source, end, first);
    if (tail && !endsGroup(source, end, first)) end = tail.start;
    else if (source.isOneOf(':("“', end - 1) && end - 1 > first) end--;
    else break;
  }
  if (source.isOneOf(')', end - 1)) {
    // 顶尖人才(A类)
    let open = end - 1;
    while (open > first && !source.isOneOf('(', open)) open--;
    if (!endsGroup(source, end - 1, open)) return undefined;
    end = open;
  }
  if (!endsGroup(source, end, first)) return undefined;
  let start = end;
  while (start > first) {
    if (isName(source.peek(start - 1))) start--;
    else if (source.isOneOf('、', start - 1) && start - 1 > first && isMember(source, start - 1, first)) start--;
    else break;
  }
  for (let at = start; at < end; at++) {
    // 申请费为每名主申请人650元
    if (source.isOneOf('每', at) && source.isOneOf('名位个家户', at + 1) && at + 2 < end) start = at + 2;
    // 学历积分为博士90分
    if (source.isOneOf('为', at) && at + 2 < end) start = at + 1;
    const lead = METRIC_LEAD.at(source, at, (hit) => hit.end < end && hit.word.length > 1);
    if (lead && source.isOneOf('给发奖补享', at)) start = lead.end;
  }
  return withoutLead(source, start, end);
}

/** 领军人才薪酬80万元: the noun for money between the group and the amount. */
function moneyTail(source: Source, end: number, from: number): Span | undefined {
  const money = MONEY.endingAt(source, end, from);
  if (!money) return undefined;
  for (let at = money.start; at >= Math.max(from, end - LONGEST_NOUN); at--)
    if (endsGroup(source, at, from)) return { start: at, end };
  return undefined;
}

/** Is what stands before the 、 at `at` one letter or a group: A、B类, 博士、硕士? */
function isMember(source: Source, at: number, from: number): boolean {
  return (isLetter(source.peek(at - 1)) && !isLetter(source.peek(at - 2))) || endsGroup(source, at, from);
}
