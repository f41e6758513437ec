/** What is measured, without whose it is: 临澜市人才总量 of 临澜市 is 人才总量. */
import { foldAligned } from '../article/aligned';

const SUFFIX = /^(?:省|市|县|区|州|自治区|自治州|特别行政区)/;
/** Less is no metric: 青岭市 alone stays. */
const SHORTEST = 2;

export function metricName(metric: string, place: string): string {
  const folded = foldAligned(metric);
  const of = foldAligned(place);
  if (of.length < 2) return metric;
  const bare = of.replace(/(?<=..)(?:省|市)$/, '');
  let length = folded.startsWith(of) ? of.length : folded.startsWith(bare) ? bare.length : 0;
  if (length === bare.length) length += SUFFIX.exec(folded.slice(length))?.[0].length ?? 0;
  const rest = metric.slice(length).replace(/^的/, '').trim();
  return length > 0 && rest.length >= SHORTEST ? rest : metric;
}
