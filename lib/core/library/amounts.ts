/** Limits of a value as readers write them: 10万, 1.5亿元, 三千, 86%, 1,000. */
import { parseNumeral } from '../figures/parse-numeral';
import { foldWord } from '../text/fold';

/** What may stand behind the number without changing it. */
const UNITS =
  /(?:元人民币|人民币|元|块钱?|人次|人|名|个|家|套|项|岁|周岁|年|个月|平方米|倍|分|%|％|个百分点|yuan|rmb|cny)$/i;
const SIGNS = /^(?:rmb|cny|¥|￥|\$)/i;

/** The number, or undefined where it is none; '' is none either. */
export function parseAmount(text: string): number | undefined {
  const plain = foldWord(text).replace(/\s+/g, '').replace(SIGNS, '').replace(UNITS, '');
  if (plain === '') return undefined;
  const number = parseNumeral(plain);
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}
