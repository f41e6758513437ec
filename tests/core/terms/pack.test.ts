import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary, lemmaOf } from '@/lib/core/terms/compile';
import { findTerms } from '@/lib/core/terms/find';
import type { Lemma } from '@/lib/core/terms/glossary';
import { packNumbers, unpackNumbers } from '@/lib/core/terms/numbers';
import { packGlossary, unpackGlossary } from '@/lib/core/terms/pack';
import { fold } from '@/lib/core/text/fold';
import { glossaryEntries } from '@/scripts/vite-glossary';
import { ALL } from '../../support/prose';

describe('packNumbers', () => {
  it('is taken back by unpackNumbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 30 - 1 })), (numbers) => {
        expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers);
      }),
    );
    const many = Int32Array.from({ length: 20_000 }, (_, index) => index * 7);
    expect(unpackNumbers(packNumbers(many))).toEqual(many);
  });

  it.each([-1, 2 ** 30, 1.5, Number.NaN])('refuses %i', (number) => {
    expect(() => packNumbers([number])).toThrow(RangeError);
  });
});

describe('packGlossary', () => {
  const own: Lemma[] = [
    { id: 'a', name: '临澜英才计划', category: 'programme', origin: 'user', aliases: ['英才计划', 'ＡＢ|c'] },
    { id: 'b', name: '__proto__', category: 'group', origin: 'user' },
  ];
  const lemmas = glossaryEntries().map(lemmaOf);

  it('gives back a glossary that finds the same', () => {
    const glossary = compileGlossary(lemmas, undefined, own);
    // As a message would carry it.
    const unpacked = unpackGlossary(JSON.parse(JSON.stringify(packGlossary(glossary))) as string);
    const text = fold(`${ALL.join('\u2029')}临澜英才計劃，ab|C，百?gòu)?qiáng)縣，__proto__，使用才能，青年人才公寓`);
    const found = findTerms(text, glossary);
    expect(findTerms(text, unpacked)).toEqual(found);
    expect(found.filter(({ origin }) => origin === 'user').map(({ id }) => id)).toEqual(['a', 'a', 'b']);
    expect(unpacked.trie).toEqual(glossary.trie);
    expect(unpacked.openings).toEqual(glossary.openings);
  });

  it('takes a glossary without words', () => {
    const unpacked = unpackGlossary(packGlossary(compileGlossary([], [])));
    expect(findTerms(fold('人才公寓'), unpacked)).toEqual([]);
  });
});
