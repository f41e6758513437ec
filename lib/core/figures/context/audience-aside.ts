/** Whom a figure in brackets is for: 初创企业（登记注册5年内）, A类（年薪达250万元）, 近期毕业生（毕业6个月内提交）. */
import type { Span } from '../../types';
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { actorIn } from './actor';
import { endsGroup, isName, withoutLead } from './groups';
import type { Setting } from './setting';
import { FUNCTION_WORDS } from './words';

const LONGEST_ASIDE = 40;
const LONGEST_GROUP = 12;
const MODALS = new CharacterSet('应可须需能');
/** 其申请人以A类（…）分流: what stands behind one of these. */
const LINKS = new CharacterSet('以为是将对向给由在按');
/** 顶尖人才通道（…6年） */
const LONGEST_TAIL = 2;

/** Offset of the bracket that is open where the figure stands, or -1. */
function openBefore(source: Source, start: number, sentence: number): number {
  const first = Math.max(sentence, start - LONGEST_ASIDE);
  for (let at = start - 1; at >= first; at--) {
    if (source.isOneOf(')', at)) return -1;
    if (source.isOneOf('(', at)) return at;
  }
  return -1;
}

/** The group whose name ends where the bracket opens, or little before. */
function groupBefore(source: Source, open: number, sentence: number): Span | undefined {
  const first = Math.max(sentence, open - LONGEST_GROUP);
  for (let end = open; end >= open - LONGEST_TAIL && end > first; end--) {
    if (!endsGroup(source, end, first)) continue;
    let start = end;
    while (start > first && isName(source.peek(start - 1))) start--;
    // 创办初创企业(…5年内): what stands behind the last verb.
    for (let at = start; at < end - 2; at++) {
      const verb = FUNCTION_WORDS.endAt(source, at, end - 2);
      if (verb > at + 1) start = verb;
      else if (source.isAmong(LINKS, at)) start = at + 1;
    }
    return withoutLead(source, start, end);
  }
  return undefined;
}

/**
 * Whom the brackets about the figure speak of; null where they set a condition to what is nobody: 就业人数（签订1年以上
 * 合同）; undefined where no brackets stand about it, or what is given in them is for whom the sentence speaks of.
 */
export function asideAudience(
  figure: Finding,
  { source, sentence, clause }: Setting,
  asked: boolean,
): Span | null | undefined {
  const open = openBefore(source, figure.start, sentence);
  if (open < 0) return undefined;
  const own = actorIn(source, Math.max(clause, open + 1), figure.start, true, false);
  const group = own ?? groupBefore(source, open, sentence);
  if (group || !asked) return group;
  // （一般应在回国两年内）: what has to be, whoever is spoken of has to.
  for (let at = open; at < figure.start; at++) if (source.isAmong(MODALS, at)) return undefined;
  return null;
}
