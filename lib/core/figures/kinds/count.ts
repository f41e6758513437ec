/** Countable things with a measure word: 160万人, 37项, 两篇. */
import units from '@/assets/figures/units.json';
import { isDigit, isHan } from '../characters';
import { type Draft, isLoneHan, type KindRules, plainDraft } from '../draft';
import { Lexicon, words } from '../lexicon';
import { counts, isGraded } from '../units';

const MOST_TERMS_COUNTED = 5;
/** What is counted in 点; alone it is an hour. */
const IN_POINTS = new Lexicon(words(units.count.afterPoints).map((word) => [word, true] as const));

export const count: KindRules = {
  fromQuantity(source, quantity): Draft | undefined {
    // 一个, 一批 are articles; 零个 counts nothing.
    if (isLoneHan(quantity, 1) || isLoneHan(quantity, 0)) return undefined;
    // 前二条, 前两款 point to clauses of the text itself.
    if (source.isOneOf('前', quantity.start - 1) && source.isOneOf('条款项目', quantity.end - 1)) return undefined;
    // 二十届, 十二届四次会议 say which one, 连续三届 how many.
    if (quantity.unit?.word === '届' && !quantity.low.arabic && quantity.min > MOST_TERMS_COUNTED) return undefined;
    const { unit, low, start, end, min } = quantity;
    // 十四届三次会议, 2005届毕业生 name one of a series.
    if (unit?.word === '届' && low.digits === 4) return undefined;
    if (unit?.word === '次' && source.isOneOf('届', start - 1)) return undefined;
    // 人大三次会议 is one of a series, 召开三次会议 are three.
    if (unit?.word === '次' && source.has('会议', end) && source.isOneOf('大协届会', start - 1)) return undefined;
    if (unit && (!counts(unit, source, start) || (low.end === start + 1 && isGraded(unit, source, start))))
      return undefined;
    // 第1页 共10页
    if (unit?.word === '页' && source.isOneOf('共', start - 1) && /第.{1,4}页/.test(source.slice(start - 8, start)))
      return undefined;
    // 3栋2单元 is an address.
    if (unit && '栋幢座楼号'.includes(unit.word) && isDigit(source.peek(end))) return undefined;
    // 前三名 is a rank.
    if (!low.arabic && source.isOneOf('前', start - 1) && source.isOneOf('名位', end - 1)) return undefined;
    // 5对夫妻, but not the heading 4.2对青年科研人员….
    if (unit?.word === '对' && isHan(source.peek(end)) && !'夫师双新组'.includes(String.fromCharCode(source.peek(end))))
      return undefined;
    if (unit?.word === '点' && !IN_POINTS.at(source, end)) return undefined;
    const opens = start === 0 || source.isOneOf('\n\u2029 #]', start - 1);
    // 5 张松涛 in a list of references: a name behind its number, set off by a space.
    const apart = source.folded.toRaw(low.end) > source.folded.toRaw(low.end - 1) + 1;
    if (opens && apart && unit?.word === '张' && isHan(source.peek(end))) return undefined;
    // 3.1区县叠加: a heading's number, not an amount.
    if (!Number.isInteger(min) && opens) return undefined;
    return plainDraft('count', quantity, quantity.unit?.value.name ?? '');
  },
};
