import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { builtInGlossary } from '@/lib/core/terms/built-in';
import { findTerms } from '@/lib/core/terms/find';
import { type FoldedText, fold, foldWord, isLost } from '@/lib/core/text/fold';
import { anyString, anyUnits, noisyText } from '../../support/arbitrary';
import { slowTexts } from '../../support/hostile';
import { ALL, isHan, SIMPLIFIED } from '../../support/prose';

/** The raw text of each folded unit. */
function rawUnits(folded: FoldedText): string[] {
  return Array.from(folded.codes, (_, at) => {
    const { start, end } = folded.toRawSpan({ start: at, end: at + 1 });
    return folded.raw.slice(start, end);
  });
}

describe('fold', () => {
  it.each([
    ['traditional script', '攬才計劃與購房補貼', '揽才计划与购房补贴'],
    ['Hong Kong and Taiwan forms', '裏裡，臺灣，群羣，着著', '里里,台湾,群群,着着'],
    ['full-width forms', '２０２５年（ＡＩ）１２．５％！', '2025年(ai)12.5%!'],
    ['case', 'PhD、Ａ类', 'phd、a类'],
    ['quotation marks of both scripts', '「一把手」抓『第一資源』', '“一把手”抓‘第一资源’'],
    ['white space between Han characters', '人 才 　强\u00a0市', '人才强市'],
    ['one line break between Han characters', '人才\n强市，人才\r\n强市', '人才强市,人才强市'],
    ['spaces between Han characters and digits', '2025 年 12 月，共 37 项', '2025年12月,共37项'],
    ['zero-width characters and soft hyphens', '人\u200b才\u00ad强\ufeff市\u2060', '人才强市'],
    ['glosses', '強(qiáng)市、中(zhong)(zhong)國', '强市、中国'],
    ['glosses with full-width brackets', '強（qiáng）市', '强市'],
    ['glosses and white space together', '強(qiáng) 市', '强市'],
    ['marks of emphasis', '**购房补贴**：***B类***', '购房补贴:b类'],
    ['the setting of formulas', '占到了 $ 8 6 . 1 \\%$ ，达 $64 \\%$ 以上', '占到了86.1%,达64%以上'],
    ['a mark of a note in a formula', '达到 $62 \\% ^ { [ 7 ] }$ 。', '达到62%。'],
  ])('takes away %s', (_, raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  it.each([
    ['a space between words of other scripts', 'Top Talent Pass', 'top talent pass'],
    ['a run of spaces as one', 'Top   Talent', 'top talent'],
    ['a line break before a digit', '新增\n20万人', '新增\n20万人'],
    ['a space between Han and Latin', 'A 类人才', 'a 类人才'],
    ['a tab, the border of cells', '人\t才', '人\t才'],
    ['a blank line as a block border', '人\n\n才', '人\u2029才'],
    ['a blank line with spaces in it', '人\n \n才', '人\u2029才'],
    ['CRLF blank lines', '人\r\n\r\n才', '人\u2029才'],
    ['U+2029', '人\u2029才', '人\u2029才'],
    ['a single star and a long row of them', '* 注 *****', '* 注 *****'],
    ['signs of currencies', 'US$30-$50，$100', 'us$30-$50,$100'],
    ['list marks and words in brackets', '甲(a)、乙(PhD)', '甲(a)、乙(phd)'],
    ['question marks', '人才从哪里来？qiang', '人才从哪里来?qiang'],
  ])('keeps %s', (_, raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  it('stands one unit for a lost character, whatever its length', () => {
    const folded = fold('全國百?gòu)?qiáng)縣，項(xiàng)目?jī)?chǔ)備');
    expect(Array.from(folded.codes, isLost).filter(Boolean)).toHaveLength(2);
    expect(folded.codes).toHaveLength('全国百强县，项目储备'.length);
    expect(rawUnits(folded)[3]).toBe('?gòu)?qiáng)');
    expect(rawUnits(folded)[8]).toBe('?jī)?chǔ)');
  });

  it('tells whether any character was lost', () => {
    expect(fold('百?gòu)?qiáng)縣').holdsLost).toBe(true);
    expect(fold('人\ue000才？强(qiáng)市').holdsLost).toBe(false);
  });

  it('keeps the places of landmarks, in whatever spelling', () => {
    const folded = fold('《人才 辦法》：１００元、港幣＄5');
    expect(folded.landmarks.map((at) => folded.text[at])).toEqual(['《', '元', '币', '$']);
    expect(fold('人才').landmarks).toEqual([]);
  });

  it('folds into a longer array as into one of its own', () => {
    const scratch = new Uint16Array(20).fill(7);
    expect(fold('引进 人才', scratch).text).toBe('引进人才');
    expect(fold('強市', scratch).codes).toEqual(Uint16Array.of(0x5f3a, 0x5e02));
  });

  it('never takes private-use characters of the page for lost ones', () => {
    const { codes } = fold('人\ue000才\ue1ff\uf8ff');
    expect(Array.from(codes).some(isLost)).toBe(false);
    expect(Array.from(codes).filter((code) => code === 0xfffd)).toHaveLength(3);
  });

  it('remembers where a line break was skipped, and only there', () => {
    const folded = fold('引进人才\n二十名，培 养\r\n三十名\n\n人才');
    expect(Array.from(folded.softBreaks, (at) => folded.text.slice(at, at + 2))).toEqual(['二十', '三十']);
  });

  it('leaves noise at the edges of a span outside', () => {
    const raw = '建設\u200b人 才(cái)強(qiáng)\u00ad市';
    const folded = fold(raw);
    const start = folded.text.indexOf('人才');
    expect(raw.slice(...range(folded.toRawSpan({ start, end: start + 2 })))).toBe('人 才');
    expect(raw.slice(...range(folded.toRawSpan({ start: start + 2, end: start + 4 })))).toBe('強(qiáng)\u00ad市');
    expect(folded.toRawSpan({ start, end: start })).toEqual({ start: folded.toRaw(start), end: folded.toRaw(start) });
  });

  it('finds the folded place of a raw offset inside noise', () => {
    const folded = fold('\u200b人(rén) 才a   b');
    expect([0, 1, 2, 5, 8, 9, 10].map(folded.fromRaw)).toEqual(
      [0, 0, 1, 1, 1, 2, 3].map((at) => Math.min(at, folded.codes.length)),
    );
  });

  it('folds words as texts', () => {
    expect(foldWord('ＰＨＤ')).toBe('phd');
    expect(foldWord('')).toBe('');
  });
});

function range({ start, end }: { start: number; end: number }): [number, number] {
  return [start, end];
}

describe('the offset map', () => {
  const texts = fc.oneof(noisyText, anyUnits);

  it('leads every folded offset into the raw text, ascending', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const folded = fold(raw);
        const { length } = folded.codes;
        let last = -1;
        for (let at = 0; at < length; at++) {
          const { start, end } = folded.toRawSpan({ start: at, end: at + 1 });
          expect(start).toBe(folded.toRaw(at));
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(at + 1 < length ? folded.toRaw(at + 1) : raw.length);
          last = start;
        }
        expect(folded.toRaw(length)).toBe(raw.length);
      }),
      { numRuns: 500 },
    );
  });

  // Holds without a condition because every decision of the folding looks back at the unit before, which the span
  // includes, and forward no further than the noise or gloss that it then takes whole.
  it('leads every span to raw text that folds to the same units', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (raw, a, b) => {
        const folded = fold(raw);
        const { length } = folded.codes;
        fc.pre(length > 0);
        const start = a % length;
        const end = start + 1 + (b % (length - start));
        const { start: from, end: to } = folded.toRawSpan({ start, end });
        expect([...fold(raw.slice(from, to)).codes]).toEqual([...folded.codes.subarray(start, end)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('leads back: the first folded unit at or after a raw offset', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const folded = fold(raw);
        for (let at = 0; at <= raw.length; at++) {
          const place = folded.fromRaw(at);
          expect(folded.toRaw(place)).toBeGreaterThanOrEqual(at);
          if (place > 0) expect(folded.toRaw(place - 1)).toBeLessThan(at);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps `text` as long as `codes`, whatever the units', () => {
    fc.assert(
      fc.property(anyString, (raw) => {
        const folded = fold(raw);
        expect(folded.text).toHaveLength(folded.codes.length);
        expect(folded.text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('folds what is folded to itself', () => {
    for (const sentence of ALL) expect(foldWord(foldWord(sentence))).toBe(foldWord(sentence));
  });
});

/** A sentence with one piece of noise, or none, in each gap between its characters. */
function noisy(sentence: string, choices: readonly number[]): string {
  let text = '';
  for (let at = 0; at < sentence.length; at++) {
    const [character, next] = [sentence.charAt(at), sentence.charAt(at + 1)];
    const kinds = ['', '', '\u200b', '\u00ad', '\u2060\ufeff'];
    if (isHan(character)) {
      const tones = pinyin(character, { type: 'array' })[0] ?? '';
      kinds.push(`(${tones})`, `（${tones}）`, `(${tones})(${tones})\u200b`);
      if (isHan(next)) kinds.push(' ', '\n', '\r\n', '\u3000 ', '\u200b\n\u00ad');
    }
    text += character + (kinds[(choices[at % choices.length] ?? 0) % kinds.length] ?? '');
  }
  return text;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function terms(folded: FoldedText): { id: string; text: string }[] {
  return findTerms(folded, builtInGlossary()).map((term) => {
    const { start, end } = folded.toRawSpan(term);
    const raw = folded.raw.slice(start, end);
    // A span begins and ends on what is matched, not on noise.
    expect(raw).not.toMatch(/^[\s\u00ad\u200b\u2060\ufeff]|[\s\u00ad\u200b\u2060\ufeff)）]$/);
    return { id: term.id, text: fold(raw).text };
  });
}

describe('noise', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' });

  it('is built on sentences that hold terms', () => {
    for (const sentence of ALL) expect(terms(fold(sentence)).length, sentence).toBeGreaterThan(0);
  });

  it('of every kind leaves the terms of a sentence where they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL),
        fc.array(fc.nat(), { minLength: 7, maxLength: 60, size: 'max' }),
        (sentence, choices) => {
          const clean = fold(sentence);
          const dirty = fold(noisy(sentence, choices));
          expect(dirty.text).toBe(clean.text);
          expect(terms(dirty)).toEqual(terms(clean));
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(SIMPLIFIED.map((sentence) => [sentence]))('script and width change nothing: %s', (sentence) => {
    const clean = fold(sentence);
    expect(toTraditional(sentence)).not.toBe(sentence);
    for (const other of [toTraditional(sentence), fullWidth(sentence), fullWidth(toTraditional(sentence))]) {
      const folded = fold(other);
      expect(folded.text).toBe(clean.text);
      expect(terms(folded)).toEqual(terms(clean));
    }
  });
});

describe('hostile text', () => {
  // Plain text takes one look-up per unit, so noise is many times dearer; what counts is that it is no more than that.
  it('is folded in linear time', () => {
    expect(slowTexts((text) => void fold(text).text, 15)).toEqual([]);
  }, 60_000);
});
