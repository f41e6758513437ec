/** The longest unit at a place in the text: measure words, measures, currencies, %, 岁, spans of time. */
import currencies from '@/assets/figures/currencies.json';
import units from '@/assets/figures/units.json';
import type { FigureKind } from '../types';
import { isLetter, PART, Part } from './characters';
import { type Hit, Lexicon, words } from './lexicon';
import type { Source } from './source';

export interface Unit {
  kind: FigureKind;
  /** Simplified name, ISO 4217 code ('' for a bare 元), or the ISO 8601 designator of a span of time (Y M W D TH TM TS). */
  name: string;
  /** Counts only behind Arabic digits: behind a Han one it is part of a word (两手, 三面). */
  weak: boolean;
}

export type UnitHit = Hit<Unit>;

function* entries(): Generator<readonly [string, Unit]> {
  for (const word of words(units.count.plain)) yield [word, { kind: 'count', name: word, weak: false }];
  for (const word of words(units.count.weak)) yield [word, { kind: 'count', name: word, weak: true }];
  for (const kind of ['measure', 'percent', 'point', 'multiple', 'age', 'duration'] as const) {
    for (const [name, list] of Object.entries(units[kind])) {
      for (const word of words(list)) yield [word, { kind, name, weak: name === '度' }];
    }
  }
  for (const word of words(currencies.bare)) yield [word, { kind: 'money', name: '', weak: false }];
  for (const [name, list] of Object.entries(currencies.after)) {
    for (const word of words(list)) yield [word, { kind: 'money', name, weak: false }];
  }
}

const UNITS = new Lexicon(entries());
const NOT_BEFORE: ReadonlyMap<string, string> = new Map(Object.entries(units.notBefore));

/** Does the word behind the unit make another word of its last character (人 + 才, 元 + 旦)? */
function stands(source: Source, { word, end }: UnitHit): boolean {
  if (isLetter(word.charCodeAt(word.length - 1)) && isLetter(source.at(end))) return false;
  const blocked = NOT_BEFORE.get(word);
  return !blocked || !source.isOneOf(blocked, end);
}

/** The longest unit that begins at `at`, or undefined. */
export function readUnit(source: Source, at: number): UnitHit | undefined {
  return UNITS.at(source, at, (hit) => stands(source, hit));
}

/** May a unit begin with this code unit? */
export function opensUnit(code: number): boolean {
  return UNITS.mayOpen(code);
}

/** May this unit follow a lone Han digit? */
export function takesHanDigit({ value, word, end }: UnitHit, source: Source): boolean {
  return !value.weak && !(word === '成' && PART[source.at(end)] !== Part.none);
}
