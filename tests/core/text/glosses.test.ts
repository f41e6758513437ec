import { describe, expect, it } from 'vitest';
import syllables from '@/assets/text/pinyin.json';
import { FOLD, LOST_FIRST, LOST_LAST } from '@/lib/core/text/characters';
import { charactersReadAs, readLostCharacter, skipGloss } from '@/lib/core/text/glosses';

const NAMES = Object.keys(syllables);

/** The syllable of a lost character's code. */
function syllableOf(code: number | undefined): string | undefined {
  return code === undefined ? undefined : NAMES[code - LOST_FIRST];
}

describe('skipGloss', () => {
  it.each([
    ['強(qiáng)市', 1, '(qiáng)'],
    ['強（qiáng）市', 1, '（qiáng）'],
    ['強(qiang)市', 1, '(qiang)'],
    ['中(zhong)(zhong)國', 1, '(zhong)(zhong)'],
    ['綠(lǜ)卡', 1, '(lǜ)'],
    ['綠(lv)卡', 1, '(lv)'],
    ['女(nu\u0308\u030c)', 1, '(nu\u0308\u030c)'],
    ['啊(ā)', 1, '(ā)'],
    ['二(èr)(x)', 1, '(èr)'],
  ])('skips the gloss of %s', (raw, at, gloss) => {
    expect(raw.slice(at, skipGloss(raw, at))).toBe(gloss);
  });

  it.each([
    ['甲(a)', 'a list mark'],
    ['強(QIANG)', 'capitals'],
    ['強(qiáng', 'no closing bracket'],
    ['強()', 'nothing inside'],
    ['強(qiáng2)', 'a digit'],
    ['強(xyz)', 'no syllable'],
    ['強(zhuangzhuangzhuang)', 'too long'],
    ['強（一）', 'Han inside'],
    ['強[qiáng]', 'another bracket'],
  ])('leaves %s alone: %s', (raw) => {
    expect(skipGloss(raw, 1)).toBe(1);
  });
});

describe('readLostCharacter', () => {
  it.each([
    ['?qiáng)縣', 'qiang', '?qiáng)'],
    ['？qiáng）縣', 'qiang', '？qiáng）'],
    ['?gòu)?qiáng)縣', 'qiang', '?gòu)?qiáng)'],
    ['?jī)?chǔ)?bèi)', 'chu', '?jī)?chǔ)'],
    ['?lǜ)色', 'lü', '?lǜ)'],
    ['?chǔ)?zhong)', 'chu', '?chǔ)'],
  ])('reads %s as %s', (raw, syllable, whole) => {
    const lost = readLostCharacter(raw, 0);
    expect(syllableOf(lost?.code)).toBe(syllable);
    expect(raw.slice(0, lost?.end)).toBe(whole);
  });

  it.each(['?', '?)', '?qiang)', '?qiáng', '?Qiáng)', '? qiáng)', '?人)'])('reads nothing out of %s', (raw) => {
    expect(readLostCharacter(raw, 0)).toBeUndefined();
  });
});

describe('charactersReadAs', () => {
  const read = (syllable: string) => String.fromCharCode(...charactersReadAs(LOST_FIRST + NAMES.indexOf(syllable)));

  it.each([
    ['qiang', '强'],
    ['chu', '储'],
    ['lü', '绿'],
    ['cai', '才'],
    ['zhong', '重'],
    ['chong', '重'],
  ])('%s may be %s', (syllable, character) => {
    expect(read(syllable)).toContain(character);
  });

  it('answers folded characters only', () => {
    for (let index = 0; index < NAMES.length; index++) {
      for (const code of charactersReadAs(LOST_FIRST + index)) expect(FOLD[code]).toBe(code);
    }
  });

  it('has room for every syllable, and nothing for other codes', () => {
    expect(NAMES.length).toBeLessThanOrEqual(LOST_LAST - LOST_FIRST + 1);
    expect(charactersReadAs(LOST_FIRST + NAMES.length)).toHaveLength(0);
    expect(charactersReadAs('人'.charCodeAt(0))).toHaveLength(0);
  });
});
