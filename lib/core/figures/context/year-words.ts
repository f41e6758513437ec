/** Words for a point or stretch of the year that a report is about: 年末全市人才资源总量57.2万人, 全年新增7840人. */
import data from '@/assets/figures/context-when.json';
import type { Span, When } from '../../types';
import { isDigit } from '../characters';
import type { Finding } from '../finding';
import { Lexicon, plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { endsSentence } from './marks';
import { yearOf } from './when-role';

const YEAR_WORDS = new Lexicon(Object.entries(data.yearWords));
/** 统计公报: reports on the year that their title names. */
const REPORTS = plainLexicon(data.reports);
/** A title stands no further from the text's beginning, its last word no further from its year. */
const TITLE_REACH = 120;
const REPORT_REACH = 40;
/** Words of a sentence are sought no further back from the figure. */
const REACH = 160;
const BARE_YEAR = /^\d{4}$/;

/** The year of a report by its title: 2024年度人力资源发展统计公报. */
export function reportedYear(source: Source, figures: readonly Finding[]): number | undefined {
  for (const { kind, start, end, value } of figures) {
    if (start > TITLE_REACH) return undefined;
    if (kind === 'date' && BARE_YEAR.test(String(value)) && isReport(source, end)) return yearOf(value);
  }
  return undefined;
}

function isReport(source: Source, from: number): boolean {
  for (let at = from; at < from + REPORT_REACH && !endsSentence(source.peek(at)); at++)
    if (REPORTS.isAt(source, at)) return true;
  return false;
}

/** Is it a point of another year: 比上年末, 比2019年末, 每年底, or one to come: 年底前? */
function isOther(source: Source, { start, end }: Span): boolean {
  return isDigit(source.peek(start - 1)) || source.isOneOf('上去每明今前当', start - 1) || source.isOneOf('前', end);
}

/**
 * What the last such word in `[from, to)` says of the figure at `to`, in the year `year`: 年末 is 2024-12, 全年 is 2024.
 * A ; between ends what it says.
 */
export function whenInYear(source: Source, from: number, to: number, year: number): When | undefined {
  for (let at = to; at > from && at > to - REACH && !source.isOneOf(';', at); at--) {
    const hit = YEAR_WORDS.endingAt(source, at, from);
    if (!hit || isOther(source, hit)) continue;
    const span = { start: hit.start, end: hit.end };
    return hit.value === 'asOf'
      ? { value: `${year}-12`, role: 'asOf', span }
      : { value: String(year), role: 'at', span };
  }
  return undefined;
}
