/** Terms of open classes, which no glossary can list: titles of documents and named things of talent policy. */
import type { FoldedText } from '../text/fold';
import type { Span, Term } from '../types';
import type { Titles } from './documents';
import { HEAD_ENDS, NamedThings } from './named';
import { outside } from './outside';
import { HEAD_STARTS, PeopleRows } from './people';
import { findQuoted } from './quoted';
import { UnitPairs } from './unit-pairs';

/** Names and rows are looked for in one pass. */
const PAIRS = new UnitPairs([...HEAD_ENDS, ...HEAD_STARTS]);
/** The bits of `HEAD_ENDS`, which stand first. */
const OF_NAMES = (1 << HEAD_ENDS.length) - 1;

/** Both lists ascending and free of overlaps of their own; where two cross, the longer one stays. */
function join(titles: readonly Term[], names: readonly Term[]): Term[] {
  if (titles.length === 0) return [...names];
  const joined: Term[] = [];
  let next = 0;
  for (const title of titles) {
    while (next < names.length && (names[next] as Term).end <= title.start) joined.push(names[next++] as Term);
    while (next < names.length && (names[next] as Term).start < title.end) next++;
    joined.push(title);
  }
  return joined.concat(names.slice(next));
}

/** All of them in a folded text beside its titles and the glossary's `terms`; offsets are folded ones, ascending, none overlapping. */
export function findPatterns(text: FoldedText, terms: readonly Span[], { documents, others }: Titles): Term[] {
  const names = new NamedThings(text, terms);
  const rows = new PeopleRows(text, terms);
  PAIRS.each(text.codes, (at, pairs) => {
    if ((pairs & OF_NAMES) !== 0) names.take(at);
    if ((pairs & ~OF_NAMES) !== 0) rows.take(at);
  });
  const apart = outside(join(findQuoted(text), join(names.found, rows.found)), others);
  return join(documents, apart);
}
