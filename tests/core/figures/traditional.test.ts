import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import { fold } from '@/lib/core/text/fold';
import { COUNTS, FURTHER, MEASURES, MONEY, SHARES, TIMES } from './cases/kinds';

const toTraditional = Converter({ from: 'cn', to: 'hk' });
const sentences = [...COUNTS, ...MONEY, ...SHARES, ...TIMES, ...MEASURES, ...FURTHER].map(([sentence]) => sentence);

test.each(sentences)('reads the same in traditional script: %s', (sentence) => {
  const read = (text: string) =>
    findFigures(fold(text), []).map(({ kind, value, unit, bound, per }) => ({ kind, value, unit, bound, per }));
  expect(read(toTraditional(sentence))).toEqual(read(sentence));
});
