/** Which wordings are one row: what the table of equivalences proposes, and the reader's own word over it. */
import { isSlip, type Likeness } from './likeness';
import { foldedMetric, LONGEST_NAME, metricKey } from './metric-key';

/** The reader's word on two metrics. */
export interface MetricChoice {
  /** Both folded, ascending, with a line feed between. */
  id: string;
  verdict: 'same' | 'apart';
  /** ISO 8601, UTC. */
  changed: string;
}

export function choiceId(a: string, b: string): string {
  const [one, other] = [foldedMetric(a), foldedMetric(b)];
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

export interface Wording {
  /** The spelling that is met most. */
  text: string;
  folded: string;
  count: number;
}

export interface MetricGroup {
  /** Stays the same while its wordings do. */
  id: string;
  /** The wording that is met most. */
  name: string;
  /** The most frequent first. */
  wordings: Wording[];
  /** `proposed`: put together by the table, and the reader has not said anything yet. */
  status: 'single' | 'proposed' | 'accepted';
}

export interface Grouped {
  groups: MetricGroup[];
  /** Index of the group by folded wording. */
  groupOf: ReadonlyMap<string, number>;
}

function wordingsOf(metrics: ReadonlyMap<string, number>): Wording[] {
  const wordings = new Map<string, Wording & { most: number }>();
  for (const [text, count] of metrics) {
    const folded = foldedMetric(text);
    const known = wordings.get(folded);
    if (!known) wordings.set(folded, { text, folded, count, most: count });
    else {
      known.count += count;
      if (count > known.most) Object.assign(known, { text, most: count });
    }
  }
  const all = [...wordings.values()].map(({ text, folded, count }) => ({ text, folded, count }));
  return all.sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1));
}

type Choices = ReadonlyMap<string, MetricChoice>;

interface Draft {
  id: string;
  wordings: Wording[];
}

function verdict(choices: Choices, a: Wording, b: Wording): MetricChoice | undefined {
  return choices.size === 0 ? undefined : choices.get(choiceId(a.folded, b.folded));
}

/** By the table alone, but for what the reader keeps apart. */
function proposed(wordings: readonly Wording[], choices: Choices): Draft[] {
  const byKey = new Map<string, Draft[]>();
  for (const wording of wordings) {
    const key = metricKey(wording.text);
    const drafts = byKey.get(key) ?? [];
    const fitting = drafts.find((one) =>
      one.wordings.every((other) => verdict(choices, wording, other)?.verdict !== 'apart'),
    );
    if (fitting) fitting.wordings.push(wording);
    else drafts.push({ id: drafts.length === 0 ? key : `${key}\n${wording.folded}`, wordings: [wording] });
    byKey.set(key, drafts);
  }
  return [...byKey.values()].flat();
}

/** Later than `since`, has the reader kept one of these apart from one of those? */
function areApart(a: Draft, b: Draft, choices: Choices, since: string): boolean {
  return a.wordings.some((one) =>
    b.wordings.some((other) => {
      const choice = verdict(choices, one, other);
      return choice?.verdict === 'apart' && choice.changed > since;
    }),
  );
}

/** What the reader has put together, in the order in which that was done. */
function merged(drafts: readonly Draft[], choices: Choices): Draft[] {
  const draftOf = new Map<string, Draft>();
  for (const draft of drafts) for (const { folded } of draft.wordings) draftOf.set(folded, draft);
  const links = [...choices.values()].filter((one) => one.verdict === 'same');
  links.sort((a, b) => (a.changed < b.changed ? -1 : a.changed > b.changed ? 1 : a.id < b.id ? -1 : 1));
  for (const { id, changed } of links) {
    const [one, other] = id.split('\n').map((folded) => draftOf.get(folded));
    if (!one || !other || one === other || areApart(one, other, choices, changed)) continue;
    if (other.id < one.id) one.id = other.id;
    one.wordings.push(...other.wordings);
    for (const { folded } of other.wordings) draftOf.set(folded, one);
  }
  return [...new Set(drafts.flatMap(({ wordings }) => draftOf.get(wordings[0]?.folded ?? '') ?? []))];
}

/** Has the reader said of all wordings that they are one? */
function isAccepted({ wordings }: Draft, choices: Choices): boolean {
  const [first, ...others] = wordings;
  if (!first) return false;
  const reached = new Set([first]);
  const waiting = new Set(others);
  for (const one of reached) {
    for (const other of waiting) {
      if (verdict(choices, one, other)?.verdict !== 'same') continue;
      reached.add(other);
      waiting.delete(other);
    }
  }
  return waiting.size === 0;
}

/**
 * Puts metrics into rows. `metrics` holds how often each wording is met; '' is a row of its own, of what has no metric.
 */
export function groupMetrics(metrics: ReadonlyMap<string, number>, made: readonly MetricChoice[]): Grouped {
  const choices = new Map(made.map((one) => [one.id, one]));
  const groups = merged(proposed(wordingsOf(metrics), choices), choices).map((draft): MetricGroup => {
    const wordings = draft.wordings.sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1));
    const isOne = wordings.length === 1;
    return {
      id: draft.id,
      name: wordings[0]?.text ?? '',
      wordings,
      status: isOne ? 'single' : isAccepted(draft, choices) ? 'accepted' : 'proposed',
    };
  });
  const groupOf = new Map<string, number>();
  for (const [at, { wordings }] of groups.entries()) for (const { folded } of wordings) groupOf.set(folded, at);
  return { groups, groupOf };
}

export interface Suggestion {
  groups: [MetricGroup, MetricGroup];
  likeness: Likeness;
}

/** A key, and what it is without one of its characters: keys that differ by a slip have one of these in common. */
function lacking(key: string): string[] {
  return [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))];
}

/** Groups that may be meant as one by what is no more than a slip. They are told, and never put together unasked. */
export function suggestions({ groups }: Grouped, made: readonly MetricChoice[]): Suggestion[] {
  const choices = new Map(made.map((one) => [one.id, one]));
  const byLack = new Map<string, number[]>();
  const found = new Map<string, Suggestion>();
  for (const [at, group] of groups.entries()) {
    const key = metricKey(group.name);
    if (key.length < 6 || key.length > LONGEST_NAME) continue;
    for (const lack of new Set(lacking(key))) {
      const others = byLack.get(lack) ?? [];
      for (const index of others) {
        const other = groups[index];
        if (!other || !isSlip(metricKey(other.name), key)) continue;
        if (areApart(group, other, choices, '')) continue;
        found.set(`${index} ${at}`, { groups: [other, group], likeness: 'similar' });
      }
      others.push(at);
      byLack.set(lack, others);
    }
  }
  return [...found.values()];
}
