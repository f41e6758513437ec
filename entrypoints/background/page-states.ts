import type { PageState } from '@/lib/platform/messages';

/** The states of a tab's frames as the state of one page; the card is that of the first frame where one is open. */
export function sumStates([first, ...others]: readonly PageState[]): PageState | undefined {
  if (!first) return undefined;
  const sum = { ...first, counts: { ...first.counts } };
  for (const state of others) {
    sum.shown ||= state.shown;
    sum.terms += state.terms;
    sum.figures += state.figures;
    for (const [name, count] of Object.entries(state.counts)) sum.counts[name] = (sum.counts[name] ?? 0) + count;
    if (sum.card === undefined && state.card !== undefined) sum.card = state.card;
  }
  return sum;
}
