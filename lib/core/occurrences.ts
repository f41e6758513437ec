/** Where else on the page a term is said. */
import { termKey } from './term-key';
import type { Annotation, Term } from './types';

/** The painted annotations of one term, as indexes into the page's; `at` is the place of the asked one among them. */
export interface Occurrences {
  indexes: readonly number[];
  at: number;
}

/** @returns undefined where the term itself is not among the annotations that `isShown` admits. */
export function occurrencesOf(
  annotations: readonly Annotation[],
  term: Term,
  isShown: (annotation: Annotation) => boolean,
): Occurrences | undefined {
  const key = termKey(term);
  const indexes: number[] = [];
  for (const [index, one] of annotations.entries()) {
    if (one.type === 'term' && termKey(one) === key && isShown(one)) indexes.push(index);
  }
  const at = indexes.findIndex((index) => annotations[index]?.start === term.start);
  return at < 0 ? undefined : { indexes, at };
}
