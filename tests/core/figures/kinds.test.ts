import { describe, expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import { fold } from '@/lib/core/text/fold';
import { TABLES } from './cases';
import { NONE } from './cases/kinds';
import { MORE_NONE } from './cases/negatives';

function read(sentence: string) {
  const text = fold(sentence);
  return findFigures(text, []).map((figure) => {
    const { start, end } = text.toRawSpan(figure);
    return {
      text: sentence.slice(start, end),
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit || undefined,
      bound: figure.bound,
      per: figure.per,
    };
  });
}

for (const [name, cases] of Object.entries(TABLES)) {
  describe(name, () => {
    test.each(cases)('%s', (sentence, expected) => {
      expect(read(sentence)).toEqual(
        expected.map(([text, kind, value, unit, bound = 'exact', per]) => ({ text, kind, value, unit, bound, per })),
      );
    });
  });
}

describe('no figures', () => {
  test.each([...NONE, ...MORE_NONE])('%s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
