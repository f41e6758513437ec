/** For whom a figure is, by its own words, by its list and by the figures before it in its sentence. */
import type { Span } from '../../types';
import { CharacterSet } from '../characters';
import type { Finding } from '../finding';
import { skipPer } from '../per';
import type { Source } from '../source';
import { audienceOfMoney, findAudience, receiverOf } from './audience';
import { labelBefore, PART_REACH, segmentStart } from './audience-label';
import { listEnd, namesBehind, namesOf } from './audience-list';
import { payeeOf } from './audience-payee';
import { offenceOf } from './audience-topic';
import { CUE, sortsAt } from './cues';
import { endsGroup, groupEnd, isBareWord } from './groups';
import { endsClause } from './marks';
import { PERSONS, type Sentence } from './sentence';
import type { Setting } from './setting';
import { METRIC_LEAD } from './words';

const REACH = 40;
const LINKS = new CharacterSet(';、');

/** For whom the amount of money at `index` may be, before its role is known. */
export function giveAmount(figures: readonly Finding[], index: number, setting: Setting, sentence: Sentence): void {
  const figure = figures[index] as Finding;
  const { source } = setting;
  const isListed = sentence.lists(figure);
  if (!isListed) pairBehind(figures, index, setting, sentence);
  if (!isListed) figure.audience ??= receiverOf(figure, setting);
  const part = Math.max(segmentStart(setting, figure.start), figure.start - PART_REACH);
  figure.audience ??= payeeOf(source, part, figure.start);
  if (!figure.audience && !isListed) pairAudiences(figures, index, setting, sentence);
  figure.audience ??= audienceOfMoney(figure, setting);
  if (figure.audience && isBare(source, figure.audience)) figure.audience = undefined;
  // 在校学生：个人缴费标准为每人…
  if (figure.audience && isBareWord(source, figure.audience))
    figure.audience = labelBefore(figure, setting) ?? figure.audience;
  if (figure.audience) return;
  // 领军人才薪酬80万元，安家费150万元起；: until the ; all are for the same.
  // 分别给予10万元、20万元: a list that does not pair is for one group.
  if (isListed || isSameGroup(source, figure, sentence.previous)) figure.audience = sentence.previous?.audience;
}

/** For whom the figure at `index` is, which has its role. */
export function giveAudience(figures: readonly Finding[], index: number, setting: Setting, sentence: Sentence): void {
  const figure = figures[index] as Finding;
  const { kind, role } = figure;
  const isGiven = role === 'entitlement';
  if (!isGiven && role !== 'requirement') {
    // 初级工程师的年薪约50万元: so much they earn, though nobody gives it.
    const earned = role === undefined && figure.per !== undefined ? figure.audience : undefined;
    const found = kind === 'money' ? earned : findAudience(figure, setting);
    figure.audience = (role ? undefined : offenceOf(figure, setting)) ?? found;
    return;
  }
  const { previous, parted } = sentence;
  const lasts = kind === 'duration';
  if (lasts && isGiven && !parted && isSameGroup(setting.source, figure, previous))
    figure.audience = previous?.audience;
  if (!figure.audience && kind !== 'money' && !sentence.lists(figure)) pairAudiences(figures, index, setting, sentence);
  // 博士20万元、硕士8万元，分两年拨付: what goes for all is nobody's alone.
  if (lasts && isGiven && sentence.groups) figure.audience = sentence.groups;
  else if (!figure.audience && !(lasts && isGiven && parted)) figure.audience = findAudience(figure, setting, previous);
  if (figure.audience && isBare(setting.source, figure.audience)) figure.audience = undefined;
  if (kind === 'age' || kind === 'money' || kind === 'duration') figure.audience ??= countedBefore(setting, sentence);
}

/** 招聘农技员60名，年龄放宽到45岁: they that the sentence has counted, where it names nobody else. */
function countedBefore({ source }: Setting, { measured, previous, start }: Sentence): Span | undefined {
  if (measured?.kind !== 'count' || measured !== previous || !measured.metric || !PERSONS.has(measured.unit))
    return undefined;
  const { metric } = measured;
  if (metric.start < start || !endsGroup(source, metric.end, metric.start)) return undefined;
  // 今年招聘护士: what stands behind the last verb.
  let from = metric.start;
  for (let at = from; at < metric.end - 2; at++) {
    const verb = METRIC_LEAD.endAt(source, at, metric.end - 2);
    if (verb > at + 1) from = verb;
  }
  return { start: from, end: metric.end };
}

function isBare(source: Source, { start, end }: Span): boolean {
  // 个人贷款额度最高30万元
  if (start === 0 || endsClause(source.peek(start - 1))) return false;
  return isBareWord(source, { start, end });
}

/** Is the amount for the group of the one before it: parted by commas only, no group named between? */
function isSameGroup(source: Source, figure: Finding, previous: Finding | undefined): boolean {
  if (previous?.kind !== 'money' || !previous.audience || figure.start - previous.end > REACH) return false;
  // 1000万元项目资助和500万元安家补贴: the noun behind the first is what is given.
  for (let at = groupEnd(source, previous.end); at < figure.start; at++)
    if (
      (source.isAmong(LINKS, at) && !(figure.kind === 'duration' && source.isOneOf('、', at))) ||
      (sortsAt(source, at) & CUE.group) !== 0
    )
      return false;
  return true;
}

/** Gives the members of a list of amounts, the first of which is at `index`, each its own group. */
function pairAudiences(figures: readonly Finding[], index: number, setting: Setting, sentence: Sentence): void {
  const { source } = setting;
  const length = listEnd(source, figures, index) - index;
  if (length < 2) return;
  const own = namesOf(source, length, setting.sentence, (figures[index] as Finding).start);
  // A、B类分别给予100万元、60万元；暂不购房的，分别按5000元/月、3000元/月: the same groups once more.
  const shared = sentence.members?.length === length ? sentence.members : undefined;
  const names = own ?? (source.includes('分别', setting.clause, setting.head) ? shared : undefined);
  if (names) shareOut(figures, index, names, sentence);
}

/** 按10万元、5万元标准给予博士、硕士: the same where the groups follow. */
function pairBehind(figures: readonly Finding[], index: number, { source }: Setting, sentence: Sentence): void {
  const end = listEnd(source, figures, index);
  const last = figures[end - 1];
  const names = last && end - index > 1 ? namesBehind(source, end - index, skipPer(source, last.end)) : undefined;
  if (names) shareOut(figures, index, names, sentence);
}

/** To each figure from `index` on the name in its place. */
function shareOut(figures: readonly Finding[], index: number, names: readonly Span[], sentence: Sentence): void {
  sentence.members = names;
  names.forEach((name, place) => {
    const figure = figures[index + place];
    if (figure && !figure.audience) figure.audience = name;
  });
  sentence.groups = spanOf(names);
}

function spanOf(names: readonly Span[]): Span | undefined {
  const [first, last] = [names[0], names.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
