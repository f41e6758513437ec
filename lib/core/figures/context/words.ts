/** The word lists of the metric and base rules, compiled once. */
import data from '@/assets/figures/context.json';
import { plainLexicon } from '../lexicon';

export const METRIC_LEAD = plainLexicon(data.metricLead);
export const KEEP_WHOLE = plainLexicon(data.keepWhole);
export const METRIC_TAIL = plainLexicon(data.metricTail);
export const METRIC_PREFIX = plainLexicon(data.metricPrefix);
export const AFTER_STOP = plainLexicon(data.afterStop);
export const MONEY = plainLexicon(data.money);
export const BASES = plainLexicon(data.bases);
