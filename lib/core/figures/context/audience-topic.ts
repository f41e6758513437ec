/**
 * Of whom a sentence speaks: the subject or condition with which one of its clauses opens (领军人才…，可享受…;
 * 租用办公场地的，按…补助), the nearest before the figure first. Until a semicolon all is said of the same.
 */
import data from '@/assets/figures/context-audience.json';
import type { Mention, Span } from '../../types';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { actorIn, agentIn, CIRCUMSTANCES, wordsOf } from './actor';
import { inherited, TELLING } from './audience-inherited';
import { classLabel, labelBefore, PART_REACH, segmentStart } from './audience-label';
import { CREDENTIALS, groupEnd, withoutLead } from './groups';
import { isClauseEnd } from './marks';
import type { Setting } from './setting';

/** 服务不满3年的, 弄虚作假的: what is asked then is asked of whoever was spoken of before. */
const BREACHES = plainLexicon(data.breaches);
const HOLDING = plainLexicon(data.holding);
const MOST_CLAUSES = 16;
const LONGEST_CONDITION = 44;
const LONGEST_CASE = 20;
/** 项目资助额不超过500万元: also where they are asked for, amounts have a noun before them. */
const LOOSE: ReadonlySet<string> = new Set(['money', 'percent', 'fraction']);

/** 具有全日制大专以上学历，年龄在45周岁以下: those who hold it. */
function holderOf(source: Source, start: number, end: number): Span | undefined {
  const held = HOLDING.endAt(source, start);
  return held > start && CREDENTIALS.isBefore(source, end, held) ? { start: held, end } : undefined;
}

/** The clause as a condition: 租用办公场地的, 获批逗留180日以上者; only with `any` one that tells of a breach. */
function conditionOf(source: Source, start: number, end: number, any: boolean): Span | undefined {
  const from = wordsOf(source, start, end);
  if (!source.isOneOf('的者', end - 1) || end - from > LONGEST_CONDITION || CIRCUMSTANCES.isAt(source, from))
    return undefined;
  if (!any && BREACHES.isWithin(source, from, end)) return undefined;
  // 申请人住址、姓名等事项发生变更的: of so long a clause whom it speaks of.
  const last = end - from > LONGEST_CASE ? groupEnd(source, from) : from;
  return last - from >= 2 ? { start: from, end: last } : withoutLead(source, from, end, false);
}

/** 违反规定，擅自设立机构的，处以三倍罚款: whose offence a fine is for. */
export function offenceOf({ start, end }: Finding, setting: Setting): Span | undefined {
  const { source } = setting;
  if (!source.has('罚款', end) && !source.has('罚款', end + 1)) return undefined;
  const segment = Math.max(segmentStart(setting, start), start - PART_REACH);
  for (let last = start, count = 0; last > segment && count < MOST_CLAUSES; count++) {
    const first = startBefore(source, last, segment);
    const condition = last < start ? conditionOf(source, first, last, true) : undefined;
    if (condition) return condition;
    last = first - 1;
  }
  return undefined;
}

/** The subject of the figure's own clause: 同一企业每年以500万元为限. */
export function ownSubject({ start }: Finding, { source, clause }: Setting): Span | undefined {
  return actorIn(source, clause, start, true, false);
}

/** Does whoever a clause speaks of tell it, or give: 负责人表示, 学校为其配备? */
function isOutside(source: Source, { end }: Span, asked: boolean): boolean {
  return TELLING.isAt(source, end) || (!asked && source.has('为其', end));
}

/** Start of the clause that ends at `end`; brackets belong to it. */
function startBefore(source: Source, end: number, first: number): number {
  let start = end;
  while (start > first && !(isClauseEnd(source, start - 1) && !source.isOneOf('()', start - 1))) start--;
  return start;
}

/**
 * Of whom the sentence speaks at `figure`, within its part between semicolons. `asked` also takes the office that has
 * to act, and no mere circumstances.
 */
export function topicOf(figure: Finding, setting: Setting, asked: boolean): Mention | undefined {
  const { source, clause } = setting;
  const named = classLabel(figure, setting) ?? (asked ? agentIn(source, clause, figure.start) : undefined);
  if (named) return named;
  // 公示期为5个工作日 is nobody's.
  if (asked && source.has('公示', wordsOf(source, clause, figure.start))) return undefined;
  const segment = segmentStart(setting, figure.start);
  const isAge = figure.kind === 'age';
  const loosely = !asked || LOOSE.has(figure.kind);
  const first = Math.max(segment, clause - PART_REACH);
  let start = clause;
  let end = figure.start;
  let condition: Span | undefined;
  let holder: Span | undefined;
  for (let count = 0; count < MOST_CLAUSES; count++) {
    const actor = actorIn(source, start, end, loosely, asked);
    if (actor && !isOutside(source, actor, asked)) return actor;
    if (end < figure.start) {
      // An age may be relaxed on any condition.
      condition ??= conditionOf(source, start, end, !asked || isAge);
      if (isAge) holder ??= holderOf(source, wordsOf(source, start, end), end);
    }
    if (start <= segment) break;
    end = start - 1;
    start = startBefore(source, end, first);
    // What is cut off is no clause.
    if (start === first && first > segment) break;
  }
  return condition ?? labelBefore(figure, setting) ?? inherited(figure, setting, asked) ?? holder;
}
