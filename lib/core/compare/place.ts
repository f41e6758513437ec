/** The place that a figure is of, so that 临澜 and 临澜市 are one, and 全市 the city that the article is about. */
import data from '@/assets/figures/context-places.json';
import { foldAligned } from '../article/aligned';

const OWN: ReadonlySet<string> = new Set(data.own.split(' ').filter((one) => /^[全我本该]/.test(one)));
const SUFFIX = /(?<=..)(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/;

export interface PlaceName {
  /** Equal for the same place; '' where none is known. */
  key: string;
  /** As written, or the place of the article. */
  name: string;
}

/** `ofArticle` is the place that the article is about, '' where that is not known. */
export function placeOf(written: string, ofArticle: string): PlaceName {
  const folded = foldAligned(written).replace(/\s+/g, '');
  if (OWN.has(folded)) return ofArticle ? placeOf(ofArticle, '') : { key: folded, name: written };
  // 杭 in an article about 杭州市.
  const isBrief = folded.length === 1 && foldAligned(ofArticle).startsWith(folded);
  return isBrief ? placeOf(ofArticle, '') : { key: folded.replace(SUFFIX, ''), name: written };
}
