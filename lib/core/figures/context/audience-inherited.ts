/** Of whom a passage speaks: the subject of its sentences, of the words that introduce its list, its heading. */
import data from '@/assets/figures/context-audience.json';
import type { Mention, Span } from '../../types';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import { actorIn, NO_SUBJECT, wordsOf } from './actor';
import { endsGroup, groupOfBenefit } from './groups';
import { endsClause } from './marks';
import type { Setting } from './setting';

/** A group behind one of these is its object: a heading that has one names nobody. */
const VERBS = plainLexicon(data.verbs);
/** 根据措施, 为鼓励创业: clauses before the sentence's own. */
const PREFACES = plainLexicon(data.prefaces);
/** 负责人表示: who tells it. */
export const TELLING = plainLexicon(data.telling);
const MOST_PREFACES = 2;
const LONGEST_OPENING = 60;
const LONGEST_LABEL = 14;

/**
 * The subject of the sentence's first clause, 根据措施 and the like aside: 科研人员…可以离岗创办企业；期满后可以延长，
 * 累计不得超过六年.
 */
function ofSentence({ source, sentence, clause }: Setting, asked: boolean): Span | undefined {
  let start = sentence;
  for (let prefaces = 0; prefaces <= MOST_PREFACES; prefaces++) {
    const last = Math.min(clause, start + LONGEST_OPENING);
    const from = wordsOf(source, start, last);
    let end = from;
    while (end < last && !endsClause(source.peek(end))) end++;
    if (!source.isOneOf(',', end) || !PREFACES.isAt(source, from)) {
      const actor = actorIn(source, from, end, false, asked);
      return actor && TELLING.isAt(source, actor.end) ? undefined : actor;
    }
    start = end + 1;
  }
  return undefined;
}

/** What stands over or before the passage at `figure`, the nearest first. */
export function inherited(figure: Finding, setting: Setting, asked: boolean): Mention | undefined {
  return ofSentence(setting, asked) ?? ofLead(setting) ?? ofHeading(figure, setting);
}

/** （一）领军人才 or 青年人才租房补贴 over the passage: the heading names the group. */
function ofHeading({ start }: Finding, { source, heading }: Setting): Mention | undefined {
  if (!heading || heading.end - heading.start > LONGEST_LABEL) return undefined;
  if (NO_SUBJECT.isAt(source, heading.start) || VERBS.isWithin(source, heading.start, heading.end)) return undefined;
  const { span } = heading;
  // 适用对象 names nobody yet.
  if (source.has('对象', span.end - 2)) return undefined;
  const named = endsGroup(source, span.end, span.start) ? span : groupOfBenefit(source, span);
  return named && (source.includes('\n', heading.end, start) ? { ...named, inherited: true } : named);
}

/** 申请人应当具备下列条件： goes for all items of its list, and so does 应届毕业生生活补贴： */
function ofLead({ source, lead }: Setting): Mention | undefined {
  if (!lead) return undefined;
  let end = lead.start;
  while (end < lead.end && !endsClause(source.peek(end))) end++;
  const start = wordsOf(source, lead.start, end);
  const found = actorIn(source, start, end, false, false) ?? groupOfBenefit(source, { start, end });
  return found && { ...found, inherited: true };
}
