/** Words that stand where a noun would and name nothing that is measured: times, pronouns and bare verbs. */
import context from '@/assets/figures/context.json';
import type { Span } from '../../types';
import { CharacterSet, PART, Part } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { KEEP_WHOLE } from './words';

/** 再招720名, 能卖到600元, 这片320亩: with these no noun begins, some words aside. */
const NOT_OPENING = new CharacterSet(context.notOpening);
const OPENING = plainLexicon(context.opening);
/** 库里已有8600人, 填上了61%: with these none ends. */
const NOT_CLOSING = new CharacterSet(context.notClosing);
const CLOSING = plainLexicon(context.closing);
/** 申请前, 期满后, 第4至5年 */
const TIMES = plainLexicon(context.timesOfDay);
const TIME_UNITS = new CharacterSet('年月日天周');
/** 前三年, 头两年, 次年 */
const TIME_HEADS = new CharacterSet('第前后头首次当每近去今明来本');

function isTime(source: Source, { start, end }: Span): boolean {
  if (TIMES.isBefore(source, end, start)) return true;
  // 第四年起
  if (source.isOneOf('起', end - 1)) return source.isAmong(TIME_UNITS, end - 2);
  if (!source.isAmong(TIME_UNITS, end - 1)) return false;
  return PART[source.peek(end - 2)] !== Part.none || (end - start === 2 && source.isAmong(TIME_HEADS, start));
}

/** Does the span before or behind a figure at `figure` name nothing that could be measured? */
export function isNoNoun(source: Source, span: Span, figure: number): boolean {
  const { start, end } = span;
  if (KEEP_WHOLE.endAt(source, start) > start) return false;
  // 四成的已签约毕业生
  if (start > figure && source.isOneOf('的', start - 1)) return false;
  if (source.isAmong(NOT_OPENING, start) && !OPENING.isAt(source, start)) return true;
  if (start > figure) return false;
  if (source.isAmong(NOT_CLOSING, end - 1) && !CLOSING.isBefore(source, end, start)) return true;
  return isTime(source, span);
}
