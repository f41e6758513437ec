/** Who is paid for each that it brings: 企业每培养一名学徒，财政补5000元. */
import data from '@/assets/figures/context-audience.json';
import type { Span } from '../../types';
import { codeOf } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { endsGroup, withoutLead } from './groups';
import { endsClause } from './marks';
import { lastOf } from './seek';

const EACH = codeOf('每');
/** 引进, 培养, 推荐: what is paid for. */
const BRINGING = plainLexicon(data.bringing);
const LONGEST_PAYEE = 16;

/** The group before the last 每引进 of `[from, to)`, or before the clause's verb: 企业引进博士，每引进1名; else undefined. */
export function payeeOf(source: Source, from: number, to: number): Span | undefined {
  for (let at = lastOf(source, EACH, from, to); at >= from; at = lastOf(source, EACH, from, at)) {
    if (!BRINGING.isAt(source, at + 1)) continue;
    let start = at;
    while (start > from && !endsClause(source.peek(start - 1))) start--;
    if (at - start > LONGEST_PAYEE || !endsGroup(source, at, start)) continue;
    return withoutLead(source, start, at);
  }
  return undefined;
}
