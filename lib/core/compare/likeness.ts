/** How alike two metrics are that no table knows: a slip of the pen, never another word. */
import { distance } from 'fastest-levenshtein';
import data from '@/assets/compare/metrics.json';
import { differing } from '../text/differing';
import { foldedMetric, LONGEST_NAME, metricKey } from './metric-key';

export type Likeness =
  /** The same but for script, width and punctuation. */
  | 'folded'
  /** Other words that mean the same. */
  | 'equivalent'
  /** A character more, less or other. */
  | 'similar';

/** Characters from which one that is another may be a slip. */
const WRONG_FROM = 7;
const MISSING_FROM = 6;
const TELLERS = new Set(data.tellers);

/** Do the keys of two metrics differ by a slip only? Linear in the longer of the two. */
export function isSlip(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST_NAME || Math.abs(a.length - b.length) > 1) return false;
  if (longer < (a.length === b.length ? WRONG_FROM : MISSING_FROM)) return false;
  // The last character is what it is: a rate, a fee, a person.
  if (a.at(-1) !== b.at(-1)) return false;
  return distance(a, b) === 1 && ![...differing(a, b)].some((one) => TELLERS.has(one) || /\p{N}/u.test(one));
}

/** Whether two metrics are proposed as one row, and on what ground; undefined where they are not. */
export function likenessOf(a: string, b: string): Likeness | undefined {
  const [one, other] = [foldedMetric(a), foldedMetric(b)];
  if (!one || !other) return undefined;
  if (one === other) return 'folded';
  const [keyOne, keyOther] = [metricKey(a), metricKey(b)];
  if (keyOne === keyOther) return 'equivalent';
  return isSlip(keyOne, keyOther) ? 'similar' : undefined;
}
