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

/**
 * Compiles a glossary. Names win over aliases, earlier entries over later ones, where two claim one expression;
 * expressions that fold to nothing are left out. `everyday` phrases (使用才能) keep the terms that stand in them
 * by chance (用才) from matching.
 */
export function compileGlossary(lemmas: readonly Lemma[], everyday: readonly string[] = everydayPhrases): Glossary {
  const claims = new Map<string, number>();
  const claim = (expression: string, owner: number) => {
    const word = fold(expression).text.trim();
    if (word && !claims.has(word)) claims.set(word, owner);
  };
  for (const [index, lemma] of lemmas.entries()) claim(lemma.name, index);
  for (const [index, lemma] of lemmas.entries()) for (const alias of lemma.aliases ?? []) claim(alias, index);
  for (const phrase of everyday) claim(phrase, EVERYDAY);
  const words = [...claims.keys()];
  return {
    lemmas,
    trie: buildTrie(words),
    openings: new Openings(words),
    owners: Int32Array.from(claims.values()),
    words,
    inner: new Array(words.length).fill(undefined),
  };
}
