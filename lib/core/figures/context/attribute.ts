/** A figure that only describes whom its sentence speaks of: 年薪40万元以上人才, 新增就业100人以上的小微企业. */
import type { Span } from '../../types';
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { groupEnd, isName } from './groups';
import { endsClause } from './marks';
import { FUNCTION_WORDS, MONEY } from './words';

/** 毕业5年内高校毕业生: how far behind the figure the group may end. */
const REACH = 9;
const SHORTEST = 2;
/** 5年内由企业…: behind these another speaks. */
const PARTING = new CharacterSet(
  '由向对在给为与和及到编以提申不享受可须应发连共建立完办审签担主按从并或每另再报取获具后',
);

/** The group directly behind `end`, a 的 between them or not; undefined where other words stand between. */
export function groupBehind(source: Source, end: number): Span | undefined {
  let start = source.isOneOf('的', end) ? end + 1 : end;
  for (let at = start; at < end + REACH && isName(source.peek(at)) && !source.isAmong(PARTING, at); at++) {
    // 3年以上劳动合同的人才
    if (source.isOneOf('的', at)) start = at + 1;
    const last = groupEnd(source, at);
    // 居住满七年者: 者 alone names nobody.
    // 3年内返回原单位
    if (last > at && FUNCTION_WORDS.isWithin(source, start, last)) return undefined;
    if (last > at) return last - start < 2 ? undefined : { start, end: last };
  }
  return undefined;
}

/** Does the figure set a least or a most that those behind it meet? A bare count counts them: 引进3名以上博士. */
export function isAttribute({ kind, bound, start, end }: Finding, source: Source): boolean {
  if (bound !== 'atLeast' && bound !== 'atMost') return false;
  // What stands behind a cell is another row.
  if (source.isOneOf('\t|', start - 1)) return false;
  const isLinked = source.isOneOf('的', end);
  // 其中九成以上的入选者 are so many of them; 持股三成以上的企业 meet a condition.
  if (kind === 'percent' && (endsClause(source.peek(start - 1)) || source.has('其中', start - 2))) return false;
  if (kind === 'count' || kind === 'percent' ? !isLinked : kind !== 'money') return false;
  const group = groupBehind(source, end);
  // 给予最高1000万元项目资助: the noun is what is given.
  return group !== undefined && !(kind === 'money' && MONEY.isWithin(source, group.end, group.end + SHORTEST));
}
