/** Currencies: written before a number, and what a bare 元 is on this page. */
import currencies from '@/assets/figures/currencies.json';
import type { Region } from '../region';
import type { FoldedText } from '../text/fold';
import { type Hit, Lexicon, words } from './lexicon';
import type { Source } from './source';

const BEFORE = new Lexicon<string>(
  Object.entries(currencies.before).flatMap(([code, list]) => words(list).map((word) => [word, code] as const)),
);

/** The currency word or sign that ends at `end`; a space may stand between it and the number. */
export function currencyBefore(source: Source, end: number, from: number): Hit<string> | undefined {
  const spaced = source.at(end - 1) === 0x20 ? end - 1 : end;
  return BEFORE.endingAt(source, spaced, from);
}

/** The currency word or sign that begins at `at`. */
export function currencyAt(source: Source, at: number): Hit<string> | undefined {
  return BEFORE.at(source, at);
}

/** Words by which a text shows whose 元 it counts in, with the currency. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/新台币|台币/g, 'TWD'],
  [/港元|港币|hk\$/g, 'HKD'],
  [/澳门元|澳门币/g, 'MOP'],
  [/人民币/g, 'CNY'],
];

/**
 * ISO 4217 code of a bare 元: the region's; failing that the currency that the text itself names, where it
 * names one such currency of Hong Kong, Taiwan or Macau clearly more often than the others; else CNY.
 */
export function bareCurrency(text: FoldedText, region: Region | undefined): string {
  if (region) return currencies.regions[region];
  const counted = TELLING.map(([word, code]) => ({ code, count: text.text.match(word)?.length ?? 0 })).sort(
    (a, b) => b.count - a.count,
  );
  const [first, second] = counted;
  return first && first.count > 0 && first.count > 2 * (second?.count ?? 0) ? first.code : 'CNY';
}
