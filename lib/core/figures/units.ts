/** The longest unit at a place in the text: measure words, measures, currencies, %, 岁, spans of time. */
import currencies from '@/assets/figures/currencies.json';
import units from '@/assets/figures/units.json';
import { foldWord } from '../text/fold';
import type { FigureKind } from '../types';
import { CharacterSet, isLetter, PART, Part } from './characters';
import { type Hit, Lexicon, words } from './lexicon';
import type { Source } from './source';

export interface Unit {
  kind: FigureKind;
  /** The unit as written, simplified; ISO 4217 code ('' for a bare 元), or the ISO 8601 designator of a span of time (Y M W D TH TM TS). */
  name: string;
  /** Counts only behind Arabic digits: behind a Han one it is part of a word (两手, 三面). */
  weak: boolean;
  /** Characters behind it with which its last one makes another word: 人 + 才, 元 + 旦. */
  notBefore: CharacterSet | undefined;
  /** Of which one must stand behind it: 五大行业, not 四大名著. */
  onlyBefore: CharacterSet | undefined;
  /** Does it end in a Latin letter, which another may not follow? */
  isLatin: boolean;
}

export type UnitHit = Hit<Unit>;

const NOT_BEFORE: ReadonlyMap<string, CharacterSet> = new Map(
  Object.entries(units.notBefore).map(([word, characters]) => [word, new CharacterSet(characters)]),
);

const ONLY_BEFORE: ReadonlyMap<string, CharacterSet> = new Map(
  Object.entries(units.onlyBefore).map(([word, characters]) => [word, new CharacterSet(characters)]),
);

function entry(word: string, kind: FigureKind, name: string, weak = false): readonly [string, Unit] {
  const isLatin = isLetter(foldWord(word).charCodeAt(word.length - 1));
  return [
    word,
    { kind, name, weak, notBefore: NOT_BEFORE.get(foldWord(word)), onlyBefore: ONLY_BEFORE.get(word), isLatin },
  ];
}

function* entries(): Generator<readonly [string, Unit]> {
  for (const word of words(units.count.plain)) yield entry(word, 'count', word);
  for (const word of words(units.count.weak)) yield entry(word, 'count', word, true);
  for (const word of words(units.measure)) yield entry(word, 'measure', word, word === '度');
  for (const kind of ['percent', 'point', 'multiple', 'age', 'duration'] as const) {
    for (const [name, list] of Object.entries(units[kind])) {
      for (const word of words(list)) yield entry(word, kind, name);
    }
  }
  for (const word of words(currencies.bare)) yield entry(word, 'money', '');
  for (const [name, list] of Object.entries(currencies.after)) {
    for (const word of words(list)) yield entry(word, 'money', name);
  }
}

const UNITS = new Lexicon(entries());
/** Weak units that count behind a Han digit too where a word before it divides or counts out. */
const GOVERNED: ReadonlySet<string> = new Set(words(units.count.governed));
/** Those that count nowhere else: 3级 is a grade and 101路 a bus. */
const ONLY_GOVERNED: ReadonlySet<string> = new Set(words(units.count.onlyGoverned));

/** Does the word behind the unit make another word of its last character (人 + 才, 元 + 旦)? */
function stands(source: Source, { value, end }: UnitHit): boolean {
  if (value.isLatin && isLetter(source.at(end))) return false;
  if (value.onlyBefore !== undefined && !source.isAmong(value.onlyBefore, end)) return false;
  return value.notBefore === undefined || !source.isAmong(value.notBefore, end);
}

/** The longest unit that begins at `at`, or undefined. */
export function readUnit(source: Source, at: number): UnitHit | undefined {
  const hit = UNITS.at(source, at);
  return hit === undefined || stands(source, hit) ? hit : UNITS.at(source, at, (each) => stands(source, each));
}

/** May a unit begin with this code unit? */
export function opensUnit(code: number): boolean {
  return UNITS.mayOpen(code);
}

/** Do words that divide or count out end at `at`, so that what follows is an amount (分三级, 分为两步, 共有三道)? */
export function isDivided(source: Source, at: number): boolean {
  if (source.isOneOf('分共设计', at - 1)) return !source.isOneOf('百千万之充部积', at - 2);
  return source.isOneOf('为成有出', at - 1) && source.isOneOf('分划共设', at - 2);
}

const GRADED: ReadonlySet<string> = new Set(words(units.count.graded));

/** Is 二 before this unit the second of a row (二类疫苗)? Two of them would be 两类. */
export function isGraded({ word }: UnitHit, source: Source, at: number): boolean {
  return GRADED.has(word) && source.isOneOf('二', at) && !source.isOneOf('十百千万', at - 1);
}

/** Does this unit count what the number at `at` before it says, or name its grade or place in a row (3级, 101路)? */
export function counts({ word }: UnitHit, source: Source, at: number): boolean {
  return !ONLY_GOVERNED.has(word) || (GOVERNED.has(word) && isDivided(source, at));
}

/** May this unit follow the lone Han digit before it? */
export function takesHanDigit({ value, word, start, end }: UnitHit, source: Source): boolean {
  if (value.weak) return GOVERNED.has(word) && isDivided(source, start - 1);
  return !(word === '成' && PART[source.at(end)] !== Part.none);
}
