/** The compiled form of a glossary, which matching reads. */
import type { Category, Span } from '../types';
import type { Openings } from './openings';
import type { Trie } from './trie';

/** What matching needs of a glossary entry; the definition stays where the card can ask for it. */
export interface Lemma {
  id: string;
  /** Canonical name, in simplified script. */
  name: string;
  category: Category;
  aliases?: readonly string[];
  /** Also said where no talent is meant. */
  general?: true;
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

/** Owner of an everyday phrase. */
export const EVERYDAY = -1;
