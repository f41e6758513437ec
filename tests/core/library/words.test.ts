import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, hitsIn } from '@/lib/core/library/hits';
import { wordsOf } from '@/lib/core/library/words';

describe('wordsOf', () => {
  it.each([
    ['安家费', ['安家费']],
    ['購房補貼', ['购房补贴']],
    ['  临澜　 安家费 ', ['临澜', '安家费']],
    ['ＧＤＰ gdp', ['gdp']],
    ['"talent  apartment" 公寓', ['talent apartment', '公寓']],
    ['“高层次 人才”', ['高层次人才']],
    ['「引才 計劃」『甲 乙』', ['引才计划', '甲乙']],
    ['"没有收尾 的引号', ['没有收尾的引号']],
    ['安家费 安家 费', ['安家费']],
    ['人才"安家费"', ['人才', '安家费']],
    ['""', []],
    ['', []],
    ['１０万元', ['10万元']],
  ])('%s → %j', (search, words) => {
    expect(wordsOf(search)).toEqual(words);
  });
});

const marked = (text: string, search: string) =>
  hitsIn(text, wordsOf(search)).map(({ start, end }) => text.slice(start, end));

describe('hitsIn', () => {
  it.each([
    ['给予安家費30万元，安 家 费一次发放', '安家费', ['安家費', '安 家 费']],
    ['給予購房補貼２０萬元', '购房补贴 20万', ['購房補貼２０萬']],
    ['強(qiáng)市、人\u200b才强省', '强市 人才', ['強(qiáng)市', '人\u200b才']],
    ['a TALENT\nApartment', '"talent apartment"', ['TALENT\nApartment']],
    ['甲乙丙丁', '乙丙 丙丁', ['乙丙丁']],
    ['没有', '别的', []],
  ])('%s: %s', (text, search, hits) => {
    expect(marked(text, search)).toEqual(hits);
  });

  it('is in order, without overlap, within the text', () => {
    const letters = fc.constantFrom(...'人才引进費安家 （\u200b1Ａa\n強(qiáng)');
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 60 }),
        fc.string({ unit: letters, maxLength: 6 }),
        (text, search) => {
          const hits = hitsIn(text, wordsOf(search));
          let last = -1;
          for (const { start, end } of hits) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
    );
  });
});

describe('excerptOf', () => {
  it('begins at the beginning where the hit is near', () => {
    const text = '临澜市引进博士，给予安家费。'.repeat(20);
    expect(excerptOf(text, hitsIn(text, ['安家费']), 100)).toMatchObject({ start: 0, end: 100, cutBefore: false });
  });

  it('always shows the first hit, at most so long, cutting no character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('人', '才', '，', '😀', '。'), maxLength: 400 }),
        fc.string({ unit: fc.constantFrom('人', '才', '，', '😀', '。'), maxLength: 400 }),
        (before, after) => {
          const text = `${before}安家费${after}`;
          const hits = hitsIn(text, ['安家费']);
          const { start, end, cutBefore, cutAfter } = excerptOf(text, hits, 80);
          expect(end - start).toBeLessThanOrEqual(81);
          expect(text.slice(start, end)).toContain('安家费');
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          expect([cutBefore, cutAfter]).toEqual([start > 0, end < text.length]);
        },
      ),
    );
  });
});
