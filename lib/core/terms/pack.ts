/**
 * A compiled glossary as one string, which messages between the background and a page can carry: JSON, or what
 * Firefox clones. Reading it is all that a page has to do; compiling is left to the background.
 */
import { CATEGORIES, type Category } from '../types';
import { beginningsOf, type Glossary, type Lemma } from './glossary';
import { packNumbers, unpackNumbers } from './numbers';
import { Openings } from './openings';
import type { Trie } from './trie';

/** Between the parts; names are on one line, so they hold neither this nor the two below. */
const PART = '\f';
const LINE = '\n';
const FIELD = '\t';
/** Before the category of the reader's own. */
const OWN = '+';

function lemmaLine({ id, name, category, origin }: Lemma): string {
  return [(origin === 'user' ? OWN : '') + CATEGORIES.indexOf(category), id, name].join(FIELD);
}

function readLemma(line: string): Lemma {
  // Not split: a page reads a hundred thousand of them before it can begin.
  const first = line.indexOf(FIELD);
  const second = line.indexOf(FIELD, first + 1);
  const id = line.slice(first + 1, second);
  const name = line.slice(second + 1);
  const isOwn = line.startsWith(OWN);
  const category = CATEGORIES[Number(line.slice(isOwn ? 1 : 0, first))] as Category;
  return isOwn ? { id, name, category, origin: 'user' } : { id, name, category };
}

/** Code units in the order of their letters. */
function lettersOf(alphabet: Uint16Array): number[] {
  const letters: number[] = [];
  for (let code = 0; code < alphabet.length; code++) {
    const letter = alphabet[code] as number;
    if (letter > 0) letters[letter - 1] = code;
  }
  return letters;
}

/** For each word the node where it ends. */
function nodesOf({ word }: Trie, words: number): Int32Array {
  const nodes = new Int32Array(words);
  for (let node = 0; node < word.length; node++) if ((word[node] as number) >= 0) nodes[word[node] as number] = node;
  return nodes;
}

function alphabetOf(letters: Int32Array): Uint16Array {
  const alphabet = new Uint16Array(65_536);
  for (let index = 0; index < letters.length; index++) alphabet[letters[index] as number] = index + 1;
  return alphabet;
}

/** For each node the word that ends there, or -1. */
function wordsOf(nodes: Int32Array, slots: number): Int32Array {
  const word = new Int32Array(slots).fill(-1);
  for (let index = 0; index < nodes.length; index++) word[nodes[index] as number] = index;
  return word;
}

function lengthsOf(words: readonly string[]): Uint32Array {
  const lengths = new Uint32Array(words.length);
  for (let index = 0; index < words.length; index++) lengths[index] = (words[index] as string).length;
  return lengths;
}

/** Aliases are left out: they are in the trie. */
export function packGlossary({ lemmas, trie, owners, words }: Glossary): string {
  return [
    lemmas.map(lemmaLine).join(LINE),
    words.join(LINE),
    beginningsOf(words).join(LINE),
    packNumbers(owners),
    packNumbers(lettersOf(trie.alphabet)),
    packNumbers(trie.base),
    packNumbers(trie.check),
    packNumbers(nodesOf(trie, words.length)),
  ].join(PART);
}

/** Takes what `packGlossary` made in the same version of the program. */
export function unpackGlossary(packed: string): Glossary {
  const [lemmas = '', wordList = '', beginnings = '', ...arrays] = packed.split(PART);
  const [owners, letters, base, check, nodes] = arrays.map(unpackNumbers) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const words = wordList === '' ? [] : wordList.split(LINE);
  const alphabet = alphabetOf(letters);
  const word = wordsOf(nodes, base.length);
  return {
    lemmas: lemmas === '' ? [] : lemmas.split(LINE).map(readLemma),
    trie: { alphabet, base, check, word, lengths: lengthsOf(words) },
    openings: new Openings(beginnings === '' ? [] : beginnings.split(LINE)),
    owners,
    words,
    inner: new Array(words.length).fill(undefined),
  };
}
