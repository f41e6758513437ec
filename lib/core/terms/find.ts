/**
 * Glossary terms in folded text: leftmost-longest, with the shorter terms inside each kept reachable.
 * Two terms that share 人才 (青年人才 + 人才公寓) make one longer term, whose head is the second.
 */
import patterns from '@/assets/terms/patterns.json';
import { CharacterSet, isDigit, isLetter } from '../figures/characters';
import { words } from '../figures/lexicon';
import { type FoldedText, foldWord } from '../text/fold';
import type { Span, Term } from '../types';
import type { Glossary, InnerWord, Lemma } from './glossary';
import { eachWord, longestWord } from './match';
import { newTerm } from './new-term';
import { isOfOffice } from './office';

/** The word in which two terms may overlap. */
const HINGE = Uint16Array.from(foldWord('人才'), (character) => character.charCodeAt(0));

/**
 * 人才队伍, 人才集聚: words that say of people what is said of anything. Behind a kind of people (青年人才|队伍) they are
 * dropped: the kind is the term.
 */
const LOOSE = new Set(words(patterns.loose).map((word) => foldWord(`人才${word}`)));

/** The words inside a term that begins at `at`, as terms. */
function toInner(inside: readonly InnerWord[], at: number): Term[] | undefined {
  if (inside.length === 0) return undefined;
  // Not pushed one by one: most are one or two, and an array that grows makes room for many.
  return inside.map(({ lemma, start, end }) =>
    newTerm(lemma, at + start, at + end, lemma.origin ?? 'glossary', undefined),
  );
}

/** What the glossary says of a word; nothing where it is an everyday phrase. */
function lemmaOf(glossary: Glossary, word: number): Lemma | undefined {
  return glossary.lemmas[glossary.owners[word] as number];
}

/** The glossary's words strictly inside `codes[start .. end)`, counted from `start`; in order, longer first. */
function wordsInside(glossary: Glossary, codes: Uint16Array, start: number, end: number): InnerWord[] {
  const inside: InnerWord[] = [];
  for (let at = start; at < end; at++) {
    const first = inside.length;
    eachWord(glossary.trie, codes, at, end, 0, (word, last) => {
      const lemma = at > start || last < end ? lemmaOf(glossary, word) : undefined;
      if (lemma) inside.push({ start: at - start, end: last - start, lemma });
    });
    if (inside.length > first + 1) inside.push(...inside.splice(first).sort((a, b) => b.end - a.end));
  }
  return inside;
}

/** The words inside a word, looked for when a text first holds it. */
function wordsInWord(glossary: Glossary, word: number): readonly InnerWord[] {
  const known = glossary.inner[word];
  if (known) return known;
  const codes = Uint16Array.from(glossary.words[word] ?? '', (character) => character.charCodeAt(0));
  const inside = wordsInside(glossary, codes, 0, codes.length);
  glossary.inner[word] = inside;
  return inside;
}

/** Where the 人才 that ends at `end` begins, or -1 where none does after `start`. */
function hingeBefore(codes: Uint16Array, start: number, end: number): number {
  const at = end - HINGE.length;
  if (at <= start) return -1;
  for (let i = 0; i < HINGE.length; i++) if (codes[at + i] !== HINGE[i]) return -1;
  return at;
}

/** The longest word at `at` with which a kind of people makes one term, or -1: 人才引进 where 人才引进政策 stands. */
function longestFixed({ trie, words }: Glossary, codes: Uint16Array, at: number): number {
  const longest = longestWord(trie, codes, at);
  if (longest < 0 || !LOOSE.has(words[longest] as string)) return longest;
  let fixed = -1;
  eachWord(trie, codes, at, at + (trie.lengths[longest] as number), 0, (word) => {
    if (!LOOSE.has(words[word] as string)) fixed = word;
  });
  return fixed;
}

/** The longest word at `at`, joined with those that go on from its end; -1 for an everyday phrase. */
function termAt(glossary: Glossary, text: FoldedText, at: number, word: number): Term | undefined {
  const { codes } = text;
  const { trie } = glossary;
  let lemma = lemmaOf(glossary, word);
  if (!lemma) return undefined;
  const alone = at + (trie.lengths[word] as number);
  let end = alone;
  for (let hinge = hingeBefore(codes, at, end); hinge >= 0; hinge = hingeBefore(codes, at, end)) {
    const next = longestFixed(glossary, codes, hinge);
    const head = next < 0 ? undefined : lemmaOf(glossary, next);
    const headEnd = head ? hinge + (trie.lengths[next] as number) : end;
    if (!head || headEnd <= end) break;
    lemma = head;
    end = headEnd;
  }
  if (end === alone)
    return newTerm(lemma, at, end, lemma.origin ?? 'glossary', toInner(wordsInWord(glossary, word), at));
  const { id, category } = lemma;
  const whole = { id, name: text.slice(at, end), category };
  return newTerm(whole, at, end, 'pattern', toInner(wordsInside(glossary, codes, at, end), at));
}

/** 大学生, 毕业生, 港澳青年: of other kinds of people, 人才 above all, what follows is what each of several kinds gets. */
const PAID = new CharacterSet('生年');
/** 给予, 发放, 向, 对 …: whom they are for stands between these and what is paid. */
const GIVES = new CharacterSet('予放给对向为付供');

/** Adds the term; young people and what they are paid make one (大学生租房补贴), unless a verb gives the one to the other. */
function add(terms: Term[], term: Term, text: FoldedText): void {
  const before = terms.at(-1);
  const isPaid = before?.end === term.start && before.category === 'group' && term.category === 'funding';
  if (!before || !isPaid || before.origin === 'user' || term.origin === 'user' || !isNamedFor(text.codes, before)) {
    terms.push(term);
    return;
  }
  const { start } = before;
  const inner = [before, term].flatMap((one) => [
    newTerm(one, one.start, one.end, one.origin, undefined),
    ...(one.inner ?? []),
  ]);
  const name = text.slice(start, term.end);
  terms[terms.length - 1] = newTerm({ ...term, name }, start, term.end, 'pattern', inner);
}

function isNamedFor(codes: Uint16Array, { start, end }: Span): boolean {
  return PAID.has(codes[end - 1] as number) && !GIVES.has(codes[start - 1] ?? 0);
}

/**
 * Is a word no piece of a longer one? Han characters stand beside anything; what begins or ends with a Latin letter
 * goes on with the letter beside it, and so do digits: 321计划 is no part of 1321计划, AI none of AIDS.
 */
function isWhole(codes: Uint16Array, start: number, end: number): boolean {
  const [before, first, last, after] = [codes[start - 1], codes[start], codes[end - 1], codes[end]] as [
    number | undefined,
    number,
    number,
    number | undefined,
  ];
  if (before !== undefined && ((isDigit(first) && isDigit(before)) || (isLetter(first) && isLetter(before))))
    return false;
  return !(after !== undefined && ((isDigit(last) && isDigit(after)) || (isLetter(last) && isLetter(after))));
}

/** All maximal glossary terms of a folded text; offsets are folded ones. */
export function findTerms(text: FoldedText, glossary: Glossary): Term[] {
  const { codes, holdsLost } = text;
  const { openings, trie } = glossary;
  const terms: Term[] = [];
  /** End of the last everyday phrase: a term inside one stands there by chance, one that runs on does not. */
  let everyday = 0;
  for (let at = openings.next(codes, 0, holdsLost); at < codes.length; at = openings.next(codes, at, holdsLost)) {
    const word = longestWord(trie, codes, at);
    const term = word < 0 ? undefined : termAt(glossary, text, at, word);
    if (word >= 0 && !term) everyday = Math.max(everyday, at + (trie.lengths[word] as number));
    if (term && term.end > everyday && isWhole(codes, at, term.end)) {
      if (term.origin === 'user' || !isOfOffice(codes, term.end)) add(terms, term, text);
      at = term.end;
    } else at++;
  }
  return terms;
}
