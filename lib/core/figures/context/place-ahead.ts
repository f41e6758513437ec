/** Where people are whom a figure's clause goes on to speak of: 毕业2年内到粤北山区就业, 已有900人来杭创业. */
import type { Span } from '../../types';
import type { Source } from '../source';
import { endsClause } from './marks';
import { isBrief, isGoalAt, isOwn } from './place-surroundings';
import { PLACES } from './place-words';
import { regionEnd } from './region';

/** How far behind a figure its clause may name the place. */
const REACH = 24;

/** The place to which the clause behind `end` leads; one of a rule's people may be spoken of by name. */
export function placeAhead(source: Source, end: number, isRule: boolean): Span | undefined {
  for (let at = end; at < end + REACH && !endsClause(source.peek(at)); at++) {
    const goal = isGoalAt(source, at) ? goalOf(source, at, isRule) : undefined;
    if (goal) return goal;
  }
  return undefined;
}

/** The place behind 到, 来, 在 or the like at `at`. */
function goalOf(source: Source, at: number, isRule: boolean): Span | undefined {
  const start = at + 1;
  const brief = PLACES.at(source, at);
  if (brief?.value.sort === 'brief' && isBrief(source, start)) return { start, end: brief.end };
  const hit = isRule ? PLACES.at(source, start) : undefined;
  if (hit?.value.sort === 'own') return isOwn(source, start) ? { start, end: hit.end } : undefined;
  const end = hit?.value.sort === 'region' ? regionEnd(source, start) : -1;
  return end < 0 ? undefined : { start, end };
}
