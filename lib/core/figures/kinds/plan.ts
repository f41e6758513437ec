/** The five-year plans by name: “十四五”时期, 十四五规划. */
import plans from '@/assets/figures/plans.json';
import { type Draft, newDraft } from '../draft';
import { Lexicon } from '../lexicon';
import type { Source } from '../source';

const PLANS = new Lexicon(Object.entries(plans));
export const QUOTES = '“”"‘’\'';
const TIMES = ['时期', '期间'];
/** 十二五 and later are said without quotation marks too; 五五, 十五 are not. */
const LONG_PLAN = 3;
/** Digits of the year with which a plan's value ends: 2021/2025. */
const YEAR = 4;

/** The plan whose name begins at `at`, quotation marks about it and 时期 behind it taken in. */
export function readPlan(source: Source, at: number): Draft | undefined {
  const plan = PLANS.at(source, at);
  if (!plan) return undefined;
  const quoted = source.isOneOf(QUOTES, at - 1) && source.isOneOf(QUOTES, plan.end);
  const behind = quoted ? plan.end + 1 : plan.end;
  // “十四五”末 is the end of its last year.
  const last = source.has('期末', behind) ? 2 : source.isOneOf('末', behind) ? 1 : 0;
  if (last > 0 && (quoted || plan.word.length >= LONG_PLAN))
    return newDraft('date', quoted ? at - 1 : at, behind + last, `${plan.value.slice(-YEAR)}-12`);
  const time = source.firstAt(TIMES, behind);
  const planned = source.has('规划', behind) || source.has('计划', behind);
  if (!quoted && (plan.word.length < LONG_PLAN || !(time || planned || source.isOneOf('以末初开', behind))))
    return undefined;
  return newDraft('period', quoted ? at - 1 : at, behind + (time?.length ?? 0), plan.value);
}
