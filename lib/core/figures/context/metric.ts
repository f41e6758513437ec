/** What a figure measures: the noun behind it (37项指标任务) or before it (人才总量达到160万人). */
import type { Figure, Span } from '../../types';
import { isHan } from '../characters';
import type { Source } from '../source';
import { AFTER_STOP, AUDIENCE, KEEP_WHOLE, METRIC_LEAD, METRIC_PREFIX, METRIC_TAIL, MONEY } from './words';

/** How far a metric may reach from its figure. */
const REACH = 24;
const SHORTEST = 2;
const BREAKS = ',。;:、!?()“”"‘’《》*\n\t\u2029';

function isBreak(source: Source, at: number): boolean {
  return source.peek(at) === 0 || source.isOneOf(BREAKS, at);
}

/** The noun directly behind `end`, a 的 between them skipped; it ends at the first verb or joining word. */
export function nounAfter(source: Source, end: number, limit: number): Span | undefined {
  let start = source.isOneOf('的', end) ? end + 1 : end;
  if (start === end) {
    // 4600人次签订了工作意向协议: a verb first, then what is counted.
    const verb = ['签订了', '签订'].find((word) => source.has(word, start));
    if (verb) start += verb.length;
  }
  while (source.isOneOf('“"', start)) start++;
  const last = Math.min(limit, start + REACH);
  let at = start;
  /** What stood before the last 的, should nothing follow it. */
  let before: Span | undefined;
  for (; at < last && !isBreak(source, at); at++) {
    if (!isHan(source.peek(at)) && at === start) return undefined;
    const kept = KEEP_WHOLE.at(source, at);
    if (kept) {
      at = kept.end - 1;
      continue;
    }
    const stop = AFTER_STOP.at(source, at);
    if (!stop || (at > start && at < start + SHORTEST)) continue;
    if (stop.word === '的' && at > start) {
      // 20个适应新技术的人才: what follows 的 is the noun.
      before = { start, end: at };
      start = at + 1;
      continue;
    }
    break;
  }
  return at - start >= SHORTEST ? { start, end: Math.min(at, last) } : before;
}

/** The noun before `start`, between the clause's last verb and words like 达到. */
export function nounBefore(source: Source, start: number, from: number): Span | undefined {
  let end = start;
  const first = Math.max(from, start - REACH);
  while (end > first) {
    const tail = METRIC_TAIL.endingAt(source, end, first);
    const kept = KEEP_WHOLE.endingAt(source, end, first);
    const money = MONEY.endingAt(source, end, first);
    if (
      tail &&
      !(kept && kept.start <= tail.start) &&
      !(money && money.start <= tail.start && money.start - first >= 1)
    )
      end = tail.start;
    else if (source.isOneOf('“”"', end - 1)) end--;
    else break;
  }
  let begin = end;
  while (begin > first && !isBreak(source, begin - 1)) begin--;
  for (let at = begin; at < end - 1; at++) {
    const kept = KEEP_WHOLE.at(source, at);
    if (kept && kept.end <= end) {
      at = kept.end - 1;
      continue;
    }
    const lead = METRIC_LEAD.at(source, at, (hit) => hit.end <= end - SHORTEST);
    if (lead) {
      begin = lead.end;
      at = lead.end - 1;
    }
  }
  for (
    let prefix = METRIC_PREFIX.at(source, begin);
    prefix && prefix.end < end;
    prefix = METRIC_PREFIX.at(source, begin)
  )
    begin = prefix.end;
  return end - begin >= SHORTEST && isHan(source.peek(begin)) ? { start: begin, end } : undefined;
}

function isMoneyNoun(source: Source, span: Span | undefined): boolean {
  if (!span) return false;
  for (let end = span.end; end > span.start; end--) if (MONEY.endingAt(source, end, span.start)) return true;
  return false;
}

/** The metric of `figure`; `from` and `limit` are the ends of its neighbours. */
export function findMetric(source: Source, figure: Figure, from: number, limit: number): Span | undefined {
  const { kind, start, end } = figure;
  const before = () => nounBefore(source, start, from);
  const after = () => nounAfter(source, end, limit);
  if (kind === 'count') return after() ?? before();
  if (kind === 'money') {
    const behind = after();
    if (isMoneyNoun(source, behind)) return behind;
    const ahead = before();
    if (ahead && (isMoneyNoun(source, ahead) || !AUDIENCE.endingAt(source, ahead.end, ahead.start))) return ahead;
    return behind;
  }
  if (kind === 'measure') return before() ?? after();
  if (kind === 'percent' && source.isOneOf('的', end)) return before() ?? after();
  return before();
}
