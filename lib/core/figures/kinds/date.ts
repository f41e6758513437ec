/** Dates: 2025年, 2018年12月, 2022年4月28日, 2020年底, 4月, 2024-06-30. */
import { isMinguo, isoDate, readMoment, readYearDigits } from '../calendar';
import { isDigit } from '../characters';
import { type Draft, type KindRules, newDraft } from '../draft';
import { skipNumbering } from '../machine';
import { readNumeral } from '../numerals';
import type { Source } from '../source';

/** 2022 of 2022、2023年 and 2022和2023年. */
function readSharedYear(source: Source, at: number): Draft | undefined {
  const year = readYearDigits(source, at);
  if (year === undefined || !source.isOneOf('、和及/', at + 4) || readYearDigits(source, at + 5) === undefined)
    return undefined;
  if (!source.isOneOf('年', at + 9) && !source.isOneOf('、和及', at + 9)) return undefined;
  return newDraft('date', at, at + 4, String(year));
}

/** 1.2023年: does the number of a line stand before the year at `at`? */
function isNumbered(source: Source, at: number): boolean {
  return skipNumbering(source, at - 2) === at || skipNumbering(source, at - 3) === at;
}

export const date: KindRules = {
  behind: '年月学财赛-/.、和及',
  read(source, at): Draft | undefined {
    // 1.5月, 3-4月: not the beginning of a month's number.
    if (isDigit(source.at(at)) && source.isOneOf('.', at - 1) && isDigit(source.at(at - 2)) && !isNumbered(source, at))
      return undefined;
    const number = readNumeral(source, at);
    if (number && number.digits !== 4 && source.isOneOf('、和及', number.end)) return undefined;
    const moment = readMoment(source, at);
    if (!moment) return readSharedYear(source, at);
    const start = isMinguo(source, at) ? at - 2 : at;
    return newDraft('date', start, moment.end, isoDate(moment));
  },
};
