/** Of which amount a part is paid: 安家费分三次拨付，到岗拨付40%. */
import data from '@/assets/figures/context-base.json';
import type { Span } from '../../types';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { nounTo, REACH, SHORTEST } from './base-noun';
import { nounBefore } from './metric';
import type { Sentence } from './sentence';
import type { Setting } from './setting';
import { MONEY } from './words';

/** Verbs by which a part of an amount is paid: 第一年拨付40%. */
const PAID = plainLexicon(data.paid);

/** How far back what must be paid back may stand. */
const REFUND_REACH = 60;

/** Offset of the first such verb in `[clause, to)`, or `to`. */
function payingAt(source: Source, clause: number, to: number): number {
  let at = clause;
  while (at < to && !PAID.isAt(source, at)) at++;
  return at;
}

/** The first noun for money in the sentence's words before `to`: 补贴分三次发放, 房屋税减征. */
function firstMoney(source: Source, sentence: number, to: number): Span | undefined {
  for (let end = sentence + SHORTEST; end <= to && end < sentence + REACH; end++) {
    const start = MONEY.startBefore(source, end, sentence);
    if (start < 0 || MONEY.isBefore(source, end + 1, sentence)) continue;
    return nounBefore(source, end, sentence) ?? { start, end };
  }
  return undefined;
}

/** The last such noun: 应全额退还安家费和购房补贴；满3年的，退还一半. */
function lastMoney(source: Source, sentence: number, to: number): Span | undefined {
  for (let end = to; end > Math.max(sentence + SHORTEST, to - REFUND_REACH); end--) {
    const start = MONEY.startBefore(source, end, sentence);
    if (start >= 0) return nounTo(source, sentence, end) ?? { start, end };
  }
  return undefined;
}

/** The noun for money of which the figure is paid as a part, or of what the part before it was taken. */
export function paidOf({ start, role }: Finding, setting: Setting, said: Sentence): Span | undefined {
  const { source, sentence, clause } = setting;
  const paying = payingAt(source, clause, start);
  const isPaid = paying < start;
  if (role === 'requirement') return isPaid ? lastMoney(source, sentence, paying) : undefined;
  const own = isPaid ? (said.amount ?? firstMoney(source, sentence, paying)) : undefined;
  if (own) return own;
  // 前两年按实际租金的80%补助，第三年补助50%
  return said.part?.role === 'entitlement' ? said.part.base : undefined;
}
