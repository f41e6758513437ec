/** Kinds of people by what they are and do: 固网运营人才, 海外医生, 港澳青年工程师. An open class: modifiers and a head in a row. */
import patterns from '@/assets/terms/patterns.json';
import { CharacterSet } from '../figures/characters';
import { words } from '../figures/lexicon';
import { type FoldedText, foldWord } from '../text/fold';
import type { Span, Term } from '../types';
import { longestWord } from './match';
import { newTerm } from './new-term';
import { Openings } from './openings';
import { buildTrie } from './trie';

const { id, mods, heads } = patterns.people;
/** 国际护士节, 青年科学家奖: behind the head another word goes on. */
const NOT_BEFORE = new CharacterSet(patterns.people.notBefore);
const MODS = words(mods).map(foldWord);
const HEADS = words(heads).map(foldWord);
/** Modifiers first, so that an index tells which is which. */
const WORDS = [...MODS, ...HEADS];
const TRIE = buildTrie(WORDS);
const OPENINGS = new Openings(MODS);
/** 海外高层次青年科技人才 */
const MOST_MODS = 4;

/** Offset behind the head that follows one or more modifiers from `at` on, or -1. */
function endOfRow(codes: Uint16Array, at: number): number {
  let end = at;
  for (let count = 0; count <= MOST_MODS; count++) {
    const index = longestWord(TRIE, codes, end);
    if (index < 0) return -1;
    end += (WORDS[index] as string).length;
    if (index >= MODS.length) return count > 0 && !NOT_BEFORE.has(codes[end] ?? 0) ? end : -1;
  }
  return -1;
}

/** All such rows of a folded text that the glossary's `terms`, which ascend, do not hold; offsets are folded ones, ascending. */
export function findPeople(text: FoldedText, terms: readonly Span[]): Term[] {
  const { codes } = text;
  const found: Term[] = [];
  let next = 0;
  for (
    let at = OPENINGS.next(codes, 0, text.holdsLost);
    at < codes.length;
    at = OPENINGS.next(codes, at, text.holdsLost)
  ) {
    while (next < terms.length && (terms[next] as Span).end <= at) next++;
    const known = terms[next];
    const end = endOfRow(codes, at);
    if (end < 0 || (known && known.start <= at && known.end >= end)) {
      at++;
      continue;
    }
    found.push(newTerm({ id, name: text.slice(at, end), category: 'group' }, at, end, 'pattern', undefined));
    at = end;
  }
  return found;
}
