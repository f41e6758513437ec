/** Names of offices, which are no terms though their fields are. */
import { CharacterSet, isHan } from '../figures/characters';

const OFFICES = new CharacterSet('局厅署');
/** 格局, 布局: no offices. 局面, 局限: words that go on. */
const NOT_BEHIND = new CharacterSet('格布结全大当僵时开破变政残危定终对棋饭骗赌');
const NOT_BEFORE = new CharacterSet('面限势部中长堂');
const AND = new CharacterSet('和与及');
/** 人力资源和社会保障局: what stands between the conjunction and the office has this many units at the most. */
const LONGEST_REST = 8;

/** Is it the field of an office whose name ends behind it: 外国专家|局, 住房保障|和房产管理局? */
export function isOfOffice(codes: Uint16Array, end: number): boolean {
  const isOffice = (at: number) => OFFICES.has(codes[at] ?? 0) && !NOT_BEFORE.has(codes[at + 1] ?? 0);
  if (isOffice(end)) return true;
  if (!AND.has(codes[end] ?? 0)) return false;
  for (let at = end + 1; at <= end + LONGEST_REST && isHan(codes[at] ?? 0); at++)
    if (isOffice(at)) return !NOT_BEHIND.has(codes[at - 1] as number);
  return false;
}
