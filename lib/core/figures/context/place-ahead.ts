/** Where people are whom a figure's clause goes on to speak of: 毕业2年内到粤北山区就业, 已有900人来杭创业. */
import type { Span } from '../../types';
import type { Source } from '../source';
import { endsClause } from './marks';
import { isBrief, isGoal, isGoalOf } from './place-surroundings';
import { PLACES } from './place-words';
import { regionEnd } from './region';

/** How far behind a figure its clause may name the place. */
const REACH = 24;

/** The place to which the clause behind `end` leads; one of a rule's people may be spoken of by name. */
export function placeAhead(source: Source, end: number, isRule: boolean): Span | undefined {
  for (let at = end; at < end + REACH && !endsClause(source.peek(at)); at++) {
    const hit = PLACES.at(source, at);
    if (!hit) continue;
    const { sort } = hit.value;
    if (sort === 'brief' && isBrief(source, at + 1)) return { start: at + 1, end: hit.end };
    if (!isRule) continue;
    if (sort === 'own' && isGoal(source, at)) return { start: at, end: hit.end };
    const last = sort === 'region' && isGoalOf(source, at) ? regionEnd(source, at) : -1;
    if (last >= 0) return { start: at, end: last };
  }
  return undefined;
}
