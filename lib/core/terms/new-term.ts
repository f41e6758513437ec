/** The one place where terms are made: with their fields in one order they have two shapes, which keeps reading them cheap. */
import type { Term } from '../types';

export function newTerm(
  { id, name, category }: Pick<Term, 'id' | 'name' | 'category'>,
  start: number,
  end: number,
  origin: Term['origin'],
  inner: Term[] | undefined,
): Term {
  return inner
    ? { type: 'term', start, end, id, name, category, origin, inner }
    : { type: 'term', start, end, id, name, category, origin };
}
