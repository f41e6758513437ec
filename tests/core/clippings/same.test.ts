import { describe, expect, it } from 'vitest';
import { describe as selectorOf } from '@/lib/core/anchor/describe';
import { isSamePassage } from '@/lib/core/clippings/same';
import type { Selector } from '@/lib/core/types';

const LEAD = '为贯彻落实人才强市战略，充分激发各类人才创新创业活力，结合本市实际，';
const ARTICLE = `${LEAD}对新引进的博士给予安家费30万元，分三年发放。\u2029未尽事宜由市人力资源和社会保障局负责解释，并适时另行规定。`;

function of(text: string, words: string): Selector {
  const start = text.indexOf(words);
  return selectorOf(text, { start, end: start + words.length });
}

describe('isSamePassage', () => {
  const kept = of(ARTICLE, '安家费30万元');

  it.each<[string, Selector, boolean]>([
    ['the same', of(ARTICLE, '安家费30万元'), true],
    ['the page has grown above', of(`公告。\u2029${ARTICLE}`, '安家费30万元'), true],
    ['the page has the other script', of(ARTICLE.replace('费30万', '費30萬'), '安家費30萬元'), true],
    ['the page has noise', of(ARTICLE.replace('安家', '安\u200b家'), '安\u200b家费30万元'), true],
    ['more words', of(ARTICLE, '给予安家费30万元'), false],
    ['fewer words', of(ARTICLE, '安家费'), false],
    ['the number is another', of(ARTICLE.replace('30万', '60万'), '安家费60万元'), false],
    ['the same words elsewhere', of(`${ARTICLE}硕士也给予安家费30万元。`.slice(40), '安家费30万元。'), false],
  ])('%s', (_, other, same) => {
    expect(isSamePassage(kept, other)).toBe(same);
    expect(isSamePassage(other, kept)).toBe(same);
  });

  it('does not take two places without context for one', () => {
    const [quote, position] = of('公寓', '公寓');
    expect(isSamePassage([quote, position], [quote, { ...position, start: 9, end: 11 }])).toBe(false);
  });
});
