/** What a locator has made of the cases. */
import type { Location, Span } from '@/lib/core/types';
import type { AnchorCase } from './cases';

/**
 * right: at the passage, or refused where it has gone · refused: allowed, where nothing tells it from others ·
 * missed: refused though it is there · wrong: elsewhere, or not with its borders, or anywhere when it has gone.
 */
export type Verdict = 'right' | 'refused' | 'missed' | 'wrong';

/** What pinyin glosses leave behind the last character. */
const GLOSS = /\(\p{Script=Latin}{1,6}\)$/u;
/** A changed passage may begin and end where its edges are read otherwise: the spans share so much. */
const SAME = 0.9;

function trimmed(text: string, { start, end }: Span): Span {
  const noise = /[\s\u200b\u2060\ufeff]/;
  while (start < end && noise.test(text.charAt(start))) start++;
  while (end > start && noise.test(text.charAt(end - 1))) end--;
  // At the edges noise is neither asked for nor forbidden.
  end -= text.slice(start, end).match(GLOSS)?.[0].length ?? 0;
  return { start, end };
}

function shared(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export function verdictOn({ text, want, mayRefuse }: AnchorCase, found: Location): Verdict {
  if (found.status === 'orphan') return want ? (mayRefuse ? 'refused' : 'missed') : 'right';
  if (!want) return 'wrong';
  return shared(trimmed(text, found), trimmed(text, want)) >= SAME ? 'right' : 'wrong';
}

export interface Tally {
  cases: number;
  right: number;
  refused: number;
  missed: number;
  wrong: number;
  /** Cases in which the passage is there and nothing excuses not finding it. */
  wanted: number;
}

export function emptyTally(): Tally {
  return { cases: 0, right: 0, refused: 0, missed: 0, wrong: 0, wanted: 0 };
}

export interface Outcome {
  one: AnchorCase;
  found: Location;
  verdict: Verdict;
}

export function judge(cases: readonly AnchorCase[], locate: (one: AnchorCase) => Location): Outcome[] {
  return cases.map((one) => {
    const found = locate(one);
    return { one, found, verdict: verdictOn(one, found) };
  });
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const sum = emptyTally();
  for (const { one, verdict } of outcomes) {
    sum.cases++;
    sum[verdict]++;
    if (one.want && !one.mayRefuse) sum.wanted++;
  }
  return sum;
}

/** Share of those that should be found that are. */
export function foundShare(outcomes: readonly Outcome[]): number {
  const wanted = outcomes.filter(({ one }) => one.want && !one.mayRefuse);
  return wanted.filter(({ verdict }) => verdict === 'right').length / wanted.length;
}

export function tallyByKind(outcomes: readonly Outcome[]): Map<string, Tally> {
  const kinds = [...new Set(outcomes.map(({ one }) => one.kind))];
  return new Map(kinds.map((kind) => [kind, tally(outcomes.filter(({ one }) => one.kind === kind))]));
}
