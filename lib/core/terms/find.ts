/**
 * Glossary terms in folded text: leftmost-longest, with the shorter terms inside each kept reachable.
 * Two terms that share 人才 (青年人才 + 人才公寓) make one longer term, whose head is the second.
 */
import { type FoldedText, foldWord, isLost } from '../text/fold';
import { charactersReadAs } from '../text/glosses';
import type { Term } from '../types';
import type { Glossary } from './glossary';
import { child, type Trie } from './trie';

/** The word in which two terms may overlap. */
const HINGE = Uint16Array.from(foldWord('人才'), (character) => character.charCodeAt(0));

interface Match {
  end: number;
  word: number;
}

/**
 * Calls `found` for each word of the trie that begins at `at` and ends by `limit`, shorter ones first on any one
 * path. A lost character tries every character that its reading allows.
 */
function walk(
  trie: Trie,
  codes: Uint16Array,
  at: number,
  limit: number,
  node: number,
  found: (match: Match) => void,
): void {
  let current = node;
  for (let i = at; i < limit; i++) {
    const code = codes[i] as number;
    if (isLost(code)) {
      for (const candidate of charactersReadAs(code)) {
        const next = child(trie, current, candidate);
        if (next < 0) continue;
        const word = trie.word[next] as number;
        if (word >= 0) found({ end: i + 1, word });
        walk(trie, codes, i + 1, limit, next, found);
      }
      return;
    }
    current = child(trie, current, code);
    if (current < 0) return;
    const word = trie.word[current] as number;
    if (word >= 0) found({ end: i + 1, word });
  }
}

function longest(trie: Trie, codes: Uint16Array, at: number): Match | undefined {
  let best: Match | undefined;
  walk(trie, codes, at, codes.length, 0, (match) => {
    if (!best || match.end > best.end) best = match;
  });
  return best;
}

/** Nothing where the word is an everyday phrase. */
function toTerm(glossary: Glossary, start: number, { end, word }: Match): Term | undefined {
  const lemma = glossary.lemmas[glossary.owners[word] as number];
  if (!lemma) return undefined;
  return { type: 'term', start, end, id: lemma.id, name: lemma.name, category: lemma.category, origin: 'glossary' };
}

/** Terms strictly inside `start .. end`, all of them, in order of start, longer first. */
function innerTerms(glossary: Glossary, codes: Uint16Array, start: number, end: number): Term[] {
  const inner: Term[] = [];
  for (let at = start; at < end; at++) {
    const here: Term[] = [];
    walk(glossary.trie, codes, at, end, 0, (match) => {
      const term = at > start || match.end < end ? toTerm(glossary, at, match) : undefined;
      if (term) here.push(term);
    });
    inner.push(...here.sort((a, b) => b.end - a.end));
  }
  return inner;
}

/** Where the 人才 that ends at `end` begins, or -1 where none does after `start`. */
function hingeBefore(codes: Uint16Array, start: number, end: number): number {
  const at = end - HINGE.length;
  return at > start && HINGE.every((code, index) => codes[at + index] === code) ? at : -1;
}

/** The term that goes on from the 人才 at the end of `term`, if the glossary has one. */
function headOf(glossary: Glossary, codes: Uint16Array, term: Term): Term | undefined {
  const hinge = hingeBefore(codes, term.start, term.end);
  const match = hinge < 0 ? undefined : longest(glossary.trie, codes, hinge);
  return match && match.end > term.end ? toTerm(glossary, hinge, match) : undefined;
}

/** The longest term at `at`, joined with those that go on from its end; its inner terms with it. */
function termAt(glossary: Glossary, text: FoldedText, at: number, match: Match): Term | undefined {
  const { codes } = text;
  let term = toTerm(glossary, at, match);
  for (let head = term && headOf(glossary, codes, term); term && head; head = headOf(glossary, codes, term)) {
    term = { ...term, id: head.id, category: head.category, origin: 'pattern', end: head.end };
    term.name = text.text.slice(term.start, term.end);
  }
  if (!term) return undefined;
  const inner = innerTerms(glossary, codes, term.start, term.end);
  return inner.length > 0 ? { ...term, inner } : term;
}

/** All maximal glossary terms of a folded text; offsets are folded ones. */
export function findTerms(text: FoldedText, glossary: Glossary): Term[] {
  const { codes } = text;
  const { trie } = glossary;
  const terms: Term[] = [];
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] as number;
    const match = isLost(code) || child(trie, 0, code) >= 0 ? longest(trie, codes, at) : undefined;
    if (!match) {
      at++;
      continue;
    }
    const term = termAt(glossary, text, at, match);
    if (term) terms.push(term);
    at = term?.end ?? match.end;
  }
  return terms;
}
