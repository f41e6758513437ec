/** Whom the label before a sentence or a part of it names: A类：年龄不超过55周岁, 大学生租房补贴：每年1万元. */
import type { Span } from '../../types';
import { CharacterSet, codeOf, isLetter } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { wordsOf } from './actor';
import { endsGroup, groupOfBenefit, withoutLead } from './groups';
import { lastOf } from './seek';
import type { Setting } from './setting';

const LABEL_BREAKS = new CharacterSet(',;。');
const CLASSES = new CharacterSet('类级档');
const SEMICOLON = codeOf(';');
const COLON = codeOf(':');
/** Nothing is looked for further back: the parts of a sentence are shorter. */
export const PART_REACH = 300;
const LONGEST_LABEL = 14;

/** Start of the part of the sentence behind its last ; before `to`. */
export function segmentStart({ source, sentence }: Setting, to: number): number {
  const last = lastOf(source, SEMICOLON, Math.max(sentence, to - PART_REACH) + 1, to);
  return last < 0 ? sentence : last + 1;
}

/** B类：…, Category A：…: what stands before the colon of a sentence or part. */
function labelOf(source: Source, start: number, to: number): Span | undefined {
  const last = Math.min(to, start + LONGEST_LABEL);
  for (let at = start; at < last; at++) {
    if (source.isAmong(LABEL_BREAKS, at)) return undefined;
    if (source.at(at) !== COLON) continue;
    let end = at;
    if (source.isOneOf(')', end - 1)) while (end > start && !source.isOneOf('(', end)) end--;
    if (isLetter(source.peek(end - 1)) || endsGroup(source, end, start)) return withoutLead(source, start, end);
    return groupOfBenefit(source, { start, end });
  }
  return undefined;
}

/** A类：国家级人才工程入选者，年龄不超过55周岁: the class that the label of the sentence's part names. */
export function classLabel(figure: Finding, setting: Setting): Span | undefined {
  const label = labelBefore(figure, setting);
  if (!label) return undefined;
  const { source } = setting;
  return source.isAmong(CLASSES, label.end - 1) || isLetter(source.peek(label.end - 1)) ? label : undefined;
}

/** What the label of the sentence's part names; read once for all the rules that ask. */
export function labelBefore({ start }: Finding, setting: Setting): Span | undefined {
  const { source } = setting;
  if (setting.label === null)
    setting.label = labelOf(source, wordsOf(source, segmentStart(setting, start), start), start);
  return setting.label;
}
