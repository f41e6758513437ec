/**
 * Expressions of talent policy that a text of another sort says as well: a notice on medical insurance speaks of 居住证
 * and 灵活就业人员. They count only where the text is about talent, and other terms tell whether it is.
 */
import type { Term } from '../types';
import type { Glossary } from './glossary';

/** Code units of folded text; a shorter text is too short to tell. */
const SHORTEST = 1_000;
/** Code units for which there is at least one term that says talent, and so many at the least. */
const SPACING = 5_000;
const FEWEST = 2;

const idsOf = new WeakMap<Glossary, ReadonlySet<string>>();

function generalIds(glossary: Glossary): ReadonlySet<string> {
  let ids = idsOf.get(glossary);
  if (!ids) {
    ids = new Set(glossary.lemmas.filter(({ general }) => general).map(({ id }) => id));
    idsOf.set(glossary, ids);
  }
  return ids;
}

/** The terms of a text of `length` folded code units without the general ones, unless the text is about talent. */
export function withoutGeneral(terms: Term[], glossary: Glossary, length: number): Term[] {
  if (length < SHORTEST) return terms;
  const general = generalIds(glossary);
  // Kinds of people are an open class of which no list says what is general: 中职毕业生 says no talent.
  const isGeneral = ({ id, category, origin }: Term) =>
    general.has(id) || (origin === 'pattern' && category === 'group');
  const wanted = Math.max(FEWEST, length / SPACING);
  let telling = 0;
  for (const term of terms) if (!isGeneral(term) && ++telling >= wanted) return terms;
  return terms.filter((term) => !isGeneral(term));
}
