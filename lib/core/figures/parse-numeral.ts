/** A whole string as one numeral. */
import { fold } from '../text/fold';
import { codeOf } from './characters';
import { readNumeral } from './numerals';
import { Source } from './source';

const GE = codeOf('个');

/**
 * The number that `text` as a whole says, in Arabic, full-width, Han, formal or mixed spelling
 * (1,234.5 · 3亿2千万 · 三千五 · 廿二 · 壹佰), a measure word 个 behind it allowed; undefined when it is no numeral.
 * 十多万 and the like give the least they can mean.
 */
export function parseNumeral(text: string): number | undefined {
  const source = new Source(fold(text.trim()));
  const { length } = source.codes;
  const sign = source.isOneOf('-负', 0) ? -1 : 1;
  const numeral = readNumeral(source, sign < 0 ? 1 : 0, true);
  if (!numeral || numeral.high !== undefined) return undefined;
  const whole = numeral.end === length || (numeral.end === length - 1 && source.at(numeral.end) === GE);
  return whole ? sign * numeral.value : undefined;
}
