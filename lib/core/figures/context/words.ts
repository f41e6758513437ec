/** The word lists of the metric and base rules, compiled once. */
import data from '@/assets/figures/context.json';
import { Lexicon, words } from '../lexicon';

function plain(list: string): Lexicon<true> {
  return new Lexicon(words(list).map((word) => [word, true] as const));
}

export const METRIC_LEAD = plain(data.metricLead);
export const KEEP_WHOLE = plain(data.keepWhole);
export const METRIC_TAIL = plain(data.metricTail);
export const METRIC_PREFIX = plain(data.metricPrefix);
export const AFTER_STOP = plain(data.afterStop);
export const MONEY = plain(data.money);
export const BASES = plain(data.bases);
