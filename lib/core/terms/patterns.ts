/** Terms of open classes, which no glossary can list: titles of documents and named things of talent policy. */
import type { FoldedText } from '../text/fold';
import type { Span, Term } from '../types';
import { findDocuments } from './documents';
import { findNamed } from './named';
import { findPeople } from './people';
import { findQuoted } from './quoted';

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

/** All of them in a folded text beside the glossary's `terms`; offsets are folded ones, ascending, none overlapping. */
export function findPatterns(text: FoldedText, terms: readonly Span[]): Term[] {
  return join(findDocuments(text), join(findQuoted(text), join(findNamed(text, terms), findPeople(text, terms))));
}
