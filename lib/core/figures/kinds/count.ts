/** Countable things with a measure word: 160万人, 37项, 两篇. */
import { isHan } from '../characters';
import { type Draft, isLoneHan, type KindRules, plainDraft } from '../draft';

const MOST_TERMS_COUNTED = 5;

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
    // 前三名 is a rank.
    if (!low.arabic && source.isOneOf('前', start - 1) && source.isOneOf('名位', end - 1)) return undefined;
    // 5对夫妻, but not the heading 4.2对青年科研人员….
    if (unit?.word === '对' && isHan(source.at(end)) && !source.isOneOf('夫师双新组', end)) return undefined;
    // 3.1区县叠加: a heading's number, not an amount.
    if (!Number.isInteger(min) && (start === 0 || source.isOneOf('\n\u2029 #', start - 1))) return undefined;
    return plainDraft('count', quantity, quantity.unit?.value.name ?? '');
  },
};
