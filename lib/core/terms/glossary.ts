/** Glossary entries → the compiled form that matching reads. */
import everydayPhrases from '@/assets/terms/everyday.json';
import { fold } from '../text/fold';
import type { Category, Span } from '../types';
import { Openings } from './openings';
import { buildTrie, type Trie } from './trie';

/** What matching needs of a glossary entry; the definition stays where the card can ask for it. */
export interface Lemma {
  id: string;
  /** Canonical name, in simplified script. */
  name: string;
  category: Category;
  aliases?: readonly string[];
  /** Where the reader's own glossaries have it from. */
  origin?: 'user';
}

/** A word inside another expression, with offsets from the start of that. */
export interface InnerWord extends Span {
  readonly lemma: Lemma;
}

export interface Glossary {
  readonly lemmas: readonly Lemma[];
  readonly trie: Trie;
  /** Where the words of the trie may begin. */
  readonly openings: Openings;
  /** Word of the trie → index into `lemmas`; -1 for an everyday phrase, which is matched and passed over. */
  readonly owners: Int32Array;
  /** The words of the trie, folded. */
  readonly words: readonly string[];
  /** For each word the words strictly inside it, once a text has held it; `find.ts` fills this in. */
  readonly inner: (readonly InnerWord[] | undefined)[];
}

const EVERYDAY = -1;
/** Units of a word that `Openings` looks at. */
const BEGINNING = 3;

/** Each beginning once: a list of a hundred thousand words has few, and a small table of them stays in the cache. */
export function beginningsOf(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.slice(0, BEGINNING)))];
}

/**
 * Compiles a glossary. Names win over aliases, earlier entries over later ones, where two claim one expression;
 * expressions that fold to nothing are left out. `everyday` phrases (使用才能) keep the terms that stand in them
 * by chance (用才) from matching. What `own` claims, by name or alias, it has before all others: the reader's word.
 */
export function compileGlossary(
  others: readonly Lemma[],
  everyday: readonly string[] = everydayPhrases,
  own: readonly Lemma[] = [],
): Glossary {
  const lemmas = own.length > 0 ? [...own, ...others] : others;
  const claims = new Map<string, number>();
  const claim = (expression: string, owner: number) => {
    const word = fold(expression).text.trim();
    if (word && !claims.has(word)) claims.set(word, owner);
  };
  const claimAll = (first: number, end: number) => {
    for (let index = first; index < end; index++) claim((lemmas[index] as Lemma).name, index);
    for (let index = first; index < end; index++) {
      for (const alias of (lemmas[index] as Lemma).aliases ?? []) claim(alias, index);
    }
  };
  claimAll(0, own.length);
  claimAll(own.length, lemmas.length);
  for (const phrase of everyday) claim(phrase, EVERYDAY);
  const words = [...claims.keys()];
  return {
    lemmas,
    trie: buildTrie(words),
    openings: new Openings(beginningsOf(words)),
    owners: Int32Array.from(claims.values()),
    words,
    inner: new Array(words.length).fill(undefined),
  };
}
