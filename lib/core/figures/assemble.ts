/** Draft → figure: the bound words about it and what it is counted per. */
import type { Bound, Figure } from '../types';
import { boundAfar, boundAfter, boundBefore, boundBehind } from './bounds';
import type { Draft } from './draft';
import { isOfTaxYear, perBefore, readPerAfter } from './per';
import type { Source } from './source';

const BOUNDLESS: ReadonlySet<string> = new Set(['date', 'period']);
const PER_KINDS: ReadonlySet<string> = new Set(['money', 'count', 'measure', 'duration']);

/**
 * The figure of `draft`. What joins its span is read no further back than `from`, where the figure or term before
 * it ends, nor behind it further than `source.limit`; what governs it from further off (每月发放生活补贴3000元) no
 * further back than `last`, where the figure before it ends.
 */
export function assemble(source: Source, draft: Draft, from: number, last: number): Figure {
  const { kind, value, unit } = draft;
  const figure: Figure = { type: 'figure', kind, start: draft.start, end: draft.end, value, bound: 'exact' };
  if (unit !== undefined && unit !== '') figure.unit = unit;
  if (BOUNDLESS.has(kind)) return figure;

  const before = draft.bound === 'exact' ? undefined : boundBefore(source, draft.start, from);
  const after = boundAfter(source, draft.end, kind === 'duration');
  if (before) figure.start = before.start;
  if (after) figure.end = after.end;
  const more: Bound | undefined = draft.more ? 'over' : undefined;
  figure.bound =
    draft.bound ??
    before?.bound ??
    more ??
    after?.bound ??
    boundBehind(source, draft.end) ??
    boundAfar(source, draft.start, last) ??
    'exact';

  if (PER_KINDS.has(kind)) {
    const behind = readPerAfter(source, draft.end).per;
    const per = [...new Set([...perBefore(source, figure.start, last, kind === 'duration'), ...behind])];
    if (!per.includes('year') && isOfTaxYear(source, figure.end)) per.push('year');
    if (per.length > 0) figure.per = per;
  }
  return figure;
}
