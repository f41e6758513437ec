import { describe, expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import { fold } from '@/lib/core/text/fold';
import { type Case, COUNTS, FURTHER, MEASURES, MONEY, NONE, SHARES, TIMES } from './cases/kinds';

function read(sentence: string) {
  const text = fold(sentence);
  return findFigures(text, []).map((figure) => {
    const { start, end } = text.toRawSpan(figure);
    return {
      text: sentence.slice(start, end),
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      bound: figure.bound,
      per: figure.per,
    };
  });
}

function check(cases: Case[]) {
  test.each(cases)('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(
      expected.map(([text, kind, value, unit, bound = 'exact', per]) => ({ text, kind, value, unit, bound, per })),
    );
  });
}

describe('counts', () => check(COUNTS));
describe('money', () => check(MONEY));
describe('shares', () => check(SHARES));
describe('times', () => check(TIMES));
describe('measures', () => check(MEASURES));
describe('further', () => check(FURTHER));
describe('no figures', () => {
  test.each(NONE)('%s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
