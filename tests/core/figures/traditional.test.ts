import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import { fold } from '@/lib/core/text/fold';
import { SENTENCES } from './cases';

const toTraditional = Converter({ from: 'cn', to: 'hk' });

test.each(SENTENCES)('reads the same in traditional script: %s', (sentence) => {
  const read = (text: string) =>
    findFigures(fold(text), []).map(({ kind, value, unit, bound, per }) => ({ kind, value, unit, bound, per }));
  expect(read(toTraditional(sentence))).toEqual(read(sentence));
});
