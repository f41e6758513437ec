/** 本科1万元、硕士3万元、博士10万元: what money is for when its own clause does not say. */
import type { Figure, Span } from '../../types';
import { LIST_GAP, type Source } from '../source';
import { nounBefore } from './metric';
import { MONEY } from './words';

const REACH = 60;

/** The last noun for money (生活补贴) before the figure in its sentence. */
export function earlierMoneyNoun(source: Source, figure: Figure, sentence: number): Span | undefined {
  const first = Math.max(sentence, figure.start - REACH);
  for (let end = figure.start; end > first; end--) {
    const hit = MONEY.endingAt(source, end, first);
    if (hit && hit.word.length > 1) return nounBefore(source, hit.end, first) ?? { start: hit.start, end: hit.end };
  }
  return undefined;
}

/** Gives the metric behind the last of several amounts (D类100万元购房补贴) to those before it in the list. */
export function shareBackwards(figures: readonly Figure[]): void {
  for (let index = figures.length - 2; index >= 0; index--) {
    const [figure, next] = [figures[index], figures[index + 1]];
    if (figure?.kind !== 'money' || next?.kind !== 'money' || figure.metric || !next.metric) continue;
    if (next.metric.start >= next.end && next.start - figure.end <= LIST_GAP) figure.metric = next.metric;
  }
}
