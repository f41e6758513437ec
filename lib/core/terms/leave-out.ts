import type { Term } from '../types';

/**
 * The terms without those that `skip` wants left out. Of one that two terms made together (青年人才 + 人才公寓) those
 * inside remain, leftmost first, as far as they do not overlap.
 */
export function leaveOut(terms: Term[], skip: (term: Term) => boolean): Term[] {
  if (!terms.some(skip)) return terms;
  return terms.flatMap((term) => {
    if (!skip(term)) return [term];
    let end = term.start;
    return (term.inner ?? []).filter((inner) => {
      if (inner.start < end || skip(inner)) return false;
      end = inner.end;
      return true;
    });
  });
}
