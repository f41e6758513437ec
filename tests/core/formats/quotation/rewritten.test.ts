import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned } from '@/lib/core/formats/quotation/cleaned';
import { converted } from '@/lib/core/formats/quotation/converted';
import { chain, replaceSpans } from '@/lib/core/formats/quotation/rewritten';
import { noisyText } from '../../../support/arbitrary';

const clean = (quote: string) => cleaned(quote, quote);

describe('replaceSpans', () => {
  it('tells where each place has gone', () => {
    const { text, at } = replaceSpans('人才強(qiáng)市', [{ start: 3, end: 10, by: '' }]);
    expect(text).toBe('人才強市');
    expect([0, 2, 3, 5, 10, 11].map(at)).toEqual([0, 2, 3, 3, 3, 4]);
  });

  it('keeps what stays where it can be found, through two changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.string({ maxLength: 4 }), fc.string({ maxLength: 3 })), {
          maxLength: 6,
        }),
        (pieces) => {
          let old = '';
          const replacements = pieces.map(([stays, goes, by]) => {
            const start = old.length + stays.length;
            old += stays + goes;
            return { start, end: start + goes.length, by };
          });
          const once = replaceSpans(old, replacements);
          const both = chain(once, replaceSpans(once.text, [{ start: 0, end: 0, by: '〔' }]));
          let from = 0;
          for (const { start, end } of replacements) {
            const stays = old.slice(from, start);
            expect(both.text.slice(both.at(from), both.at(from) + stays.length)).toBe(stays);
            from = end;
          }
          for (let offset = 1; offset <= old.length; offset++) {
            expect(once.at(offset)).toBeGreaterThanOrEqual(once.at(offset - 1));
          }
          expect(once.at(old.length)).toBe(once.text.length);
        },
      ),
    );
  });
});

describe('cleaned', () => {
  it.each([
    ['建設人才強(qiáng)市', '建設人才強市'],
    ['進入百?gòu)?qiáng)行列', '進入百□行列'],
    ['項(xiàng)目?jī)?chǔ)備', '項目□備'],
    ['是否符合？是', '是否符合？是'],
    ['补贴\u200b30万元\0', '补贴30万元'],
    ['临澜市对引进的全日制博士研究生\n给予安家费30万元', '临澜市对引进的全日制博士研究生\n给予安家费30万元'],
  ])('makes of %j %j', (quote, text) => {
    expect(clean(quote).text).toBe(text);
  });

  it('joins lines that were wrapped within a block', () => {
    const exact = '对新引进的全日制博士研究生给予安家\n费三十万元\u2029另行规定的从其规定';
    expect(cleaned(exact.replace('\u2029', '\n'), exact).text).toBe(
      '对新引进的全日制博士研究生给予安家费三十万元\n另行规定的从其规定',
    );
  });

  it('finds figures again behind what has gone', () => {
    const quote = '給予安家(jiā)費30萬(wàn)元，租房補貼2000元';
    const { text, at } = clean(quote);
    const start = quote.indexOf('2000元');
    expect(text.slice(at(start), at(start + 5))).toBe('2000元');
    const money = { start: quote.indexOf('30'), end: quote.indexOf('，') };
    expect(text.slice(at(money.start), at(money.end))).toBe('30萬元');
  });

  it('never points outside of the text', () => {
    fc.assert(
      fc.property(noisyText, (quote) => {
        const { text, at } = clean(quote);
        for (let offset = 0; offset <= quote.length; offset++) {
          expect(at(offset)).toBeGreaterThanOrEqual(0);
          expect(at(offset)).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('converted', () => {
  it('moves places where characters become pairs', () => {
    const { text, at } = converted('甲乙10万', (old) => old.replace('乙', '𠮷'), [2, 5]);
    expect(text).toBe('甲𠮷10万');
    expect(text.slice(at(2), at(5))).toBe('10万');
  });

  it('goes piece by piece where there are more characters than before', () => {
    const { text, at } = converted('甲乙10万', (old) => old.replace('乙', '丙丁'), [2, 5]);
    expect(text).toBe('甲丙丁10万');
    expect(text.slice(at(2), at(5))).toBe('10万');
  });
});
