import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '@/lib/core/clippings/clean';
import { fold } from '@/lib/core/text/fold';
import { anyString, noisyText } from '../../support/arbitrary';

describe('cleanText', () => {
  it.each<[string, string, string]>([
    ['glosses with tones', '建設人才強(qiáng)市，給予安家(jiā)費30萬元', '建設人才強市，給予安家費30萬元'],
    ['glosses without, twice', '中(zhong)(zhong)國人才', '中國人才'],
    ['zero-width characters', '高\u200b层\ufeff次人\u00ad才', '高层次人才'],
    [
      'a wrapped line',
      '对新引进的全日制博士研究生给予安家\n费三十万元',
      '对新引进的全日制博士研究生给予安家费三十万元',
    ],
    ['letters set apart', '关 于 印 发 办 法 的 通 知', '关于印发办法的通知'],
    ['the space of a source line', '对全职引进的高层次 人才给予补贴', '对全职引进的高层次人才给予补贴'],
    ['NUL and halves of pairs', '安家\u0000费\ud83d30万元\udc00', '安家费30万元'],
    ['the border between blocks', '申请条件\u2029应当全职在岗', '申请条件\n应当全职在岗'],
  ])('drops %s', (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each<[string, string]>([
    ['simplified and full-width forms as they are', '給予Ａ類人才３０萬元'],
    ['names in a row', '名单：张三 李四 欧阳小明'],
    ['what the page has set apart', '第一条　本办法适用于本市'],
    ['the space between scripts', '新增 2 万人，同比增长 5%'],
    ['cells and rows', '类别\t安家费\nA类\t50万元'],
    ['short lines', '购房补贴\n租房补贴'],
    ['a numbered line after a long one', '应当符合下列各项条件并且提交全部材料\n一、全职在岗'],
    ['a paragraph that ends', '给予每人安家费三十万元并且优先配租公寓。\n另行规定的从其规定'],
    ['brackets that are no gloss', '博士（含在读）给予10万元(A类)'],
    ['emoji', '引才👨‍👩‍👧❤️'],
  ])('keeps %s', (_, raw) => {
    expect(cleanText(raw)).toBe(raw);
  });

  it('is a subsequence of what was given, but for the borders of blocks', () => {
    fc.assert(
      fc.property(anyString, (raw) => {
        const plain = raw.replaceAll('\u2029', '\n');
        let at = 0;
        for (const unit of cleanText(raw).split('')) {
          at = plain.indexOf(unit, at) + 1;
          if (at === 0) return false;
        }
        return true;
      }),
    );
  });

  it('leaves nothing to be cleaned, and nothing broken', () => {
    fc.assert(
      fc.property(noisyText, (raw) => {
        const clean = cleanText(raw);
        expect(clean.isWellFormed()).toBe(true);
        for (const unit of ['\u0000', '\u200b', '\u00ad', '\ufeff']) expect(clean).not.toContain(unit);
      }),
    );
  });

  it('matches as the passage itself does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('人才', '強(qiáng)市', '安家\u200b费', '30万元', '，', '。'), { maxLength: 30 }),
        (words) => {
          const raw = words.join('');
          expect(fold(cleanText(raw)).text).toBe(fold(raw).text);
        },
      ),
    );
  });

  it('takes time in proportion to the length', () => {
    const piece = '人 才\n';
    const time = (times: number): number => {
      const text = piece.repeat(times);
      const begun = performance.now();
      cleanText(text);
      return performance.now() - begun;
    };
    time(20_000);
    const [short, long] = [time(20_000), time(160_000)];
    expect(long / Math.max(short, 0.5)).toBeLessThan(64);
  });
});
