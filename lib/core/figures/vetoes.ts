/** Expressions with a number in them that are no figures: idioms, slogans, names, places. */
import vetoes from '@/assets/figures/vetoes.json';
import { foldWord, isLost } from '../text/fold';
import { codeOf, isHan, PART, Part } from './characters';
import { words } from './lexicon';
import type { Source } from './source';
import { isDivided, readUnit } from './units';

interface Veto {
  word: string;
  /** Where in the word the numeral character stands under which it is indexed. */
  offset: number;
}

/** The words about one numeral character, those that go on furthest behind it first. */
interface Vetoes {
  all: Veto[];
  /** The same by the unit behind that character or, where it is the word's last, by the one before: it tells most apart. */
  byNext: Map<number, Veto[]>;
  byPrevious: Map<number, Veto[]>;
}

/** Every word under each of its numeral characters: a figure that begins at any of them is looked up there. */
const INDEX = new Map<number, Vetoes>();
for (const word of Object.values(vetoes).flatMap((list) => words(list).map(foldWord))) {
  for (let offset = 0; offset < word.length; offset++) {
    const code = word.charCodeAt(offset);
    if (PART[code] === Part.none) continue;
    const entries: Vetoes = INDEX.get(code) ?? { all: [], byNext: new Map(), byPrevious: new Map() };
    INDEX.set(code, entries);
    entries.all.push({ word, offset });
  }
}
for (const { all, byNext, byPrevious } of INDEX.values()) {
  all.sort((a, b) => b.word.length - b.offset - (a.word.length - a.offset));
  for (const veto of all) {
    const { word, offset } = veto;
    const isLast = offset === word.length - 1;
    const beside = word.charCodeAt(isLast ? offset - 1 : offset + 1);
    const map = isLast ? byPrevious : byNext;
    map.set(beside, [...(map.get(beside) ?? []), veto]);
  }
}

const ONE = codeOf('一');

/** Offset behind the first of these vetoes that stands with its numeral character at `at`. */
function endOfFirst(source: Source, at: number, entries: readonly Veto[] | undefined): number | undefined {
  if (!entries) return undefined;
  for (const { word, offset } of entries) {
    if (!source.has(word, at - offset)) continue;
    // 三级 is mostly a grade, but 分三级 counts them.
    if (offset === 0 && word.length === 2 && isDivided(source, at)) continue;
    return at - offset + word.length;
  }
  return undefined;
}

/** Offset behind the veto one of whose numeral characters stands at `at`, or `at`. A longer figure there beats it. */
export function vetoEnd(source: Source, at: number): number {
  const before = source.at(at - 1);
  const behind = source.at(at + 1);
  const code = source.at(at);
  const entries = INDEX.get(code);
  const end =
    isLost(before) || isLost(behind)
      ? endOfFirst(source, at, entries?.all)
      : (endOfFirst(source, at, entries?.byNext.get(behind)) ??
        endOfFirst(source, at, entries?.byPrevious.get(before)));
  if (end !== undefined) return end;
  // 一人一策, 一企一档: pairs of 一 with any words, unless the second counts something.
  if (code === ONE && source.at(at + 2) === ONE && isHan(source.at(at + 1)) && isHan(source.at(at + 3))) {
    if (PART[source.at(at + 3)] === Part.none && !readUnit(source, at + 3)) return at + 4;
  }
  return at;
}
