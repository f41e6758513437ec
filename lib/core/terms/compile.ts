/** Glossary entries → the compiled form. Pages do not compile: they unpack what the build or the background compiled. */
import everydayPhrases from '@/assets/terms/everyday.json';
import { fold } from '../text/fold';
import type { GlossaryEntry } from '../types';
import { EVERYDAY, type Glossary, type Lemma } from './glossary';
import { Openings } from './openings';
import { buildTrie } from './trie';

/** What matching needs of an entry; wordings of other regions count as aliases. */
export function lemmaOf({ id, name, category, aliases = [], general, regional = {} }: GlossaryEntry): Lemma {
  const lemma = { id, name, category, aliases: [...aliases, ...Object.values(regional).flat()] };
  return general ? { ...lemma, general } : lemma;
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
  // By owner, everyday phrases last: so the packed form can put the words of a lemma behind it.
  const sorted = [...claims].sort(
    ([, a], [, b]) => (a === EVERYDAY ? lemmas.length : a) - (b === EVERYDAY ? lemmas.length : b),
  );
  const words = sorted.map(([word]) => word);
  return {
    lemmas,
    trie: buildTrie(words),
    openings: new Openings(words),
    owners: Int32Array.from(sorted, ([, owner]) => owner),
    words,
    inner: new Array(words.length).fill(undefined),
  };
}
