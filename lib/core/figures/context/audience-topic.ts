/**
 * Of whom a sentence speaks: the subject or condition with which one of its clauses opens (领军人才…，可享受…;
 * 租用办公场地的，按…补助), the nearest before the figure first. Until a semicolon all is said of the same.
 */
import data from '@/assets/figures/context-audience.json';
import type { Mention, Span } from '../../types';
import { CharacterSet, codeOf, isLetter } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { actorIn, agentIn, CIRCUMSTANCES, wordsOf } from './actor';
import { inherited } from './audience-inherited';
import { endsGroup, groupOfBenefit, withoutLead } from './groups';
import { endsClause } from './marks';
import type { Setting } from './setting';

/** 服务不满3年的, 弄虚作假的: what is asked then is asked of whoever was spoken of before. */
const BREACHES = plainLexicon(data.breaches);
const LABEL_BREAKS = new CharacterSet(',;。');
const SEMICOLON = codeOf(';');
const COLON = codeOf(':');
/** A sentence is read no further back. */
const REACH = 300;
const MOST_CLAUSES = 16;
const LONGEST_CONDITION = 30;
const LONGEST_LABEL = 14;
/** 项目资助额不超过500万元: also where they are asked for, amounts have a noun before them. */
const LOOSE: ReadonlySet<string> = new Set(['money', 'percent', 'fraction']);

/** Start of the part of the sentence behind its last ; before `to`. */
export function segmentStart({ source, sentence }: Setting, to: number): number {
  const first = Math.max(sentence, to - REACH);
  for (let at = to - 1; at > first; at--) if (source.at(at) === SEMICOLON) return at + 1;
  return sentence;
}

/** The clause as a condition: 租用办公场地的, 获批逗留180日以上者. */
function conditionOf(source: Source, start: number, end: number): Span | undefined {
  if (!source.isOneOf('的者', end - 1) || end - start > LONGEST_CONDITION) return undefined;
  return withoutLead(source, start, end);
}

/** B类：…, Category A：…: what stands before the colon of a sentence or part. */
function labelOf(source: Source, start: number, to: number): Span | undefined {
  const last = Math.min(to, start + LONGEST_LABEL);
  for (let at = start; at < last; at++) {
    if (source.isAmong(LABEL_BREAKS, at)) return undefined;
    if (source.at(at) !== COLON) continue;
    let end = at;
    if (source.isOneOf(')', end - 1)) while (end > start && !source.isOneOf('(', end)) end--;
    const isLetterName = isLetter(source.peek(end - 1)) && end - start <= LONGEST_LABEL;
    if (isLetterName || endsGroup(source, end, start)) return withoutLead(source, start, end);
    return groupOfBenefit(source, { start, end });
  }
  return undefined;
}

/** The subject of the figure's own clause: 同一企业每年以500万元为限. */
export function ownSubject({ start }: Finding, { source, clause }: Setting): Span | undefined {
  return actorIn(source, clause, start, true, false);
}

/**
 * Of whom the sentence speaks at `figure`, within its part between semicolons. `asked` also takes the office that has
 * to act, and no mere circumstances.
 */
export function topicOf(figure: Finding, setting: Setting, asked: boolean): Mention | undefined {
  const { source, clause } = setting;
  const segment = segmentStart(setting, figure.start);
  // An age may be relaxed on any condition.
  const takesCondition = !asked || figure.kind === 'age';
  const loosely = !asked || LOOSE.has(figure.kind);
  const label = labelOf(source, wordsOf(source, segment, figure.start), figure.start);
  // A类：国家级人才工程入选者，年龄不超过55周岁
  if (label && (source.isOneOf('类级档', label.end - 1) || isLetter(source.peek(label.end - 1)))) return label;
  const agent = asked ? agentIn(source, clause, figure.start) : undefined;
  if (agent) return agent;
  let start = clause;
  let end = figure.start;
  let held: Span | undefined;
  for (let index = 0; index < MOST_CLAUSES; index++) {
    const from = wordsOf(source, start, end);
    // 公示期为5个工作日 is nobody's.
    if (asked && index === 0 && source.has('公示', from)) return undefined;
    const actor = actorIn(source, start, end, loosely, asked);
    if (actor) return actor;
    if (
      !held &&
      index > 0 &&
      !CIRCUMSTANCES.isAt(source, from) &&
      (takesCondition || !BREACHES.isWithin(source, from, end))
    )
      held = conditionOf(source, from, end);
    if (start <= segment) break;
    end = start - 1;
    start = end;
    while (start > segment && !(endsClause(source.peek(start - 1)) && !source.isOneOf('()', start - 1))) start--;
  }
  if (held) return held;
  return label ?? inherited(figure, setting, asked);
}
