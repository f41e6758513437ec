import { describe, expect, it } from 'vitest';
import { compileGlossary } from '@/lib/core/terms/compile';
import { findTerms } from '@/lib/core/terms/find';
import type { Lemma } from '@/lib/core/terms/glossary';
import { fold } from '@/lib/core/text/fold';

const LEMMAS: Lemma[] = [
  { id: 'gaocengci', name: '高层次人才', category: 'group', aliases: ['高端人才', '引才'] },
  { id: 'yincai', name: '引才', category: 'attract', aliases: ['攬才', 'Talent Attraction', ' '] },
  { id: 'other', name: '揽才', category: 'employ' },
  { id: 'spaced', name: ' 甲才 ', category: 'group' },
];

const idsIn = (text: string, everyday: string[] = []) =>
  findTerms(fold(text), compileGlossary(LEMMAS, everyday)).map(({ id }) => id);

describe('compileGlossary', () => {
  it.each([
    ['names', '高层次人才', ['gaocengci']],
    ['aliases', '高端人才', ['gaocengci']],
    ['names before aliases of earlier entries', '引才', ['yincai']],
    ['names before aliases in another script', '攬才', ['other']],
    ['aliases in any case and width', 'ＴＡＬＥＮＴ attraction', ['yincai']],
    ['no expression that folds to nothing', ' 　', []],
    ['expressions without the white space around them', '甲才引进', ['spaced']],
  ])('claims %s', (_, text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it('lets everyday phrases keep the terms in them from matching', () => {
    expect(idsIn('吸引才能', ['吸引才能'])).toEqual([]);
    expect(idsIn('吸引才能，引才', ['吸引才能'])).toEqual(['yincai']);
  });

  it('lets a term win over an everyday phrase of the same letters', () => {
    expect(idsIn('引才', ['引才'])).toEqual(['yincai']);
  });

  it('takes the everyday phrases that ship with it', () => {
    const glossary = compileGlossary([{ id: 'yongcai', name: '用才', category: 'employ' }]);
    expect(findTerms(fold('使用才能发挥作用，用才之道'), glossary).map(({ start }) => start)).toEqual([9]);
  });

  it('keeps one owner per word of the trie', () => {
    const { owners, lemmas } = compileGlossary(LEMMAS, ['吸引才能']);
    expect(lemmas).toBe(LEMMAS);
    expect([...owners]).toEqual([0, 0, 1, 1, 2, 3, -1]);
  });
});
