/** For whom an amount or a condition is: 博士10万元, 对A类人才给予100万元, 毕业生毕业后2年内申请. */
import type { Figure, Span } from '../../types';
import { isHan, isLetter } from '../characters';
import type { Source } from '../source';
import { AUDIENCE, METRIC_TAIL } from './words';

const REACH = 24;
const BREAKS = ',。;:、!?()*\n\t\u2029';
const LEADS = ['给予', '对', '给', '为', '向'];
const VERBS = ['给予', '发放', '提供', '一次性', '分别', ',', '每'];

function isName(code: number): boolean {
  return isHan(code) || isLetter(code);
}

/** The group named directly before the figure, from the last list mark on; undefined when that names none. */
function directlyBefore(source: Source, figure: Figure, from: number): Span | undefined {
  const first = Math.max(from, figure.start - REACH);
  let end = figure.start;
  for (let tail = METRIC_TAIL.endingAt(source, end, first); tail; tail = METRIC_TAIL.endingAt(source, end, first))
    end = tail.start;
  if (!AUDIENCE.endingAt(source, end, first)) return undefined;
  let start = end;
  while (start > first && !source.isOneOf(BREAKS, start - 1) && isName(source.peek(start - 1))) start--;
  for (const word of LEADS) if (source.has(word, start) && start + word.length < end) start += word.length;
  return end - start >= 2 ? { start, end } : undefined;
}

/** 对…给予, 给…发放 in the sentence. */
function addressed(source: Source, figure: Figure, from: number): Span | undefined {
  const first = Math.max(from, figure.start - 2 * REACH);
  for (let at = figure.start - 1; at >= first; at--) {
    if (!source.isOneOf('对给为向', at) || !(at === first || source.isOneOf(`${BREAKS}并将可`, at - 1))) continue;
    for (let end = at + 3; end < figure.start && end < at + REACH; end++) {
      if (VERBS.some((word) => source.has(word, end)))
        return AUDIENCE.endingAt(source, end, at + 1) ? { start: at + 1, end } : undefined;
    }
  }
  return undefined;
}

/** The group with which the clause of a condition opens: 国内普通高校毕业生原则上毕业后2年内申请. */
function subject(source: Source, figure: Figure, clause: number): Span | undefined {
  if (!isHan(source.peek(clause))) return undefined;
  for (let at = clause + 1; at < figure.start && at < clause + REACH; at++) {
    // 在申报单位工作满: a place to be, not the group.
    if (source.isOneOf('在', at)) return undefined;
    const hit = AUDIENCE.at(source, at);
    if (hit && hit.word.length > 1 && hit.end <= figure.start && !AUDIENCE.at(source, hit.end))
      return { start: clause, end: hit.end };
  }
  return undefined;
}

/** The audience of money and of conditions; `clause` and `sentence` are where those of the figure begin. */
export function findAudience(source: Source, figure: Figure, clause: number, sentence: number): Span | undefined {
  if (figure.kind === 'age' || (figure.kind === 'duration' && figure.bound !== 'exact'))
    return subject(source, figure, clause);
  if (figure.kind !== 'money') return undefined;
  return directlyBefore(source, figure, clause) ?? addressed(source, figure, sentence);
}
