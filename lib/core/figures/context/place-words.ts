/** The words that name a place or stand for one, and a place as the text has spoken of it. */
import data from '@/assets/figures/context-places.json';
import { foldWord } from '../../text/fold';
import type { Place, Span } from '../../types';
import { Lexicon, words } from '../lexicon';
import { type Level, levelOf } from './main-place';

const PASSING: ReadonlySet<string> = new Set(words(data.passing));
const NATION = '我国';

export interface PlaceWord {
  /** 全市, 全国, or a name. */
  sort: 'own' | 'wide' | 'name';
  /** Of the article's own; undefined for 当地, which may be anywhere. */
  level: Level | undefined;
  isNation: boolean;
}

function entries(list: string, sort: PlaceWord['sort']): (readonly [string, PlaceWord])[] {
  return words(list).map((word) => {
    const level = sort === 'own' && !PASSING.has(word) ? levelOf(word) : undefined;
    return [word, { sort, level, isNation: word === NATION }] as const;
  });
}

const ENTRIES = [
  ...entries(data.own, 'own'),
  ...entries(data.wide, 'wide'),
  ...entries(data.names, 'name'),
  ...entries(data.foreign, 'name'),
];

export const PLACES = new Lexicon(ENTRIES);

/** The words of `PLACES`, folded. */
export const PLACE_WORDS: readonly string[] = ENTRIES.map(([word]) => foldWord(word));

/** A place where the text speaks of it: all figures that are its own share what is said here. */
export class SpokenPlace {
  /** As the figures of its own sentence have it. */
  readonly place: Place;
  private heir: Place | undefined;

  constructor(
    readonly start: number,
    end: number,
    readonly level: Level | undefined = undefined,
  ) {
    this.place = { start, end };
  }

  /** As the figures of later sentences have it. */
  get inherited(): Place {
    this.heir ??= { start: this.place.start, end: this.place.end, inherited: true };
    return this.heir;
  }

  /** It stands for the place that is named at `referent`, unless that is itself. */
  refer({ start, end }: Span): void {
    if (start === this.start) return;
    const referent = { start, end };
    this.place.referent = referent;
    if (this.heir) this.heir.referent = referent;
  }
}
