/** Which noun a figure measures, by its kind; what is left unsaid comes from the sentence's earlier figure. */
import type { Span } from '../../types';
import { CharacterSet, isDigit, isHan } from '../characters';
import type { Finding } from '../finding';
import type { Source } from '../source';
import { CUE } from './cues';
import { endsGroup } from './groups';
import type { Heading } from './heading';
import { clauseStart } from './marks';
import { isBy, nounAfter, nounBefore, openedNoun } from './metric';
import { isQuantity } from './metric-carried';
import { limitedNoun } from './metric-of-limit';
import { endsWithGroup, moneyMetric, moneyNounAfter } from './metric-of-money';
import {
  countedNoun,
  isPredicate,
  PARTING,
  partedNoun,
  quotedBefore,
  ratioNoun,
  saidBehind,
  THIS_SHARE,
  thoseBefore,
} from './metric-of-share';
import { PLACES } from './place-words';
import type { Sentence } from './sentence';
import { afterMarkup, type Setting } from './setting';
import { ACTS, ACTS_BEFORE, BASES, BOUNDING, CONTINUING, COUNTED_ACTS, LEVELS, MONEY, RATES, SCORES } from './words';

const NO_METRIC: ReadonlySet<string> = new Set(['age', 'duration', 'date', 'period', 'fraction']);
/** Growth and shares say of what only by the amount before them: 引进4387名，同比增长77%. */
const LEANING: ReadonlySet<string> = new Set(['percent', 'point', 'multiple']);
const CASES = '宗';
const INSTALMENTS: ReadonlySet<string> = new Set(['次', '笔', '期', '档', '批']);
const SCORE_REACH = 60;
/** 已高于, 并高于 */
const ADVERBS = new CharacterSet('已也均还又仍却更则且并而但尚约');
const LONGEST_ACT = 16;
const LONGEST_GROUP_HEADING = 10;
const COMPARERS = new CharacterSet('同环比较年按');

/** Offset of the first word in `[clause, to)` that compares or bounds, or `to`. */
function comparingAt(source: Source, clause: number, to: number): number {
  for (let at = clause; at < to; at++) {
    // 资金不得低于支出的2%
    if (at > clause && (isBy(source, at) || BOUNDING.isAt(source, at))) return at;
    if (!source.isAmong(COMPARERS, at)) continue;
    if (BASES.isAt(source, at) || (source.isOneOf('比较', at) && isDigit(source.peek(at + 1)))) return at;
  }
  return to;
}

/**
 * 研发人员占全省的12%, 人才总量比上年增长8%: the noun before the word that compares; 'before' where none stands there,
 * so that an earlier figure told it.
 */
function comparedNoun(setting: Setting): Span | 'before' | undefined {
  const { source, cues, from, head, clause } = setting;
  const ratio = ratioNoun(setting);
  if (ratio) return ratio;
  let at = head;
  const said = cues.between(clause, head);
  if (said.speaksOf(CUE.share | CUE.growth))
    for (let index = 0; index < said.count; index++) {
      const cue = said.at(index);
      if ((cue.sorts & (CUE.share | CUE.growth)) !== 0) at = cue.start;
    }
  const start = comparingAt(source, clause, at);
  if (start === head) return undefined;
  const noun = nounBefore(source, start, from);
  // 留学生16万人，占在校生的0.5%
  return noun && !source.isOneOf('占', noun.start) ? noun : 'before';
}

/** 留学生16万人，占在校生(3000万人)的0.5%: what was measured before the clause. */
function spokenBefore({ source, head, sentence }: Setting, { measured, earlier }: Sentence): Span | undefined {
  const clause = clauseStart(source, head, sentence);
  return measured && measured.start > clause && earlier ? earlier.metric : measured?.metric;
}

/** What a share is, where it is no noun before it. */
function shareMetric(figure: Finding, setting: Setting, said: Sentence): Span | undefined {
  const those = thoseBefore(setting, false);
  // 选择该项的占19%
  const isSaid = those && !setting.source.includes('该项', those.start, those.end);
  return (
    (isSaid ? those : undefined) ??
    quotedBefore(setting) ??
    partedNoun(figure, setting) ??
    saidBehind(figure, setting, said) ??
    countedNoun(figure, setting, said)
  );
}

/** What a share, a rate or a fine says itself to be. */
function ownShare(figure: Finding, setting: Setting, said: Sentence): Span | undefined {
  const { kind, end, role } = figure;
  // 按投资额的10%给予补助, 处违法所得一倍以上三倍以下罚款
  if (kind === 'multiple' || (kind === 'percent' && role === 'entitlement'))
    return moneyNounAfter(setting.source, end, setting.limit);
  if (kind === 'percent' && role === 'share') return shareMetric(figure, setting, said);
  return kind === 'point' ? rateAt(setting) : undefined;
}

/** Does the clause only go on to speak of what was measured: 是五年前的1.8倍, 与生产总值之比达到2.65%? */
function isContinued(setting: Setting): boolean {
  const { source, clause, head } = setting;
  return goesOn(setting) || (source.isOneOf('与和同', clause) && source.includes('之比', clause, head));
}

function countMetric(
  figure: Finding,
  setting: Setting,
  compared: Span | undefined,
  { previous, frame }: Sentence,
): Span | undefined {
  const { source, from, head, limit } = setting;
  const { start, end, unit } = figure;
  if (isAct(figure, setting)) return actOf(source, end, limit);
  // 三个项目累计惠及3860人次
  const visits = unit === '人次' ? actBefore(setting) : undefined;
  const told = visits ?? instalments(figure, setting) ?? agedBefore(figure, setting) ?? limitedNoun(figure, setting);
  if (told) return told;
  const item = unit === '分' ? scoredItem(figure, setting) : undefined;
  if (item) return item;
  const score = unit === '分' ? scoreBefore(source, start, setting.sentence) : undefined;
  if (score) return score;
  const behind = nounAfter(source, end, limit) ?? compared;
  const own = behind ?? nounBefore(source, head, from) ?? openedNoun(setting);
  // 「一般就业政策」批出93400宗: so many cases, none of them a policy.
  const act = behind || (own && unit !== CASES) ? undefined : actBefore(setting);
  if (act) return act;
  // （二）领军人才。每年支持60名
  if (!own && unit === '名') return headingGroup(source, setting.heading);
  if (own) return own;
  // 接获逾5.3万宗申请，年均1万宗; 发放量增加了一倍，也仍然只有1500张
  const goesOn = previous?.kind === 'count' ? previous.unit === unit : previous?.role === 'growth';
  // 在受访企业中，3515家计划招聘
  return goesOn ? previous?.metric : frame;
}

/** 吸纳就业9000人, 资助了94人: the verb that says what is counted. */
function actBefore({ source, head, from }: Setting): Span | undefined {
  const act = ACTS_BEFORE.endingAt(source, source.isOneOf('了', head - 1) ? head - 1 : head, from);
  return act && { start: act.start, end: act.end };
}

function measureMetric({ end }: Finding, setting: Setting, alike: Span | undefined): Span | undefined {
  const { source, from, head, limit } = setting;
  const ahead = nounBefore(source, head, from);
  const isGroup = ahead !== undefined && endsWithGroup(source, ahead);
  // A类面积150平方米，B类90平方米
  if (alike && isGroup) return alike;
  const listed = isGroup ? standardOf(setting) : undefined;
  if (listed) return listed;
  // 配备200平方米实验用房, but 面积达3万平方米 and 户型以60平方米的一居为主
  const isSaid =
    ahead !== undefined &&
    (isQuantity(source, ahead) || (source.isOneOf('的', end) && !source.isOneOf('和与及', ahead.end)));
  // 单身公寓面积35平方米，两居室不超过75平方米
  if (alike && !isSaid && ahead?.end === head && source.has('面积', alike.end - 2)) return alike;
  return (isSaid ? undefined : nounAfter(source, end, limit)) ?? ahead;
}

/** The metric of `figure`, by its own words or by what its sentence has measured before. */
export function metricOf(figure: Finding, setting: Setting, said: Sentence): Span | undefined {
  const { previous, measured } = said;
  const { source, from, head, limit } = setting;
  const { kind, end, role } = figure;
  if (NO_METRIC.has(kind)) return undefined;
  // 某中心的这一比例达到62%
  if (kind === 'percent' && THIS_SHARE.isWithin(source, setting.clause, head)) return (said.part ?? measured)?.metric;
  const told = ownShare(figure, setting, said);
  if (told) return told;
  const leaning = LEANING.has(kind) || role === 'growth';
  if (leaning && measured && isContinued(setting)) return measured.metric;
  const compared = leaning ? comparedNoun(setting) : undefined;
  if (compared === 'before') return openedNoun(setting) ?? spokenBefore(setting, said);
  if (kind === 'count') return countMetric(figure, setting, compared, said);
  const alike = previous?.kind === kind ? previous.metric : undefined;
  // 营业收入首次超过40亿元，达到41.6亿元
  if (kind === 'money') return compared ?? moneyMetric(figure, setting) ?? (isLevelAlone(setting) ? alike : undefined);
  if (kind === 'measure') return compared ?? measureMetric(figure, setting, alike);
  const isShare = kind === 'percent' && role === 'share';
  const isOf = kind === 'percent' && source.isOneOf('的', afterMarkup(source, end));
  // 80%以上的企业
  const isSaid = isShare && isPredicate(source, end);
  const behind = (isShare && !isSaid) || isOf ? nounAfter(source, end, limit) : undefined;
  if (behind && isShare && isOf) return limitedNoun(figure, setting) ?? behind;
  const own = compared ?? nounBefore(source, head, from) ?? openedNoun(setting) ?? behind;
  // 贷款额度放宽到4倍，硕士1.5倍: for whom it is, not what.
  const isFor =
    own !== undefined &&
    (kind === 'multiple' || role === 'entitlement') &&
    alike !== undefined &&
    endsWithGroup(source, own);
  if (isFor) return alike;
  // 占17.9%，美国则占37.5%: whose it is, not what.
  const isPlace = own !== undefined && PLACES.endAt(source, own.start) === own.end;
  return (isPlace ? undefined : own) ?? (leaning ? measured?.metric : undefined);
}

/** 是五年前的1.8倍, 已高于全国平均水平: does the clause go on to speak of what was measured? */
function goesOn({ source, clause, head }: Setting): boolean {
  let at = clause;
  while (at < head && !CONTINUING.isAt(source, at) && source.isAmong(ADVERBS, at)) at++;
  return CONTINUING.isAt(source, at);
}

/** 增速比上年回落2.1个百分点: the rate with which the clause opens. */
function rateAt({ source, clause }: Setting): Span | undefined {
  const start = source.isOneOf('其但且而', clause) ? clause + 1 : clause;
  const end = RATES.endAt(source, start);
  return end < 0 ? undefined : { start, end };
}

/** 补贴分三次发放, 安家费分为两笔: what is parted so. */
function instalments({ start, unit }: Finding, { source, sentence }: Setting): Span | undefined {
  if (!INSTALMENTS.has(unit)) return undefined;
  const end = source.isOneOf('分', start - 1) ? start - 1 : source.has('分为', start - 2) ? start - 2 : -1;
  if (end < 0) return undefined;
  const noun = nounBefore(source, end, sentence);
  const word = MONEY.startBefore(source, end, sentence);
  return noun ?? (word < 0 ? undefined : { start: word, end });
}

/** 35岁以下者3600名, 30岁及以下的有40人: those of an age. */
function agedBefore({ start }: Finding, setting: Setting): Span | undefined {
  const { source, from } = setting;
  if (!source.isOneOf('岁', from - 1) && !source.isOneOf('上下', from - 1)) return undefined;
  const those = thoseBefore(setting, true);
  return those && those.start < from && those.end < start + 1 ? those : undefined;
}

/** 面积标准为A类120平方米: the noun before the 标准为 of the clause. */
function standardOf({ source, clause, head }: Setting): Span | undefined {
  for (let at = clause; at < head; at++) if (source.has('标准为', at)) return nounBefore(source, at, clause);
  return undefined;
}

/** 学历最高40分、工作经验最高50分: what the points are for, where that is nobody's group. */
function scoredItem({ bound }: Finding, { source, head, from }: Setting): Span | undefined {
  if (bound !== 'atMost') return undefined;
  const noun = nounBefore(source, head, from);
  return noun && !endsWithGroup(source, noun) && !SCORES.isWithin(source, noun.start, noun.end) ? noun : undefined;
}

/** 学历积分为博士90分、硕士60分: the last noun of the sentence that points are counted in. */
function scoreBefore(source: Source, to: number, sentence: number): Span | undefined {
  for (let end = to; end > Math.max(sentence, to - SCORE_REACH); end--) {
    const score = SCORES.startBefore(source, end, sentence);
    // 满分200分，学历最高40分: the full mark is what all together get.
    if (score >= 0 && !source.isOneOf('制', end) && (end === to || !source.has('满分', score)))
      return { start: Math.min(score, nounBefore(source, end, sentence)?.start ?? score), end };
  }
  return undefined;
}

/** 3415人取得资格证书, 其中35万宗获批: is said of those counted what they did or what came of them? */
function isAct({ unit, end }: Finding, { source, head }: Setting): boolean {
  if (unit.startsWith('人')) return ACTS.isAt(source, end);
  return PARTING.isBefore(source, head) && (ACTS.isAt(source, end) || COUNTED_ACTS.isAt(source, end));
}

/** 3415人取得资格证书: what they did, up to the clause's end. */
function actOf(source: Source, start: number, limit: number): Span | undefined {
  let end = start;
  while (end < limit && end < start + LONGEST_ACT && isHan(source.peek(end))) end++;
  return { start, end };
}

/** Does the clause begin with 达到, 超过 or the like, so that it goes on with what the one before measured? */
function isLevelAlone({ source, head, clause }: Setting): boolean {
  const end = LEVELS.endAt(source, clause);
  return end >= 0 && end >= head - 1;
}

/** The heading if it names a group. */
function headingGroup(source: Source, heading: Heading | undefined): Span | undefined {
  if (!heading || heading.end - heading.start > LONGEST_GROUP_HEADING) return undefined;
  return endsGroup(source, heading.end, heading.start) ? heading.span : undefined;
}
