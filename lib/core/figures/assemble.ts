/** Draft → figure: the bound words about it and what it is counted per. */
import type { Bound, Per } from '../types';
import { boundAfar, boundAfter, boundBefore, boundBehind } from './bounds';
import type { Draft } from './draft';
import { type Finding, newFinding } from './finding';
import { isOfTaxYear, isYearly, perBefore, perNamed, readPerAfter } from './per';
import type { Source } from './source';

/**
 * The figure of `draft`. What joins its span is read no further back than `from`, where the figure or term before
 * it ends, nor behind it further than `source.limit`; what governs it from further off (每月发放生活补贴3000元) no
 * further back than `last`, where the figure before it ends.
 */
export function assemble(source: Source, draft: Draft, from: number, last: number): Finding {
  const { kind, value, unit } = draft;
  const { start, end } = draft;
  const figure = newFinding(kind, start, end, value, unit);
  if (kind === 'date' || kind === 'period') return figure;

  const lead = draft.bound === 'exact' ? undefined : boundBefore(source, draft.start, from);
  const after = boundAfter(source, draft.end, kind === 'duration');
  if (lead) figure.start = lead.start;
  if (after) figure.end = after.end;
  figure.bound =
    draft.bound ??
    lead?.bound ??
    // 专业技术人才不足3万人: a term has taken 人才不足, but the number is bounded all the same.
    boundBefore(source, draft.start, 0)?.bound ??
    (draft.more ? exceeded(source, draft) : undefined) ??
    after?.bound ??
    boundBehind(source, draft.end) ??
    boundAfar(source, draft.start, last) ??
    'exact';

  if (kind === 'money' || kind === 'count' || kind === 'measure' || kind === 'duration') {
    const before = perBefore(source, figure.start, last, kind === 'duration');
    const behind = readPerAfter(source, draft.end).per;
    const named = isOfTaxYear(source, figure.end) ? 'year' : perNamed(source, figure.end);
    if (before.length > 0 || behind.length > 0 || named) figure.per = joined(before, behind, named);
  }
  if (kind === 'percent' && isYearly(source, figure.start, last)) figure.per = ['year'];
  return figure;
}

/** 八百来人 are about eight hundred, 八百多人 more. */
function exceeded(source: Source, { start, end }: Draft): Bound {
  return source.includes('来', start, end) ? 'about' : 'over';
}

/** All that is said, each once. */
function joined(before: readonly Per[], behind: readonly Per[], named: Per | undefined): Per[] {
  return [...new Set([...before, ...behind, ...(named ? [named] : [])])];
}
