/** Where people are whom a figure's clause goes on to speak of: 毕业2年内到粤北山区就业, 已有900人来杭创业. */
import type { Span } from '../../types';
import type { Source } from '../source';
import { endsClause } from './marks';
import { behindAside, isBrief, isGoalAt, isInstitution, isOwn } from './place-surroundings';
import { PLACES, SUFFIXES } from './place-words';
import { regionEnd } from './region';

/** How far behind a figure its clause may name the place. */
const REACH = 24;

/** The place to which the clause behind `end` leads; one of a rule's people may be spoken of by name. */
export function placeAhead(source: Source, end: number, isRule: boolean): Span | undefined {
  for (let at = end; at < end + REACH; at++) {
    at = behindAside(source, at);
    if (endsClause(source.peek(at))) return undefined;
    const goal = isGoalAt(source, at) ? goalOf(source, at, isRule) : undefined;
    if (goal) return goal;
  }
  return undefined;
}

/** Offset behind the name of a place at `start`, or -1: none that an institution bears. */
function nameEnd(source: Source, start: number): number {
  const hit = PLACES.at(source, start);
  if (hit?.value.sort !== 'name') return -1;
  const suffix = SUFFIXES.endAt(source, hit.end);
  const end = suffix < 0 ? hit.end : suffix;
  return isInstitution(source, end) || source.isOneOf('、和等', end) ? -1 : end;
}

/** The place behind 到, 来, 在 or the like at `at`. */
function goalOf(source: Source, at: number, isRule: boolean): Span | undefined {
  const start = at + 1;
  const brief = PLACES.at(source, at);
  if (brief?.value.sort === 'brief' && isBrief(source, start)) return { start, end: brief.end };
  // 111位在中国大陆任职: where those counted are.
  const named = source.isOneOf('在', at) ? nameEnd(source, start) : -1;
  if (named >= 0) return { start, end: named };
  const hit = isRule ? PLACES.at(source, start) : undefined;
  if (hit?.value.sort === 'own') return isOwn(source, start) ? { start, end: hit.end } : undefined;
  const end = hit?.value.sort === 'region' ? regionEnd(source, start) : -1;
  return end < 0 ? undefined : { start, end };
}
