/**
 * A compiled glossary as one string, which a script or a message between the background and a page can carry: JSON, or
 * what Firefox clones. Reading it is all that a page has to do; compiling is left to the build and to the background.
 */
import { CATEGORIES, type Category } from '../types';
import { EVERYDAY, type Glossary, type Lemma } from './glossary';
import { packNumbers, unpackNumbers } from './numbers';
import { Openings } from './openings';
import { basesOf, lettersOf, trieOf } from './trie';

/** Between the parts; names are on one line, so they hold neither this nor the two below. */
const PART = '\f';
const LINE = '\n';
const FIELD = '\t';
/** Before the category of the reader's own. */
const OWN = '+';
/** Before the category of one that is also said where no talent is meant. */
const GENERAL = '~';

/** Category, id, name, words. A name that is its first word, as most are, is left empty. */
function lemmaLine({ id, name, category, origin, general }: Lemma, words: readonly string[]): string {
  const kind = (origin === 'user' ? OWN : general ? GENERAL : '') + CATEGORIES.indexOf(category);
  return [kind, id, words[0] === name ? '' : name, ...words].join(FIELD);
}

function readLemma(line: string, owner: number, words: string[], owners: number[]): Lemma {
  // Not split: a page reads a hundred thousand of them before it can begin.
  const first = line.indexOf(FIELD);
  const second = line.indexOf(FIELD, first + 1);
  const third = line.indexOf(FIELD, second + 1);
  const firstWord = words.length;
  for (let start = third; start >= 0; ) {
    const end = line.indexOf(FIELD, start + 1);
    words.push(end < 0 ? line.slice(start + 1) : line.slice(start + 1, end));
    owners.push(owner);
    start = end;
  }
  const id = line.slice(first + 1, second);
  const written = third < 0 ? line.slice(second + 1) : line.slice(second + 1, third);
  const name = written === '' ? (words[firstWord] as string) : written;
  const isOwn = line.startsWith(OWN);
  const isGeneral = line.startsWith(GENERAL);
  const category = CATEGORIES[Number(line.slice(isOwn || isGeneral ? 1 : 0, first))] as Category;
  if (isGeneral) return { id, name, category, general: true };
  return isOwn ? { id, name, category, origin: 'user' } : { id, name, category };
}

/** Aliases are left out: they are among the words. */
export function packGlossary({ lemmas, trie, owners, words }: Glossary): string {
  const wordsOf = lemmas.map((): string[] => []);
  const everyday: string[] = [];
  for (const [index, word] of words.entries()) (wordsOf[owners[index] as number] ?? everyday).push(word);
  return [
    lemmas.map((lemma, index) => lemmaLine(lemma, wordsOf[index] as string[])).join(LINE),
    everyday.join(LINE),
    packNumbers(lettersOf(trie)),
    packNumbers(basesOf(trie, words)),
  ].join(PART);
}

/** Takes what `packGlossary` made in the same version of the program. */
export function unpackGlossary(packed: string): Glossary {
  const [lines = '', everyday = '', letters = '', bases = ''] = packed.split(PART);
  const words: string[] = [];
  const owners: number[] = [];
  const lemmas = lines === '' ? [] : lines.split(LINE).map((line, owner) => readLemma(line, owner, words, owners));
  for (const word of everyday === '' ? [] : everyday.split(LINE)) {
    words.push(word);
    owners.push(EVERYDAY);
  }
  return {
    lemmas,
    trie: trieOf(words, unpackNumbers(letters), unpackNumbers(bases)),
    openings: new Openings(words),
    owners: Int32Array.from(owners),
    words,
    inner: new Array(words.length).fill(undefined),
  };
}
