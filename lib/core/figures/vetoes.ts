/** Expressions with a number in them that are no figures: idioms, slogans, names, places. */
import vetoes from '@/assets/figures/vetoes.json';
import { foldWord } from '../text/fold';
import { codeOf, isHan, PART, Part } from './characters';
import { mayBe, words } from './lexicon';
import type { Source } from './source';
import { isDivided, readUnit } from './units';

interface Veto {
  word: string;
  /** Where in the word the numeral character stands under which it is indexed. */
  offset: number;
  /** Code units beside that character in the word, 0 where it is the first or last: they tell most vetoes apart. */
  previous: number;
  next: number;
}

/** Every word under each of its numeral characters: a figure that begins at any of them is looked up there. */
const INDEX = new Map<number, Veto[]>();
for (const word of Object.values(vetoes).flatMap((list) => words(list).map(foldWord))) {
  for (let offset = 0; offset < word.length; offset++) {
    const code = word.charCodeAt(offset);
    if (PART[code] === Part.none) continue;
    const veto = { word, offset, previous: word.charCodeAt(offset - 1) || 0, next: word.charCodeAt(offset + 1) || 0 };
    const entries = INDEX.get(code);
    if (entries) entries.push(veto);
    else INDEX.set(code, [veto]);
  }
}
for (const entries of INDEX.values()) entries.sort((a, b) => b.word.length - b.offset - (a.word.length - a.offset));

const ONE = codeOf('一');

/** Offset behind the veto one of whose numeral characters stands at `at`, or `at`. A longer figure there beats it. */
export function vetoEnd(source: Source, at: number): number {
  const before = source.at(at - 1);
  const behind = source.at(at + 1);
  for (const { word, offset, previous, next } of INDEX.get(source.at(at)) ?? []) {
    if (!mayBe(next, behind) || !mayBe(previous, before) || !source.has(word, at - offset)) continue;
    // 三级 is mostly a grade, but 分三级 counts them.
    if (offset === 0 && word.length === 2 && isDivided(source, at)) continue;
    return at - offset + word.length;
  }
  // 一人一策, 一企一档: pairs of 一 with any words, unless the second counts something.
  if (source.at(at) === ONE && source.at(at + 2) === ONE && isHan(source.at(at + 1)) && isHan(source.at(at + 3))) {
    if (PART[source.at(at + 3)] === Part.none && !readUnit(source, at + 3)) return at + 4;
  }
  return at;
}
