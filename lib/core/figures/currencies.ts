/** Currencies: written before a number, and what a bare 元 is on this page. */
import currencies from '@/assets/figures/currencies.json';
import type { Region } from '../region';
import type { FoldedText } from '../text/fold';
import { isLetter } from './characters';
import { type Hit, Lexicon, words } from './lexicon';
import type { Source } from './source';
import { WordTree } from './word-tree';

const BEFORE = new Lexicon<string>(
  Object.entries(currencies.before).flatMap(([code, list]) => words(list).map((word) => [word, code] as const)),
);

/** The currency word or sign that ends at `end`; a space may stand between it and the number. */
export function currencyBefore(source: Source, end: number, from: number): Hit<string> | undefined {
  const spaced = source.at(end - 1) === 0x20 ? end - 1 : end;
  const hit = BEFORE.endingAt(source, spaced, from);
  // content2018: the end of a word is no NT.
  return hit && isLetter(hit.word.charCodeAt(0)) && isLetter(source.peek(hit.start - 1)) ? undefined : hit;
}

/** The currency word or sign that begins at `at`. */
export function currencyAt(source: Source, at: number): Hit<string> | undefined {
  return BEFORE.at(source, at);
}

/** Words by which a text shows whose 元 it counts in, with the currency. */
const TELLING = Object.entries({
  TWD: ['台币', 'nt$'],
  HKD: ['港元', '港币', 'hk$'],
  MOP: ['澳门元', '澳门币', '葡币'],
  CNY: ['人民币'],
}).flatMap(([code, list]) => list.map((word) => ({ code, word })));
const TELLING_WORDS = new WordTree(
  TELLING.map(({ word }) => word),
  -1,
);
const LONGEST_TELLING = Math.max(...TELLING.map(({ word }) => word.length));
const BARE = /[0-9十百千万亿]元/g;
const TRADITIONAL = /[國學業個與為這]/g;
const SIMPLIFIED = /[国学业个与为这]/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How often the text names each currency, the most frequent first; each of the words ends with a landmark. */
function named({ codes, landmarks }: FoldedText): { code: string; times: number }[] {
  const times = new Map<string, number>();
  for (const at of landmarks) {
    const found = TELLING[TELLING_WORDS.longest(codes, at, Math.min(LONGEST_TELLING, at + 1))];
    if (found) times.set(found.code, (times.get(found.code) ?? 0) + 1);
  }
  return Array.from(times, ([code, count]) => ({ code, times: count })).sort((a, b) => b.times - a.times);
}

/**
 * ISO 4217 code of a bare 元: the region's; failing that the currency of Hong Kong, Taiwan or Macau that the text
 * names clearly more often than the others. In simplified script it must be named for most amounts, since 港元 may
 * be a mere conversion there. Else CNY.
 */
export function bareCurrency(text: FoldedText, region: Region | undefined): string {
  if (region) return currencies.regions[region];
  const [first, second] = named(text);
  if (!first || first.times <= 2 * (second?.times ?? 0)) return 'CNY';
  const isTraditional = count(text.raw, TRADITIONAL) > count(text.raw, SIMPLIFIED);
  return isTraditional || first.times >= count(text.text, BARE) ? first.code : 'CNY';
}

/** The currency of a bare $ where 元 is `bare`: the dollar of that place. */
export function bareDollar(bare: string): string {
  return bare === 'CNY' ? 'USD' : bare;
}
