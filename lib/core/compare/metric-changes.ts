/** What the reader says of rows, as words on pairs of wordings. */
import { choiceId, type MetricChoice, type MetricGroup } from './metric-groups';

export type ChoiceChange = [id: string, verdict: MetricChoice['verdict'] | null];

function pairs(folded: readonly string[], others: readonly string[], verdict: MetricChoice['verdict']): ChoiceChange[] {
  return folded.flatMap((one) =>
    others.filter((other) => other !== one).map((other): ChoiceChange => [choiceId(one, other), verdict]),
  );
}

function foldedOf({ wordings }: MetricGroup): string[] {
  return wordings.map(({ folded }) => folded);
}

/** All wordings of a row are one. */
export function acceptGroup(group: MetricGroup): ChoiceChange[] {
  const [first = '', ...others] = foldedOf(group);
  return pairs([first], others, 'same');
}

/** None of them are. */
export function refuseGroup(group: MetricGroup): ChoiceChange[] {
  const all = foldedOf(group);
  return all.flatMap((one, at) => pairs([one], all.slice(at + 1), 'apart'));
}

/** One wording is not what the others are. */
export function splitWording(group: MetricGroup, folded: string): ChoiceChange[] {
  return pairs([folded], foldedOf(group), 'apart');
}

/** Two rows are one, whatever was said of their wordings before. */
export function mergeGroups(one: MetricGroup, other: MetricGroup): ChoiceChange[] {
  return pairs(foldedOf(one), foldedOf(other), 'same');
}

/** Two rows are two. */
export function keepApart(one: MetricGroup, other: MetricGroup): ChoiceChange[] {
  return pairs(foldedOf(one), foldedOf(other), 'apart');
}
