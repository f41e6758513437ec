/** The words that name a place or stand for one. */
import data from '@/assets/figures/context-places.json';
import { foldWord } from '../../text/fold';
import { CharacterSet } from '../characters';
import { Lexicon, plainLexicon, words } from '../lexicon';
import { type Level, levelOf } from './main-place';

const PASSING: ReadonlySet<string> = new Set(words(data.passing));
export const NATION = '我国';

export const SHORTEST_NAME = 2;
/** 市, 自治州: what may stand behind a place's name. */
export const SUFFIXES = plainLexicon(data.suffixes);
/** 市 in 市场, 区 in 区域: what may not follow such a suffix. */
export const NOT_BEHIND = new CharacterSet(data.notBehind);

export interface PlaceWord {
  /** 全市, 全国, a name, what a region's name may begin with, or 在港, of which 港 is the name. */
  sort: 'own' | 'wide' | 'name' | 'region' | 'brief';
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
  ...entries(data.regions, 'region'),
  ...entries(data.regionLeads, 'region'),
  ...entries([...data.goals].flatMap((goal) => [...data.briefs].map((brief) => goal + brief)).join(' '), 'brief'),
];

export const PLACES = new Lexicon(ENTRIES);

/** The words of `PLACES`, folded. */
export const PLACE_WORDS: readonly string[] = ENTRIES.map(([word]) => foldWord(word));
