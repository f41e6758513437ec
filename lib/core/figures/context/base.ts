/** Of what a share is taken or against what growth is counted: 同比, 较2015年, 占全省…, 按实际投入的20%. */
import type { Span } from '../../types';
import type { Finding } from '../finding';
import { comparedBase, growthBase } from './base-growth';
import { amountBefore, boundedNoun, isBare, isCompared, nounOf, toppedWhole, wholeBefore } from './base-noun';
import { paidOf } from './base-paid';
import { groupWhole, meant, pointedWhole, spokenWhole, takenWhole } from './base-share';
import { clauseStart, wholeClause } from './marks';
import type { Sentence } from './sentence';
import type { Setting } from './setting';

const PARTS: ReadonlySet<string> = new Set(['percent', 'fraction', 'multiple']);

/** 财政支出的2%, 不少于全体委员三分之一, 按项目投入20%: the noun directly before the number. */
function nounBeforeNumber(figure: Finding, { source, clause, sentence }: Setting, said: Sentence): Span | undefined {
  const { start, role } = figure;
  const noun = nounOf(source, clauseStart(source, start, sentence), start) ?? boundedNoun(source, clause, start);
  // 其中授权的超过三分之一: those are the part.
  if (noun) return source.has('其中', noun.start - 2) ? undefined : meant(source, noun, said);
  // 市场价七折 says of what by itself; 研发投入3% is no part of the 研发投入.
  const isOfAmount = (role !== 'share' && role !== 'target') || source.isOneOf('折', figure.end - 1);
  return isOfAmount && isBare(figure, source) ? amountBefore(source, clause, start) : undefined;
}

/** The base of a percentage, a fraction or a multiple that is no growth. */
function partBase(figure: Finding, setting: Setting, said: Sentence): Span | undefined {
  const { kind, role, start } = figure;
  const { source, clause } = setting;
  const noun = nounBeforeNumber(figure, setting, said) ?? toppedWhole(source, clause, start);
  if (kind === 'multiple') return noun;
  if (role === undefined) return noun ?? (kind === 'fraction' ? groupWhole(figure, setting, said) : undefined);
  const taken = takenWhole(source, clause, start, said);
  const own =
    taken ??
    noun ??
    pointedWhole(source, clause, start, said) ??
    wholeBefore(source, clause, start, figure.end) ??
    groupWhole(figure, setting, said);
  if (role === 'entitlement') return own ?? paidOf(figure, setting, said);
  if (role !== 'share' && role !== 'target' && role !== 'requirement') return own;
  const base = own ?? spokenWhole(figure, setting, said);
  // 企业占81%，高校占12%: the next may be of the same whole; what is only compared with is none.
  said.shared = base && !(base === noun && isCompared(source, noun)) ? base : undefined;
  return base ?? (role === 'requirement' ? paidOf(figure, setting, said) : undefined);
}

/** 占技能人才总量的比重提高4.8个百分点: of what the ratio is that has moved. */
function ratioWhole({ start }: Finding, { source, sentence }: Setting): Span | undefined {
  const clause = wholeClause(source, start, sentence);
  if (!source.isOneOf('占', clause)) return undefined;
  for (let at = clause + 2; at < start; at++)
    if (source.has('比重', at) || source.has('比例', at))
      return { start: clause + 1, end: source.isOneOf('的', at - 1) ? at - 1 : at };
  return undefined;
}

/** `dates` are the dates of the text up to the figure, ascending. */
export function findBase(
  figure: Finding,
  setting: Setting,
  dates: readonly Finding[],
  said: Sentence,
): Span | undefined {
  if (figure.role === 'growth') {
    const grown = growthBase(figure, setting, dates, said);
    const whole = grown || figure.kind !== 'point' ? undefined : ratioWhole(figure, setting);
    // 达到33.1% in the next clause is of the same whole.
    if (whole) said.shared = whole;
    return grown ?? whole;
  }
  // 到2027年比2023年提高12.5个百分点, 较2023年翻一番: an aim counts from somewhere too.
  const compared = comparedBase(figure, setting, dates, said);
  if (compared || !PARTS.has(figure.kind)) return compared;
  return partBase(figure, setting, said);
}
